import { expect, test } from "vitest";
import type { Word } from "../../src/document.ts";
import type { Knowledge } from "../../src/entities/knowledge.ts";
import { type Labelled, withAgreement } from "../../src/entities/name-agreement.ts";
import { labelCount } from "../../src/entities/name-weights.ts";

function article(folds: readonly string[], labels: readonly number[]) {
  const words = folds.map((fold) => ({ fold }) as Word);
  const know = folds.map((key) => ({ ways: [{ key }] }) as unknown as Knowledge);
  const row: Labelled = {
    from: 0,
    opens: true,
    scores: new Float64Array(folds.length * labelCount),
    labels: Uint8Array.from(labels),
  };
  return { words, know, row };
}

test("a word that is a name at most of its places is likelier one at the others", () => {
  const { words, know, row } = article(["زيد", "قال", "زيد", "زيد"], [1, 0, 1, 0]);
  expect(withAgreement(words, know, [row])).toEqual(new Set([row]));
  const last = row.scores.subarray(3 * labelCount);
  expect(last[1]).toBeCloseTo(2);
  expect(last[2]).toBeCloseTo(2);
  expect(last[3]).toBe(0);
  expect([...row.scores.subarray(labelCount, 2 * labelCount)]).toEqual(Array(labelCount).fill(0));
});

test("a word met once, or mostly as no name, is left as it is", () => {
  const { words, know, row } = article(["عمرو", "سلم", "سلم", "سلم", "سلم"], [1, 1, 0, 0, 0]);
  expect(withAgreement(words, know, [row]).size).toBe(0);
  expect(row.scores.every((score) => score === 0)).toBe(true);
});
