import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";

/** Folded given names of one word. */
export const givenNamesOf = compiled((lexicons: Lexicons): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "given-names.tsv")) names.add(foldOf(formOf(cells.name!)));
  return names;
});
