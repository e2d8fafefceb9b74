import type { Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { procliticsOf } from "../text/proclitics.ts";
import { remembering } from "./remembering.ts";

/** A class that the words from one index on belong to: how many words, the class's value, letters before the stem. */
export interface ClassHit {
  readonly name: string;
  readonly value: string;
  readonly length: number;
  readonly skip: number;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly name: string;
  readonly value: string;
}

/** Finds the classes of `lexicons/word-classes.tsv` at a word: single words and phrases, with or without the article, behind attached letters. */
export type Classifier = (words: readonly Word[], index: number) => readonly ClassHit[];

/** مسؤولا, متعاملين: the accusative and genitive of a word for a source. */
function accusative(phrases: ReadonlyMap<string, Phrase[]>, key: string): Phrase[] | undefined {
  if (key.length < 4) return undefined;
  const stem = key.endsWith("ا") ? key.slice(0, -1) : key.endsWith("ين") ? `${key.slice(0, -2)}ون` : "";
  return phrases.get(stem)?.filter(({ name }) => name === "source" || name === "quality");
}

/** Classes of words that take no attached preposition (كلا is no ك and لا). */
const bare = new Set([
  "that",
  "negation",
  "turn",
  "relative",
  "particle",
  "hedge",
  "question",
  "condition",
  "preposition",
  "break",
]);
const none: readonly ClassHit[] = [];

/** The classifier over the lexicon, made once. */
export const classifierOf = compiled((lexicons: Lexicons): Classifier => {
  const phrases = new Map<string, Phrase[]>();
  for (const { cells } of rowsOf(lexicons, "word-classes.tsv")) {
    const [first, ...rest] = cells.word!.split(/\s+/).map((word) => foldOf(formOf(word)));
    const list = phrases.get(first!) ?? [];
    list.push({ rest, name: cells.class!, value: cells.value! });
    phrases.set(first!, list);
  }
  const phrasesOf = (key: string): readonly Phrase[] | undefined =>
    phrases.get(key) ??
    accusative(phrases, key) ??
    (key.startsWith("ال") ? phrases.get(key.slice(2)) : undefined);
  const opensPhrase = remembering((fold) =>
    procliticsOf(fold).some((way) => phrasesOf(way.key) !== undefined),
  );
  return (words, index) => {
    const word = words[index]!;
    if (word.kind !== "arabic" || !opensPhrase(word.fold)) return none;
    for (const way of procliticsOf(word.fold)) {
      const list = phrasesOf(way.key);
      if (!list) continue;
      // ألا (that not) is no إلا (except), though they fold alike.
      const hits = list
        .filter((phrase) => way.preposition === "" || !bare.has(phrase.name))
        .filter((phrase) => phrase.rest.every((fold, k) => words[index + 1 + k]?.fold === fold))
        .filter(({ value }) => value !== "negated" || !/^ب?إ/.test(word.form))
        .map(({ rest, name, value }) => ({ name, value, length: 1 + rest.length, skip: way.skip }));
      if (hits.length > 0) return hits;
    }
    return none;
  };
});
