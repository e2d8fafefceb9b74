import { describe, expect, test, vi } from "vitest";
import { pageLimits } from "../../src/formats/html-source.ts";
import { allOf, encoded, inputOf, TEXT } from "./material.ts";
import { pages } from "./pages.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Seconds of the processor, the least of three: the machine has other work. */
async function seconds(run: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && least > 5; i++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of `a`'s words that are also in `b`, each as often as it stands there. */
function covered(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let met = 0;
  for (const word of a) {
    const n = left.get(word) ?? 0;
    if (n > 0) met++;
    left.set(word, n - 1);
  }
  return met / a.length;
}

const page = (body: string, head = "") =>
  `<!doctype html><html lang="ar"><head>${head}<meta property="article:published_time" content="2025-03-02"></head><body>${body}</body></html>`;
const body = TEXT.split("\n\n")
  .map((one) => `<p>${one}</p>`)
  .join("");

describe("the main text", () => {
  test.each(pages)("of $name", async ({ html, text, title, outlet, published }) => {
    const bytes = html.includes("charset=windows-1256") ? encoded(html, "windows-1256") : Buffer.from(html);
    const { articles, problems } = await allOf(inputOf("page.html", bytes));
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ title, outlet, published }]);
    const found = articles[0]!.text;
    expect(covered(words(found), words(text)), `precision in: ${found}`).toBeGreaterThanOrEqual(0.95);
    expect(covered(words(text), words(found)), `recall in: ${found}`).toBeGreaterThanOrEqual(0.98);
    expect(found).not.toMatch(/[<>]/);
    // Paragraphs stay apart.
    expect(found.split(/\n+/).length).toBeGreaterThanOrEqual(text.split("\n\n").length);
  });
});

describe("what a page says about itself", () => {
  const read = async (html: string | Uint8Array) => (await allOf(inputOf("page.html", html))).articles[0];

  test.each([
    [
      "JSON-LD in its own zone",
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-12T01:30:00+03:00"}</script>',
      "2024-05-12",
    ],
    [
      "JSON-LD with raw line ends",
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a\nb",\n"datePublished":"2024-05-12"}</script>',
      "2024-05-12",
    ],
    ["a meta element", '<meta name="DC.date.issued" content="2024/05/12">', "2024-05-12"],
    ["a date as mail has it", '<meta name="date" content="Sun, 12 May 2024 23:00:00 GMT">', "2024-05-12"],
    ["none where it is no day", '<meta name="date" content="2024-13-45">', null],
  ])("the date: %s", async (_, head, published) => {
    const article = await read(
      `<!doctype html><html><head><meta property="og:type" content="article">${head}</head><body><article>${body}</article></body></html>`,
    );
    expect(article).toMatchObject({ published, text: TEXT });
  });

  test("broken JSON-LD is passed over, and the page's own marks are taken", async () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle",</script><meta property="og:site_name" content="صحيفة &quot;الميناء&quot;"><link rel="canonical" href="https://example.org/a?b=1&amp;c=2">';
    expect(await read(page(body, head))).toMatchObject({
      published: "2025-03-02",
      outlet: 'صحيفة "الميناء"',
      url: "https://example.org/a?b=1&c=2",
    });
  });

  test("an address that is none of the web is not taken", async () => {
    expect((await read(page(body, '<link rel="canonical" href="javascript:alert(1)">')))?.url).toBeNull();
  });
});

describe("the encoding of a page", () => {
  const declaring = (charset: string) => page(body, `<meta charset="${charset}">`);
  test.each([
    ["declared Windows-1256", encoded(declaring("windows-1256"), "windows-1256"), []],
    ["UTF-8 that says it is Windows-1256", Buffer.from(declaring("windows-1256")), []],
    [
      "Windows-1256 that says it is UTF-8",
      encoded(declaring("utf-8"), "windows-1256"),
      ["read as Windows-1256"],
    ],
    ["Windows-1256 that says nothing", encoded(page(body), "windows-1256"), ["read as Windows-1256"]],
    ["UTF-8 with one broken byte", Buffer.concat([Buffer.from(declaring("utf-8")), Buffer.from([0xff])]), []],
    [
      "UTF-8 cut within a letter",
      Buffer.from(declaring("utf-8").replace("</body></html>", "<p>ن")).subarray(0, -1),
      [],
    ],
    [
      "letters as numbers",
      Buffer.from(
        declaring("us-ascii").replace(/[\u0600-\u06ff]/g, (letter) => `&#${letter.charCodeAt(0)};`),
      ),
      [],
    ],
    ["a name of an encoding that is none", Buffer.from(declaring("klingon")), []],
  ])("%s", async (_, bytes, told) => {
    const { articles, problems, notices } = await allOf(inputOf("page.html", bytes));
    expect(problems).toEqual([]);
    expect(articles.map(({ text }) => text)).toEqual([TEXT]);
    expect(notices.map(({ text }) => text)).toEqual(told);
  });
});

