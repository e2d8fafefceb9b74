import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, comparedText, passageWords } from "../../src/across/comparison.ts";
import { run, wordOf } from "./material.ts";

const compared = (one: string, other: string) => compare(comparedText(one), comparedText(other));

describe("similarity and containment count distinct shingles", () => {
  test("of equal texts", () => {
    expect(compared(run(0, 50), run(0, 50))).toMatchObject({
      similarity: 1,
      contained: 1,
      otherContained: 1,
    });
  });

  test("of a report inside a long article", () => {
    // 48 shingles of the report, all in the article's 298.
    const { similarity, contained, otherContained } = compared(run(100, 150), run(0, 300));
    expect(similarity).toBeCloseTo(48 / 298);
    expect(contained).toBe(1);
    expect(otherContained).toBeCloseTo(48 / 298);
  });

  test("of strangers, of nothing, of texts shorter than a shingle", () => {
    expect(compared(run(0, 50), run(100, 150))).toEqual({
      similarity: 0,
      contained: 0,
      otherContained: 0,
      passages: [],
    });
    expect(compared("", "…").similarity).toBe(0);
    expect(compared("نعم", "نعم!").similarity).toBe(1);
    expect(compared("نعم", "لا").similarity).toBe(0);
  });
});

describe("passages", () => {
  const passage = run(500, 540);

  test("stand where the words stand, in both texts", () => {
    const one = `${run(0, 30)} «${passage}» ${run(30, 60)}`;
    const other = `${run(100, 110)} ${passage.replaceAll(".", "،")} ${run(110, 120)}`;
    const { passages } = compared(one, other);
    expect(passages).toHaveLength(1);
    const [found] = passages;
    expect(found!.words).toBe(40);
    // The stop behind the last twelfth word is inside, marks around the passage are not.
    expect(one.slice(found!.start, found!.end)).toBe(passage);
    expect(other.slice(found!.otherStart, found!.otherEnd)).toBe(passage.replaceAll(".", "،"));
  });

  test("are the longest runs, where a text has a run twice", () => {
    const one = `${run(500, 515)} ${run(0, 30)} ${passage}`;
    const { passages } = compared(one, `${run(100, 120)} ${passage}`);
    expect(passages.map(({ words }) => words)).toEqual([40]);
  });

  test("in another order are all found", () => {
    const [a, b, c] = [run(0, 20), run(20, 40), run(40, 60)];
    const { passages } = compared(`${a} ${b} ${c}`, `${c} ${a} ${b}`);
    expect(passages.map(({ words }) => words)).toEqual([20, 40]);
  });

  test("shorter than a passage are none", () => {
    const short = run(500, 500 + passageWords - 1);
    expect(compared(`${short} ${run(0, 20)}`, `${short} ${run(100, 120)}`).passages).toEqual([]);
  });
});

test("the shares and passages of any two texts hold", () => {
  const text = fc.array(fc.nat(12), { maxLength: 80 }).map((list) => list.map(wordOf).join(" "));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const there = compared(one, other);
      const back = compared(other, one);
      expect(back.similarity).toBe(there.similarity);
      expect([back.otherContained, back.contained]).toEqual([there.contained, there.otherContained]);
      let end = 0;
      for (const found of there.passages) {
        expect(one.slice(found.start, found.end)).toBe(other.slice(found.otherStart, found.otherEnd));
        expect(found.otherStart).toBeGreaterThanOrEqual(end);
        end = found.otherEnd;
      }
    }),
    { seed: 2025, numRuns: 300 },
  );
});

test("a text that says one thing over and over costs what its length costs", () => {
  const time = (words: number) => {
    const text = `${wordOf(1)} ${wordOf(2)} `.repeat(words / 2);
    const [one, other] = [comparedText(text), comparedText(`${wordOf(3)} ${text}`)];
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      for (let i = 0; i < 5; i++) compare(one, other);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return Math.max(1_000, Math.min(...times));
  };
  expect(time(64_000)).toBeLessThan(32 * time(4_000));
});
