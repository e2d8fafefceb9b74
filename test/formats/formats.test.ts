import { describe, expect, test } from "vitest";
import { contentHash } from "../../src/formats/content-hash.ts";
import { formats } from "../../src/formats/index.ts";
import { allOf, encoded, inputOf, TEXT, utf16 } from "./material.ts";

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
  feed: {
    write: (text, published) =>
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>${published ? `<pubDate>${published}</pubDate>` : ""}<content:encoded>${escaped(inParagraphs(text))}</content:encoded></item></channel></rss>`,
    badDate: "told",
  },
};

describe.each(formats)("$name", (format) => {
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

test("every format has its own name and extensions", () => {
  const extensions = formats.flatMap((format) => format.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
  expect(Object.keys(written).sort()).toEqual(formats.map((format) => format.name).sort());
});
