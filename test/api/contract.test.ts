import Ajv from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { servedApi } from "./served.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

type Api = Awaited<ReturnType<typeof servedApi>>["api"];
type Json = Record<string, unknown>;

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: "query" | "path";
    readonly required: boolean;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

let api: Api;
let document: Document;
let fits: (schema: Json, value: unknown) => readonly string[];
const json = async (path: string): Promise<Json> => (await (await api.request(path)).json()) as Json;
const first = async (path: string, field: string): Promise<string> =>
  String(((await json(path)).items as Json[])[0]?.[field]);

beforeAll(async () => {
  ({ api } = await servedApi());
  document = (await json("/openapi.json")) as unknown as Document;
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  ajv.addSchema(closed({ $id: "isnad", components: document.components }) as Json);
  fits = (schema, value) => {
    const check = ajv.compile(
      closed(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"isnad#/'))) as Json,
    );
    return check(value)
      ? []
      : (check.errors ?? []).map(
          ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
        );
  };
});

/** The schema with every object closed: a field that nothing documents is then an error. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const all = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return all.type === "object" && all.properties && all.additionalProperties === undefined && !all.allOf
    ? { ...all, additionalProperties: false }
    : all;
}

const schemaOf = (path: string, status: string): Json =>
  Object.values(
    (document.paths[path]!.get!.responses[status] ?? document.paths[path]!.get!.responses.default)!.content!,
  )[0]!.schema;

/** What each documented GET is asked with here: one request at least that finds something. */
const asked: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  "/articles": async () => [
    "/articles",
    "/articles?limit=2&outlet=موقع الضفة",
    "/articles?entity=Q7747&from=2025-08-01&to=2025-08-31",
  ],
  "/articles/{id}": async () => ["/articles/due", "/articles/denied"],
  "/entities": async () => ["/entities", "/entities?q=putin", "/entities?q=بوتين&type=person"],
  "/entities/{id}": async () => ["/entities/Q7747", "/entities/Q22686?limit=2"],
  "/search": async () => [
    "/search?q=محطة",
    "/search?q=act:deny",
    "/search?q=event:CONSULT",
    "/search?q=speaker:putinn",
    "/search?q=",
  ],
  "/claims": async () => ["/claims", "/claims?q=محطة", "/claims?leastArticles=1"],
  "/claims/{name}": async () => [`/claims/${await first("/claims", "id")}`],
  "/deadlines": async () => ["/deadlines", "/deadlines?asOf=2025-08-07&state=open"],
  "/deadlines/{name}": async () => [`/deadlines/${await first("/deadlines", "id")}`],
  "/articles/{id}/copies": async () => ["/articles/gas-0/copies", "/articles/due/copies?limit=1"],
  "/stories": async () => ["/stories?leastArticles=1", "/stories?q=event:CONSULT"],
  "/stories/{name}": async () => [`/stories/${await first("/stories?leastArticles=1", "id")}`],
  "/forecasts": async () => ["/forecasts?positions=true", "/forecasts"],
  "/forecasts/{name}": async () => [`/forecasts/${await first("/forecasts?positions=true", "id")}`],
  "/events": async () => [
    "/events",
    "/events?entity=Q7747&from=2025-08-01&to=2025-08-31&order=asc",
    "/events?q=status:occurred&type=CONSULT",
    `/events?story=${await first("/stories?leastArticles=1", "id")}`,
  ],
  "/today": async () => ["/today", "/today?date=2025-08-06"],
  "/network": async () => ["/network", "/network?entity=Q7747&limit=5"],
  "/places": async () => ["/places", "/places?from=2025-08-01&to=2025-08-31"],
  "/compare": async () => ["/compare?a=gas-0&b=denied", "/compare?a=due&b=undated"],
  "/corrections": async () => ["/corrections", "/corrections?article=due&conflicts=true"],
  "/engine": async () => ["/engine"],
};

test("is OpenAPI 3.1, and every GET in it is asked below", () => {
  expect(document.openapi).toBe("3.1.0");
  const gets = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [path] : []));
  expect([...Object.keys(asked), "/articles/{id}/export"].sort()).toEqual(gets.sort());
});