describe("a hostile page", () => {
  const many = pageLimits.tags / 2 - 100;
  test.each([
    ["30 MB of script", page(`<script>${"var x = '<a href=1>';".repeat(1_500_000)}</script>${body}`)],
    ["a script that never ends", page(`${body}<script>${"<p>".repeat(1_000_000)}`)],
    ["frames in frames", page(`${'<iframe srcdoc="'.repeat(5_000)}"${"></iframe>".repeat(5_000)}${body}`)],
    ["elements nested a hundred thousand deep", page("<div>".repeat(100_000) + body)],
    ["a million tags", page("<b>x</b>".repeat(1_000_000))],
    ["inline elements left open", page(`${"<p><b><i>".repeat(100_000)}${TEXT}`)],
    ["as many links as are read", page(`<div>${"<b>نص، نص</b><a href=x>نص</a>".repeat(many / 2)}</div>`)],
    ["as many blocks as are read", page("<div>نص، نص</div>".repeat(many))],
    ["line breaks", page(`<div>${"نص، نص<br><br>".repeat(many / 2)}</div>`)],
    [
      "blocks within blocks",
      page(("<div>".repeat(200) + "نص، نص ".repeat(50) + "</div>".repeat(200)).repeat(many / 200)),
    ],
    ["a million brackets", page("<".repeat(1_000_000))],
    ["a million end tags", page("</p>".repeat(1_000_000))],
    ["a million comments left open", page("<!--".repeat(1_000_000))],
    ["a million references", page("&amp".repeat(1_000_000))],
    ["an attribute that never ends", page(`<a href="${"<p>".repeat(1_000_000)}`)],
    [
      "a hundred thousand attributes",
      page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(" ")}>${TEXT}`),
    ],
    [
      "JSON-LD nested without end",
      page(body, `<script type="application/ld+json">${'{"@graph":['.repeat(200_000)}</script>`),
    ],
    ["40 MB", page("نص ".repeat(8_000_000))],
  ])("%s: an article or a row, in seconds", async (_, html) => {
    let found: Awaited<ReturnType<typeof allOf>> | undefined;
    const taken = await seconds(async () => {
      found = await allOf(inputOf("page.html", html));
    });
    expect(found!.articles.length + found!.problems.length).toBe(1);
    for (const { text } of found!.articles) expect(text).not.toMatch(/<(?:script|iframe)|var x/);
    expect(taken).toBeLessThan(5);
  });

  test("nothing of it runs, and nothing is fetched", async () => {
    const global = globalThis as { ran?: boolean };
    const runs = "globalThis.ran = true";
    const html = page(
      `<script>${runs}</script><img src="http://127.0.0.1:1/x" onerror="${runs}"><svg onload="${runs}"></svg><a href="javascript:${runs}"></a><object data="data:text/html,<script>${runs}</script>"></object>${body}`,
      `<base href="http://127.0.0.1:1/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:1/"><link rel="stylesheet" href="http://127.0.0.1:1/x.css">`,
    );
    const fetched = vi.spyOn(globalThis, "fetch");
    const { articles } = await allOf(inputOf("page.html", html));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(articles.map(({ text }) => text)).toEqual([TEXT]);
    expect(global.ran).toBeUndefined();
    expect(fetched).not.toHaveBeenCalled();
  });

  test("a page without an article is a row", async () => {
    const { problems } = await allOf(
      inputOf("page.html", "<!doctype html><html><body><ul><li><a href=x>عنوان</a></li></ul></body></html>"),
    );
    expect(problems).toMatchObject([{ file: "page.html", given: "a page without the text of an article" }]);
  });
});
