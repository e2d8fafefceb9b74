import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/document.ts";
import { analyse } from "../../src/index.ts";
import { compareReadings, type Fate } from "../../src/proof/compare.ts";
import { entriesOf, layerNames } from "../../src/proof/entries.ts";
import { marksOf } from "../../src/proof/marks.ts";
import { reading as madeUp } from "../cli/material.ts";
import { hostileTexts } from "../hostile.ts";
import { shippedLexicons } from "../lexicons.ts";
import { leastProcessorTime } from "../processor-time.ts";
import { sampleArticles } from "../samples.ts";

const lexicons = shippedLexicons();
const TEXT = [
  "قال وزير الطاقة الأردني إن المحطة ستعود إلى العمل يوم الأحد المقبل.",
  "وأعلنت وزارة الخارجية الروسية أن المحادثات ستبدأ في موسكو غدا.",
  "وأضافت وكالة رويترز نقلا عن مسؤول أوكراني أن الوفد وصل إلى جنيف.",
].join("\n");
const article = { id: "a", published: "2025-03-02", title: null, url: null, outlet: null, text: TEXT };
const read = (text: string): Reading => analyse({ ...article, text }, lexicons);

function fatesOf(before: Reading, after: Reading, marks = marksOf(before)): Partial<Record<Fate, number>> {
  const counts: Partial<Record<Fate, number>> = {};
  for (const { fate } of compareReadings({ reading: before, marks }, { reading: after }))
    counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}

describe("two readings of one text", () => {
  test("that are the same are unchanged, entry by entry", () => {
    for (const one of [...sampleArticles().map((sample) => analyse(sample, lexicons)), madeUp]) {
      expect(fatesOf(one, structuredClone(one))).toEqual({ unchanged: entriesOf(one).length });
    }
  });

  test("an act that is another is told with its field", () => {
    const before = read(TEXT);
    const attributions = before.attributions.map((one, k) =>
      k === 0 ? { ...one, act: "deny" as const } : one,
    );
    const compared = compareReadings({ reading: before }, { reading: { ...before, attributions } });
    expect(compared.filter(({ fate }) => fate !== "unchanged")).toMatchObject([
      { fate: "changed", layer: "attributions", fields: ["act"], before: { index: 0 }, after: { index: 0 } },
    ]);
  });

  test("another rule that says the same is a change of the rule alone", () => {
    const before = read(TEXT);
    const times = before.times.map((one) => ({ ...one, by: "times/other" }));
    const others = compareReadings({ reading: before }, { reading: { ...before, times } }).filter(
      ({ fate }) => fate !== "unchanged",
    );
    expect(others.length).toBe(before.times.length);
    for (const one of others) expect(one).toMatchObject({ fate: "changed", fields: ["by"] });
  });

  test("an entry that is left out is gone, one that is put in is new, and the others stay what they refer to", () => {
    const before = read(TEXT);
    // What referred to the second one now refers to the first.
    const down = (index: number | null) => (index === null || index === 0 ? null : index - 1);
    const after: Reading = {
      ...before,
      attributions: before.attributions.slice(1).map((one) => ({ ...one, parent: down(one.parent) })),
      events: before.events.map((one) => ({ ...one, attribution: down(one.attribution) })),
    };
    const told = (from: Reading, to: Reading) =>
      compareReadings({ reading: from }, { reading: to })
        .filter(({ layer, fate }) => layer === "attributions" && fate !== "unchanged")
        .map(({ fate, before: one, after: other }) => [fate, one?.index ?? null, other?.index ?? null]);
    expect(before.attributions.length).toBeGreaterThan(2);
    expect(told(before, after)).toEqual([["gone", 0, null]]);
    expect(told(after, before)).toEqual([["new", null, 0]]);
  });

  test("a longer extent at the same place is an edit", () => {
    const before = read(TEXT);
    const times = before.times.map((one, k) => (k === 0 ? { ...one, end: one.end - 2 } : one));
    const [one] = compareReadings({ reading: before }, { reading: { ...before, times } }).filter(
      ({ fate }) => fate !== "unchanged",
    );
    expect(one).toMatchObject({ fate: "edited", layer: "times" });
  });
});

describe("a text that was edited", () => {
  const before = read(TEXT);
  const marks = marksOf(before);
  /** The old reading on the new text, as a bundle has it whose text was edited by hand. */
  const over = (text: string): Reading => ({ ...before, article: { ...before.article, text } });

  test("words put before all the others move them", () => {
    const text = `خبر عاجل.\n${TEXT}`;
    const counts = fatesOf(over(text), read(text), marks);
    expect(counts.moved).toBeGreaterThan(10);
    expect(counts.gone ?? 0).toBe(0);
    expect(counts.edited ?? 0).toBe(0);
  });

  test("one letter that is another edits what it belongs to and moves nothing", () => {
    const text = TEXT.replace("الأحد", "الاحد");
    const compared = compareReadings({ reading: over(text), marks }, { reading: read(text) });
    const others = compared.filter(({ fate }) => fate !== "unchanged");
    expect(others.find(({ layer }) => layer === "times")).toMatchObject({
      fate: "edited",
      before: { exact: "يوم الأحد المقبل" },
      after: { exact: "يوم الاحد المقبل" },
    });
    for (const { fate } of others) expect(["edited", "changed"]).toContain(fate);
  });

  test("a paragraph that is gone takes its entries with it, and moves those behind it", () => {
    const [first, , third] = TEXT.split("\n");
    const text = `${first}\n${third}`;
    const safe = over(TEXT);
    const compared = compareReadings({ reading: safe, marks }, { reading: read(text) });
    const fateOfWords = (words: string) =>
      compared
        .filter(({ layer, before: one }) => layer === "mentions" && one?.exact === words)
        .map(({ fate }) => fate);
    expect(fateOfWords("موسكو")).toEqual(["gone"]);
    expect(fateOfWords("جنيف")).toEqual(["moved"]);
  });
});

test("every layer of a reading has anchors", () => {
  const { article: _, ...layers } = read(TEXT);
  expect([...layerNames].sort()).toEqual(Object.keys(layers).sort());
});

test.each(["known people met again", "dates without end", "attributions inside one another", "one word"])(
  "the cost of comparing grows with the length: %s",
  (name) => {
    const timeOf = (length: number): number => {
      const text = hostileTexts[name]!(length);
      const before = analyse({ ...article, text }, lexicons);
      const after = analyse({ ...article, text: `قال. ${text}` }, lexicons);
      const marks = marksOf(before);
      return leastProcessorTime(() => compareReadings({ reading: before, marks }, { reading: after }), {
        runs: 3,
      });
    };
    expect(timeOf(16_000)).toBeLessThan(50 + 20 * timeOf(2_000));
  },
);
