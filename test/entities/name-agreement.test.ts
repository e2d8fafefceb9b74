import { expect, test } from "vitest";
import { withAgreement } from "../../src/entities/name-agreement.ts";
import { labelCount, scale } from "../../src/entities/name-weights.ts";
import { wordTableOf } from "../../src/entities/word-table.ts";
import { shippedLexicons } from "../lexicons.ts";
import { groundOf } from "./read.ts";

function article(text: string, labels: readonly number[]) {
  const { words } = groundOf(text);
  const scores = new Int32Array(words.length * labelCount);
  const row = { from: 0, to: words.length, opens: true };
  const agree = () =>
    withAgreement(wordTableOf(shippedLexicons())(words), [row], scores, Uint8Array.from(labels));
  return { agree, scores, row };
}

test("a word that is a name at most of its places is likelier one at the others", () => {
  const { agree, scores, row } = article("زيد قال زيد زيد", [1, 0, 1, 0]);
  expect(agree()).toEqual(new Set([row]));
  const last = scores.subarray(3 * labelCount);
  expect(last[1]).toBe(2 * scale);
  expect(last[2]).toBe(2 * scale);
  expect(last[3]).toBe(0);
  expect([...scores.subarray(labelCount, 2 * labelCount)]).toEqual(Array(labelCount).fill(0));
});

test("a word met once, or mostly as no name, is left as it is", () => {
  const { agree, scores } = article("عمرو سلم سلم سلم سلم", [1, 1, 0, 0, 0]);
  expect(agree().size).toBe(0);
  expect(scores.every((score) => score === 0)).toBe(true);
});

test("what an article says of its words is not remembered for the next", () => {
  article("زيد قال زيد زيد", [1, 0, 1, 1]).agree();
  const { agree, scores } = article("زيد قال زيد", [0, 0, 0]);
  expect(agree().size).toBe(0);
  expect(scores.every((score) => score === 0)).toBe(true);
});
