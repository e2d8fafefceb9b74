import { expect, test } from "vitest";
import { readGolden, writeGolden } from "./golden.ts";

const file = `What this file holds.

# one line
first text
==>
a find
another find

# two lines with a date [2025-08-06]
second text

third line
==>

`;

test("a golden file is read case by case", () => {
  const { head, cases } = readGolden(file, "x.txt");
  expect(head).toContain("What this file holds.");
  expect(cases).toEqual([
    { name: "one line", published: null, text: "first text", finds: ["a find", "another find"] },
    {
      name: "two lines with a date",
      published: "2025-08-06",
      text: "second text\n\nthird line",
      finds: [],
    },
  ]);
});

test("what is written is read again", () => {
  const { head, cases } = readGolden(file, "x.txt");
  expect(readGolden(writeGolden(head, cases), "x.txt").cases).toEqual(cases);
  expect(writeGolden(head, cases)).toBe(`${file.trimEnd()}\n`);
});

test("a case without an arrow is named by its line", () => {
  expect(() => readGolden("# one\ntext\n==>\n# two\ntext\n", "x.txt")).toThrow(
    'x.txt:4: the case has no line "==>"',
  );
  expect(() => readGolden("", "x.txt")).toThrow("x.txt: no case");
});
