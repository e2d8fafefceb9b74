import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { inflect } from "../text/inflect.ts";

/** Folded forms of the reporting verbs. */
export interface ReportingForms {
  readonly past: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  /** Past forms of those whose object lies ahead (دعا إلى, تعهد ب). */
  readonly forward: ReadonlySet<string>;
}

/** Acts that speak of what is to come: what they ask for or promise lies ahead, the act itself behind. */
export const forwardActs: ReadonlySet<string> = new Set(
  "demand propose promise threaten predict ask warn".split(" "),
);

export const reportingForms = compiled((lexicons: Lexicons): ReportingForms => {
  const past = new Set<string>();
  const present = new Set<string>();
  const forward = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "reporting-verbs.tsv"))
    for (const { tense, form } of inflect(cells.past!, cells.present!)) {
      const key = foldOf(formOf(form));
      if (tense === "past") past.add(key);
      // يجمع is to gather as often as to agree.
      if (tense === "present" && cells.act !== "agree") present.add(key);
      if (tense === "past" && forwardActs.has(cells.act!)) forward.add(key);
    }
  return { past, present, forward };
});

/** True for قال, وقال, يقول, فيقول. */
export function isReporting(fold: string, { past, present }: ReportingForms): boolean {
  if (past.has(fold) || present.has(fold)) return true;
  if (fold[0] !== "و" && fold[0] !== "ف") return false;
  const bare = fold.slice(1);
  return past.has(bare) || present.has(bare);
}
