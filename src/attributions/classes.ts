import type { Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { procliticsOf } from "../text/proclitics.ts";
import { bySpelling } from "../text/spellings.ts";

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
  const opened = bySpelling(({ kind, form, fold }): readonly Opening[] | null => {
    if (kind !== "arabic") return null;
    const openings: Opening[] = [];
    for (const { key, skip, preposition } of procliticsOf(fold)) {
      const hits = phrasesOf(key)
        ?.filter((phrase) => preposition === "" || !bare.has(phrase.name))
        // ألا (that not) is no إلا (except), though they fold alike.
        .filter(({ value }) => value !== "negated" || !/^ب?إ/.test(form))
        .map(({ rest, name, value }) => ({ rest, hit: { name, value, length: 1 + rest.length, skip } }));
      if (hits && hits.length > 0) openings.push(openingOf(hits));
    }
    return openings.length > 0 ? openings : null;
  });
  return (words, index) => {
    const openings = opened(words[index]!);
    if (openings === null) return none;
    for (const { phrases: some, alone } of openings) {
      if (alone) return alone;
      const hits = some.filter(({ rest }) => follows(words, index + 1, rest)).map(({ hit }) => hit);
      if (hits.length > 0) return hits;
    }
    return none;
  };
});

/** The phrases that one reading of a word may open. */
interface Opening {
  readonly phrases: readonly { readonly rest: readonly string[]; readonly hit: ClassHit }[];
  /** The hits, where none of them needs a word behind it. */
  readonly alone: readonly ClassHit[] | null;
}

function openingOf(phrases: Opening["phrases"]): Opening {
  const alone = phrases.every(({ rest }) => rest.length === 0) ? phrases.map(({ hit }) => hit) : null;
  return { phrases, alone };
}

function follows(words: readonly Word[], from: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) if (words[from + k]?.fold !== rest[k]) return false;
  return true;
}
