import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { memberOf, newToken } from "../../src/api/access.ts";
import type { ApiOptions } from "../../src/api/app.ts";
import { loopback } from "../../src/api/gate.ts";
import { createSite } from "../../src/api/site.ts";
import { serveFetch } from "../../src/cli/server.ts";
import { createMcp, mcpOverHttp } from "../../src/mcp/server.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { newsArticles, recordOf, today } from "../api/served.ts";
import { isnad } from "../cli/material.ts";
import { shippedLexicons } from "../lexicons.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let record: RecordStore;
let options: ApiOptions;
let client: Client;
beforeAll(async () => {
  record = await recordOf(newsArticles());
  options = {
    ...{ record, author: "agent", engine: { version: "0.0.0", lexicons: "0".repeat(64) } },
    ...{
      lexicons: shippedLexicons,
      compiled: () => new Uint8Array(),
      now: () => new Date(`${today}T00:00:00Z`),
    },
  };
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createMcp(options).connect(ours);
  client = new Client({ name: "test", version: "1" });
  await client.connect(theirs);
});
afterAll(async () => {
  await client.close();
  await record.close();
});

type Json = Record<string, unknown>;

async function call(name: string, given: Json, by = client): Promise<Json> {
  const { structuredContent, isError, content } = await by.callTool({ name, arguments: given });
  expect([isError ?? false, isError ? content : null]).toEqual([false, null]);
  expect(JSON.parse((content as { text: string }[])[0]!.text)).toEqual(structuredContent);
  return structuredContent as Json;
}

async function refusal(name: string, given: Json): Promise<string> {
  const { isError, content } = await client.callTool({ name, arguments: given });
  expect(isError).toBe(true);
  return (content as { text: string }[])[0]!.text;
}

const textOf = async (key: unknown): Promise<string> => (await record.reading(String(key)))!.article.text;

describe("an agent", () => {
  test("sees what it can ask, and that nothing of it changes the record", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(
      ["find_claims", "list_deadlines", "quote", "read_article", "search", "trace_claim"].sort(),
    );
    for (const { annotations, description } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(description!.length).toBeGreaterThan(60);
    }
  });

  test("searches, and gets words that stand where they are said to stand", async () => {
    const { items, next } = await call("search", { query: "speaker:arkab in:statements", limit: 2 });
    const hits = items as { article: Json; span: { start: number; end: number }; words: string }[];
    expect(hits).toHaveLength(2);
    for (const { article, span, words } of hits)
      expect((await textOf(article.key)).slice(span.start, span.end)).toBe(words);
    const more = await call("search", { query: "speaker:arkab in:statements", limit: 2, cursor: next });
    expect((more.items as Json[]).length).toBeGreaterThan(0);
    expect(await refusal("search", { query: "mood:bad" })).toContain('the field "mood"');
  });

  test("quotes with citation, and not what nobody said", async () => {
    const words = "محطة الغاز الجديدة في وهران";
    const found = await call("quote", { article: "gas-0", words });
    const [first] = found.words as { exact: string; units: { start: number; end: number } }[];
    expect((await textOf((found.article as Json).key)).slice(first!.units.start, first!.units.end)).toBe(
      words,
    );
    expect(found.citation).toMatch(/^صحيفة الميناء · «محطة الغاز» · 2025-08-05 · isnad:[0-9a-f]{12}$/);
    expect(JSON.stringify(found.chain)).toContain("محمد عرقاب");
    const statement = await call("quote", { article: "denied", statement: 0 });
    expect((statement.words as Json[])[0]!.exact).toContain("محطة الغاز");
    expect(await refusal("quote", { article: "gas-0", words: "كلام لم يقله أحد" })).toContain(
      "no such words",
    );
    expect(await refusal("quote", { article: "gas-0", statement: 99 })).toContain("99 has no words");
    expect(await refusal("quote", { article: "gas-0" })).toContain("either words or");
    expect(await refusal("quote", { article: "nobody", words })).toContain('no article "nobody"');
  });

  test("lists deadlines with who set them and the sentence that tells it", async () => {
    const { items } = await call("list_deadlines", { asOf: "2025-08-07" });
    const [first] = items as { state: string; date: string; setters: string[]; accounts: Json[] }[];
    expect(first).toMatchObject({ state: "open", date: "2025-08-15", setters: ["Q22686"] });
    const { article, sentence, words } = first!.accounts[0] as {
      article: string;
      sentence: { start: number; end: number };
      words: string;
    };
    expect((await textOf(article)).slice(sentence.start, sentence.end).trim()).toBe(words);
    expect(await call("list_deadlines", { asOf: "2025-08-07", state: "met" })).toMatchObject({ items: [] });
  });

  test("traces a claim to its origins", async () => {
    const { items } = await call("find_claims", { query: "محطة" });
    const claim = (items as Json[])[0]!.id as string;
    const traced = await call("trace_claim", { claim });
    const { origins } = traced.origins as { origins: Json[] };
    expect(origins).toHaveLength(1);
    expect(origins[0]).toMatchObject({ named: true, reasons: expect.arrayContaining(["speaker"]) });
    expect(traced.against).toEqual([3]);
    for (const { article, content, words } of traced.accounts as {
      article: string;
      content: { start: number; end: number }[];
      words: string;
    }[])
      expect((await textOf(article)).slice(content[0]!.start, content[0]!.end)).toBe(words);
    expect(await refusal("trace_claim", { claim: "claim-000000000000-1" })).toContain("no claim");
    expect(await refusal("trace_claim", { claim: "../articles" })).toContain(
      "expected an id that a list gives",
    );
  });

  test("has an article read without its being kept", async () => {
    const text = "قال الوزير محمد عرقاب إن المحطة ستعمل غدا. <b>نفى</b> ذلك مصدر مطلع.";
    const before = await record.count();
    const read = await call("read_article", { text, published: "2025-08-05" });
    const [first] = read.statements as { content: { start: number; end: number; text: string }[] }[];
    for (const { start, end, text: words } of first!.content) expect(text.slice(start, end)).toBe(words);
    expect(read.times).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: "2025-08-06", text: "غدا" })]),
    );
    expect(await record.count()).toBe(before);
    const bad = await client.callTool({ name: "read_article", arguments: { text: "", published: "today" } });
    expect(bad.isError).toBe(true);
  });
});

