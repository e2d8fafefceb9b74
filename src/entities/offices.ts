import type { Tenure } from "../document.ts";
import { compiled, LexiconError, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldedNames } from "./gazetteer.ts";
import type { View } from "./view.ts";

/** What offices.tsv and tenures.tsv say. */
export interface Offices {
  /** The office whose bare title is also said of this one: minister for foreign-minister; itself where none is. */
  readonly like: (office: string) => string;
  /** A country or body has one holder at a time. */
  readonly isSingle: (office: string) => boolean;
  readonly isOffice: (office: string) => boolean;
  /** By folded word: السابق, بالإنابة. */
  readonly tenures: ReadonlyMap<string, Tenure>;
}

/** The offices and the words for how they are held. */
export const officesOf = compiled((lexicons: Lexicons): Offices => {
  const likes = new Map<string, string>();
  const single = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "offices.tsv")) {
    likes.set(cells.office!, cells.like || cells.office!);
    if (cells.one === "yes") single.add(cells.office!);
  }
  const tenures = new Map<string, Tenure>();
  for (const { cells } of rowsOf(lexicons, "tenures.tsv"))
    for (const folds of foldedNames(cells.word!)) tenures.set(folds.join(" "), cells.tenure as Tenure);
  return {
    like: (office) => likes.get(office) ?? office,
    isSingle: (office) => single.has(office),
    isOffice: (office) => likes.has(office),
    tenures,
  };
});

/** What the words behind a title say of when the office is held; null where they say nothing. */
export function tenureIn(
  view: Pick<View, "words">,
  { first, last }: { readonly first: number; readonly last: number },
  { tenures }: Offices,
): Tenure | null {
  for (let i = last - 1; i > first; i--) {
    const tenure = tenures.get(view.words[i]!.fold);
    if (tenure) return tenure;
  }
  return null;
}

/** An office that titles.tsv or people.tsv names and offices.tsv does not is a mistake in that line: throws a `LexiconError`. */
export function checkOffices(lexicons: Lexicons): void {
  const { isOffice } = officesOf(lexicons);
  const check = (file: string, line: number, office: string): void => {
    if (!isOffice(office))
      throw new LexiconError(file, line, `the office "${office}": expected one of offices.tsv`);
  };
  for (const { line, cells } of rowsOf(lexicons, "titles.tsv"))
    if (cells.office) check("titles.tsv", line, cells.office);
  for (const { line, cells } of rowsOf(lexicons, "people.tsv"))
    for (const piece of cells.offices ? cells.offices.split(";") : []) {
      const office = piece.trim().split(":")[0]!;
      if (office !== "") check("people.tsv", line, office);
    }
}
