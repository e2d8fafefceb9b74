import type { TimeExpression } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { findQuotations } from "../text/quotations.ts";
import { findSentences } from "../text/sentences.ts";
import { findTimes } from "./find.ts";

/**
 * The times of a text alone, without the rest of the engine: TIMEX3 expressions with their offsets, in order. `published` is the ISO day that
 * relative ones count from; without it they are found but not resolved. Pure; never throws on any text.
 */
export function readTimes(
  text: string,
  lexicons: Lexicons,
  published: string | null = null,
): TimeExpression[] {
  const quotations = findQuotations(text);
  return findTimes({ text, published, quotations, ...findSentences(text, quotations) }, lexicons);
}
