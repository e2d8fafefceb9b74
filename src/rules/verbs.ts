import { type VerbArrays, type VerbFinder, verbArrays, verbFinder } from "../text/verb-forms.ts";
import { type Lexicons, rowsOf } from "./lexicon.ts";
import { type Part, part } from "./parts.ts";

/** Finds the rows of a lexicon of verbs, by their place among its rows, in all forms. A verb without a past stands as its present. */
function verbsPart(file: string): Part<VerbFinder> {
  const verbsOf = (lexicons: Lexicons) =>
    rowsOf(lexicons, file).map(({ cells: { past, present } }) => ({
      past: past === "-" ? present! : past!,
      present: present!,
    }));
  return part(
    `forms/${file}`,
    (lexicons) => verbArrays(verbsOf(lexicons)),
    (arrays: VerbArrays, lexicons) => verbFinder(arrays, verbsOf(lexicons)),
  );
}

/** The verbs of `reporting-verbs.tsv`. */
export const reportingVerbs: Part<VerbFinder> = verbsPart("reporting-verbs.tsv");
/** The verbs of `event-verbs.tsv`. */
export const eventVerbs: Part<VerbFinder> = verbsPart("event-verbs.tsv");
/** The verbs of `affair-verbs.tsv`. */
export const affairVerbs: Part<VerbFinder> = verbsPart("affair-verbs.tsv");
