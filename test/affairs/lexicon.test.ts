import { describe, expect, test } from "vitest";
import { affairsOf } from "../../src/affairs/ground.ts";
import { affairVocabularyOf } from "../../src/affairs/vocabulary.ts";
import { findQuotations, findSentences } from "../../src/index.ts";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { shippedLexicons } from "../lexicons.ts";

const lexicons = shippedLexicons();
const vocabulary = affairVocabularyOf(lexicons);

/** The uses that the words of a sentence have, with the words that have to follow. */
function usesIn(text: string) {
  const quotations = findQuotations(text);
  const { words, sentences } = findSentences(text, quotations);
  const nothing = { times: [], entities: [], mentions: [], attributions: [], events: [], ultimatums: [] };
  const doc = { text, published: null, words, sentences, quotations, ...nothing };
  const affairs = affairsOf(doc, lexicons);
  return words.flatMap((word, i) =>
    (vocabulary(word)?.uses ?? []).filter(({ name, value }) => {
      const use = affairs.use(i, name);
      return use !== undefined && use.value === value;
    }),
  );
}

describe("affair-words.tsv: each word is known in its example", () => {
  test.each(
    rowsOf(lexicons, "affair-words.tsv").map(({ line, cells }) => [`${line} ${cells.word}`, cells] as const),
  )("line %s", (_, cells) => {
    const length = cells.word!.split(" ").length;
    expect(
      usesIn(cells.example!).some(
        (use) => use.name === cells.class && use.value === cells.value && use.length === length,
      ),
    ).toBe(true);
  });
});

describe("affair-verbs.tsv: each verb is known in its example", () => {
  test.each(
    rowsOf(lexicons, "affair-verbs.tsv").map(
      ({ line, cells }) => [`${line} ${cells.present}`, cells] as const,
    ),
  )("line %s", (_, cells) => {
    expect(
      usesIn(cells.example!).some(
        (use) => use.name === cells.class && use.value === cells.value && use.voice !== "word",
      ),
    ).toBe(true);
  });
});
