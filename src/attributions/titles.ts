import type { Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";

/** A title or role at a word: how many words it takes, and whether it stands behind an attached و. */
export interface Title {
  readonly length: number;
  readonly joined: boolean;
}

/** The title or role (وزير الخارجية، المتحدث باسم، العميد) that starts at a word, the longest one; `fold` is asked about in the place of the word's own letters. */
export type TitleFinder = (words: readonly Word[], index: number, fold?: string) => Title | null;

/** Knows the titles of `lexicons/titles.tsv` by their words, with and without the article. */
export const titleFinderOf = compiled((lexicons: Lexicons): TitleFinder => {
  const titles = new Map<string, string[][]>();
  const add = (folds: readonly string[]): void => {
    const [first, ...rest] = folds;
    const list = titles.get(first!) ?? [];
    list.push(rest);
    titles.set(
      first!,
      list.sort((a, b) => b.length - a.length),
    );
  };
  for (const { cells } of rowsOf(lexicons, "titles.tsv")) {
    if (cells.kind === "link" || cells.kind === "suffix") continue;
    for (const title of [cells.word, cells.feminine, cells.plural].flatMap((cell) =>
      (cell ?? "").split("|"),
    )) {
      const folds = title
        .trim()
        .split(/\s+/)
        .map((word) => foldOf(formOf(word)));
      if (folds[0] === "") continue;
      add(folds);
      if (!folds[0]!.startsWith("ال")) add([`ال${folds[0]}`, ...folds.slice(1)]);
    }
  }
  const longest = (words: readonly Word[], index: number, fold: string): number => {
    const list = titles.get(fold);
    const rest = list?.find((one) => one.every((word, k) => words[index + 1 + k]?.fold === word));
    return rest ? rest.length + 1 : 0;
  };
  return (words, index, fold = words[index]?.fold ?? "") => {
    const word = words[index];
    if (word?.kind !== "arabic") return null;
    const whole = longest(words, index, fold);
    if (whole > 0) return { length: whole, joined: false };
    const joined = fold.startsWith("و") ? longest(words, index, fold.slice(1)) : 0;
    return joined > 0 ? { length: joined, joined: true } : null;
  };
});
