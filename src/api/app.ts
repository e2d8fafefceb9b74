import { Hono } from "hono";
import { AmbiguousIdError, type RecordStore } from "../record/record.ts";
import { articleRoutes } from "./articles.ts";
import { problemResponse, RequestError } from "./problem.ts";

/** The record as JSON; every error is problem JSON (RFC 9457). */
export function createApi({ record }: { readonly record: RecordStore }): Hono {
  const api = new Hono();
  api.route("/articles", articleRoutes(record));
  api.all("*", (c) => problemResponse(404, `There is no ${c.req.method} ${c.req.path}.`));
  api.onError((error) => {
    if (error instanceof RequestError) return problemResponse(error.status, error.message);
    if (error instanceof AmbiguousIdError)
      return problemResponse(409, `${error.message}.`, { keys: error.keys });
    console.error(error);
    return problemResponse(500, "The record could not be read.");
  });
  return api;
}
