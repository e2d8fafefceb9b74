import type { Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { numeralsOf } from "../rules/numerals.ts";
import { affairVerbs } from "../rules/verbs.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { procliticsOf } from "../text/proclitics.ts";
import { bySpelling } from "../text/spellings.ts";

/** One use of a word in affair-words.tsv or affair-verbs.tsv, as it stands in a text. */
export interface Use {
  readonly name: string;
  readonly value: string;
  readonly voice: "word" | "verb" | "masdar";
  readonly tense: "past" | "present" | "future" | null;
  readonly plural: boolean;
  readonly conjunction: boolean;
  /** ب, ل or ك before it, else empty. */
  readonly preposition: string;
  readonly article: boolean;
  /** Words that the expression covers. */
  readonly length: number;
  /** Folded words that have to follow. */
  readonly rest: readonly string[];
}

/** What one written word can be: its uses, and whether it can begin a number. */
export interface Lexeme {
  readonly uses: readonly Use[];
  /** The classes of its uses, each once. */
  readonly names: readonly string[];
  readonly numeral: boolean;
}

/** Looks up what a written word can be; null for the many that are nothing here. */
export type AffairVocabulary = (word: Word) => Lexeme | null;

type Known = Omit<Use, "conjunction" | "preposition" | "article" | "length">;

const pronouns = ["ها", "هم", "هما", "ه"];

/** The lexicons of these layers, indexed once for each set of lexicons. */
export const affairVocabularyOf: (lexicons: Lexicons) => AffairVocabulary = compiled((lexicons) => {
  const index = indexOf(lexicons);
  const verbs = verbsOf(lexicons);
  const numerals = numeralsOf(lexicons);
  return bySpelling(({ kind, fold }): Lexeme | null => {
    if (kind !== "arabic") return null;
    const uses = lookUp((key) => knownAt(index, verbs, key), fold);
    const names = [...new Set(uses.map(({ name }) => name))];
    const numeral = numerals.has(fold);
    return uses.length > 0 || numeral ? { uses, names, numeral } : null;
  });
});

function indexOf(lexicons: Lexicons): ReadonlyMap<string, readonly Ordered[]> {
  const index = new Map<string, Ordered[]>();
  let order = 0;
  const add = (words: string, use: Omit<Known, "rest">): void => {
    const [first, ...rest] = foldOf(formOf(words)).split(" ");
    const list = index.get(first!);
    const known = { order, use: { rest, ...use } };
    if (list) list.push(known);
    else index.set(first!, [known]);
  };
  for (const { cells } of rowsOf(lexicons, "affair-verbs.tsv")) {
    const base = { name: cells.class!, value: cells.value! };
    if (cells.masdar !== "-") addNoun(cells.masdar!, { voice: "masdar", ...base }, add);
    order++;
  }
  for (const { cells } of rowsOf(lexicons, "affair-words.tsv"))
    addNoun(cells.word!, { name: cells.class!, value: cells.value!, voice: "word" }, add);
  return index;
}

/** A use, and the row of affair-verbs.tsv that it comes from; those of affair-words.tsv come behind. */
interface Ordered {
  readonly order: number;
  readonly use: Known;
}

/** The verbs of affair-verbs.tsv that a folded word may be, in the order of the rows. */
function verbsOf(lexicons: Lexicons): (key: string) => readonly Ordered[] {
  const rows = rowsOf(lexicons, "affair-verbs.tsv");
  const find = affairVerbs.of(lexicons);
  return (key) =>
    find(key).flatMap(({ verb, form: { form, object, tense, person, number } }) => {
      const { cells } = rows[verb]!;
      const name = cells.class!;
      const isNone =
        person !== 3 ||
        (cells.past === "-" && tense === "past") ||
        isShortened(form, cells.present!, tense) ||
        isNounToo(name, object, tense, number);
      if (isNone) return [];
      const voice = "verb" as const;
      return {
        order: verb,
        use: { rest: [], voice, tense, plural: number === "p", name, value: cells.value! },
      };
    });
}

/** What a word is known as, in the order of the lexicons' lines; a line's verb before its masdar. */
function knownAt(
  index: ReadonlyMap<string, readonly Ordered[]>,
  verbsAt: (key: string) => readonly Ordered[],
  key: string,
): readonly Known[] {
  const others = index.get(key) ?? [];
  const verbs = verbsAt(key);
  const all = verbs.length === 0 ? others : [...verbs, ...others].sort((a, b) => a.order - b.order);
  return all.map(({ use }) => use);
}

/** رغبته, رغبة, عارضا: a verb of wanting with a pronoun, and its dual in the past, are mostly a noun or participle. */
function isNounToo(name: string, object: string, tense: Use["tense"], number: "s" | "d" | "p"): boolean {
  return name === "stand" && (object !== "" || (number === "d" && tense === "past"));
}

/** لم يرد is hardly ever of يريد: the short form of a hollow verb is left to the verb that has no more letters. */
function isShortened(form: string, present: string, tense: Use["tense"]): boolean {
  return tense === "present" && form.length < present.length && /[اوي].$/.test(present);
}

function addNoun(
  word: string,
  base: Pick<Known, "name" | "value" | "voice">,
  add: (words: string, use: Omit<Known, "rest">) => void,
): void {
  const use = { tense: null, plural: false, ...base };
  add(word, use);
  if (word.includes(" ")) return;
  const soft = word.endsWith("ة");
  const stem = soft ? `${word.slice(0, -1)}ت` : word;
  if (base.voice === "masdar" || base.name === "measure" || base.name === "part")
    for (const pronoun of pronouns) add(stem + pronoun, use);
  if (base.voice === "masdar" && !soft && !word.endsWith("اء")) add(`${word}ا`, use);
}

function lookUp(knownAt: (key: string) => readonly Known[], fold: string): readonly Use[] {
  for (const { key, conjunction, preposition } of procliticsOf(fold)) {
    const bare = knownAt(key).filter(
      ({ voice, tense }) =>
        voice !== "verb" || preposition === "" || (preposition === "ل" && tense === "present"),
    );
    const definite = key.startsWith("ال")
      ? knownAt(key.slice(2)).filter(({ voice }) => voice !== "verb")
      : [];
    const useOf = (one: Known, article: boolean): Use => ({
      conjunction: conjunction !== "",
      preposition,
      article,
      length: one.rest.length + 1,
      ...one,
    });
    const uses = [...bare.map((one) => useOf(one, false)), ...definite.map((one) => useOf(one, true))];
    if (uses.length > 0) return uses.sort((a, b) => b.length - a.length);
  }
  return [];
}
