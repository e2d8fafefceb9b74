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
  /** Classes of which a sentence must have a word each. */
  readonly needed: readonly ClassUse[];
}

/** What depends on a class: the rules that may begin with it, and the last sentence that had a word of it. */
interface ClassUse {
  readonly rules: IndexedRule[];
  seenIn: number;
}

const classes = indexByClass(timeRules);
/** Sentences read in this process. */
let sentencesRead = 0;

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
  markClasses(terms);
  const ground: MovingGround = { terms, end: terms.length, head: -1 };
  const placeAt = (match: Match): Place => places.at(match, kept);
  let joinable = false;
  for (let at = 0; at < terms.length; ) {
    const found = bestAt(at, ground, placeAt);
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

interface MovingGround extends TermGround {
  head: number;
}

function bestAt(at: number, ground: MovingGround, placeAt: (match: Match) => Place): FoundOrNamed | null {
  const { tags } = ground.terms[at]!;
  if (tags.length === 0) return null;
  let matches: { rule: IndexedRule; match: Match }[] | undefined;
  ground.head = at;
  attempt++;
  for (const tag of tags) {
    const use = classes.get(tag.name);
    if (!use) continue;
    for (const rule of use.rules) {
      if (tried[rule.order] === attempt || !isPossible(rule)) continue;
      tried[rule.order] = attempt;
      const match = rule.matcher(at, ground);
      if (!match) continue;
      matches ??= [];
      matches.push({ rule, match });
    }
  }
  if (!matches) return null;
  matches.sort((a, b) => b.match.last - a.match.last || a.rule.order - b.rule.order);
  for (const { rule, match } of matches) {
    const outcome = rule.rule.read(placeAt(match));
    if (outcome) return { rule: rule.rule, match, outcome };
  }
  return null;
}

/** Notes which classes the sentence at hand has. */
function markClasses(terms: readonly Term[]): void {
  sentencesRead++;
  for (const { tags } of terms)
    for (const { name } of tags) {
      const use = classes.get(name);
      if (use) use.seenIn = sentencesRead;
    }
}

function isPossible({ needed }: IndexedRule): boolean {
  for (const { seenIn } of needed) if (seenIn !== sentencesRead) return false;
  return true;
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

function indexByClass(rules: readonly TimeRule[]): ReadonlyMap<string, ClassUse> {
  const index = new Map<string, ClassUse>();
  const useOf = (name: string): ClassUse => {
    const known = index.get(name) ?? { rules: [], seenIn: -1 };
    index.set(name, known);
    return known;
  };
  rules.forEach((rule, order) => {
    const indexed = {
      rule,
      order,
      matcher: matcherOf(rule.pattern),
      needed: [...neededClasses(rule.pattern)].map(useOf),
    };
    for (const name of firstClasses(rule.pattern)) useOf(name).rules.push(indexed);
  });
  return index;
}
