import type { EventType } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { clauseOf } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import type { Told } from "./told.ts";

/** Types whose sentences event-contexts.tsv weighs. */
export const weighed: readonly EventType[] = ["ASSAULT", "PROTEST"];

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

/** What word of a sentence can tell a deed of a type first, and how many can. */
export interface Triggers {
  /** Index of the first, -1 where there is none. */
  readonly first: number;
  readonly count: number;
}

/**
 * What a sentence is weighed by: its words that name nobody, without what is attached to them and without the endings of number and gender, `#` for
 * a number; and, in Latin letters, how it is made: how long it is, what it names, who speaks in it, where in it the words for such deeds stand, and
 * what the rules made of them.
 */
export function contextKeys(
  ground: Ground,
  sentence: number,
  triggers: Triggers,
  own: readonly Told[],
): Set<string> {
  const keys = new Set<string>();
  addWords(ground, sentence, keys);
  addSpeech(ground, sentence, keys);
  const { first } = ground.doc.sentences[sentence]!;
  keys.add(`triggers:${Math.min(3, triggers.count)}`);
  if (triggers.first >= 0) {
    keys.add(`trigger:${depthOf(triggers.first - first)}`);
    keys.add(`trigger:${ground.parts(triggers.first).article ? "definite" : "bare"}`);
  }
  if (own.length > 0) keys.add("found");
  for (const deed of own) addDeed(ground, first, deed, keys);
  return keys;
}

function addWords(ground: Ground, sentence: number, keys: Set<string>): void {
  const { first, last } = ground.doc.sentences[sentence]!;
  const named = new Set<string>();
  for (let i = first; i < last; i++) {
    const { kind, form } = ground.doc.words[i]!;
    if (kind === "number") keys.add("#");
    if (form === "؟" || form === "?") keys.add("question");
    for (const { entity } of ground.mentionsAt.get(i) ?? []) named.add(entity);
    if (kind !== "arabic") continue;
    for (const { name, value } of ground.roles(i)) {
      if (name === "state" || name === "undone") keys.add(`says:${name}:${value}`);
      if (name === "crowd") keys.add(`crowd:${ground.parts(i).article ? "definite" : "bare"}`);
      if (name === "crowd" && i - first < 5) keys.add("crowd:early");
    }
    if (ground.named(i) || ground.mentionsAt.has(i)) continue;
    const { stem } = ground.parts(i);
    if (stem.length > 1) keys.add(keyOf(stem));
  }
  const length = last - first;
  keys.add(`length:${length < 12 ? 0 : length < 25 ? 12 : length < 45 ? 25 : 45}`);
  for (const kind of ["person", "place", "organization"]) {
    let count = 0;
    for (const entity of named) if (ground.kindOf(entity) === kind) count++;
    if (count > 0) keys.add(`${kind}s:${Math.min(3, count)}`);
  }
}

function addSpeech(ground: Ground, sentence: number, keys: Set<string>): void {
  const { first, last, start, end } = ground.doc.sentences[sentence]!;
  let told = 0;
  for (let i = first; i < last; i++) {
    const cue = ground.cueAt.get(i);
    if (cue === undefined) continue;
    told++;
    keys.add(`act:${ground.doc.attributions[cue]!.act}`);
  }
  keys.add(`reports:${Math.min(3, told)}`);
  for (const { type, value } of ground.timesIn(start, end))
    keys.add(`time:${type}:${value === null ? "" : value.length >= 10 ? "day" : value.length}`);
}

/** What the rules made of a word for a deed. */
function addDeed(ground: Ground, first: number, deed: Told, keys: Set<string>): void {
  const index = ground.wordAt(deed.trigger.start);
  const sense = ground.senses(index).find(({ entry }) => entry.type === deed.type);
  const by = deed.attribution === null ? "outlet" : ground.doc.attributions[deed.attribution]!.act;
  keys.add(`deed:${deed.status}`);
  keys.add(`deed:${sense?.voice ?? "other"}`);
  if (sense?.tense) keys.add(`deed:${sense.tense}`);
  keys.add(`deed:by-${by}`);
  keys.add(`deed:${depthOf(index - first)}`);
  keys.add(`deed:${ground.parts(index).article ? "definite" : "bare"}`);
  keys.add(`clause:${clauseOf(ground, index).by}`);
  if (deed.actors.length > 0) keys.add("deed:actor");
  if (deed.recipients.length > 0) keys.add("deed:recipient");
  if (deed.place !== null) keys.add("deed:place");
  if (deed.date !== null) keys.add("deed:date");
}

function depthOf(words: number): string {
  return words < 4 ? "first" : words < 10 ? "early" : "late";
}

const endings = /(?:ات|ان|ين|ون|وا|تا|ه|ت|ا)$/;

function keyOf(stem: string): string {
  const bare = stem.replace(endings, "");
  return bare.length >= 3 ? bare : stem;
}

/** How likely it is that a sentence tells a deed of a type that happened, as log odds: a logistic regression over its keys. */
export function oddsOf(weights: ReadonlyMap<string, number>, keys: Iterable<string>): number {
  let sum = weights.get("*") ?? 0;
  for (const key of keys) sum += weights.get(key) ?? 0;
  return sum;
}
