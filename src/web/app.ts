import { fileURLToPath } from "node:url";
import { type Context, Hono } from "hono";
import { type DeskFile, deskFilesAt } from "./desk-files.ts";

/** Where the build leaves the desk; run from the sources, the server looks there too. */
const BUILT = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../../dist/desk" : "../desk", import.meta.url),
);

/**
 * The desk: the files of the program in the browser, whose index answers every path that is one of its own. The gate
 * (`src/api/gate.ts`) stands before them. `desk` is the folder that the desk was built into.
 */
export function createApp({ desk = BUILT }: { readonly desk?: string } = {}): Hono {
  const app = new Hono();
  const files = deskFilesAt(desk);
  app.notFound((c) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return c.text("Method Not Allowed", 405);
    const file = files.get(c.req.path);
    if (file) return send(c, file, 200);
    // A file that is not there is not a view: a browser would take the index for a script.
    if (/\.[^/]*$/.test(c.req.path) || c.req.path.startsWith("/assets/")) return c.text("Not Found", 404);
    const index = files.get("/index.html");
    if (!index)
      return c.text(`There is no desk in ${desk}: expected index.html; npm run build makes it.`, 503);
    return send(c, index, 200);
  });
  return app;
}

function send(c: Context, { bytes, type, tag, lasting }: DeskFile, status: 200): Response {
  const headers = {
    "Content-Type": type,
    ETag: tag,
    "Cache-Control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (c.req.header("if-none-match") === tag) return c.body(null, 304, headers);
  return c.body(bytes, status, headers);
}
