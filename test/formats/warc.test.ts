import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { allOf, encoded, inputOf, TEXT } from "./material.ts";

vi.setConfig({ testTimeout: 120_000 });

const page = (text: string, charset = "utf-8") =>
  `<!doctype html><html><head><meta charset="${charset}"><meta property="article:published_time" content="2025-03-02"></head><body><article>${text
    .split("\n\n")
    .map((one) => `<p>${one}</p>`)
    .join("")}</article></body></html>`;

interface Response {
  readonly url?: string;
  readonly status?: string;
  readonly headers?: string;
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly length?: number;
}

/** A record as archives have it. */
function record({
  url = "https://example.org/1",
  status = "200 OK",
  headers = "Content-Type: text/html",
  body,
  type = "response",
  length,
}: Response): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-03-02T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length ?? http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]);
}

const info = Buffer.from("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n");
const good = (url: string) => record({ url, body: page(TEXT) });

describe("WARC", () => {
  test("what warcio writes, packed and unpacked, in whatever pieces", async () => {
    const records = ["https://example.org/a", "https://example.org/b"].map((url) =>
      WARCRecord.create(
        {
          url,
          date: "2025-03-02T00:00:00Z",
          type: "response",
          warcVersion: "WARC/1.1",
          httpHeaders: { "Content-Type": 'text/html; charset="utf-8"' },
          statusline: "HTTP/1.1 200 OK",
        },
        (async function* () {
          yield Buffer.from(page(`${TEXT}\n\n${url}`));
        })(),
      ),
    );
    const plain: Uint8Array[] = [];
    const packed: Uint8Array[] = [];
    for (const one of records) {
      const bytes = await WARCSerializer.serialize(one);
      plain.push(bytes);
      packed.push(gzipSync(bytes));
    }
    for (const [file, parts] of [
      ["a.warc", plain],
      ["a.warc.gz", packed],
      ["a", packed],
    ] as const) {
      for (const piece of [1000, 100_000]) {
        const { articles, problems } = await allOf(inputOf(file, Buffer.concat(parts), piece));
        expect(problems).toEqual([]);
        expect(articles.map(({ url }) => url)).toEqual(["https://example.org/a", "https://example.org/b"]);
        expect(articles[0]?.text).toContain(TEXT);
      }
    }
  });

  test("chunked, packed in three ways, unpacked though the header says packed, in an old encoding", async () => {
    const body = page(TEXT);
    const half = Math.floor(body.length / 2);
    const bytes = Buffer.from(body);
    const chunked = Buffer.concat([
      Buffer.from(`${half.toString(16)};x=1\r\n`),
      bytes.subarray(0, half),
      Buffer.from(`\r\n${(bytes.length - half).toString(16)}\r\n`),
      bytes.subarray(half),
      Buffer.from("\r\n0\r\n\r\n"),
    ]);
    const old = encoded(page(TEXT, ""), "windows-1256");
    const archive = [
      record({ headers: "Transfer-Encoding: chunked", body: chunked }),
      record({ headers: "Content-Encoding: gzip", body: gzipSync(body) }),
      record({ headers: "Content-Encoding: deflate", body: deflateRawSync(body) }),
      record({ headers: "Content-Encoding: br", body: brotliCompressSync(body) }),
      record({ headers: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked", body }),
      record({ headers: "Content-Type: text/html; charset=windows-1256", body: old }),
    ];
    const { articles, problems, notices } = await allOf(inputOf("a.warc", Buffer.concat([info, ...archive])));
    expect(problems).toEqual([]);
    expect(articles.map(({ text }) => text)).toEqual(archive.map(() => TEXT));
    expect(notices.map(({ text }) => text)).toEqual(["passed over: 1 × records of type warcinfo"]);
  });

  test("what holds no page is counted, not told one by one", async () => {
    const archive = [
      record({ status: "404 Not Found", body: page(TEXT) }),
      record({ headers: "Content-Type: image/png", body: "x" }),
      record({ headers: "Content-Type: image/png", body: "x" }),
      record({ body: page("An article in English, of some length, about nothing at all.") }),
      record({ type: "request", body: "x" }),
      good("https://example.org/1"),
    ];
    const { articles, problems, notices } = await allOf(inputOf("a.warc", Buffer.concat(archive)));
    expect([articles.length, problems]).toEqual([1, []]);
    expect(notices.map(({ text }) => text)).toEqual([
      "passed over: 1 × responses with status 404",
      "passed over: 2 × responses that are no HTML",
      "passed over: 1 × a page without Arabic text",
      "passed over: 1 × records of type request",
    ]);
  });
});

describe("an archive of hostile pages", () => {
  const zeros = gzipSync(Buffer.alloc(100_000_000));
  const hostile: readonly (readonly [string, Buffer, RegExp])[] = [
    [
      "30 MB of script",
      record({ body: page(`<script>${"alert(1);".repeat(3_500_000)}</script>${"نص ".repeat(10)}`) }),
      /without the text|Arabic/,
    ],
    ["a page of 40 MB", record({ body: page("نص ".repeat(8_000_000)) }), /a record of 40/],
    [
      "frames in frames",
      record({ body: page(`${"<iframe srcdoc='<iframe>".repeat(100_000)}${"نص ".repeat(10)}`) }),
      /without the text|tags/,
    ],
    ["nested without end", record({ body: page("<div>نص".repeat(100_000)) }), /nested|tags/],
    [
      "a body that unpacks to 100 MB",
      record({ headers: "Content-Encoding: gzip", body: zeros }),
      /unpack to more than 32/,
    ],
    [
      "a body packed twice",
      record({ headers: "Content-Encoding: gzip, gzip", body: gzipSync(zeros) }),
      /unpack to more than 32/,
    ],
    [
      "a body that is not packed so",
      record({ headers: "Content-Encoding: br", body: "\u0001\u0002نص" }),
      /no br/,
    ],
    [
      "a body that breaks off",
      record({ headers: "Content-Encoding: gzip", body: gzipSync(page(TEXT)).subarray(0, 200) }),
      /breaks off/,
    ],
    [
      "a binary page",
      record({ body: Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256) }),
      /binary/,
    ],
    [
      "UTF-32",
      record({ body: Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.alloc(400, 1)]) }),
      /UTF-32/,
    ],
    [
      "no HTTP header",
      Buffer.from("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"),
      /without an HTTP header/,
    ],
    ["no length", Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\nabc\r\n\r\n"), /without its length/],
    ["a record that is cut off", record({ body: page(TEXT), length: 60_000 }), /breaks off/],
    ["no record", Buffer.from("\u0000".repeat(3000)), /no WARC record/],
  ];

  test.each(["a.warc", "a.warc.gz"])(
    "%s: each gets its row, the others are read, nothing runs or hangs",
    async (file) => {
      const global = globalThis as { alert?: unknown };
      const alert = vi.fn();
      global.alert = alert;
      const fetched = vi.spyOn(globalThis, "fetch");
      const before = process.cpuUsage();
      const parts = hostile.flatMap(([, bytes], at) => [good(`https://example.org/${at}`), bytes]);
      parts.push(good("https://example.org/last"));
      const archive = Buffer.concat(
        file.endsWith(".gz") ? parts.map((part) => gzipSync(part, { level: 1 })) : parts,
      );
      const packing = process.cpuUsage(before).user;
      const { articles, problems } = await allOf(inputOf(file, archive));
      expect(articles.map(({ url }) => url)).toEqual([
        ...hostile.map((_, at) => `https://example.org/${at}`),
        "https://example.org/last",
      ]);
      // What no record begins, and what follows a record without its length, may be one row more.
      for (const [name, , row] of hostile)
        expect(
          problems.filter(({ given }) => row.test(given)),
          name,
        ).not.toEqual([]);
      expect(problems.length).toBeLessThanOrEqual(hostile.length + 2);
      expect(alert).not.toHaveBeenCalled();
      expect(fetched).not.toHaveBeenCalled();
      expect((process.cpuUsage(before).user - packing) / 1e6).toBeLessThan(30);
      delete global.alert;
    },
  );

  test("gzip: a bomb, a broken member, rubbish, and a file that breaks off", async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000));
    const broken = Buffer.from(gzipSync(good("https://example.org/broken")));
    broken.fill(0xff, 60, 90);
    const archive = Buffer.concat([
      gzipSync(good("https://example.org/1")),
      bomb,
      gzipSync(good("https://example.org/2")),
      broken,
      gzipSync(good("https://example.org/3")),
      Buffer.from("rubbish"),
      gzipSync(good("https://example.org/4")),
      gzipSync(good("https://example.org/5")).subarray(0, -100),
    ]);
    const { articles, problems } = await allOf(inputOf("a.warc.gz", archive));
    expect(articles.map(({ url }) => url)).toEqual([1, 2, 3, 4].map((n) => `https://example.org/${n}`));
    const given = problems.map((problem) => problem.given).join("\n");
    for (const row of [/unpacks to more than 250/, /damaged/, /no gzip/, /breaks off/])
      expect(given).toMatch(row);
  });
});
