import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePattern } from "../../src/rules/compiled-pattern.ts";
import { type Match, pattern } from "../../src/rules/pattern.ts";

/** Matches over words that are their own classes: `a b|c` is a word a and a word that is b and c. */
function matching(source: string, words: string, start = 0): Match | null {
  const list = words === "" ? [] : words.split(" ").map((word) => word.split("|"));
  const matcher = compilePattern<{ end: number }>(
    pattern(source),
    (name) => (at) => list[at]!.includes(name),
  );
  return matcher(start, { end: list.length });
}

describe("a pattern matches", () => {
  test.each([
    ["one class", "a", "a b", 1],
    ["a row", "a b", "a b c", 2],
    ["an alternative", "(a|b c) d", "b c d", 3],
    ["what is left out", "a? b", "b", 1],
    ["what stands there", "a? b", "a b", 2],
    ["none or many", "a* b", "a a a b", 4],
    ["at least one", "a+", "a a b", 2],
    ["a number of times", "a{2,3}", "a a a a", 3],
    ["any word", "a any b", "a x b", 3],
    ["any word but one", "a !b", "a c", 2],
    ["a word of two classes", "a b", "x|a b|y", 2],
    ["by giving back what it took too much of", "a* a b", "a a b", 3],
    ["the first alternative that leads on", "(a|a b) c", "a b c", 3],
  ])("%s", (_, source, words, last) => {
    expect(matching(source, words)).toMatchObject({ first: 0, last });
  });

  test("from where it is told to", () => {
    expect(matching("b", "a b", 1)).toMatchObject({ first: 1, last: 2 });
  });
});

describe("a pattern does not match", () => {
  test.each([
    ["another class", "a", "b"],
    ["too few", "a{2,3}", "a b"],
    ["a forbidden word", "a !b", "a b"],
    ["past the end", "a b", "a"],
    ["nothing at all", "a?", "b"],
    ["no words", "any", ""],
  ])("%s", (_, source, words) => {
    expect(matching(source, words)).toBeNull();
  });
});

describe("captures", () => {
  test("hold the words that the named part took", () => {
    expect(matching("on:a? day:(b c) tail:d*", "a b c d d")!.captures).toEqual({
      on: { first: 0, last: 1 },
      day: { first: 1, last: 3 },
      tail: { first: 3, last: 5 },
    });
  });

  test("are empty where the part took nothing", () => {
    expect(matching("on:a? b", "b")!.captures).toEqual({ on: { first: 0, last: 0 } });
  });

  test("of a way that failed are forgotten", () => {
    expect(matching("(x:a c|y:a d)", "a d")!.captures).toEqual({ y: { first: 0, last: 1 } });
  });
});

describe("a mistake in a pattern is named", () => {
  test.each([
    ["(a b", "a parenthesis is left open"],
    ["a )", "something is left over"],
    ["a | ?", "a class name was expected"],
    ["a Ä", "a class name was expected"],
    ["name:", "the pattern ends too early"],
  ])("%s", (source, problem) => {
    expect(() => pattern(source)).toThrow(problem);
    expect(() => pattern(source)).toThrow(source);
  });
});

test("no pattern makes matching slow", () => {
  const words = Array.from({ length: 400 }, () => "a").join(" ");
  const list = words.split(" ");
  let asked = 0;
  const hostile = pattern("(a* a*)* (a* a*)* (a* a*)* b");
  const matcher = compilePattern<{ end: number }>(hostile, (name) => (at) => {
    asked++;
    return list[at] === name;
  });
  const found = matcher(0, { end: list.length });
  expect(found).toBeNull();
  expect(asked).toBeLessThanOrEqual(4_000);
});

test("a match lies inside its words and starts where it was asked", () => {
  const source = fc.constantFrom("a", "a b", "a* b", "(a|b) c?", "x:a{1,2} y:any*", "!a+ b");
  const words = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(
    fc.property(source, words, fc.nat(12), (what, list, start) => {
      const matcher = compilePattern<{ end: number }>(pattern(what), (name) => (at) => list[at] === name);
      const found = matcher(Math.min(start, list.length), { end: list.length });
      if (!found) return;
      expect(found.first).toBe(Math.min(start, list.length));
      expect(found.last).toBeGreaterThan(found.first);
      expect(found.last).toBeLessThanOrEqual(list.length);
      for (const capture of Object.values(found.captures)) {
        expect(capture.first).toBeGreaterThanOrEqual(found.first);
        expect(capture.last).toBeLessThanOrEqual(found.last);
      }
    }),
  );
});
