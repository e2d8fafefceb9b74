import type { Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { numeralsOf } from "../rules/numerals.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { inflect } from "../text/inflect.ts";
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
  const numerals = numeralsOf(lexicons);
  return bySpelling(({ kind, fold }): Lexeme | null => {
    if (kind !== "arabic") return null;
    const uses = lookUp(index, fold);
    const names = [...new Set(uses.map(({ name }) => name))];
    const numeral = numerals.has(fold);
    return uses.length > 0 || numeral ? { uses, names, numeral } : null;
  });
});

function indexOf(lexicons: Lexicons): ReadonlyMap<string, readonly Known[]> {
  const index = new Map<string, Known[]>();
  const add = (words: string, use: Omit<Known, "rest">): void => {
    const [first, ...rest] = foldOf(formOf(words)).split(" ");
    const list = index.get(first!);
    if (list) list.push({ rest, ...use });
    else index.set(first!, [{ rest, ...use }]);
  };
  for (const { cells } of rowsOf(lexicons, "affair-verbs.tsv")) {
    const base = { name: cells.class!, value: cells.value! };
    const past = cells.past === "-" ? null : cells.past!;
    for (const { form, object, tense, person, number } of inflect(past ?? cells.present!, cells.present!))
      if (
        person === 3 &&
        (past !== null || tense !== "past") &&
        !isShortened(form, cells.present!, tense) &&
        !isNounToo(base.name, object, tense, number)
      )
        add(form, { voice: "verb", tense, plural: number === "p", ...base });
    if (cells.masdar !== "-") addNoun(cells.masdar!, { voice: "masdar", ...base }, add);
  }
  for (const { cells } of rowsOf(lexicons, "affair-words.tsv"))
    addNoun(cells.word!, { name: cells.class!, value: cells.value!, voice: "word" }, add);
  return index;
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

function lookUp(index: ReadonlyMap<string, readonly Known[]>, fold: string): readonly Use[] {
  for (const { key, conjunction, preposition } of procliticsOf(fold)) {
    const bare = (index.get(key) ?? []).filter(
      ({ voice, tense }) =>
        voice !== "verb" || preposition === "" || (preposition === "ل" && tense === "present"),
    );
    const definite = key.startsWith("ال")
      ? (index.get(key.slice(2)) ?? []).filter(({ voice }) => voice !== "verb")
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
