import type { Word } from "../document.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { procliticsOf } from "../text/proclitics.ts";

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
export type Tagger = (word: Word) => readonly Tag[];

/** One class entry: a single word, its class and the class's value. */
export interface ClassEntry {
  readonly word: string;
  readonly name: string;
  readonly value: string;
}

const none: readonly Tag[] = [];
/** Words seen are remembered up to this many, so that memory stays flat over a stream of articles. */
const remembered = 50_000;

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
  const seen = new Map<string, readonly Tag[]>();
  return (word) => {
    if (word.kind !== "arabic") return none;
    const known = seen.get(word.fold);
    if (known) return known;
    let tags: readonly Tag[] = none;
    for (const way of procliticsOf(word.fold)) {
      const entry = index.get(way.key);
      if (!entry) continue;
      tags = entry.map((one) => ({
        ...one,
        skip: way.skip,
        conjunction: way.conjunction,
        preposition: way.preposition,
      }));
      break;
    }
    if (seen.size >= remembered) seen.clear();
    seen.set(word.fold, tags);
    return tags;
  };
}
