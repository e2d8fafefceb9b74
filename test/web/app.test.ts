import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/web/app.ts";

const INDEX = '<!doctype html><script type="module" src="/assets/main-1.js"></script>';
let folder: string;
let desk: Hono;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), INDEX);
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  writeFileSync(join(folder, "assets/main-1.js"), "0;");
  writeFileSync(join(folder, "assets/main-1.css"), "p{}");
  writeFileSync(join(folder, "assets/face-1.woff2"), "face");
  desk = createApp({ desk: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the desk's files", () => {
  test.each([
    ["/assets/main-1.js", "text/javascript; charset=utf-8", "0;"],
    ["/assets/main-1.css", "text/css; charset=utf-8", "p{}"],
    ["/assets/face-1.woff2", "font/woff2", "face"],
    ["/icon.svg", "image/svg+xml", "<svg/>"],
  ])("%s", async (path, type, content) => {
    const response = await desk.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(await response.text()).toBe(content);
  });

  test("whose names change with them are kept for good, the others are asked for anew", async () => {
    const caching = async (path: string) => (await desk.request(path)).headers.get("cache-control");
    expect(await caching("/assets/main-1.js")).toContain("immutable");
    for (const path of ["/", "/icon.svg", "/articles/x"]) expect(await caching(path)).toBe("no-cache");
    const tag = (await desk.request("/")).headers.get("etag")!;
    const again = await desk.request("/", { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  test.each(["/", "/articles/desk-1", "/articles/%D9%85", "/search?q=a.b", "/a/view/to/come"])(
    "%s is a path of the desk",
    async (path) => {
      const response = await desk.request(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(INDEX);
    },
  );

  test.each(["/assets/none", "/nowhere.js", "/../package.json", "/assets/..%2f..%2fpackage.json"])(
    "%s is not there",
    async (path) => {
      expect((await desk.request(path)).status).toBe(404);
    },
  );

  test("are not written to", async () => {
    expect((await desk.request("/", { method: "POST" })).status).toBe(405);
  });

  test("are told to be missing where they are", async () => {
    const bare = createApp({ desk: join(folder, "assets") });
    const response = await bare.request("/");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm run build");
  });
});
