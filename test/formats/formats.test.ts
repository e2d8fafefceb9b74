import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { contentHash } from "../../src/formats/content-hash.ts";
import { formats } from "../../src/formats/index.ts";
import { allOf, encoded, inputOf, TEXT, utf16 } from "./material.ts";

vi.setConfig({ testTimeout: 60_000 });

/** How a format writes one article. */
interface Written {
  write(text: string, published: string | null): string;
  /** What becomes of a date that is none. */
  readonly badDate: "refused" | "told";
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const inParagraphs = (text: string) =>
  text
    .split("\n\n")
    .map((one) => `<p>${escaped(one)}</p>`)
    .join("");

/** A new format has to be added here. */
const written: Readonly<Record<string, Written>> = {
  "plain text": {
    write: (text, published) => (published ? `date ${published}\n${text}` : text),
    badDate: "refused",
  },
  JSON: { write: (text, published) => JSON.stringify({ published, text }, null, 2), badDate: "refused" },
  "JSON lines": {
    write: (text, published) => `${JSON.stringify({ published, text })}\n`,
    badDate: "refused",
  },
  HTML: {
    write: (text, published) =>
      `<!doctype html><html><head><meta property="og:type" content="article">${published ? `<meta property="article:published_time" content="${published}">` : ""}</head><body><div><article>${inParagraphs(text)}</article></div></body></html>`,
    badDate: "told",
  },
  "NewsML-G2": {
    write: (text, published) =>
      `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>${published ? `<firstCreated>${published}T10:00:00Z</firstCreated>` : ""}</itemMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${inParagraphs(text)}</body></html></inlineXML></contentSet></newsItem>`,
    badDate: "told",
  },
  CSV: {
    write: (text, published) => `published,text\r\n${published ?? ""},"${text.replaceAll('"', '""')}"\r\n`,
    badDate: "refused",
  },
  feed: {
    write: (text, published) =>
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>${published ? `<pubDate>${published}</pubDate>` : ""}<content:encoded>${escaped(inParagraphs(text))}</content:encoded></item></channel></rss>`,
    badDate: "told",
  },
};

describe.each(formats.filter(({ name }) => Object.hasOwn(written, name)))("$name", (format) => {
  const file = `article${format.extensions[0]}`;
  const { write: writeAt, badDate } = written[format.name]!;
  const write = (text: string) => writeAt(text, "2025-03-02");

  test("gives the text exactly, the date and an id from the content", async () => {
    const { articles, problems, notices } = await allOf(inputOf(file, write(TEXT)));
    expect(problems).toEqual([]);
    expect(notices).toEqual([]);
    const id = contentHash({ published: "2025-03-02", text: TEXT }).slice(0, 12);
    expect(articles).toEqual([
      { id, published: "2025-03-02", title: null, url: null, outlet: null, text: TEXT },
    ]);
  });

  test("gives the same in whatever pieces the bytes come", async () => {
    const whole = await allOf(inputOf(file, write(TEXT)));
    for (const piece of [1, 3, 7]) expect(await allOf(inputOf(file, write(TEXT), piece))).toEqual(whole);
  });

  test("keeps every letter: marks of direction, tashkeel, tatweel, presentation forms, emoji", async () => {
    const text = `قُلْ \u200f«نعـم»\u200e ﷲ 😀 ${TEXT}`;
    const { articles } = await allOf(inputOf(file, write(text)));
    expect(articles.map((article) => article.text)).toEqual([text]);
  });

  test.each([
    ["UTF-8 with a byte order mark", (text: string) => Buffer.from(`\ufeff${text}`), []],
    ["UTF-16, little endian", (text: string) => utf16(text, "le"), []],
    ["UTF-16, big endian", (text: string) => utf16(text, "be"), []],
    ["Windows-1256", (text: string) => encoded(text, "windows-1256"), ["read as Windows-1256"]],
    ["ISO 8859-6", (text: string) => encoded(text, "iso-8859-6"), ["read as ISO 8859-6"]],
  ])("reads %s", async (_, encode, told) => {
    const { articles, problems, notices } = await allOf(inputOf(file, encode(write(TEXT))));
    expect(problems).toEqual([]);
    expect(articles.map((article) => article.text)).toEqual([TEXT]);
    expect(notices.map((notice) => notice.text)).toEqual(told);
  });

  test("refuses an empty file and a file of white space", async () => {
    for (const content of ["", " \n\n\t "]) {
      const { articles, problems } = await allOf(inputOf(file, content));
      expect(articles).toEqual([]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ file, given: expect.stringMatching(/empty|white space|no line/) });
    }
  });

  test("refuses a binary file and says so", async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    const { articles, problems } = await allOf(inputOf(file, bytes));
    expect(articles).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatchObject({ file, given: "a binary file" });
  });

  test("refuses an article that is too long", async () => {
    const { articles, problems } = await allOf(inputOf(file, write("نص ".repeat(700_000))));
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ file, expected: expect.stringContaining("2,000,000 characters") }]);
  });

  test("accepts an article without a date, with a notice", async () => {
    const { articles, problems, notices } = await allOf(inputOf(file, writeAt(TEXT, null)));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ published: null, text: TEXT }]);
    expect(notices).toMatchObject([{ file, kind: "no-date" }]);
  });

  test.each(["2025-13-45", "2025-02-29", "2025-00-10"])("takes the date %s for no day", async (date) => {
    const { articles, problems, notices } = await allOf(inputOf(file, writeAt(TEXT, date)));
    if (badDate === "told") {
      expect(articles).toMatchObject([{ published: null }]);
      expect(notices).toMatchObject([{ file, kind: "no-date" }]);
      return;
    }
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([
      { file, given: `the date "${date}"`, expected: expect.stringContaining("YYYY-MM-DD") },
    ]);
  });
});

/** How formats that hold files of others are written. */
const packed: Readonly<Record<string, (files: Readonly<Record<string, string>>) => Uint8Array>> = {
  gzip: (files) => Buffer.concat(Object.values(files).map((content) => gzipSync(content))),
  ZIP: (files) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]))),
  tar: (files) => tarOf(Object.entries(files)),
  WARC: (files) =>
    Buffer.concat(
      Object.values(files).map((content) => {
        const { text } = JSON.parse(content);
        const http = Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${written.HTML!.write(text, "2025-03-02")}`);
        return Buffer.concat([
          Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\nContent-Length: ${http.length}\r\n\r\n`),
          http,
          Buffer.from("\r\n\r\n"),
        ]);
      }),
    ),
};

function tarOf(files: readonly (readonly [string, string])[]): Uint8Array {
  const blocks = files.flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(bytes.length.toString(8).padStart(11, "0"), 124);
    header.write("        0", 148);
    header.write("ustar\u000000", 257, "latin1");
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, "0")}\0 `,
      148,
      "latin1",
    );
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

describe.each(formats.filter(({ name }) => Object.hasOwn(packed, name)))("$name", (format) => {
  const extension = format.extensions[0]!;
  const line = (n: number) =>
    `${JSON.stringify({ id: `${n}`, published: "2025-03-02", text: `${TEXT}\n\n${n}` })}\n`;
  const files = { "a.jsonl": line(1), "folder/b.jsonl": line(2), "c.jsonl": line(3) };
  const pack = packed[format.name]!;

  test.each([1, 333, 100_000])(
    "gives the articles of all its files, in pieces of %d bytes",
    async (piece) => {
      const { articles, problems } = await allOf(inputOf(`all${extension}`, pack(files), piece));
      expect(problems).toEqual([]);
      expect(articles.map(({ text }) => text)).toEqual([1, 2, 3].map((n) => `${TEXT}\n\n${n}`));
    },
  );

  test("is known by its bytes, whatever its name", async () => {
    for (const file of ["standard input", "a.json"]) {
      expect((await allOf(inputOf(file, pack(files)))).articles).toHaveLength(3);
    }
  });

  test("what is empty or breaks off is a row, and what came before is read", async () => {
    expect((await allOf(inputOf(`a${extension}`, ""))).problems).toHaveLength(1);
    const whole = pack(files);
    let most = 0;
    for (const share of [0.2, 0.5, 0.7]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      const { articles, problems } = await allOf(inputOf(`a${extension}`, cut));
      expect(problems.length, `${share}`).toBeGreaterThan(0);
      most = Math.max(most, articles.length);
    }
    expect(most).toBeGreaterThan(0);
  });

  test("no bytes that were changed make it throw", async () => {
    const whole = pack(files);
    for (let at = 0; at < whole.length; at += 37) {
      const changed = Uint8Array.from(whole);
      changed[at] = changed[at]! ^ 0xff;
      const { articles, problems } = await allOf(inputOf(`a${extension}`, changed));
      expect(articles.length + problems.length).toBeGreaterThan(0);
    }
  });
});

describe("archives", () => {
  const article = JSON.stringify({ published: "2025-03-02", text: TEXT });

  test("of several formats: each file in its own, hidden ones left alone, a bad one a row with its path", async () => {
    const files = {
      "a.json": article,
      "b.html": written.HTML!.write(TEXT, "2025-03-02"),
      ".hidden.txt": "x",
      "__MACOSX/a.json": "x",
      "bad.json": "{",
    };
    for (const [name, pack] of [
      ["ZIP", packed.ZIP!],
      ["tar", packed.tar!],
    ] as const) {
      const { articles, problems } = await allOf(inputOf("all", pack(files)));
      expect(
        articles.map(({ text }) => text),
        name,
      ).toEqual([TEXT, TEXT]);
      expect(problems).toMatchObject([{ file: "all/bad.json" }]);
    }
  });

  test("a .tar.gz is read through both", async () => {
    const bytes = gzipSync(packed.tar!({ "a.json": article }));
    expect((await allOf(inputOf("all.tar.gz", bytes))).articles).toHaveLength(1);
  });

  test("an archive in archives without end is a row", async () => {
    let bytes: Uint8Array = Buffer.from(article);
    for (let i = 0; i < 8; i++) bytes = gzipSync(bytes);
    const { articles, problems } = await allOf(inputOf("a.gz", bytes));
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ given: "an archive within 4 others" }]);
  });

  test("a ZIP bomb is a row, and the file behind it is read", async () => {
    const bytes = zipSync({ "a.jsonl": Buffer.alloc(100_000_000), "b.json": Buffer.from(article) });
    const { articles, problems } = await allOf(inputOf("a.zip", bytes));
    expect(articles).toHaveLength(1);
    expect(problems.map(({ given }) => given).join()).toMatch(/unpacks to more than|too long/);
  });

  test("a password and an office document are told", async () => {
    const bytes = Buffer.from(zipSync({ "a.json": Buffer.from(article), "b.json": Buffer.from(article) }));
    bytes[6] = bytes[6]! | 1;
    const { articles, problems } = await allOf(inputOf("a.zip", bytes));
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ file: "a.zip/a.json", given: "a file with a password" }]);
    const office = await allOf(inputOf("a.docx", zipSync({ "[Content_Types].xml": Buffer.from("<x/>") })));
    expect(office.problems).toMatchObject([{ given: "a ZIP archive (or an office document)" }]);
  });
});

test("every format has its own name and extensions", () => {
  const extensions = formats.flatMap((format) => format.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
  expect([...Object.keys(written), ...Object.keys(packed), "PDF"].sort()).toEqual(
    formats.map((format) => format.name).sort(),
  );
});
