import { labelCount, type NameWeights, scale } from "./name-weights.ts";

/** Labels of an article's words; all arrays hold `labelCount` numbers or one for each word. */
export interface LabelRow {
  /** Words of the row: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** It opens its sentence; a row that does not stands behind a word of no name. */
  readonly opens: boolean;
}

const size = labelCount;
let best = new Int32Array(size);
let next = new Int32Array(size);
let back = new Uint8Array(256 * size);
let emit = new Float64Array(256 * size);
let sums = new Float64Array(256);
const behind = new Float64Array(size);
const before = new Float64Array(size);

/** Writes the likeliest labels of a row (Viterbi). */
export function likeliest(
  scores: Int32Array,
  { steps }: NameWeights,
  row: LabelRow,
  labels: Uint8Array,
): void {
  const { from, to, opens } = row;
  if (back.length < (to - from) * size) back = new Uint8Array(2 * (to - from) * size);
  const start = opens ? size * size : 0;
  for (let l = 0; l < size; l++) best[l] = steps[start + l]! + scores[from * size + l]!;
  for (let t = from + 1; t < to; t++) {
    const own = (t - from) * size;
    for (let l = 0; l < size; l++) {
      let reached = 0;
      let top = best[0]! + steps[l]!;
      for (let p = 1; p < size; p++) {
        const value = best[p]! + steps[p * size + l]!;
        if (value > top) {
          top = value;
          reached = p;
        }
      }
      back[own + l] = reached;
      next[l] = top + scores[t * size + l]!;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let l = 1; l < size; l++) if (best[l]! > best[label]!) label = l;
  for (let t = to - 1; t >= from; t--) {
    labels[t] = label;
    label = back[(t - from) * size + label]!;
  }
}

/** Writes how likely each label is at each word of a row (forward and backward over the chain). */
export function marginals(
  scores: Int32Array,
  { moves }: NameWeights,
  row: LabelRow,
  likely: Float64Array,
): void {
  const { from, to, opens } = row;
  const n = to - from;
  if (sums.length < n) {
    sums = new Float64Array(2 * n);
    emit = new Float64Array(2 * n * size);
  }
  const start = opens ? size * size : 0;
  for (let t = 0; t < n; t++) {
    const own = t * size;
    const at = (from + t) * size;
    let top = scores[at]!;
    for (let l = 1; l < size; l++) if (scores[at + l]! > top) top = scores[at + l]!;
    let sum = 0;
    for (let l = 0; l < size; l++) {
      const e = Math.exp((scores[at + l]! - top) / scale);
      emit[own + l] = e;
      let reached = 0;
      if (t === 0) reached = moves[start + l]!;
      else for (let p = 0; p < size; p++) reached += likely[at - size + p]! * moves[p * size + l]!;
      likely[at + l] = reached * e;
      sum += reached * e;
    }
    sums[t] = sum;
    for (let l = 0; l < size; l++) likely[at + l]! /= sum;
  }
  behind.fill(1);
  for (let t = n - 1; t >= 0; t--) {
    const at = (from + t) * size;
    before.fill(0);
    for (let l = 0; l < size; l++) {
      const weight = (emit[t * size + l]! * behind[l]!) / sums[t]!;
      for (let p = 0; p < size; p++) before[p]! += moves[p * size + l]! * weight;
      likely[at + l]! *= behind[l]!;
    }
    behind.set(before);
  }
}
