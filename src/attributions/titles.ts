import type { Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";

/** Whether a title or role (وزير، المتحدث باسم، العميد) starts at a word: whole, or behind an attached و. */
export type TitleFinder = (words: readonly Word[], index: number) => "whole" | "joined" | null;

/** Knows the titles of `lexicons/titles.tsv` by their words, with and without the article. */
export const titleFinderOf = compiled((lexicons: Lexicons): TitleFinder => {
  const firsts = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "titles.tsv")) {
    for (const column of ["word", "feminine", "plural"]) {
      for (const title of (cells[column] ?? "").split("|")) {
        const first = foldOf(formOf(title.trim().split(/\s+/)[0] ?? ""));
        if (first === "" || cells.kind === "link" || cells.kind === "suffix") continue;
        firsts.add(first);
        if (!first.startsWith("ال")) firsts.add(`ال${first}`);
      }
    }
  }
  return (words, index) => {
    const word = words[index];
    if (word?.kind !== "arabic") return null;
    if (firsts.has(word.fold)) return "whole";
    return word.fold.startsWith("و") && firsts.has(word.fold.slice(1)) ? "joined" : null;
  };
});
