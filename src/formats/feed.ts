/** Feeds and sitemaps: items with their full text are articles; summaries and bare addresses are told, not read. */

import { wholeOf } from "./chunks.ts";
import { idFromContent } from "./content-hash.ts";
import { type Feed, type FeedItem, feedOf, looksLikeFeed } from "./feed-items.ts";
import { ContentError, type Format, type Item, type Notice, type Place, problemOf } from "./format.ts";
import { bytesInWords, checkLength, FEED_BYTES } from "./limits.ts";
import { guessedNotice, noDateNotice } from "./notices.ts";

/** RSS, Atom, JSON Feed and sitemaps. */
export const feed: Format = {
  name: "feed",
  extensions: [".rss", ".atom", ".xml"],
  begins: ({ text }) => looksLikeFeed(text),
  async *read(input) {
    const place: Place = { file: input.file, line: null };
    try {
      const bytes = await wholeOf(input.chunks, FEED_BYTES);
      if (bytes === null)
        throw new ContentError(
          `a feed of more than ${bytesInWords(FEED_BYTES)}`,
          `at most ${bytesInWords(FEED_BYTES)}`,
        );
      if (bytes.length === 0) throw new ContentError("an empty file", "RSS, Atom or JSON Feed");
      const { pageText } = await import("./page-encoding.ts");
      const { text, guessed } = await pageText(bytes, null);
      if (text.trim() === "") throw new ContentError("a file of white space", "RSS, Atom or JSON Feed");
      const read = feedOf(text);
      if (guessed !== null) yield guessedNotice(guessed, place);
      yield* itemsOfFeed(read, place);
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
  },
};

async function* itemsOfFeed(read: Feed, place: Place): AsyncGenerator<Item> {
  if (read.items.length === 0) {
    const given = read.whole
      ? `a ${read.kind} without items`
      : `a ${read.kind} that breaks off before its first item`;
    throw new ContentError(given, "items with their text");
  }
  for (const [index, item] of read.items.entries()) {
    try {
      const text = await fullText(item);
      if (text === null) {
        yield { kind: "notice", notice: withoutText(read, place) };
        continue;
      }
      checkLength(text);
      const { title, url, published } = item;
      if (published === null) yield noDateNotice(place);
      const id = idFromContent({ published, text });
      yield {
        kind: "article",
        place,
        article: { id, published, title, url, outlet: read.title, text },
        raw: null,
      };
    } catch (error) {
      const problem = problemOf(error, place);
      yield { kind: "problem", problem: { ...problem, given: `item ${index + 1}: ${problem.given}` } };
    }
  }
  if (!read.whole)
    throw new ContentError(`a ${read.kind} that breaks off after ${read.items.length} items`, "a whole one");
}

/** A description that is so long and has paragraphs is the article; summaries end in dots or links. */
const LONG = 500;
const SHORTEST = 40;
const cutOff = /(?:…|\.{3}|\[[^\]]{0,20}\])\s*$/;

/** The text of an item where the feed gives all of it, null where it gives a summary or nothing. */
export async function fullText(item: FeedItem): Promise<string | null> {
  if (item.content === null && item.summary === null) return null;
  const { fragmentText } = await import("./page-article.ts");
  const content = item.content === null ? "" : fragmentText(item.content);
  if (content.length >= SHORTEST && !cutOff.test(content)) return content;
  if (item.summary === null || item.summary.length < LONG) return null;
  const summary = fragmentText(item.summary);
  return summary.length >= LONG && summary.includes("\n") && !cutOff.test(summary) ? summary : null;
}

function withoutText(read: Feed, place: Place): Notice {
  if (read.kind !== "feed")
    return {
      ...place,
      kind: "no-text",
      text: `a ${read.kind} has addresses and no text: isnad watch fetches it`,
    };
  return {
    ...place,
    kind: "no-text",
    text: "items with a summary and no text: isnad watch fetches the pages",
  };
}
