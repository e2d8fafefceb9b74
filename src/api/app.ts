/** The record as JSON over HTTP, documented by what validates it. */

import { OpenAPIHono } from "@hono/zod-openapi";
import type { Engine } from "../proof/kept.ts";
import type { RecordStore } from "../record/record.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { addArticles } from "./articles.ts";
import { addClaims } from "./claims.ts";
import { addCompare } from "./compare.ts";
import { addCorrections } from "./corrections.ts";
import { addDeadlines } from "./deadlines.ts";
import { addEngine } from "./engine.ts";
import { addEntities } from "./entities.ts";
import { addEvents } from "./events.ts";
import { addArticleParts } from "./export.ts";
import { addForecasts } from "./forecasts.ts";
import { addImport } from "./import.ts";
import { addNetwork } from "./network.ts";
import { problemOf, problemResponse } from "./problem.ts";
import { addSearch } from "./search.ts";
import { addStories } from "./stories.ts";
import { addToday } from "./today.ts";

/** What the API needs. */
export interface ApiOptions {
  readonly record: RecordStore;
  readonly engine: Engine;
  readonly lexicons: () => Lexicons;
  /** The lexicons compiled, for engines elsewhere. */
  readonly compiled: () => Uint8Array;
  /** Who corrects where nobody has to log in. */
  readonly author: string;
  /** The clock. */
  readonly now: () => Date;
}

/** The API, to be mounted at `/api/v1`; every error is problem JSON (RFC 9457). */
export function createApi(options: ApiOptions): OpenAPIHono {
  const api = new OpenAPIHono();
  addArticles(api, options);
  addArticleParts(api, options);
  addImport(api, options);
  addEntities(api, options);
  addSearch(api, options);
  addClaims(api, options);
  addStories(api, options);
  addDeadlines(api, options);
  addForecasts(api, options);
  addEvents(api, options);
  addToday(api, options);
  addNetwork(api, options);
  addCompare(api, options);
  addCorrections(api, options);
  addEngine(api, options);
  api.get("/openapi.json", (c) => c.json(documentOf(api, options)));
  api.all("*", (c) => problemResponse(404, `There is no ${c.req.method} ${c.req.path}.`));
  api.onError(problemOf);
  return api;
}

function documentOf(api: OpenAPIHono, { engine }: ApiOptions): object {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Isnad",
      version: engine.version,
      description:
        "Who said what on whose authority in Arabic news. Offsets are UTF-16 code units into the article's text. Lists are walked with `cursor`.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/api/v1" }],
  });
}
