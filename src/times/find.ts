import type { Doc, TimeExpression, Word } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { type HasClass, type Match, matchAt, type Pattern } from "../rules/pattern.ts";
import { offsetOfLetter } from "../text/words.ts";
import { parseIsoDay } from "./calendar.ts";
import { type Leaning, leaningOf } from "./direction.ts";
import { firstClasses } from "./first-classes.ts";
import {
  captureReaders,
  type Earlier,
  named,
  type Outcome,
  type Place,
  type TimeRule,
  tagOf,
} from "./rule.ts";
import { timeRules } from "./rules.ts";
import { type Term, termReaderOf } from "./terms.ts";

interface Found {
  readonly rule: TimeRule;
  readonly match: Match;
  readonly outcome: Outcome | typeof named;
}

const none: readonly TimeRule[] = [];
const rulesByClass = indexByClass(timeRules);

/** Finds the TIMEX3 expressions of an article, resolved against its date. */
export function findTimes(
  doc: Pick<Doc, "text" | "published" | "words" | "sentences" | "quotations">,
  lexicons: Lexicons,
): TimeExpression[] {
  const termsOf = termReaderOf(lexicons);
  const published = parseIsoDay(doc.published);
  const times: TimeExpression[] = [];
  const earlier: Earlier[] = [];
  doc.sentences.forEach((sentence, number) => {
    const terms = termsOf(doc.words, sentence);
    if (!terms) return;
    const context = { words: doc.words, terms, sentence: number, published, earlier };
    for (let at = 0; at < terms.length; ) {
      const found = bestAt(at, context, lexicons);
      if (!found) {
        at++;
        continue;
      }
      at = found.match.last;
      if (found.outcome === named) continue;
      const { type, value, begin, finish } = found.outcome;
      times.push({
        ...spanOf(doc.text, doc.words, terms, found.match),
        type,
        value,
        ...(begin !== undefined && { begin }),
        ...(finish !== undefined && { finish }),
        by: `times/${found.rule.id}`,
      });
      earlier.push({ ...found.outcome, sentence: number });
    }
  });
  return times;
}

type Context = Pick<Place, "words" | "terms" | "sentence" | "published" | "earlier">;

function bestAt(at: number, context: Context, lexicons: Lexicons): Found | null {
  const { terms } = context;
  const { tags } = terms[at]!;
  if (tags.length === 0) return null;
  const hasClass = classesFrom(at, terms);
  const tried = new Set<TimeRule>();
  const matches: { rule: TimeRule; match: Match }[] = [];
  for (const tag of tags)
    for (const rule of rulesByClass.get(tag.name) ?? none) {
      if (tried.has(rule)) continue;
      tried.add(rule);
      const match = matchAt(rule.pattern, at, terms.length, hasClass);
      if (match) matches.push({ rule, match });
    }
  matches.sort((a, b) => b.match.last - a.match.last || order(a.rule) - order(b.rule));
  for (const { rule, match } of matches) {
    const outcome = rule.read(placeOf(match, context, hasClass, lexicons));
    if (outcome) return { rule, match, outcome };
  }
  return null;
}

const places = new Map(timeRules.map((rule, place) => [rule, place] as const));
const order = (rule: TimeRule): number => places.get(rule)!;

function placeOf(match: Match, context: Context, hasClass: HasClass, lexicons: Lexicons): Place {
  const { terms, words } = context;
  let leaning: Leaning | undefined;
  return {
    ...context,
    match,
    ...captureReaders(match, terms),
    is: (index, name) => tagOf(terms[index], name) !== undefined,
    leaning: () => {
      if (leaning === undefined) leaning = leaningOf(words, terms, match.first, match.last, lexicons);
      return leaning;
    },
    matchFrom: (what, index) => (index < terms.length ? matchAt(what, index, terms.length, hasClass) : null),
  };
}

/**
 * What patterns ask of terms. Behind the first term of a match nothing may be attached, but for `w-…`, which asks for an
 * attached و, and `b-…` and `l-…`, which ask for an attached ب or ل. `twin` is a month that names the same month as the one before it.
 */
function classesFrom(start: number, terms: readonly Term[]): HasClass {
  return (index, name) => {
    const term = terms[index]!;
    if (name === "twin") return isTwin(index, terms);
    if (name.startsWith("w-")) {
      const tag = tagOf(term, name.slice(2));
      return tag !== undefined && tag.conjunction === "و" && tag.preposition === "";
    }
    if (name.startsWith("b-") || name.startsWith("l-")) {
      const tag = tagOf(term, name.slice(2));
      return tag?.conjunction === "" && tag.preposition === (name.startsWith("b-") ? "ب" : "ل");
    }
    const tag = tagOf(term, name);
    return tag !== undefined && (index === start || tag.skip === 0);
  };
}

function isTwin(index: number, terms: readonly Term[]): boolean {
  const tag = tagOf(terms[index], "month");
  if (!tag || tag.skip > 0) return false;
  const before = tagOf(terms[index - 1], "month") ?? tagOf(terms[index - 2], "month");
  return before?.value === tag.value;
}

/** The letters of a match: without what is attached before its first word. */
function spanOf(
  text: string,
  words: readonly Word[],
  terms: readonly Term[],
  { first, last }: Match,
): { start: number; end: number } {
  const head = terms[first]!;
  const word = words[head.first]!;
  const skip = head.tags[0]?.skip ?? 0;
  return {
    start: skip === 0 ? word.start : offsetOfLetter(text, word, skip),
    end: words[terms[last - 1]!.last - 1]!.end,
  };
}

function indexByClass(rules: readonly TimeRule[]): ReadonlyMap<string, readonly TimeRule[]> {
  const index = new Map<string, TimeRule[]>();
  for (const rule of rules)
    for (const name of firstClasses(rule.pattern as Pattern)) {
      const list = index.get(name);
      if (list) list.push(rule);
      else index.set(name, [rule]);
    }
  return index;
}
