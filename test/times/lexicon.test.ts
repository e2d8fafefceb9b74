import { describe, expect, test } from "vitest";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { findNumbers } from "../../src/rules/numerals.ts";
import { foldOf, formOf } from "../../src/text/fold.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { termReaderOf } from "../../src/times/terms.ts";
import { shippedLexicons } from "../lexicons.ts";

const lexicons = shippedLexicons();
const cases = (file: string) =>
  rowsOf(lexicons, file).map(({ line, cells }) => [`${file}:${line}`, cells] as const);

describe("every word of time-words.tsv is read as its class in its example", () => {
  test.each(cases("time-words.tsv"))("%s", (_, cells) => {
    const { words, sentences } = findSentences(cells.example!, []);
    const terms = sentences.flatMap((sentence) => termReaderOf(lexicons)(words, sentence) ?? []);
    const wanted = foldOf(formOf(cells.word!));
    const found = terms.some((term) =>
      term.tags.some(
        (tag) =>
          tag.name === cells.class &&
          tag.value === cells.value &&
          words
            .slice(term.first, term.last)
            .map((word) => word.fold)
            .join(" ")
            .endsWith(wanted),
      ),
    );
    expect(found, `${cells.word} is no ${cells.class} in: ${cells.example}`).toBe(true);
  });
});

describe("every word of number-words.tsv is a number in its example", () => {
  test.each(cases("number-words.tsv"))("%s", (_, cells) => {
    const { words } = findSentences(cells.example!, []);
    const wanted = foldOf(formOf(cells.word!));
    const at = words.findIndex((word) => word.fold === wanted || word.fold === `ال${wanted}`);
    expect(at).toBeGreaterThanOrEqual(0);
    const inside = findNumbers({ text: cells.example!, words }, lexicons).some(
      ({ first, last }) => first <= at && at < last,
    );
    expect(inside, `${cells.word} is in no number in: ${cells.example}`).toBe(true);
  });
});
