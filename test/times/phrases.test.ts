import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { timesOf } from "./read.ts";

const rows = readFileSync(new URL("phrases.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [published: string, marked: string, values: string]);

test.each(rows)("%s %s", (published, marked, values) => {
  const asked = values === "-" ? [] : values.split(" ");
  const { text, spans } = unmarked(marked);
  const found = timesOf(text, published).map(({ start, end, value, mod }, i) => {
    const withMod = asked[i]?.includes("@") && mod !== undefined;
    return `${text.slice(start, end)} ${start} ${value}${withMod ? `@${mod}` : ""}`;
  });
  expect(found).toEqual(spans.map(([start, end], i) => `${text.slice(start, end)} ${start} ${asked[i]}`));
});

/** The text without its brackets, and where they were. */
function unmarked(marked: string): { text: string; spans: [start: number, end: number][] } {
  const spans: [number, number][] = [];
  let text = "";
  let open = 0;
  for (const letter of marked) {
    if (letter === "[") open = text.length;
    else if (letter === "]") spans.push([open, text.length]);
    else text += letter;
  }
  return { text, spans };
}
