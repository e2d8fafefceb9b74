import type { Quotation, Word } from "../document.ts";
import type { Read } from "./merge.ts";
import type { Term } from "./terms.ts";

/** So many words may stand between the day that dates a speech and its quotation, and between the reporting verb and that day. */
const mostToQuote = 12;
const mostToVerb = 6;

/** What is told in relation to "today" inside a quotation counts from the day on which it was said. */
export interface Quoted {
  /** The day that an offset counts from; offsets must be asked for in the order of the text. */
  readonly dayAt: (offset: number, found: readonly Read[], context: Sentence) => number | null;
}

interface Sentence {
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  readonly isReporting: (index: number) => boolean;
}

/** The days that the quotations of an article count from: those of their speeches where told, else that of publication. */
export function quotedDays(quotations: readonly Quotation[], published: number | null): Quoted {
  let at = 0;
  let said: number | null | undefined;
  return {
    dayAt(offset, found, sentence) {
      while (at < quotations.length && quotations[at]!.inner.end <= offset) {
        at++;
        said = undefined;
      }
      const quotation = quotations[at];
      if (published === null || !quotation || offset < quotation.inner.start) return published;
      said ??= dayOfSpeech(quotation.inner.start, found, sentence) ?? published;
      return said < published ? said : published;
    },
  };
}

/** The day beside a reporting verb before a quotation: قال الوزير في 3 مارس 2020: «سنعود غدا». */
function dayOfSpeech(
  start: number,
  found: readonly Read[],
  { words, terms, isReporting }: Sentence,
): number | undefined {
  const before = found.findLast(({ outcome }) => outcome.day !== undefined);
  if (!before) return undefined;
  const { first, last } = before.match;
  let opens = last;
  while (opens < terms.length && words[terms[opens]!.first]!.start < start) opens++;
  if (opens - last > mostToQuote) return undefined;
  for (let i = Math.max(0, first - mostToVerb); i < opens; i++) if (isReporting(i)) return before.outcome.day;
  return undefined;
}
