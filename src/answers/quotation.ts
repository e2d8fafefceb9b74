/** Words of a kept article, exactly as they stand, with what to cite them by. */

import { chainOf, type Source } from "../across/sources.ts";
import { selectorsOver, type TextSelector } from "../proof/selector.ts";
import type { ArticleRow, RecordStore } from "../record/record.ts";
import { articleCalled } from "./articles.ts";
import { RefusedError } from "./refused.ts";

/** What is to be quoted: words as they stand in the article, or one of its statements by its number from 0. */
export interface ToQuote {
  readonly article: string;
  readonly words?: string | undefined;
  readonly statement?: number | undefined;
}

/** A quotation. */
export interface Quotation {
  /** Each stretch with its place counted in both ways, and its surroundings. */
  readonly words: readonly TextSelector[];
  /** Who says it, outermost carrier first; null where no statement holds the words whole. */
  readonly chain: readonly (readonly Source[])[] | null;
  readonly article: ArticleRow;
  /** Outlet, title, day, address, and the hash that the text is known by. */
  readonly citation: string;
}

/** Places of the same words that are told. */
const mostPlaces = 10;

/** Quotes; throws a `RefusedError` where the article has no such words. */
export async function quotationOf(
  record: RecordStore,
  { article: id, words, statement }: ToQuote,
): Promise<Quotation> {
  const article = await articleCalled(record, id);
  const { reading } = (await record.corrected(article.key))!;
  const { text } = reading.article;
  const select = selectorsOver(text);
  if ((words === undefined) === (statement === undefined))
    throw new RefusedError("wrong", "Expected either words or the number of a statement.");
  const spans =
    statement === undefined ? placesOf(text, words!) : (reading.attributions[statement]?.content ?? []);
  if (spans.length === 0)
    throw new RefusedError(
      "wrong",
      statement === undefined
        ? `The article ${article.key.slice(0, 12)} has no such words: expected words as they stand in its text.`
        : `The article ${article.key.slice(0, 12)} has ${reading.attributions.length} statements, counted from 0: ${statement} has no words.`,
    );
  const [first] = spans;
  const said =
    statement === undefined
      ? reading.attributions.findLast(({ content }) =>
          content.some(({ start, end }) => start <= first!.start && first!.end <= end),
        )
      : reading.attributions[statement];
  return {
    words: spans.slice(0, mostPlaces).map(select),
    chain: said ? chainOf(said.chain, reading) : null,
    ...{ article, citation: citationOf(article) },
  };
}

function placesOf(text: string, words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = words === "" ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (found.push({ start: at, end: at + words.length }) === mostPlaces) break;
  return found;
}

/** What an article is cited by. */
export function citationOf({ outlet, title, published, url, key }: ArticleRow): string {
  const parts = [outlet, title === null ? null : `«${title}»`, published, url, `isnad:${key.slice(0, 12)}`];
  return parts.filter((part) => part !== null).join(" · ");
}
