import { describe, expect, test } from "vitest";
import { contentHash } from "../../src/formats/content-hash.ts";
import { formats } from "../../src/formats/index.ts";
import { allOf, encoded, inputOf, TEXT, utf16 } from "./material.ts";

/** How each format writes one dated article; a new format has to be added here. */
const written: Readonly<Record<string, (text: string) => string>> = {
  "plain text": (text) => `date 2025-03-02\n${text}`,
  JSON: (text) => JSON.stringify({ published: "2025-03-02", text }, null, 2),
  "JSON lines": (text) => `${JSON.stringify({ published: "2025-03-02", text })}\n`,
};

describe.each(formats)("$name", (format) => {
  const file = `article${format.extensions[0]}`;
  const write = written[format.name]!;

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
    const undated = format.name === "plain text" ? TEXT : JSON.stringify({ text: TEXT });
    const { articles, problems, notices } = await allOf(inputOf(file, undated));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ published: null, text: TEXT }]);
    expect(notices).toMatchObject([{ file, kind: "no-date" }]);
  });

  test.each(["2025-13-45", "2025-02-29", "2025-00-10"])("refuses the date %s", async (date) => {
    const { articles, problems } = await allOf(inputOf(file, write(TEXT).replace("2025-03-02", date)));
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
