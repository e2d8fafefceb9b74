import type { Doc, TimeExpression, TimeMod, Word } from "../document.ts";
import type { Matcher } from "../rules/compiled-pattern.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import type { Match } from "../rules/pattern.ts";
import { offsetOfLetter } from "../text/words.ts";
import { parseIsoDay } from "./calendar.ts";
import { matcherOf, type TermGround } from "./classes.ts";
import { firstClasses, neededClasses } from "./first-classes.ts";
import { merged, type Read } from "./merge.ts";
import { type Places, placesOf } from "./places.ts";
import { named, type Outcome, type Place, type TimeRule, tagOf } from "./rule.ts";
import { timeRules } from "./rules.ts";
import { type Term, termReaderOf } from "./terms.ts";

interface Found extends Read {
  readonly rule: TimeRule;
}

interface FoundOrNamed {
  readonly rule: TimeRule;
  readonly match: Match;
  readonly outcome: Outcome | typeof named;
}

interface IndexedRule {
  readonly rule: TimeRule;
  readonly order: number;
  readonly matcher: Matcher<TermGround>;
  readonly needed: readonly string[];
}

const none: readonly IndexedRule[] = [];
const rulesByClass = indexByClass(timeRules);
/** The attempt at which each rule was last tried, so that none is tried twice at one place. */
const tried = new Float64Array(timeRules.length);
let attempt = 0;

/** Finds the TIMEX3 expressions of an article, resolved against its date. */
export function findTimes(
  doc: Pick<Doc, "text" | "published" | "words" | "sentences" | "quotations">,
  lexicons: Lexicons,
): TimeExpression[] {
  const { text, words, quotations } = doc;
  const termsOf = termReaderOf(lexicons);
  const times: TimeExpression[] = [];
  let places: Places | undefined;
  doc.sentences.forEach((sentence, number) => {
    const terms = termsOf(words, sentence);
    if (!terms) return;
    places ??= placesOf(words, quotations, parseIsoDay(doc.published), lexicons);
    places.enter(number, terms);
    for (const found of foundIn(number, terms, places)) times.push(expressionOf(text, words, terms, found));
  });
  return times;
}

/** The times of one sentence; what later ones may be counted from is added to `places.earlier` on the way. */
function foundIn(sentence: number, terms: readonly Term[], places: Places): readonly Found[] {
  const kept: Found[] = [];
  const present = classesIn(terms);
  const placeAt = (match: Match): Place => places.at(match, kept);
  let joinable = false;
  for (let at = 0; at < terms.length; ) {
    const found = bestAt(at, terms, present, placeAt);
    if (!found) {
      at++;
      continue;
    }
    const { rule, match, outcome } = found;
    at = match.last;
    if (outcome === named) {
      joinable = false;
      continue;
    }
    const last = joinable ? kept.at(-1) : undefined;
    const joined: Read | null = last ? merged(last, { match, outcome }, terms) : null;
    if (last && joined) {
      at = joined.match.last;
      kept[kept.length - 1] = { rule: last.rule, match: joined.match, outcome: joined.outcome };
      places.earlier.pop();
    } else {
      kept.push({ rule, match, outcome });
    }
    const newest = kept.at(-1)!;
    places.earlier.push({ ...newest.outcome, sentence, last: newest.match.last });
    joinable = true;
  }
  return kept;
}

function bestAt(
  at: number,
  terms: readonly Term[],
  present: ReadonlySet<string>,
  placeAt: (match: Match) => Place,
): FoundOrNamed | null {
  const { tags } = terms[at]!;
  if (tags.length === 0) return null;
  const ground: TermGround = { terms, end: terms.length, head: at };
  const matches: { rule: IndexedRule; match: Match }[] = [];
  attempt++;
  for (const tag of tags)
    for (const rule of rulesByClass.get(tag.name) ?? none) {
      if (tried[rule.order] === attempt || !rule.needed.every((name) => present.has(name))) continue;
      tried[rule.order] = attempt;
      const match = rule.matcher(at, ground);
      if (match) matches.push({ rule, match });
    }
  matches.sort((a, b) => b.match.last - a.match.last || a.rule.order - b.rule.order);
  for (const { rule, match } of matches) {
    const outcome = rule.rule.read(placeAt(match));
    if (outcome) return { rule: rule.rule, match, outcome };
  }
  return null;
}

function classesIn(terms: readonly Term[]): ReadonlySet<string> {
  const present = new Set<string>();
  for (const term of terms) for (const tag of term.tags) present.add(tag.name);
  return present;
}

function expressionOf(
  text: string,
  words: readonly Word[],
  terms: readonly Term[],
  { rule, match, outcome }: Found,
): TimeExpression {
  const { type, value, begin, finish, freq, inName } = outcome;
  const mod = outcome.mod ?? modOf(terms, match);
  return {
    ...spanOf(text, words, terms, match),
    type,
    value,
    ...(begin !== undefined && { begin }),
    ...(finish !== undefined && { finish }),
    ...(mod !== undefined && { mod }),
    ...(freq !== undefined && { freq }),
    ...(inName && { inName }),
    by: `times/${rule.id}`,
  };
}

/** مطلع, منتصف, نهاية belong to the expression; نحو and أكثر من stand before it. */
function modOf(terms: readonly Term[], { first }: Match): TimeMod | undefined {
  const tag = tagOf(terms[first], "edge") ?? tagOf(terms[first - 1], "modifier");
  return tag?.value as TimeMod | undefined;
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

function indexByClass(rules: readonly TimeRule[]): ReadonlyMap<string, readonly IndexedRule[]> {
  const index = new Map<string, IndexedRule[]>();
  rules.forEach((rule, order) => {
    const indexed = {
      rule,
      order,
      matcher: matcherOf(rule.pattern),
      needed: [...neededClasses(rule.pattern)],
    };
    for (const name of firstClasses(rule.pattern)) {
      const list = index.get(name);
      if (list) list.push(indexed);
      else index.set(name, [indexed]);
    }
  });
  return index;
}