describe.each(Object.keys(asked))("GET %s", (path) => {
  test("answers as documented, with an ETag, and 304 to who has it", async () => {
    for (const one of await asked[path]!()) {
      const response = await api.request(one);
      expect([one, response.status]).toEqual([one, 200]);
      expect([one, fits(schemaOf(path, "200"), await response.json())]).toEqual([one, []]);
      const tag = response.headers.get("etag")!;
      expect(tag).toMatch(/^"[\w-]{20,}"$/);
      const again = await api.request(one, { headers: { "If-None-Match": `"other", W/${tag}` } });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
      const changed = await api.request(one, { headers: { "If-None-Match": '"other"' } });
      expect(changed.status).toBe(200);
    }
  });

  test("tells of every parameter what was given and what was expected", async () => {
    const { parameters = [] } = document.paths[path]!.get!;
    const [good] = await asked[path]!();
    for (const { name, in: place } of parameters) {
      const bad = bads[name] ?? "";
      const given =
        place === "path"
          ? path.replace(`{${name}}`, encodeURIComponent(bad))
          : `${good}${good!.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(bad)}`;
      const response = await api.request(given);
      expect([given, response.status >= 400 && response.status < 500]).toEqual([given, true]);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      const problem = (await response.json()) as Json;
      expect([given, fits(schemaOf(path, "400"), problem)]).toEqual([given, []]);
      if (place === "path") continue;
      const [error] = (problem.errors as Json[]).filter(({ field }) => field === name);
      expect([given, error]).toEqual([
        given,
        { in: "query", field: name, given: expect.anything(), expected: expect.any(String) },
      ]);
    }
    const odd = await api.request(`${good}${good!.includes("?") ? "&" : "?"}nothing=1`);
    expect(odd.status).toBe(400);
    expect(((await odd.json()) as Json).errors).toEqual([
      { in: "query", field: "nothing", given: "1", expected: expect.stringMatching(/^no such parameter: /) },
    ]);
  });
});

describe("GET /articles/{id}/export", () => {
  test.each([
    ["jsonl", 1, (line: Json) => (line.article as Json).id === "due"],
    ["webannotation", 3, (line: Json) => line.type === "Annotation"],
    ["plover", 1, (line: Json) => line.type !== undefined || line.event_type !== undefined],
    ["prov", 1, (line: Json) => line["@context"] !== undefined],
    ["schemaorg", 1, (line: Json) => line["@context"] !== undefined],
  ] as const)("gives %s, a JSON object a line", async (format, least, right) => {
    const response = await api.request(`/articles/due/export?format=${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="isnad-[0-9a-f]{12}\.\w+\.jsonl"$/,
    );
    const lines = (await response.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Json);
    expect(lines.length).toBeGreaterThanOrEqual(least);
    expect(lines.filter((line) => !right(line))).toEqual([]);
  });

  test("gives tables, and tells a wrong form", async () => {
    const events = await api.request("/articles/due/export?format=csv&table=events");
    expect(events.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect((await events.text()).split("\r\n")[0]).toContain("article_id");
    const tag = events.headers.get("etag")!;
    const again = await api.request("/articles/due/export?format=csv&table=events", {
      headers: { "If-None-Match": tag },
    });
    expect(again.status).toBe(304);
    const wrong = await api.request("/articles/due/export?format=pdf");
    expect([wrong.status, ((await wrong.json()) as Json).errors]).toEqual([
      400,
      [
        {
          in: "query",
          field: "format",
          given: "pdf",
          expected: "one of jsonl, webannotation, plover, prov, schemaorg, csv",
        },
      ],
    ]);
    expect((await api.request("/articles/nobody/export?format=jsonl")).status).toBe(404);
  });
});

/** A wrong value of each parameter. */
const bads: Readonly<Record<string, string>> = {
  limit: "0",
  cursor: "no cursor",
  from: "yesterday",
  to: "2025-13-01",
  asOf: "2025-08-32",
  state: "over",
  type: "thing",
  facets: "perhaps",
  conflicts: "some",
  leastArticles: "-1",
  q: "x".repeat(2001),
  ...{ order: "up", story: "x", date: "2025", positions: "all", a: "x".repeat(501), b: "" },
  ...{ place: "x".repeat(501) },
  article: "x".repeat(501),
  entity: "x".repeat(501),
  outlet: "x".repeat(501),
  id: "nobody-is-called-so",
  name: "nothing",
};

describe("a cursor", () => {
  const walks = [
    "/articles?",
    "/search?q=in:statements&",
    "/search?q=in:events&",
    "/search?q=&",
    "/entities?",
    "/claims?leastArticles=1&",
    "/deadlines?",
    "/events?",
    "/events?order=asc&",
    "/stories?leastArticles=1&",
    "/forecasts?positions=true&",
  ];
  test.each(walks)("walks all of %s once, whatever the size of the pages", async (path) => {
    const walked = async (limit: number): Promise<string[]> => {
      const found: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page: Json = await json(`${path}limit=${limit}${cursor === "" ? "" : `&cursor=${cursor}`}`);
        expect((page.items as Json[]).length).toBeLessThanOrEqual(limit);
        found.push(...(page.items as Json[]).map((one) => idOf(one)));
        cursor = page.next as string | null;
        expect(found.length).toBeLessThan(5000);
      }
      return found;
    };
    const whole = await walked(200);
    expect(whole.length).toBeGreaterThan(1);
    expect(new Set(whole).size).toBe(whole.length);
    for (const limit of [1, 3, 7]) expect(sorted(path, await walked(limit))).toEqual(sorted(path, whole));
  });
});

function idOf(one: Json): string {
  const key = typeof one.article === "string" ? one.article : ((one.article as Json | undefined) ?? one).key;
  return `${key ?? one.id} ${one.position ?? ""}`;
}

/** Deadlines are put in order within a page alone. */
function sorted(path: string, found: readonly string[]): readonly string[] {
  return path.startsWith("/deadlines") ? [...found].sort() : found;
}
