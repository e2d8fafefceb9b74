/** NewsML-G2: IPTC's news in XML, one item or a message of many. */

import type { Article } from "../document.ts";
import { wholeOf } from "./chunks.ts";
import { idFromContent, sha256 } from "./content-hash.ts";
import { ContentError, type Format, type Item, type Place, problemOf } from "./format.ts";
import { bytesInWords, checkLength, FEED_BYTES } from "./limits.ts";
import { guessedNotice, noDateNotice } from "./notices.ts";
import { publishedDay } from "./published.ts";
import { childOf, childText, elementsOf, type XmlElement, xmlDocument } from "./xml.ts";

/** NewsML-G2 (`newsItem`, `newsMessage`) with its text in XHTML or plain; NITF bodies within are read the same way. */
export const newsMl: Format = {
  name: "NewsML-G2",
  extensions: [".newsml"],
  begins: ({ text }) =>
    /^(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*<(?:\w+:)?(?:newsItem|newsMessage)\b/i.test(text.slice(0, 4000)),
  async *read(input) {
    const place: Place = { file: input.file, line: null };
    try {
      const bytes = await wholeOf(input.chunks, FEED_BYTES);
      if (bytes === null)
        throw new ContentError(
          `more than ${bytesInWords(FEED_BYTES)}`,
          `at most ${bytesInWords(FEED_BYTES)}`,
        );
      if (bytes.length === 0) throw new ContentError("an empty file", "NewsML-G2");
      const { pageText } = await import("./page-encoding.ts");
      const { text, guessed } = await pageText(bytes, null);
      if (text.trim() === "") throw new ContentError("a file of white space", "NewsML-G2");
      const { root, whole } = xmlDocument(text);
      const items = [...elementsOf(root)].filter(({ name }) => name === "newsitem");
      if (guessed !== null) yield guessedNotice(guessed, place);
      for (const item of items)
        yield* itemsOf(item, place, items.length === 1 && whole ? sha256(bytes) : null);
      if (!whole)
        throw new ContentError(`NewsML that breaks off after ${items.length} items`, "a whole document");
      if (items.length === 0)
        throw new ContentError(`XML without a news item`, "NewsML-G2 with newsItem in it");
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
  },
};

async function* itemsOf(item: XmlElement, place: Place, raw: string | null): AsyncGenerator<Item> {
  try {
    const article = await articleOfItem(item);
    if (article.published === null) yield noDateNotice(place);
    yield { kind: "article", place, article, raw };
  } catch (error) {
    const problem = problemOf(error, place);
    const { guid } = item.attributes;
    yield {
      kind: "problem",
      problem: { ...problem, given: guid ? `item ${guid}: ${problem.given}` : problem.given },
    };
  }
}

async function articleOfItem(item: XmlElement): Promise<Article> {
  const meta = childOf(item, "itemmeta") ?? item;
  const content = childOf(item, "contentmeta") ?? item;
  const set = childOf(item, "contentset");
  const inline = set && (childOf(set, "inlinexml") ?? childOf(set, "inlinedata"));
  if (!inline) throw new ContentError("a news item without its text", "text in inlineXML or inlineData");
  const text = inline.name === "inlinexml" ? await markupText(inline) : inline.text.trim();
  if (text === "") throw new ContentError("a news item whose text is empty", "the text of an article");
  checkLength(text);
  const dates = [
    childText(meta, "firstcreated"),
    childText(content, "contentcreated"),
    childText(meta, "versioncreated"),
  ];
  const published =
    dates.map((date) => (date === null ? null : publishedDay(date))).find((day) => day !== null) ?? null;
  const link = item.attributes.guid ?? "";
  const provider = childOf(meta, "provider");
  return {
    id: item.attributes.guid ?? idFromContent({ published, text }),
    published,
    title: childText(content, "headline") ?? childText(meta, "title"),
    url: /^https?:/.test(link) ? link : null,
    outlet: (provider && childText(provider, "name")) ?? provider?.attributes.literal ?? null,
    text,
  };
}

async function markupText(inline: XmlElement): Promise<string> {
  const { fragmentText } = await import("./page-article.ts");
  // The head of XHTML and of NITF is not the text.
  const within = [...elementsOf(inline)];
  const body =
    within.find(({ name }) => name === "body.content") ?? within.find(({ name }) => name === "body");
  return fragmentText((body ?? inline).inner);
}