describe("over HTTP", () => {
  const token = newToken();
  const over = async (
    members: Parameters<typeof createSite>[0]["gate"]["members"],
    use: (url: URL) => Promise<void>,
  ) => {
    const gate = { hosts: loopback, members, now: () => new Date() };
    const served = await serveFetch(createSite({ api: options, gate, pages: mcpOverHttp(options) }).fetch, {
      port: 0,
      orNext: false,
    });
    try {
      await use(new URL("mcp", served.url));
    } finally {
      await served.close();
    }
  };
  const connected = async (url: URL, headers: Record<string, string> = {}): Promise<Client> => {
    const http = new Client({ name: "test", version: "1" });
    await http.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }) as Transport);
    return http;
  };

  test("the official client asks, several at once", async () => {
    await over(null, async (url) => {
      const http = await connected(url);
      const answers = await Promise.all(
        [0, 1, 2].map((k) => call("quote", { article: `gas-${k}`, statement: 0 }, http)),
      );
      expect(answers.map(({ article }) => (article as Json).id)).toEqual(["gas-0", "gas-1", "gas-2"]);
      await http.close();
      expect((await fetch(url, { method: "POST", headers: { origin: "http://evil.example" } })).status).toBe(
        403,
      );
      expect((await fetch(new URL("/elsewhere", url), { method: "POST" })).status).toBe(404);
    });
  });

  test("a reader's token is enough, and one is needed", async () => {
    await over([memberOf({ name: "bot", role: "reader" }, token)], async (url) => {
      await expect(connected(url)).rejects.toThrow();
      const http = await connected(url, { authorization: `Bearer ${token}` });
      expect((await http.listTools()).tools.length).toBe(6);
      await http.close();
    });
  });
});

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const isBuilt = existsSync(fileURLToPath(new URL("../../dist/mcp/server.js", import.meta.url)));

describe.skipIf(!isBuilt)("over standard streams (dist/ is there: npm run build)", () => {
  test("the official client starts `isnad mcp` and asks it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "isnad-mcp-"));
    const path = join(folder, "record.sqlite");
    try {
      await isnad(["read", "-", "--record", path], {
        stdin: "date 2025-03-02\nقال وزير الطاقة إن المحطة ستعود إلى العمل.",
      });
      const stdio = new Client({ name: "test", version: "1" });
      await stdio.connect(
        new StdioClientTransport({ command: process.execPath, args: [main, "mcp", "--record", path] }),
      );
      const { total } = await call("search", { query: "المحطة" }, stdio);
      expect(total).toBe(1);
      await stdio.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
