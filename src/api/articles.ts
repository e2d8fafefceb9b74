import { Hono } from "hono";
import type { RecordStore } from "../record/record.ts";
import { RequestError } from "./problem.ts";

const MAX_LIMIT = 200;

/** `GET /` lists articles (`limit`, `offset`, `entity`), `GET /:id` gives one with its reading. */
export function articleRoutes(record: RecordStore): Hono {
  const routes = new Hono();
  routes.get("/", async (c) => {
    const limit = whole("limit", c.req.query("limit"), { least: 1, most: MAX_LIMIT, otherwise: 50 });
    const offset = whole("offset", c.req.query("offset"), { least: 0, most: 2 ** 31 - 1, otherwise: 0 });
    const entity = c.req.query("entity");
    const total = await record.count(entity);
    const articles = await record.list({ limit, offset, ...(entity === undefined ? {} : { entity }) });
    return c.json({ total, limit, offset, articles });
  });
  routes.get("/:id", async (c) => {
    const id = c.req.param("id");
    const article = await record.articleByIdOrPrefix(id);
    const kept = article && (await record.corrected(article.key));
    if (!article || !kept) throw new RequestError(404, `The record holds no article "${id}".`);
    return c.json({ article, reading: kept.reading });
  });
  return routes;
}

function whole(
  name: string,
  given: string | undefined,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  if (given === undefined) return otherwise;
  const value = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new RequestError(400, `${name} is "${given}"; expected a whole number from ${least} to ${most}.`);
}
