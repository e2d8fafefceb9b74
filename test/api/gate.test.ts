import { afterAll, describe, expect, test, vi } from "vitest";
import { AccessError, type Member, memberOf, membersIn, newToken } from "../../src/api/access.ts";
import { type GateOptions, loopback } from "../../src/api/gate.ts";
import { createSite } from "../../src/api/site.ts";
import { contentHash } from "../../src/formats/content-hash.ts";
import { openRecord } from "../../src/record/open.ts";
import { shippedLexicons } from "../lexicons.ts";
import { readingOf } from "../record/material.ts";

vi.setConfig({ testTimeout: 60_000 });

const tokens = { reader: newToken(), editor: newToken(), admin: newToken(), other: newToken() };
const members: readonly Member[] = [
  memberOf({ name: "rima", role: "reader" }, tokens.reader),
  memberOf({ name: "edd", role: "editor" }, tokens.editor),
  memberOf({ name: "olga", role: "editor" }, tokens.other),
  memberOf({ name: "ada", role: "admin" }, tokens.admin),
];
let clock = Date.parse("2025-08-20T12:00:00Z");
const record = await openRecord(":memory:");
const bare = readingOf("نص بلا شيء فيه", { id: "bare" });
await record.keep(bare, contentHash(bare.article));
afterAll(() => record.close());

const siteWith = (gate: Partial<GateOptions>) =>
  createSite({
    api: {
      ...{ record, author: "me", engine: { version: "1", lexicons: "0".repeat(64) } },
      ...{ lexicons: shippedLexicons, compiled: () => new Uint8Array([7]), now: () => new Date(clock) },
    },
    gate: { hosts: loopback, members: null, now: () => new Date(clock), ...gate },
    pages: (request) => new Response(`page ${new URL(request.url).pathname}`),
  });
const open = siteWith({});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const reject = (
  headers: Record<string, string>,
  body: object = { action: "reject", article: "bare", entry: "times/1" },
) => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

describe("every answer", () => {
  test.each(["/", "/api/v1/articles", "/api/v1/nothing", "/healthz", "/metrics", "/articles/x"])(
    "%s forbids foreign scripts, frames and sniffing",
    async (path) => {
      const { headers } = await open.request(path);
      const policy = headers.get("content-security-policy")!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|data:|blob:|\*|https?:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    },
  );

  test.each(["localhost", "localhost:4321", "127.0.0.1:80", "[::1]:9", "LOCALHOST"])(
    "is given to the loopback name %s",
    async (host) => {
      expect((await open.request("/api/v1/articles", { headers: { host } })).status).toBe(200);
    },
  );

  test.each([
    "example.org",
    "localhost.example.org",
    "127.0.0.1.example.org:80",
    "10.0.0.1",
    "localhost@x",
    "",
  ])("is refused to any other name: %j", async (host) => {
    for (const path of ["/", "/api/v1/articles", "/metrics"]) {
      const response = await open.request(path, { headers: { host } });
      expect(response.status).toBe(421);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(await response.text()).not.toContain("bare");
    }
  });
});

describe("a request that changes something", () => {
  test.each([
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:81" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: "http://localhost" },
  ])("from a page of another site is refused: %j", async (headers) => {
    const response = await open.request(
      "/api/v1/corrections",
      reject({ host: "localhost", ...headers } as Record<string, string>),
    );
    expect(response.status).toBe(403);
    expect(await record.corrections()).toEqual([]);
    const undo = await open.request("/api/v1/corrections/abcd", {
      method: "DELETE",
      headers: { host: "localhost", ...headers } as Record<string, string>,
    });
    expect(undo.status).toBe(403);
  });

  test("from a form of another site is refused for what it is", async () => {
    const response = await open.request("/api/v1/corrections", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify({ action: "reject", article: "bare", entry: "times/1" }),
    });
    expect([400, 415]).toContain(response.status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await record.corrections()).toEqual([]);
  });

  test("that is too large is refused before it is read", async () => {
    const body = { action: "reject", article: "bare", entry: "times/1", reason: "x".repeat(1_100_000) };
    const response = await open.request("/api/v1/corrections", reject({}, body));
    expect(response.status).toBe(413);
  });
});

