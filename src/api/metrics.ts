/** What the server does, in numbers: Prometheus's text format, and whether it is well. */

import { type Context, Hono, type MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { RecordStore } from "../record/record.ts";
import { problemResponse } from "./problem.ts";

/** Numbers of one server. */
export interface Metrics {
  /** Counts and times every request. */
  readonly counting: MiddlewareHandler;
  /** `GET /healthz` and `GET /metrics`. */
  readonly routes: Hono;
}

/** Seconds that requests are sorted by. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Numbers that begin at nothing. */
export function createMetrics(record: RecordStore, version: string): Metrics {
  const register = new Registry();
  const labelNames = ["method", "route", "status"] as const;
  const seconds = new Histogram({
    ...{ name: "isnad_http_request_seconds", help: "How long requests took", buckets, labelNames },
    registers: [register],
  });
  const problems = new Counter({
    ...{ name: "isnad_http_problems_total", help: "Requests answered with a problem", labelNames },
    registers: [register],
  });
  new Gauge({
    ...{ name: "isnad_articles", help: "Articles in the record", registers: [register] },
    async collect() {
      this.set(await record.count());
    },
  });
  new Gauge({
    ...{ name: "isnad_info", help: "The version that runs", labelNames: ["version"], registers: [register] },
    collect() {
      this.set({ version }, 1);
    },
  });
  collectDefaultMetrics({ register });
  const routes = new Hono();
  routes.get("/healthz", async (c) => {
    try {
      await record.list({ limit: 1, offset: 0 });
      return c.json({ status: "ok", version }, 200, { "Cache-Control": "no-store" });
    } catch (error) {
      console.error(error);
      return problemResponse(503, "The record cannot be read.");
    }
  });
  routes.get("/metrics", async () => {
    return new Response(await register.metrics(), { headers: { "Content-Type": register.contentType } });
  });
  return {
    routes,
    async counting(c, next) {
      const start = performance.now();
      await next();
      const labels = { method: methodOf(c), route: routeOf(c), status: c.res.status };
      seconds.observe(labels, (performance.now() - start) / 1000);
      if (c.res.status >= 400) problems.inc(labels);
    },
  };
}

/** The pattern of the route, so that there are as many labels as routes, not as articles. */
function routeOf(c: Context): string {
  return matchedRoutes(c).find(({ method }) => method === c.req.method)?.path ?? "other";
}

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "DELETE", "OPTIONS"]);

function methodOf(c: Context): string {
  return methods.has(c.req.method) ? c.req.method : "other";
}
