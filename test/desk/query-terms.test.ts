import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasTerm, termsOf, termText, withoutTerm, withTerm } from "../../src/desk/search/query-terms.ts";
import { parseQuery } from "../../src/record/search-query.ts";

describe("conditions of a query", () => {
  test("are found with their places", () => {
    const query = 'هدنة -status:denied speaker:"محمد بن سلمان" OR (outlet:«الشرق»)';
    expect(termsOf(query).map(({ field, value, negated }) => [field, value, negated])).toEqual([
      [null, "هدنة", false],
      ["status", "denied", true],
      ["speaker", "محمد بن سلمان", false],
      ["outlet", "الشرق", false],
    ]);
    expect(termsOf(query).map(({ start, end }) => query.slice(start, end))).toEqual([
      "هدنة",
      "-status:denied",
      'speaker:"محمد بن سلمان"',
      "outlet:«الشرق»",
    ]);
  });

  test.each([
    ["", "act", "deny", "act:deny"],
    ["هدنة", "act", "deny", "هدنة act:deny"],
    ["هدنة OR سلام", "act", "deny", "(هدنة OR سلام) act:deny"],
    ["(هدنة | سلام) غزة", "act", "deny", "(هدنة | سلام) غزة act:deny"],
    ['"هدنة | سلام"', "act", "deny", '"هدنة | سلام" act:deny'],
    ["act:deny هدنة", "act", "deny", "act:deny هدنة"],
    ["-act:deny", "act", "deny", "-act:deny act:deny"],
    ["هدنة", "outlet", "الشرق الأوسط", 'هدنة outlet:"الشرق الأوسط"'],
  ])("%s with %s:%s is %s", (query, field, value, expected) => {
    expect(withTerm(query, field, value)).toBe(expected);
  });

  test.each([
    ["هدنة act:deny", "act", "deny", "هدنة"],
    ['outlet:"الشرق الأوسط" هدنة', "outlet", "الشرق الأوسط", "هدنة"],
    ["(act:deny) هدنة", "act", "deny", "هدنة"],
    ["-act:deny هدنة", "act", "deny", "-act:deny هدنة"],
  ])("%s without %s:%s is %s", (query, field, value, expected) => {
    expect(withoutTerm(query, field, value)).toBe(expected);
  });

  test("a value put in is one that the record understands, and can be taken out again", () => {
    const names = fc
      .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
      .filter((name) => /^[\p{L}\p{N}][\p{L}\p{N} .()|-]*$/u.test(name) && name.trim() === name);
    fc.assert(
      fc.property(names, (name) => {
        const query = withTerm("هدنة", "speaker", name);
        expect(parseQuery(query).root).toEqual({
          kind: "all",
          of: [
            { kind: "text", words: "هدنة" },
            { kind: "field", name: "speaker", value: name },
          ],
        });
        expect(hasTerm(query, "speaker", name)).toBe(true);
        expect(withoutTerm(query, "speaker", name)).toBe("هدنة");
      }),
    );
  });

  test("marks in a value do not end it", () => {
    expect(termText("outlet", 'صحيفة "الحياة"')).toBe('outlet:"صحيفة الحياة"');
  });
});
