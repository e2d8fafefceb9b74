import type { Spelling } from "../document.ts";
import type { Knower } from "./knowledge.ts";
import { beyond, edges, mix, wordFeatures } from "./name-features.ts";
import { labelCount, type NameWeights, stepsOf } from "./name-weights.ts";
import { addOwnKind } from "./place-sums.ts";
import type { View } from "./view.ts";
import { reach, sumsLength } from "./word-table.ts";

/** Words of a sentence that are scored: `from` up to, not including, `to`. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Adds what the words of a stretch and those beside it are to the scores of its labels. */
export type WordAdder = (view: View, scores: Int32Array, stretch: Stretch) => void;

/** Makes the adder: the sums of a word, for itself and as a neighbour, are made once and kept in the table. */
export function wordAdder(weights: NameWeights, knower: Knower): WordAdder {
  const made = new Float64Array(sumsLength);
  const edge = new Int16Array(sumsLength);
  for (let k = 0; k <= 2 * reach; k++) weights.add(mix(beyond, k - reach), made, k * labelCount, 1);
  addOwnKind(weights, edges.before, made, (reach - 1) * labelCount, -1);
  addOwnKind(weights, edges.after, made, (reach + 1) * labelCount, 1);
  write(made, edge, 0);
  const sum = (spelling: Spelling, kind: number, sums: Int16Array, at: number): void => {
    made.fill(0);
    const { all, near, far } = wordFeatures(spelling, knower({ spelling }));
    for (let k = 0; k <= 2 * reach; k++) {
      const many = k === reach ? all.length : k === reach - 1 || k === reach + 1 ? near : far;
      for (let f = 0; f < many; f++) weights.add(mix(all[f]!, k), made, k * labelCount, 1);
    }
    for (let k = -1; k <= 1; k++) addOwnKind(weights, kind, made, (reach + k) * labelCount, k);
    write(made, sums, at);
  };
  return ({ words, table: { rows, places, kinds } }, scores, { first, last, from, to }) => {
    for (let at = from - reach; at < to + reach; at++) {
      if (at < first || at >= last) {
        addSums(edge, 0, scores, at, from, to);
        continue;
      }
      const place = places[at]!;
      if (rows.summed[place] === 0) {
        rows.summed[place] = 1;
        sum(words[at]!.spelling, kinds[at]!, rows.sums, place * sumsLength);
      }
      addSums(rows.sums, place * sumsLength, scores, at, from, to);
    }
  };
}

function write(made: Float64Array, sums: Int16Array, at: number): void {
  for (let k = 0; k < sumsLength; k++) sums[at + k] = stepsOf(made[k]!);
}

/** A word is the next but one for the word two before it: its sums stand in the order of what it is for others. */
function addSums(
  sums: Int16Array,
  start: number,
  scores: Int32Array,
  at: number,
  from: number,
  to: number,
): void {
  const first = Math.max(from, at - reach);
  const last = Math.min(to - 1, at + reach);
  for (let i = first; i <= last; i++) {
    const own = start + (at - i + reach) * labelCount;
    const there = i * labelCount;
    for (let label = 0; label < labelCount; label++) scores[there + label]! += sums[own + label]!;
  }
}
