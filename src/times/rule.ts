import type { TimeMod, TimeType, Word } from "../document.ts";
import type { Match, Pattern } from "../rules/pattern.ts";
import type { Leaning } from "./direction.ts";
import type { NameSigns } from "./surnames.ts";
import type { Term, TermTag } from "./terms.ts";

/** What a rule makes of its match. */
export interface Outcome {
  readonly type: TimeType;
  readonly value: string | null;
  /** The day that it names, where it names one: what stands beside it may be counted from it. */
  readonly day?: number;
  readonly begin?: string;
  readonly finish?: string;
  readonly mod?: TimeMod;
  readonly freq?: string;
  readonly inName?: true;
  /** True for what is told by the Hijri calendar. */
  readonly hijri?: true;
}

/** The match is the name of something (شارع 26 يوليو): no time, and none of its words is one. */
export const named = "named";

/** A time found before in the same article. */
export interface Earlier extends Outcome {
  readonly sentence: number;
  /** The term behind it in that sentence. */
  readonly last: number;
}

/** What a rule may ask about the place where it matched. Indices are of terms. */
export interface Place {
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  readonly sentence: number;
  /** Day number of publication, null where unknown. */
  readonly published: number | null;
  readonly match: Match;
  /** Times found before this one, in the order of the text. */
  readonly earlier: readonly Earlier[];
  /** Which way the sentence leans the matched time. */
  readonly leaning: () => Leaning;
  /** The value that the captured term has in a class; undefined where nothing was captured or it is not of the class. */
  readonly value: (capture: string, name: string) => string | undefined;
  readonly number: (capture: string, name: string) => number | undefined;
  readonly has: (capture: string) => boolean;
  /** True where the term at an index is of a class, whatever is attached to it. */
  readonly is: (index: number, name: string) => boolean;
  /** What tells family names from weekdays and months. */
  readonly signs: NameSigns;
  /** Folded months that the article has used as family names before (تيريزا ماي). */
  readonly surnames: Set<string>;
  /** True where the word at an index is a reporting verb. */
  readonly isReporting: (index: number) => boolean;
  /** Matches another pattern from an index on, in the same sentence. */
  readonly matchFrom: (what: Pattern, index: number) => Match | null;
}

/** A sentence in which a rule must find something, in brackets, read on a Wednesday: 2025-08-06. */
export interface Example {
  readonly text: string;
  readonly value: string | null;
}

/** One kind of time expression: the pattern over term classes that finds it and how its value is worked out. */
export interface TimeRule {
  readonly id: string;
  readonly pattern: Pattern;
  /** Null where the match is no time after all, so that another rule may try. */
  readonly read: (place: Place) => Outcome | typeof named | null;
  readonly examples: readonly Example[];
  /** Sentences in which this rule must find nothing. */
  readonly counterexamples: readonly string[];
}

/** The tag of a class among a term's tags. */
export function tagOf(term: Term | undefined, name: string): TermTag | undefined {
  if (term) for (const tag of term.tags) if (tag.name === name) return tag;
  return undefined;
}

/** Reads the captures of a match; an optional capture that matched nothing counts as absent. */
export function captureReaders(
  match: () => Match,
  terms: () => readonly Term[],
): Pick<Place, "value" | "number" | "has"> {
  const has = (capture: string): boolean => {
    const found = match().captures[capture];
    return found !== undefined && found.last > found.first;
  };
  const value = (capture: string, name: string): string | undefined =>
    has(capture) ? tagOf(terms()[match().captures[capture]!.first], name)?.value : undefined;
  const number = (capture: string, name: string): number | undefined => {
    const found = value(capture, name);
    return found === undefined ? undefined : Number(found);
  };
  return { has, value, number };
}
