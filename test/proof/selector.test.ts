import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTEXT_UNITS, codePointCounter, selectorsOver } from "../../src/proof/selector.ts";

const letters = fc.constantFrom(
  "قال",
  " ",
  "😀",
  "🇪🇬",
  "\u064e",
  "\u200f",
  "\u2067",
  "a",
  "👨‍👩‍👧",
  "\ud800",
  "\udc00",
  "\n",
);
const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(""));

describe("a selector", () => {
  test("counts in units and in code points, and has the words with what stands around them", () => {
    const text = "😀 قالَ الوزير «نعم» 🇪🇬 أمس";
    const start = text.indexOf("«");
    const { units, codePoints, exact, prefix, suffix } = selectorsOver(text)({ start, end: start + 5 });
    expect(exact).toBe("«نعم»");
    expect(units).toEqual({ start, end: start + 5 });
    expect([...text].slice(codePoints.start, codePoints.end).join("")).toBe("«نعم»");
    expect(codePoints.start).toBe(start - 1);
    expect(prefix).toBe("😀 قالَ الوزير ");
    expect(suffix).toBe(" 🇪🇬 أمس");
  });

  test("has tashkeel and marks of direction as they are", () => {
    const text = "قال \u2067الـوَزِيرُ\u2069 \u200fنعم";
    const start = text.indexOf("الـ");
    const { exact, codePoints } = selectorsOver(text)({ start, end: text.indexOf("\u2069") });
    expect(exact).toBe("الـوَزِيرُ");
    expect(codePoints.start).toBe(start);
  });

  test("cuts no pair of surrogates in its context", () => {
    const text = `${"😀".repeat(40)}قال${"😀".repeat(40)}`;
    for (let shift = 0; shift < 2; shift++) {
      const padded = "ا".repeat(shift) + text;
      const start = padded.indexOf("قال");
      const { prefix, suffix } = selectorsOver(padded)({ start: start + shift, end: start + 3 - shift });
      for (const context of [prefix, suffix]) {
        expect(context).not.toMatch(/\p{Surrogate}/u);
        expect(context.length).toBeGreaterThanOrEqual(CONTEXT_UNITS - 1);
        expect(context.length).toBeLessThanOrEqual(CONTEXT_UNITS);
      }
    }
  });

  test("a span that cuts a pair is widened to the whole of it", () => {
    const { exact, units, codePoints } = selectorsOver("ا😀ب")({ start: 2, end: 4 });
    expect(exact).toBe("😀ب");
    expect(units).toEqual({ start: 1, end: 4 });
    expect(codePoints).toEqual({ start: 1, end: 3 });
    expect(selectorsOver("ا😀ب")({ start: 0, end: 2 }).exact).toBe("ا😀");
  });

  test("on any text the two ways of counting select the same words", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const found = selectorsOver(text)({ start, end });
        expect(text.slice(found.units.start, found.units.end)).toBe(found.exact);
        expect([...text].slice(found.codePoints.start, found.codePoints.end).join("")).toBe(found.exact);
        expect(text).toContain(found.prefix + found.exact + found.suffix);
      }),
    );
  });

  test("code points are counted as a walk over the text counts them", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pointsBefore = codePointCounter(text);
        let offset = 0;
        [...text].forEach((letter, n) => {
          expect(pointsBefore(offset)).toBe(n);
          offset += letter.length;
        });
        expect(pointsBefore(text.length)).toBe([...text].length);
      }),
    );
  });
});
