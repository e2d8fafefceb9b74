import { describe, expect, test } from "vitest";
import { pattern } from "../../src/rules/pattern.ts";
import { firstClasses, neededClasses } from "../../src/times/first-classes.ts";
import { timeRules } from "../../src/times/rules.ts";
import { timesOf } from "./read.ts";

describe.each(timeRules.map((rule) => [rule.id, rule] as const))("times/%s", (id, rule) => {
  test("has examples and counterexamples", () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterexamples.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.map((example) => [example.text, example.value] as const))(
    "finds %s",
    (marked, value) => {
      const start = marked.indexOf("[");
      const wanted = marked.slice(start + 1, marked.indexOf("]"));
      const text = marked.replace("[", "").replace("]", "");
      const found = timesOf(text).find((time) => time.start <= start && time.end > start);
      expect(found && text.slice(found.start, found.end)).toBe(wanted);
      expect(found).toMatchObject({ value, by: `times/${id}` });
    },
  );

  test.each(rule.counterexamples.map((text) => [text] as const))("finds nothing in %s", (text) => {
    expect(timesOf(text).filter((time) => time.by === `times/${id}`)).toEqual([]);
  });
});

test("no two rules have the same id", () => {
  const ids = timeRules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the first classes of a pattern reach past what may be missing", () => {
  expect([...firstClasses(pattern("a? (b|c? d) e"))].sort()).toEqual(["a", "b", "c", "d"]);
  expect(() => firstClasses(pattern("a? b*"))).toThrow("may match nothing");
});

test("the needed classes of a pattern are those that no match can do without", () => {
  expect([...neededClasses(pattern("a? (b c|c d) w-e f? g{2,3}"))].sort()).toEqual(["c", "e", "g"]);
});
