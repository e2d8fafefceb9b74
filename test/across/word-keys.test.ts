import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptWordKeys, wordKeys } from "../../src/across/word-keys.ts";
import { tokenise } from "../../src/text/words.ts";

const keysOf = (text: string) => [...keptWordKeys(text).keys];

describe("the same words have the same keys", () => {
  test.each([
    ["tashkeel and tatweel", "وَقَّعَ الـــوزير", "وقع الوزير"],
    ["hamza seats, ة and ى", "إلى أن المدرسة", "الي ان المدرسه"],
    ["digits of other scripts", "قتل ١٢ و۳۴", "قتل 12 و34"],
    ["thousands", "1,250 دولار و٣٬٠٠٠", "1250 دولار و3000"],
    ["marks", "قال: «نعم»، ثم ذهب.", "قال نعم ثم ذهب"],
    ["the conjunction before a word", "وقال الوزير فقال السفير", "قال الوزير قال السفير"],
    ["a conjunction that stands alone", "و قال الوزير", "وقال الوزير"],
    ["ligatures", "ﻻ سلام", "لا سلام"],
    ["Latin capitals", "شركة Siemens", "شركة SIEMENS"],
    ["direction marks", "\u200fقال\u200e الوزير", "قال الوزير"],
  ])("%s", (_, one, other) => {
    expect(keysOf(one)).toEqual(keysOf(other));
  });

  test("and other words have others", () => {
    const words = "قال قيل قول في فى وفد وصل 12 21 123 وزير زيارة لا لم".split(" ");
    // في and فى are one word.
    expect(new Set(words.flatMap(keysOf)).size).toBe(words.length - 1);
    expect(keysOf("3, 5")).toHaveLength(2);
  });
});

test("words stand where the tokens of the engine stand", () => {
  const text = "في 10 أيار/مايو، قال د. سالم: «سنَعود، ثم ننتظر» وBBC.";
  const { count, starts, ends } = wordKeys(text);
  const words = Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
  const tokens = tokenise(text).filter(({ kind }) => kind !== "mark");
  expect(words).toEqual(
    tokens.map(({ start, end }) => text.slice(start, end)).filter((word) => word !== "و"),
  );
});

test("any text has words in order, inside the text, and none of nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { count, starts, ends } = keptWordKeys(text);
      for (let i = 0; i < count; i++) {
        expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : ends[i - 1]!);
        expect(ends[i]).toBeGreaterThan(starts[i]!);
        expect(ends[i]).toBeLessThanOrEqual(text.length);
      }
    }),
    { seed: 2025, numRuns: 300 },
  );
  expect(wordKeys(" \u200f. و !").count).toBe(0);
});

test("a text longer than all before it", () => {
  expect(wordKeys("كلمة ".repeat(20_000)).count).toBe(20_000);
});
