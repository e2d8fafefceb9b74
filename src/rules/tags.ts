import type { Word } from "../document.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { procliticsOf } from "../text/proclitics.ts";
import { bySpelling } from "../text/spellings.ts";

/** A class that a word belongs to, with the class's value, and the attached letters that stand before the stem. */
export interface Tag {
  readonly name: string;
  readonly value: string;
  /** Letters of `form` before the stem. */
  readonly skip: number;
  readonly conjunction: string;
  readonly preposition: string;
}

/** Looks up the classes of words; a word known whole is not taken apart. */
export type Tagger = (word: Pick<Word, "spelling">) => readonly Tag[];

/** One class entry: a single word, its class and the class's value. */
export interface ClassEntry {
  readonly word: string;
  readonly name: string;
  readonly value: string;
}

const none: readonly Tag[] = [];

/** A tagger over the given entries: words are compared by their folded letters, behind any attached و ف ب ل ك. */
export function taggerOf(entries: Iterable<ClassEntry>): Tagger {
  const index = new Map<string, { name: string; value: string }[]>();
  for (const entry of entries) {
    const key = foldOf(formOf(entry.word));
    const list = index.get(key);
    if (!list) index.set(key, [{ name: entry.name, value: entry.value }]);
    else if (!list.some((one) => one.name === entry.name))
      list.push({ name: entry.name, value: entry.value });
  }
  return bySpelling(({ kind, fold }) => {
    if (kind !== "arabic") return none;
    for (const way of procliticsOf(fold)) {
      const entry = index.get(way.key);
      if (!entry) continue;
      const { skip, conjunction, preposition } = way;
      return entry.map((one) => ({ skip, conjunction, preposition, ...one }));
    }
    return none;
  });
}
