import { describe, expect, test } from "vitest";
import { fieldMap } from "../../src/formats/article-fields.ts";
import { readArticles } from "../../src/formats/index.ts";
import { allOf, encoded, inputOf, TEXT } from "./material.ts";

const read = async (file: string, content: string, fields: string) => {
  const items = [];
  for await (const item of readArticles(inputOf(file, content), { fields: fieldMap(fields) }))
    items.push(item);
  return items;
};

describe("a field map", () => {
  test("finds the fields of JSON lines, also deeper ones", async () => {
    const line = JSON.stringify({ headline: "ت", body: { plain: TEXT }, when: "12 May 2024" });
    expect(await read("a.jsonl", line, "text=body.plain,title=headline,published=when")).toMatchObject([
      { kind: "article", article: { title: "ت", text: TEXT, published: "2024-05-12" } },
    ]);
  });

  test("names what is missing", async () => {
    expect(await read("a.jsonl", '{"body":"x"}', "text=content")).toMatchObject([
      { problem: { line: 1, given: 'an object without "content"' } },
    ]);
  });

  test.each(["body", "text=", "text=a=b", "words=body", ""])(
    "%j is refused, with the names that there are",
    (given) => {
      expect(() => fieldMap(given)).toThrow("id, published, title, url, outlet, text");
    },
  );
});

describe("CSV", () => {
  test("quotation marks, line ends in cells, semicolons, a mark of byte order, and rows told by their line", async () => {
    const text = TEXT.replaceAll('"', '""');
    const table = `\ufeffid;Headline;text\r\n1;"a ""b"" ; c";"${text}"\r\n2;x\r\n\r\n3;y;"${text}"`;
    const { articles, problems } = await allOf(inputOf("a.csv", table, 7));
    expect(articles).toMatchObject([
      { id: "1", text: TEXT },
      { id: "3", text: TEXT },
    ]);
    expect(problems).toMatchObject([
      { line: 5, given: "a row of 2 cells", expected: "3, as the header has" },
    ]);
    expect(await read("a.csv", table, "title=Headline")).toContainEqual(
      expect.objectContaining({ article: expect.objectContaining({ title: 'a "b" ; c' }) }),
    );
  });

  test("tabs, in Windows-1256", async () => {
    const bytes = encoded(
      `published\ttext\n2025-03-02\t${TEXT.replaceAll("\n", " ").replaceAll('"', "")}\n`,
      "windows-1256",
    );
    const { articles, notices } = await allOf(inputOf("a.tsv", bytes));
    expect(articles).toMatchObject([
      { published: "2025-03-02", text: expect.stringContaining("وزير الطاقة") },
    ]);
    expect(notices).toMatchObject([{ text: "read as Windows-1256" }]);
  });

  test("a table without a column of text names those that it has", async () => {
    const { problems } = await allOf(inputOf("a.csv", "title,body\nx,y\n"));
    expect(problems).toMatchObject([
      { given: "a table with the columns title, body", expected: expect.stringContaining("--fields") },
    ]);
  });

  test("a mark that is never closed is told with its line", async () => {
    const { articles, problems } = await allOf(inputOf("a.csv", 'text\nنص\n"x'));
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 3, given: expect.stringContaining("never closed") }]);
  });
});

describe("IPTC", () => {
  const html = TEXT.split("\n\n")
    .map((one) => `<p>${one}</p>`)
    .join("");

  test("ninjs, its older and its newer form", async () => {
    const older = { uri: "urn:1", versioncreated: "2024-05-12T10:00:00Z", headline: "ت", body_xhtml: html };
    const newer = {
      uri: "https://example.org/2",
      firstCreated: "2024-05-12T23:00:00+03:00",
      headlines: [{ value: "ت" }],
      bodies: [{ contentType: "text/html", contenttype: "text/html", value: html }],
    };
    const { articles, problems } = await allOf(
      inputOf("a.json", JSON.stringify([older, newer, { uri: "urn:3", body_text: "" }])),
    );
    const common = { title: "ت", published: "2024-05-12", text: TEXT };
    expect(articles).toMatchObject([
      { id: "urn:1", ...common },
      { url: "https://example.org/2", ...common },
    ]);
    expect(problems).toMatchObject([{ given: expect.stringContaining("without a body") }]);
  });

  test("a NewsML message of several items, one without text", async () => {
    const item = (content: string) =>
      `<newsItem guid="urn:x"><itemMeta><provider><name>و</name></provider><versionCreated>2024-05-12T10:00:00+03:00</versionCreated></itemMeta><contentMeta><headline>ت</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
    const message = `<?xml version="1.0"?><newsMessage xmlns="n"><itemSet>${item(`<inlineXML><nitf><body><body.head><hedline>x</hedline></body.head><body.content>${html}</body.content></body></nitf></inlineXML>`)}${item(`<inlineData>${TEXT}</inlineData>`)}${item("<remoteContent/>")}</itemSet></newsMessage>`;
    const { articles, problems } = await allOf(inputOf("a.xml", message));
    const common = { id: "urn:x", title: "ت", outlet: "و", published: "2024-05-12", text: TEXT };
    expect(articles).toMatchObject([common, common]);
    expect(problems).toMatchObject([{ given: expect.stringContaining("without its text") }]);
  });
});
