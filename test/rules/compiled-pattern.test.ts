import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePattern } from "../../src/rules/compiled-pattern.ts";
import { pattern } from "../../src/rules/pattern.ts";
import { matchAt } from "./plain-matcher.ts";

const name = fc.constantFrom("a", "b", "!c", "any");
const { source } = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 3 },
    name,
    fc.tuple(tie("source"), tie("source")).map(([x, y]) => `${x} ${y}`),
    fc.tuple(tie("source"), tie("source")).map(([x, y]) => `(${x}|${y})`),
    fc.tuple(tie("source"), fc.constantFrom("?", "{1,3}", "{0,2}")).map(([x, sign]) => `(${x})${sign}`),
    fc.tuple(fc.constantFrom("x", "y"), tie("source")).map(([capture, x]) => `${capture}:(${x})`),
  ),
}));
const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

test("a compiled pattern matches what the pattern matches, with the same captures", () => {
  fc.assert(
    fc.property(source, text, (given, letters) => {
      const what = pattern(given);
      const compiled = compilePattern<{ end: number }>(what, (wanted) => (at) => letters[at] === wanted);
      for (let at = 0; at <= letters.length; at++) {
        const wanted = matchAt(what, at, letters.length, (index, one) => letters[index] === one);
        const found = compiled(at, { end: letters.length });
        expect(found && { first: found.first, last: found.last }).toEqual(
          wanted && { first: wanted.first, last: wanted.last },
        );
      }
    }),
    { numRuns: 400 },
  );
});

test("captures are told, the last of a repeated one, none that was not taken", () => {
  const compiled = compilePattern<{ end: number }>(
    pattern("x:a+ (y:b|z:c)?"),
    (wanted) => (at) => "aab"[at] === wanted,
  );
  expect(compiled(0, { end: 3 })).toEqual({
    first: 0,
    last: 3,
    captures: { x: { first: 0, last: 2 }, y: { first: 2, last: 3 } },
  });
});

test("a pattern that could backtrack without end gives up", () => {
  const many = pattern("((a? a? a?)* b)");
  const compiled = compilePattern<{ end: number }>(many, (wanted) => () => wanted === "a");
  expect(compiled(0, { end: 5000 })).toBeNull();
});
