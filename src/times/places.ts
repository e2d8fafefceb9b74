import type { Quotation, Word } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import type { Match } from "../rules/pattern.ts";
import { matcherOf } from "./classes.ts";
import { type Leaning, leaningOf } from "./direction.ts";
import type { Read } from "./merge.ts";
import { quotedDays } from "./quoted.ts";
import { isReporting, reportingForms } from "./reporting.ts";
import { captureReaders, type Earlier, type Place, tagOf } from "./rule.ts";
import { nameSignsOf } from "./surnames.ts";
import type { Term } from "./terms.ts";

/** The place that rules look at: one for an article, moved from sentence to sentence and from match to match. Rules only read it while they run. */
export interface Places {
  /** Times found so far, in the order of the text. */
  readonly earlier: Earlier[];
  readonly enter: (sentence: number, terms: readonly Term[]) => void;
  /** `kept` are the times found before in the same sentence. */
  readonly at: (match: Match, kept: readonly Read[]) => Place;
}

type Moving = { -readonly [K in keyof Place]: Place[K] };

/** The place of an article, before its first sentence. */
export function placesOf(
  words: readonly Word[],
  quotations: readonly Quotation[],
  published: number | null,
  lexicons: Lexicons,
): Places {
  const quoted = quotedDays(quotations, published);
  const forms = reportingForms(lexicons);
  const earlier: Earlier[] = [];
  let leaning: Leaning | undefined;
  const readers = captureReaders(
    () => now.match,
    () => now.terms,
  );
  const now: Moving = {
    words,
    terms: [],
    sentence: 0,
    published,
    match: { first: 0, last: 0, captures: {} },
    earlier,
    surnames: new Set(),
    signs: nameSignsOf(lexicons),
    value: readers.value,
    number: readers.number,
    has: readers.has,
    is: (index, name) => tagOf(now.terms[index], name) !== undefined,
    leaning: () => {
      leaning ??= leaningOf(words, now.terms, now.match.first, now.match.last, lexicons);
      return leaning;
    },
    isReporting: (index) => {
      const word = words[now.terms[index]?.first ?? -1];
      return word?.kind === "arabic" && isReporting(word.fold, forms);
    },
    matchFrom: (what, index) =>
      index < now.terms.length
        ? matcherOf(what)(index, { terms: now.terms, end: now.terms.length, head: -1 })
        : null,
  };
  return {
    earlier,
    enter(sentence, terms) {
      now.sentence = sentence;
      now.terms = terms;
    },
    at(match, kept) {
      leaning = undefined;
      now.match = match;
      now.published = quoted.dayAt(words[now.terms[match.first]!.first]!.start, kept, now);
      return now;
    },
  };
}
