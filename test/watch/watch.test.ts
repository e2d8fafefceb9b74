import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Item } from "../../src/formats/format.ts";
import { guardedAgent, isPublicAddress } from "../../src/watch/addresses.ts";
import { fetched } from "../../src/watch/fetch.ts";
import { type Journal, openJournal } from "../../src/watch/journal.ts";
import { noteRead, watched } from "../../src/watch/watch.ts";
import { isnad } from "../cli/material.ts";
import { TEXT } from "../formats/material.ts";
import { type Answer, serve, type TestServer } from "./server.ts";

vi.setConfig({ testTimeout: 60_000 });

const signal = new AbortController().signal;
const page = (n: number | string) => ({
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!doctype html><html><head><meta property="og:type" content="article"></head><body><article>${TEXT.split(
    "\n\n",
  )
    .map((one) => `<p>${one}</p>`)
    .join("")}<p>رقم ${n}.</p></article></body></html>`,
});
const rss = (urls: readonly string[]) =>
  `<rss><channel><title>صحيفة الميناء</title>${urls.map((url) => `<item><link>${url}</link><pubDate>Sun, 12 May 2024 10:00:00 +0300</pubDate><description>ملخص</description></item>`).join("")}</channel></rss>`;

let server: TestServer;
let folder: string;
let answers: Record<string, Answer | ((headers: Record<string, unknown>) => Answer)>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-watch-"));
  answers = {};
  server = await serve((path, headers) => {
    const found = answers[path];
    return (typeof found === "function" ? found(headers) : found) ?? null;
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One round over a feed. */
async function round(
  journal: Journal,
  { feeds = [server.url("/feed")], now = Date.now(), gap = 0 } = {},
): Promise<Item[]> {
  const dispatcher = guardedAgent(new Set([server.host]));
  const items: Item[] = [];
  for await (const item of watched({
    feeds,
    journal,
    sender: { dispatcher, agent: "isnad/test", signal },
    every: 60_000,
    gap,
    once: true,
    now: () => now,
  })) {
    items.push(item);
    if (item.kind === "article") noteRead(journal, item.place.file);
  }
  await dispatcher.destroy();
  return items;
}
const paths = () => server.asked.map(({ path }) => path);

describe("addresses", () => {
  test.each([
    ["8.8.8.8", true],
    ["2001:4860:4860::8888", true],
    ["127.0.0.1", false],
    ["10.1.2.3", false],
    ["192.168.0.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["::1", false],
    ["::ffff:127.0.0.1", false],
    ["64:ff9b::7f00:1", false],
    ["fd00::1", false],
    ["fe80::1", false],
    ["224.0.0.1", false],
    ["nonsense", false],
  ])("%s is public: %s", (address, is) => {
    expect(isPublicAddress(address)).toBe(is);
  });

  test("no way of writing this machine's address gets through, and nothing is asked", async () => {
    const dispatcher = guardedAgent();
    const port = server.host.split(":")[1];
    for (const host of [
      "127.0.0.1",
      "localhost",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "0x7f.1",
      "2130706433",
      "0",
      "017700000001",
      "127.1",
    ]) {
      const found = await fetched(
        { url: `http://${host}:${port}/`, accept: "*/*", limit: 1000 },
        { dispatcher, agent: "isnad/test", signal },
      );
      expect(found, host).toMatchObject({
        kind: "failed",
        passing: false,
        why: expect.stringMatching(/no address of the public internet/),
      });
    }
    expect(server.asked).toEqual([]);
    await dispatcher.destroy();
  });

  test("a redirect inside is refused: another port of an allowed machine, and other schemes", async () => {
    const inside = await serve(() => ({ body: "secret" }));
    for (const location of [
      inside.url("/"),
      `http://localhost:${inside.host.split(":")[1]}/`,
      "file:///etc/passwd",
    ]) {
      answers = { "/feed": { status: 302, headers: { location } } };
      const [problem] = await round(openJournal(null));
      expect(problem).toMatchObject({
        kind: "problem",
        problem: { given: expect.stringMatching(/public internet|no address of the web/) },
      });
    }
    expect(inside.asked).toEqual([]);
    await inside.close();
  });
});

