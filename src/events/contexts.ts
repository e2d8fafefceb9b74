import type { EventType } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import type { Ground } from "./ground.ts";

/** Types whose sentences event-contexts.tsv weighs. */
export const weighed: readonly EventType[] = ["ASSAULT"];

/** Weights of event-contexts.tsv by type and key. */
export type Contexts = ReadonlyMap<EventType, ReadonlyMap<string, number>>;

export const contextsOf: (lexicons: Lexicons) => Contexts = compiled((lexicons) => {
  const contexts = new Map<EventType, Map<string, number>>();
  for (const { cells } of rowsOf(lexicons, "event-contexts.tsv")) {
    const type = cells.type as EventType;
    let weights = contexts.get(type);
    if (!weights) {
      weights = new Map();
      contexts.set(type, weights);
    }
    weights.set(cells.key!, Number(cells.weight));
  }
  return contexts;
});

/**
 * What a sentence is weighed by: its words that name nobody, without what is attached to them and without the endings of number and gender, `#` for a number,
 * `+` where the rules find such a deed in it, `++` where they find who does it or who suffers it.
 */
export function contextKeys(ground: Ground, sentence: number, found: boolean, named: boolean): Set<string> {
  const { first, last } = ground.doc.sentences[sentence]!;
  const keys = new Set<string>();
  for (let i = first; i < last; i++) {
    const { kind } = ground.doc.words[i]!;
    if (kind === "number") keys.add("#");
    if (kind !== "arabic" || ground.named(i) || ground.mentionsAt.has(i)) continue;
    const { stem } = ground.parts(i);
    if (stem.length > 1) keys.add(keyOf(stem));
  }
  if (found) keys.add("+");
  if (named) keys.add("++");
  return keys;
}

const endings = /(?:ات|ان|ين|ون|وا|تا|ه|ت|ا)$/;

function keyOf(stem: string): string {
  const bare = stem.replace(endings, "");
  return bare.length >= 3 ? bare : stem;
}

/** How likely it is that a sentence tells a deed of a type that happened, as log odds: a logistic regression over its keys. */
export function oddsOf(weights: ReadonlyMap<string, number>, keys: ReadonlySet<string>): number {
  let sum = 0;
  let known = 0;
  for (const key of keys) {
    const weight = weights.get(key);
    if (weight === undefined) continue;
    sum += weight;
    known++;
  }
  return (weights.get("*") ?? 0) + sum / Math.sqrt(Math.max(1, known));
}
