import type { Doc } from "../document.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { mayBeginNumber, type Numeral, type Numerals, numeralsFrom } from "../text/numbers.ts";
import { type Quantity, quantitiesIn } from "../text/quantities.ts";
import { bySpelling } from "../text/spellings.ts";
import { compiled, type Lexicons, rowsOf } from "./lexicon.ts";

/** The number words of `number-words.tsv`, ready for `numberAt`. */
export const numeralsOf = compiled((lexicons): Numerals => {
  const numerals = new Map<string, Numeral[]>();
  for (const { cells } of rowsOf(lexicons, "number-words.tsv")) {
    const key = foldOf(formOf(cells.word!));
    const numeral = { kind: cells.kind as Numeral["kind"], value: valueIn(cells.value!) };
    const list = numerals.get(key);
    if (list) list.push(numeral);
    else numerals.set(key, [numeral]);
  }
  return numeralsFrom(numerals);
});

/** 2/3 and 3000 as numbers. */
function valueIn(cell: string): number {
  const [above, below = "1"] = cell.split("/");
  return Number(above) / Number(below);
}

/** Every number of a text: cardinals, ordinals, fractions, percentages and indefinite ones (عشرات), in words and in digits. */
export function findNumbers(doc: Pick<Doc, "text" | "words">, lexicons: Lexicons): Quantity[] {
  return quantitiesIn(doc.text, doc.words, numeralsOf(lexicons), mayBeginOf(lexicons));
}

const mayBeginOf = compiled((lexicons) => {
  const numerals = numeralsOf(lexicons);
  return bySpelling((spelling) => mayBeginNumber(spelling, numerals));
});
