import { describe, expect, test } from "vitest";
import { classifierOf } from "../../src/attributions/classes.ts";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { findQuotations } from "../../src/text/quotations.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { shippedLexicons } from "../lexicons.ts";
import { reading } from "./read.ts";

const rows = (file: string) =>
  rowsOf(shippedLexicons(), file).map(
    ({ line, cells }) => [`${line}: ${cells.example}`, cells as Record<string, string>] as const,
  );

describe("reporting-verbs.tsv: each verb reports in its example, with its act", () => {
  test.each(rows("reporting-verbs.tsv"))("%s", (_, cells) => {
    const found = reading(cells.example!).attributions.map(({ by, act }) => `${by} ${act}`);
    expect(found).toContain(`attributions/${cells.past} ${cells.act}`);
  });
});

describe("nominal-cues.tsv: each cue names its source in its example", () => {
  test.each(rows("nominal-cues.tsv"))("%s", (_, cells) => {
    const { attributions } = reading(cells.example!);
    if (cells.kind!.startsWith("own")) {
      expect(attributions.map(({ content }) => content.length)).toEqual([2]);
      return;
    }
    const found = attributions.map(({ by, act }) => `${by} ${act}`);
    expect(found).toContain(`attributions/${cells.words!.replaceAll(" ", "_")} ${cells.act}`);
  });
});

describe("word-classes.tsv: each word is met in its example", () => {
  const classify = classifierOf(shippedLexicons());
  test.each(rows("word-classes.tsv"))("%s", (_, cells) => {
    const { words } = findSentences(cells.example!, findQuotations(cells.example!));
    const met = words
      .flatMap((_word, at) => classify(words, at))
      .map(({ name, value }) => `${name} ${value}`);
    expect(met).toContain(`${cells.class} ${cells.value ?? ""}`);
  });
});
