import { type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Part, part } from "../rules/parts.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { inflect } from "../text/inflect.ts";
import { inOrder, type WordArrays, wordArrays, wordTrie } from "../text/word-trie.ts";

/** Folded forms of the reporting verbs. */
export interface ReportingForms {
  readonly past: Forms;
  readonly present: Forms;
  /** Past forms of those whose object lies ahead (دعا إلى, تعهد ب). */
  readonly forward: Forms;
}

/** Some folded forms. */
export interface Forms {
  readonly has: (fold: string) => boolean;
}

/** Acts that speak of what is to come: what they ask for or promise lies ahead, the act itself behind. */
export const forwardActs: ReadonlySet<string> = new Set(
  "demand propose promise threaten predict ask warn".split(" "),
);

const bits = { past: 1, present: 2, forward: 4 };

type ReportingArrays = WordArrays & {
  /** `bits` of each form. */
  readonly kinds: Uint8Array;
};

/** The forms. */
export const reportingPart: Part<ReportingForms> = part("reporting-forms", makeForms, openForms);

/** The same, opened once for each set of lexicons. */
export const reportingForms: (lexicons: Lexicons) => ReportingForms = reportingPart.of;

function makeForms(lexicons: Lexicons): ReportingArrays {
  const kinds = new Map<string, number>();
  const add = (fold: string, bit: number): void => void kinds.set(fold, (kinds.get(fold) ?? 0) | bit);
  for (const { cells } of rowsOf(lexicons, "reporting-verbs.tsv"))
    for (const { tense, form } of inflect(cells.past!, cells.present!)) {
      const fold = foldOf(formOf(form));
      if (tense === "past") add(fold, bits.past);
      // يجمع is to gather as often as to agree.
      if (tense === "present" && cells.act !== "agree") add(fold, bits.present);
      if (tense === "past" && forwardActs.has(cells.act!)) add(fold, bits.forward);
    }
  const words = wordArrays(kinds.keys());
  return { ...words, kinds: Uint8Array.from(inOrder(words, kinds)) };
}

function openForms({ kinds, ...words }: ReportingArrays): ReportingForms {
  const { numberOf } = wordTrie(words);
  const having = (bit: number): Forms => ({
    has: (fold) => {
      const number = numberOf(fold);
      return number >= 0 && (kinds[number]! & bit) !== 0;
    },
  });
  return { past: having(bits.past), present: having(bits.present), forward: having(bits.forward) };
}

/** True for قال, وقال, يقول, فيقول. */
export function isReporting(fold: string, { past, present }: ReportingForms): boolean {
  if (past.has(fold) || present.has(fold)) return true;
  if (fold[0] !== "و" && fold[0] !== "ف") return false;
  const bare = fold.slice(1);
  return past.has(bare) || present.has(bare);
}
