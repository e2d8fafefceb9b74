import { describe, expect, test } from "vitest";
import { exampleQuestions, queryOf, questionOf } from "../../src/record/questions.ts";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { shippedLexicons } from "../lexicons.ts";

const lexicons = shippedLexicons();
const rows = rowsOf(lexicons, "questions.tsv").map(({ cells }) => [cells.example!, cells] as const);

describe("questions.tsv: each pattern reads its example", () => {
  test.each(rows)("%s", (example, cells) => {
    const bare = (words: string) => (words === "" ? null : words.replace(/^the /, ""));
    const expected = { asks: cells.asks, speaker: bare(cells.speaker!), about: bare(cells.about!) };
    expect(questionOf(example, lexicons)).toEqual(expected);
  });
});

test("signs, case, hamza and tashkeel do not count; what is asked about stays as it was typed", () => {
  expect(questionOf("  مَاذا قالَ لافروف عن الهُدنة ؟؟", lexicons)).toEqual({
    asks: "said",
    speaker: "لافروف",
    about: "الهُدنة",
  });
  expect(questionOf("WHO DENIES Putin", lexicons)).toEqual({ asks: "denies", speaker: null, about: "Putin" });
});

test.each(["", "?", "كيف حالك؟", "ماذا قال", "what did say about", "x ".repeat(5000), "{speaker}"])(
  "is not understood: %j",
  (given) => {
    expect(questionOf(given, lexicons)).toBeNull();
  },
);

test("becomes a query of the one language", () => {
  expect(queryOf({ asks: "denies", speaker: null, about: "الهدنة" })).toEqual({
    kind: "statements",
    root: {
      kind: "all",
      of: [
        { kind: "field", name: "act", value: "deny" },
        { kind: "text", words: "الهدنة" },
      ],
    },
  });
  expect(queryOf({ asks: "timeline", speaker: null, about: "غزة" }).kind).toBe("events");
});

test("what can be asked is told in both languages", () => {
  const examples = exampleQuestions(lexicons);
  expect(examples.some((one) => /^[a-z]/i.test(one))).toBe(true);
  expect(examples.some((one) => /^[\u0600-\u06ff]/.test(one))).toBe(true);
});
