import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiOptions } from "./app.ts";
import { addEndpoint, isKnown } from "./endpoint.ts";
import { RequestError } from "./problem.ts";
import { Engine } from "./schemas/engine.ts";

/** `GET /engine`, and `GET /lexicons.bin` for engines elsewhere (in a browser's worker). */
export function addEngine(api: OpenAPIHono, { record, engine, compiled }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/engine", tag: "engine", answer: Engine },
      summary: "the version that reads, and the hash of its lexicons",
    },
    async () => ({ ...engine, articles: await record.count() }),
  );
  api.get("/lexicons.bin", (c) => {
    const wanted = c.req.query("hash");
    if (wanted !== undefined && wanted !== engine.lexicons)
      throw new RequestError(404, `These are not the lexicons here: ?hash= is that of GET /engine.`);
    const tag = `"${engine.lexicons}"`;
    const headers = {
      ETag: tag,
      // Under its hash it never changes; without it is asked for anew.
      "Cache-Control": wanted === undefined ? "private, no-cache" : "private, max-age=31536000, immutable",
    };
    if (isKnown(c.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
    return new Response(compiled() as Uint8Array<ArrayBuffer>, {
      headers: { ...headers, "Content-Type": "application/octet-stream" },
    });
  });
}
