import { describe, expect, test } from "vitest";
import { outlinesOf } from "../../src/formats/feed-items.ts";
import { xmlDocument } from "../../src/formats/xml.ts";
import { allOf, inputOf, TEXT } from "./material.ts";

const html = TEXT.split("\n\n")
  .map((one) => `<p>${one}</p>`)
  .join("");
const rss = (items: string, more = "") =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>صحيفة الميناء</title>${more}${items}</channel></rss>`;
const item = (fields: string) => `<item>${fields}</item>`;
const full = item(
  `<title>أ &amp; ب</title><link> https://example.org/1?a=1&amp;b=2 </link><pubDate>Sun, 12 May 2024 23:30:00 +0300</pubDate><description>ملخص</description><content:encoded><![CDATA[${html}]]></content:encoded>`,
);

describe("RSS", () => {
  test("an item with its text is an article, in the day of its own zone", async () => {
    const { articles, problems, notices } = await allOf(inputOf("a.xml", rss(full)));
    expect([problems, notices]).toEqual([[], []]);
    expect(articles).toMatchObject([
      {
        title: "أ & ب",
        url: "https://example.org/1?a=1&b=2",
        published: "2024-05-12",
        outlet: "صحيفة الميناء",
        text: TEXT,
      },
    ]);
  });

  test.each([
    ["a short description", `<description>${"ملخص قصير"}</description>`],
    ["a long description in one piece", `<description>${"كلام ".repeat(200)}</description>`],
    ["text that is cut off", `<content:encoded>&lt;p&gt;${"كلام ".repeat(50)}…&lt;/p&gt;</content:encoded>`],
    [
      "text with a sign that there is more",
      `<content:encoded>&lt;p&gt;${"كلام ".repeat(50)} [&amp;hellip;]&lt;/p&gt;</content:encoded>`,
    ],
    ["nothing", "<title>عنوان</title>"],
  ])("%s is told and is no article", async (_, fields) => {
    const { articles, problems, notices } = await allOf(inputOf("a.xml", rss(full + item(fields))));
    expect(articles).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(notices).toMatchObject([{ kind: "no-text", text: expect.stringContaining("isnad watch") }]);
  });

  test("a long description in paragraphs is the text", async () => {
    const long = `${"كلام طويل عن المدينة. ".repeat(30).trim()}`;
    const fields = `<dc:date>2024-05-12T00:30:00+03:00</dc:date><description><![CDATA[<p>${long}</p><p>${long}</p>]]></description>`;
    const { articles } = await allOf(inputOf("a.xml", rss(item(fields))));
    expect(articles).toMatchObject([{ published: "2024-05-12", text: `${long}\n\n${long}` }]);
  });

  test("what breaks off gives what was there, and a row", async () => {
    const whole = rss(full + full);
    const { articles, problems } = await allOf(inputOf("a.xml", whole.slice(0, whole.lastIndexOf("</p>"))));
    expect(articles.map(({ text }) => text)).toContain(TEXT);
    expect(problems).toMatchObject([{ given: expect.stringContaining("breaks off") }]);
  });

  test("a bare & and unknown entities harm nothing; entities of its own are not resolved", async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${"x".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}">]>`;
    const feed = rss(
      item(`<title>أ & ب &b;</title><content:encoded>${html.replaceAll("<", "&lt;")}</content:encoded>`),
    );
    const { articles } = await allOf(inputOf("a.xml", feed.replace("<rss", `${bomb}<rss`)));
    expect(articles).toMatchObject([{ title: "أ & ب &b;", text: TEXT }]);
  });
});

describe("other feeds", () => {
  test("Atom: text, html and xhtml", async () => {
    const entry = (content: string) =>
      `<entry><title>ت</title><link rel="self" href="https://example.org/x"/><link href="https://example.org/1"/><published>2024-05-12T10:00:00Z</published>${content}</entry>`;
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>م</title>${entry(`<content type="html">${html.replaceAll("<", "&lt;")}</content>`)}${entry(`<content type="xhtml"><div>${html}</div></content>`)}${entry(`<content>${TEXT}</content>`)}</feed>`;
    const { articles, problems } = await allOf(inputOf("feed", feed));
    expect(problems).toEqual([]);
    expect(articles.map(({ text }) => text)).toEqual([TEXT, TEXT, TEXT]);
    expect(articles[0]).toMatchObject({ url: "https://example.org/1", published: "2024-05-12", outlet: "م" });
  });

  test("JSON Feed", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "م",
      items: [
        {
          id: "1",
          url: "https://example.org/1",
          title: "ت",
          content_html: html,
          date_published: "2024-05-12T10:00:00Z",
        },
        { id: "2", content_text: TEXT },
        { id: "3", summary: "ملخص" },
      ],
    };
    const { articles, notices } = await allOf(inputOf("feed.json", JSON.stringify(feed)));
    expect(articles).toMatchObject([{ url: "https://example.org/1", text: TEXT }, { text: TEXT }]);
    expect(notices.map(({ kind }) => kind)).toEqual(["no-date", "no-text"]);
  });

  test("a sitemap is a list of addresses", async () => {
    const map = `<urlset xmlns="s" xmlns:news="n"><url><loc>https://example.org/1</loc><news:news><news:publication_date>2024-05-12</news:publication_date><news:title>ت</news:title></news:news></url></urlset>`;
    const { articles, notices } = await allOf(inputOf("sitemap.xml", map));
    expect(articles).toEqual([]);
    expect(notices).toMatchObject([{ kind: "no-text", text: expect.stringContaining("addresses") }]);
  });

  test("OPML gives its feeds, however they are nested", () => {
    const opml = `<opml version="2.0"><body><outline text="صحف"><outline type="rss" text="م" xmlUrl="https://example.org/rss?a=1&amp;b=2"/></outline><outline text="x" xmlUrl="file:///etc/passwd"/></body></opml>`;
    expect(outlinesOf(opml)).toEqual([{ title: "م", url: "https://example.org/rss?a=1&b=2" }]);
    expect(() => outlinesOf("<html></html>")).toThrow("XML that begins with <html>");
  });
});

describe("hostile XML", () => {
  test.each([
    ["nested without end", "<rss>".repeat(200_000)],
    ["tags that never end", '<a x="'.repeat(200_000)],
    ["brackets", `<rss>${"<".repeat(1_000_000)}`],
    ["brackets before an end", `<rss>${"<".repeat(1_000_000)}>`],
    ["declarations", `<rss>${"<!x>".repeat(1_000_000)}`],
    ["CDATA that never ends", `<rss><![CDATA[${"x".repeat(1_000_000)}`],
    ["end tags alone", `<rss>${"</a>".repeat(500_000)}`],
    ["quotation marks", `<rss><a ${"'\"".repeat(300_000)}`],
  ])("%s: an answer in seconds", (_, source) => {
    const before = process.cpuUsage();
    try {
      expect(xmlDocument(source).whole).toBe(false);
    } catch (error) {
      expect((error as Error).name).toBe("ContentError");
    }
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});
