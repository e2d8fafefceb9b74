import { describe, expect, test } from "vitest";
import { vocabularyOf } from "../../src/events/vocabulary.ts";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { shippedLexicons } from "../lexicons.ts";
import { read } from "./read.ts";

const lexicons = shippedLexicons();
const vocabulary = vocabularyOf(lexicons);
const cases = (file: string) =>
  rowsOf(lexicons, file).map(
    ({ line, cells }) => [`${line} ${cells.past ?? cells.word}`, line, cells] as const,
  );

/** The events of an example whose trigger can be read by the row. */
function found(text: string, row: string): string[] {
  const { events } = read(text);
  const { words } = findSentences(text, []);
  return events
    .filter(({ trigger }) => {
      const i = words.findIndex(({ end }) => end > trigger.start);
      return vocabulary.sensesOf(words[i]!, words[i + 1]).some(({ entry }) => entry.id === row);
    })
    .map(({ type }) => type);
}

describe("event-verbs.tsv: the example of each verb tells its deed", () => {
  test.each(cases("event-verbs.tsv").filter(([, , cells]) => cells.type !== "LIGHT"))(
    "line %s",
    (_, line, cells) => {
      expect(found(cells.example!, `verb-${line}`)).toContain(cells.type);
    },
  );

  test.each(cases("event-verbs.tsv").filter(([, , cells]) => cells.type === "LIGHT"))(
    "light verb, line %s",
    (_, line, cells) => {
      const { words } = findSentences(cells.example!, []);
      const known = words.some((word, i) =>
        vocabulary.sensesOf(word, words[i + 1]).some(({ entry }) => entry.id === `verb-${line}`),
      );
      expect(known).toBe(true);
      expect(read(cells.example!).events).not.toEqual([]);
    },
  );
});

describe("event-nouns.tsv: the example of each noun tells its deed", () => {
  test.each(cases("event-nouns.tsv"))("line %s", (_, line, cells) => {
    expect(found(cells.example!, `noun-${line}`)).toContain(cells.type);
  });
});

describe("event-words.tsv: each small word is known in its example", () => {
  test.each(cases("event-words.tsv"))("line %s", (_, __, cells) => {
    const roles = findSentences(cells.example!, []).words.flatMap((word) => vocabulary.rolesOf(word));
    const value = cells.value === "" ? "-" : cells.value;
    expect(roles).toContainEqual({ name: cells.class, value });
  });
});
