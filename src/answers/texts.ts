/** The words of kept articles, for threads that show a sentence of each. */

import type { Span } from "../document.ts";
import type { RecordStore } from "../record/record.ts";

/** Gives the words that some spans of an article cover. */
export type Words = (article: string, spans: readonly Span[]) => string;

/** Loads the texts of some articles. */
export async function wordsOf(record: RecordStore, articles: Iterable<string>): Promise<Words> {
  const texts = new Map<string, string>();
  for (const article of new Set(articles)) {
    const reading = await record.reading(article);
    if (reading) texts.set(article, reading.article.text);
  }
  return (article, spans) =>
    spans.map(({ start, end }) => (texts.get(article) ?? "").slice(start, end)).join(" … ");
}

/** The sentence around some words: the stretch of their line from stop to stop. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf(". ", start)) + 1;
  const ends = ["\n", ". "].map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  return { start: from, end: ends.length > 0 ? Math.min(...ends) + 1 : text.length };
}

/** UTF-16 units of a line that are shown before the words and behind them. */
const shownBefore = 200;
const shownBehind = 400;

/** The line of the text around some words, cut at words where it is long. */
export function lineAround(text: string, { start, end }: Span): Span {
  const from = text.slice(Math.max(0, start - shownBefore), start);
  const to = text.slice(end, end + shownBehind);
  const line = from.lastIndexOf("\n") + 1;
  const cutFrom = line === 0 && start > shownBefore ? from.indexOf(" ") + 1 : line;
  const stop = to.indexOf("\n");
  const space = to.lastIndexOf(" ");
  const cutTo = stop >= 0 ? stop : to.length < shownBehind || space < 0 ? to.length : space;
  return { start: start - from.length + cutFrom, end: end + cutTo };
}
