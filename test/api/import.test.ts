import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RecordStore } from "../../src/record/record.ts";
import { newsArticles, recordOf, servedApi } from "./served.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Api = Awaited<ReturnType<typeof servedApi>>["api"];
let record: RecordStore;
let api: Api;
beforeEach(async () => {
  record = await recordOf([]);
  ({ api } = await servedApi({ record }));
});
afterEach(() => record.close());

interface Told {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

const post = (body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}, query = "") =>
  api.request(`/import${query}`, { method: "POST", body, headers, duplex: "half" } as RequestInit);

async function events(response: Response): Promise<Told[]> {
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  return (await response.text())
    .split("\n\n")
    .filter((one) => one !== "")
    .map((one) => {
      const [, event] = one.match(/^event: (.*)$/m)!;
      const [, data] = one.match(/^data: (.*)$/m)!;
      return { event: event!, data: JSON.parse(data!) as Record<string, unknown> };
    });
}

const lines = newsArticles()
  .map((article) => JSON.stringify(article))
  .join("\n");

describe("an import", () => {
  test("tells each article as it is kept, how far it is, and what it came to", async () => {
    const told = await events(await post(`${lines}\n{"broken\n`, { "content-type": "application/x-ndjson" }));
    const of = (event: string) => told.filter((one) => one.event === event).map(({ data }) => data);
    expect(of("article").map(({ id, outcome }) => [id, outcome])).toEqual(
      newsArticles().map(({ id }) => [id, "new"]),
    );
    expect(of("problem")).toEqual([expect.objectContaining({ line: 7, expected: expect.any(String) })]);
    expect(of("progress").at(-1)).toMatchObject({
      read: 6,
      problems: 1,
      bytes: Buffer.byteLength(lines) + 10,
    });
    expect(told.at(-1)).toMatchObject({ event: "done", data: { read: 6, new: 6, problemsInAll: 1 } });
    expect(await record.count()).toBe(6);
    const again = await events(await post(lines, {}, "?name=again.jsonl"));
    expect(again.at(-1)!.data).toMatchObject({ read: 6, new: 0, unchanged: 6 });
  });

  test("gives the report alone where JSON is asked for", async () => {
    const response = await post(lines, { accept: "application/json", "content-type": "application/jsonl" });
    expect(await response.json()).toMatchObject({ read: 6, new: 6, problems: [], problemsInAll: 0 });
  });

  test("knows text by its type, its name or its look", async () => {
    const text = "date 2025-03-02\nقال وزير الطاقة إن المحطة ستعود إلى العمل.";
    for (const [headers, query] of [
      [{ "content-type": "text/plain" }, ""],
      [{}, "?name=a.txt"],
      [{}, ""],
    ] as const)
      expect((await events(await post(text, headers, query))).at(-1)!.data).toMatchObject({ read: 1 });
    expect(await record.count()).toBe(1);
  });

  test.each([
    ["nothing", "", 400],
    ["a name that is too long", "x", 400, `?name=${"n".repeat(301)}`],
    ["an unknown parameter", "x", 400, "?format=pdf"],
  ])("refuses %s", async (_, body, status, query = "") => {
    const response = await api.request(`/import${query}`, {
      method: "POST",
      ...(body === "" ? {} : { body }),
    });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  test("refuses a body that says it is too large, and ends one that turns out to be", async () => {
    const said = await post("x", { "content-length": "50000001" });
    expect(said.status).toBe(413);
    const piece = new TextEncoder().encode(`${"x".repeat(999_999)}\n`);
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => void (pieces++ < 80 ? controller.enqueue(piece) : controller.close()),
    });
    const told = await events(await post(endless, { "content-type": "application/jsonl" }));
    expect(told.at(-1)).toMatchObject({ event: "done", data: { read: 0 } });
    expect(JSON.stringify(told)).toContain("50000000 bytes at most");
    expect(pieces).toBeLessThan(60);
  });

  test("lets two run at once and asks others to wait", async () => {
    let open = (): void => {};
    const slow = () =>
      new ReadableStream<Uint8Array>({
        async start(controller) {
          await new Promise<void>((resolve) => {
            const before = open;
            open = () => {
              before();
              resolve();
            };
          });
          controller.enqueue(new TextEncoder().encode(lines));
          controller.close();
        },
      });
    const running = [
      await post(slow(), { "content-type": "application/jsonl" }),
      await post(slow(), { "content-type": "application/jsonl" }),
    ];
    const third = await post("x");
    expect(third.status).toBe(429);
    open();
    for (const one of running) expect((await events(one)).at(-1)!.event).toBe("done");
    expect((await events(await post("نص"))).at(-1)!.data).toMatchObject({ read: 1 });
  });

  test("markup in a text stays text", async () => {
    await events(
      await post(
        "date 2025-03-02\n<script>alert(1)</script> قال الوزير إن <img src=x onerror=alert(1)> سيصل.",
      ),
    );
    const response = await api.request("/articles?limit=1");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.text()).toContain("<script>");
  });
});
