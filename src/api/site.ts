/** Everything that is served: the gate before all, the numbers, the API, and the pages behind them. */

import { Hono } from "hono";
import { type ApiOptions, createApi } from "./app.ts";
import { createGate, type GateOptions } from "./gate.ts";
import { createMetrics } from "./metrics.ts";

/** What a site is put together from. */
export interface SiteOptions {
  readonly api: ApiOptions;
  readonly gate: GateOptions;
  /** What answers all other paths. */
  readonly pages: (request: Request) => Response | Promise<Response>;
}

/** A site. */
export function createSite({ api, gate, pages }: SiteOptions): Hono {
  const site = new Hono();
  const metrics = createMetrics(api.record, api.engine.version);
  site.use("*", metrics.counting);
  site.route("/", createGate(gate));
  site.route("/", metrics.routes);
  site.route("/api/v1", createApi(api));
  site.all("*", (c) => pages(c.req.raw));
  return site;
}
