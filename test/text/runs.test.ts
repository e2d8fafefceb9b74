import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/document.ts";
import { runsOf } from "../../src/text/runs.ts";

interface Named extends Span {
  readonly name: string;
}

const texts = fc.string({ unit: "binary", maxLength: 60 });
const spans = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 70 }), fc.integer({ min: -5, max: 70 })), { maxLength: 12 })
  .map((pairs) => pairs.map(([start, end], i): Named => ({ start, end, name: `m${i}` })));

describe("any marks on any text", () => {
  test("the texts of the runs, joined, are the text, and none is empty", () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        const runs = runsOf(text, marks);
        expect(runs.map((run) => run.text).join("")).toBe(text);
        for (const run of runs) {
          expect(run.text).not.toBe("");
          expect(text.slice(run.start, run.end)).toBe(run.text);
        }
      }),
    );
  });

  test("the runs that a mark lies on, joined, are its span", () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        const runs = runsOf(text, marks);
        for (const mark of marks) {
          const own = runs.filter((run) => run.marks.includes(mark));
          const wanted = text.slice(Math.max(0, mark.start), Math.max(0, mark.end));
          expect(own.map((run) => run.text).join("")).toBe(wanted);
        }
      }),
    );
  });

  test("marks stand in one order in all runs, the longer first", () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        const before = new Set<string>();
        for (const run of runsOf(text, marks)) {
          run.marks.forEach((one, i) => {
            for (const other of run.marks.slice(i + 1)) before.add(`${one.name} ${other.name}`);
          });
        }
        for (const pair of before) expect(before.has(pair.split(" ").reverse().join(" "))).toBe(false);
      }),
    );
  });
});

test.each<[string, Named[], string]>([
  ["no mark", [], "abcdef"],
  [
    "the longer first",
    [
      { name: "in", start: 1, end: 2 },
      { name: "out", start: 0, end: 3 },
    ],
    "a[out] b[out in] c[out] def",
  ],
  [
    "the same words: the earlier first",
    [
      { name: "one", start: 2, end: 4 },
      { name: "two", start: 2, end: 4 },
    ],
    "ab cd[one two] ef",
  ],
  [
    "crossing",
    [
      { name: "long", start: 0, end: 4 },
      { name: "short", start: 3, end: 6 },
    ],
    "abc[long] d[long short] ef[short]",
  ],
  [
    "empty and outside",
    [
      { name: "a", start: 3, end: 3 },
      { name: "b", start: 8, end: 9 },
      { name: "c", start: 4, end: 2 },
    ],
    "abcdef",
  ],
])("%s", (_, marks, expected) => {
  const shown = runsOf("abcdef", marks).map(({ text, marks: on }) =>
    on.length === 0 ? text : `${text}[${on.map(({ name }) => name).join(" ")}]`,
  );
  expect(shown.join(" ")).toBe(expected);
});