describe("where members log in", () => {
  const site = siteWith({ hosts: null, members });
  const status = async (path: string, init: RequestInit = {}) => (await site.request(path, init)).status;

  test("nobody else reads anything of the record", async () => {
    for (const path of [
      "/api/v1/articles",
      "/api/v1/articles/bare",
      "/api/v1/search?q=",
      "/api/v1/openapi.json",
      "/api/v1/lexicons.bin",
      "/metrics",
    ]) {
      const response = await site.request(path);
      expect([path, response.status, response.headers.get("www-authenticate")]).toEqual([
        path,
        401,
        'Bearer realm="isnad"',
      ]);
      expect(await status(path, { headers: bearer(tokens.reader.slice(0, -1)) })).toBe(401);
    }
    expect(await (await site.request("/healthz")).json()).toMatchObject({ status: "ok" });
    expect(await (await site.request("/articles/bare")).text()).toBe("page /articles/bare");
  });

  test("a reader reads, an editor corrects, an admin sees the numbers and undoes what others said", async () => {
    expect(await status("/api/v1/articles", { headers: bearer(tokens.reader) })).toBe(200);
    expect(await status("/api/v1/corrections", reject(bearer(tokens.reader)))).toBe(403);
    expect(await status("/metrics", { headers: bearer(tokens.editor) })).toBe(403);
    expect(await status("/metrics", { headers: bearer(tokens.admin) })).toBe(200);
    const said = await site.request(
      "/api/v1/corrections",
      reject(bearer(tokens.editor), {
        action: "reject",
        article: "bare",
        entry: "times/1",
        author: "somebody else",
      }),
    );
    expect(said.status).toBe(201);
    const { id, author } = (await said.json()) as { id: string; author: string };
    expect(author).toBe("edd");
    const undo = (token: string) =>
      status(`/api/v1/corrections/${id}`, { method: "DELETE", headers: bearer(token) });
    expect(await undo(tokens.reader)).toBe(403);
    expect(await undo(tokens.other)).toBe(403);
    expect(await undo(tokens.admin)).toBe(200);
  });

  test("a session lasts as long as it may, and its cookie is no script's", async () => {
    const login = await site.request("/api/v1/session", reject({}, { token: tokens.editor }));
    expect(await login.json()).toEqual({ needed: true, name: "edd", role: "editor" });
    const set = login.headers.get("set-cookie")!;
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/"]) expect(set).toContain(part);
    expect(set).not.toContain(tokens.editor);
    const cookie = set.split(";")[0]!;
    expect(await status("/api/v1/articles", { headers: { cookie } })).toBe(200);
    expect(await (await site.request("/api/v1/session", { headers: { cookie } })).json()).toMatchObject({
      name: "edd",
    });
    const foreign = reject({ cookie, host: "desk.example", origin: "http://evil.example" });
    expect(await status("/api/v1/corrections", foreign)).toBe(403);
    clock += 13 * 3_600_000;
    expect(await status("/api/v1/articles", { headers: { cookie } })).toBe(401);
    const again = (await site.request("/api/v1/session", reject({}, { token: tokens.editor }))).headers
      .get("set-cookie")!
      .split(";")[0]!;
    expect(await status("/api/v1/session", { method: "DELETE", headers: { cookie: again } })).toBe(204);
    expect(await status("/api/v1/articles", { headers: { cookie: again } })).toBe(401);
  });

  test.each([[null], [[]], [{}], [{ token: 5 }], [{ token: "" }], [{ token: "x".repeat(5000) }]])(
    "%j logs nobody in",
    async (body) => {
      clock += 3_600_000;
      expect(await status("/api/v1/session", reject({}, body as object))).toBe(401);
    },
  );

  test("who guesses tokens has to wait, and so has who asks too often", async () => {
    const guessed = siteWith({ members });
    const tries: number[] = [];
    for (let k = 0; k < 12; k++)
      tries.push((await guessed.request("/api/v1/articles", { headers: bearer(newToken()) })).status);
    expect(tries.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(tries.slice(10)).toEqual([429, 429]);
    const busy = siteWith({ members });
    let last = new Response();
    for (let k = 0; k < 601; k++) last = await busy.request("/api/v1/session");
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    clock += 2000;
    expect((await busy.request("/api/v1/session")).status).toBe(200);
  });
});

describe("a token file", () => {
  test("has a member a line", () => {
    const text = `# ours\nreader rima ${tokens.reader}\n\nadmin ada ${tokens.admin}\n`;
    expect(membersIn(text, "t").map(({ name, role }) => [name, role])).toEqual([
      ["rima", "reader"],
      ["ada", "admin"],
    ]);
  });

  test.each([
    ["", "t: expected a line"],
    ["boss ada aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "t:1: expected ROLE NAME TOKEN"],
    ["# x\nadmin ada", "t:2: expected ROLE NAME TOKEN"],
    ["admin ada short", "t:1: the token of ada has 5 characters: expected 24 at least"],
  ])("%j is told with its line: %s", (text, message) => {
    expect(() => membersIn(text, "t")).toThrow(AccessError);
    expect(() => membersIn(text, "t")).toThrow(message);
  });
});

test("the numbers count requests by route, not by article", async () => {
  const site = siteWith({});
  for (const path of ["/api/v1/articles/bare", "/api/v1/articles/none", "/api/v1/nothing", "/x"])
    await site.request(path);
  const text = await (await site.request("/metrics")).text();
  expect(text).toMatch(
    /isnad_http_request_seconds_count\{method="GET",route="\/api\/v1\/articles\/:id",status="200"\} 1/,
  );
  expect(text).toMatch(
    /isnad_http_problems_total\{method="GET",route="\/api\/v1\/articles\/:id",status="404"\} 1/,
  );
  expect(text).toContain("isnad_articles 1");
  expect(text).not.toContain("bare");
});