describe("watching", () => {
  test("fetches the pages of a feed once, with the feed's date and outlet, and asks again with its tags", async () => {
    const journal = openJournal(join(folder, "state.jsonl"));
    answers = {
      "/feed": (headers) =>
        headers["if-none-match"] === '"1"'
          ? { status: 304 }
          : { headers: { etag: '"1"' }, body: rss([server.url("/a"), server.url("/b")]) },
      "/a": page("a"),
      "/b": { ...page("b"), headers: { "content-encoding": "gzip" }, body: gzipSync(page("b").body) },
    };
    const first = await round(journal);
    expect(first).toMatchObject(
      ["/a", "/b"].map((path) => ({
        kind: "article",
        article: { url: server.url(path), published: "2024-05-12", outlet: "صحيفة الميناء" },
      })),
    );
    expect(paths()).toEqual(["/robots.txt", "/feed", "/a", "/b"]);
    server.asked.length = 0;
    // Another process, later.
    expect(await round(openJournal(join(folder, "state.jsonl")))).toEqual([]);
    expect(paths()).toEqual(["/robots.txt", "/feed"]);
  });

  test("keeps to robots.txt, also behind a redirect, and leaves the gap that it asks for", async () => {
    answers = {
      "/robots.txt": { body: "User-agent: *\nDisallow: /closed\nCrawl-delay: 0.2" },
      "/feed": { body: rss([server.url("/closed/1"), server.url("/moved"), server.url("/a")]) },
      "/moved": { status: 301, headers: { location: "/closed/2" } },
      "/a": page("a"),
    };
    const items = await round(openJournal(null));
    expect(items.filter(({ kind }) => kind === "article")).toHaveLength(1);
    expect(items.filter(({ kind }) => kind === "problem")).toHaveLength(2);
    expect(paths().filter((path) => path.startsWith("/closed"))).toEqual([]);
  });

  test("where robots.txt cannot be had, nothing is fetched", async () => {
    answers = { "/robots.txt": { status: 503 }, "/feed": { body: rss([]) } };
    expect(await round(openJournal(null))).toMatchObject([
      { problem: { given: expect.stringContaining("robots.txt cannot be had: the server answers 503") } },
    ]);
    expect(paths()).not.toContain("/feed");
  });

  test("what fails is kept with its reason, tried again later and later, and given up in the end", async () => {
    const state = join(folder, "state.jsonl");
    answers = {
      "/feed": { body: rss([server.url("/a")]) },
      "/a": { status: 503, headers: { "retry-after": "3600" } },
    };
    let now = Date.now();
    await round(openJournal(state), { now });
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      const page = openJournal(state).page(server.url("/a"))!;
      waits.push(page.next - now);
      if (page.state === "failed") break;
      expect(page).toMatchObject({ state: "waiting", why: "the server answers 503", tries: i + 1 });
      server.asked.length = 0;
      await round(openJournal(state), { now: now + 60_000 });
      expect(paths()).not.toContain("/a");
      now = page.next;
      await round(openJournal(state), { now });
    }
    expect(openJournal(state).page(server.url("/a"))).toMatchObject({ state: "failed", tries: 4 });
    expect(waits[0]).toBeGreaterThanOrEqual(3_600_000);
    answers["/a"] = page("a");
    expect(await round(openJournal(state), { now: now + 1e9 })).toEqual([]);
  });

  test("a page whose article is never kept is given up in the end, with the reason", async () => {
    answers = { "/feed": { body: rss([server.url("/a")]) }, "/a": page("a") };
    const state = join(folder, "state.jsonl");
    const dispatcher = guardedAgent(new Set([server.host]));
    let now = Date.now();
    for (let times = 0; times < 6; times++) {
      const sender = { dispatcher, agent: "isnad/test", signal };
      const items = watched({
        ...{ feeds: [server.url("/feed")], journal: openJournal(state), sender },
        ...{ every: 1, gap: 0, once: true, now: () => now },
      });
      for await (const _ of items);
      now += 3_600_000;
    }
    await dispatcher.destroy();
    expect(paths().filter((path) => path === "/a")).toHaveLength(4);
    expect(openJournal(state).failures()).toMatchObject([
      { url: server.url("/a"), state: "failed", why: "its article could not be read" },
    ]);
  });

  test("a page that was fetched and not kept is fetched again; a line cut off by a crash is passed over", async () => {
    const state = join(folder, "state.jsonl");
    answers = { "/feed": { body: rss([server.url("/a")]) }, "/a": page("a") };
    const dispatcher = guardedAgent(new Set([server.host]));
    const crashing = watched({
      feeds: [server.url("/feed")],
      journal: openJournal(state),
      sender: { dispatcher, agent: "isnad/test", signal },
      every: 1,
      gap: 0,
      once: true,
    });
    for await (const item of crashing) if (item.kind === "article") break;
    await dispatcher.destroy();
    writeFileSync(state, `${readFileSync(state, "utf8")}{"kind":"page","url":"http`);
    expect(await round(openJournal(state), { now: Date.now() + 3_600_000 })).toMatchObject([
      { kind: "article" },
    ]);
  });

  test("a body without end, a page that is none, and a feed that is none: a row each, and the others are read", async () => {
    answers = {
      "/feed": {
        body: rss([server.url("/huge"), server.url("/bomb"), server.url("/none"), server.url("/a")]),
      },
      "/huge": { body: Buffer.alloc(33_000_000, "x") },
      "/bomb": { headers: { "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(50_000_000)) },
      "/none": { body: "<html><body>قائمة</body></html>" },
      "/a": page("a"),
      "/other": { body: "<html></html>" },
    };
    const items = await round(openJournal(null), { feeds: [server.url("/other"), server.url("/feed")] });
    expect(items.map(({ kind }) => kind).sort()).toEqual([
      "article",
      "problem",
      "problem",
      "problem",
      "problem",
    ]);
  });
});

describe("isnad watch", () => {
  test("reads an OPML file, keeps what is new, and lists what failed", async () => {
    answers = { "/feed": { body: rss([server.url("/a"), server.url("/gone")]) }, "/a": page("a") };
    const opml = join(folder, "feeds.opml");
    writeFileSync(
      opml,
      `<opml version="2.0"><body><outline text="م" xmlUrl="${server.url("/feed")}"/></body></opml>`,
    );
    const record = join(folder, "record.sqlite");
    const argv = ["watch", opml, "--record", record, "--once", "--gap", "0"];
    const refused = await isnad(argv);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("public internet");
    rmSync(`${record}.watch.jsonl`);
    const ran = await isnad([...argv, "--allow", server.host]);
    expect(ran.err).toContain("the server answers 404");
    expect(ran.err).toContain("1 article read (1 new)");
    expect(ran.out).toContain("2024-05-12");
    expect(ran.code).toBe(0);
    expect(existsSync(`${record}.watch.jsonl`)).toBe(true);
    expect((await isnad([...argv, "--allow", server.host])).err).toContain("0 articles read");
    const failures = await isnad(["watch", opml, "--record", record, "--failures"]);
    expect(failures.out).toContain(`${server.url("/gone")}: the server answers 404 (1 time, given up)`);
  });

  test("goes on until it is stopped", async () => {
    answers = { "/feed": { body: rss([server.url("/a")]) }, "/a": page("a") };
    const stop = new AbortController();
    const ran = await isnad(
      [
        "watch",
        server.url("/feed"),
        "--record",
        join(folder, "r.sqlite"),
        "--gap",
        "0",
        "--allow",
        server.host,
      ],
      {
        signal: stop.signal,
        onOut: (out) => out.includes("2024-05-12") && stop.abort(),
      },
    );
    expect(ran.err).toContain("1 article read (1 new)");
    expect(ran.code).toBe(0);
  });

  test.each([
    [["watch", "none.opml"], 1, "no such file"],
    [["watch", "http://example.org/", "--allow", "x"], 2, "a host and a port"],
    [["watch", "http://example.org/", "--every", "0"], 2, "minutes from 1 to 1440"],
  ])("%j is told", async (argv, code, why) => {
    const ran = await isnad([...argv, "--record", join(folder, "r.sqlite")]);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(why)]);
  });
});
