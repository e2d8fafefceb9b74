import { foldOf, formOf } from "../text/fold.ts";
import { type Numeral, type Numerals, numeralsFrom } from "../text/numbers.ts";
import { compiled, rowsOf } from "./lexicon.ts";

/** The number words of `number-words.tsv`, ready for `numberAt`. */
export const numeralsOf = compiled((lexicons): Numerals => {
  const numerals = new Map<string, Numeral[]>();
  for (const { cells } of rowsOf(lexicons, "number-words.tsv")) {
    const key = foldOf(formOf(cells.word!));
    const numeral = { kind: cells.kind as Numeral["kind"], value: Number(cells.value) };
    const list = numerals.get(key);
    if (list) list.push(numeral);
    else numerals.set(key, [numeral]);
  }
  return numeralsFrom(numerals);
});
