import { labelCount } from "./name-weights.ts";

/**
 * How likely each label is at each of `n` words in a row (forward and backward over the chain). `moves` holds the factors of one label
 * after another; a row that does not open its sentence stands behind a word of no name.
 */
export function marginals(
  scores: Float64Array,
  moves: Float64Array,
  n: number,
  opens: boolean,
): Float64Array {
  const size = labelCount;
  const start = opens ? size * size : 0;
  const emit = new Float64Array(n * size);
  const ahead = new Float64Array(n * size);
  const scale = new Float64Array(n);
  for (let t = 0; t < n; t++) {
    const at = t * size;
    let top = scores[at]!;
    for (let l = 1; l < size; l++) top = Math.max(top, scores[at + l]!);
    let sum = 0;
    for (let l = 0; l < size; l++) {
      emit[at + l] = Math.exp(scores[at + l]! - top);
      let reached = 0;
      if (t === 0) reached = moves[start + l]!;
      else for (let p = 0; p < size; p++) reached += ahead[at - size + p]! * moves[p * size + l]!;
      ahead[at + l] = reached * emit[at + l]!;
      sum += ahead[at + l]!;
    }
    scale[t] = sum;
    for (let l = 0; l < size; l++) ahead[at + l]! /= sum;
  }
  const behind = new Float64Array(size).fill(1);
  const next = new Float64Array(size);
  for (let t = n - 1; t >= 0; t--) {
    const at = t * size;
    next.fill(0);
    for (let l = 0; l < size; l++) {
      const weight = (emit[at + l]! * behind[l]!) / scale[t]!;
      for (let p = 0; p < size; p++) next[p]! += moves[p * size + l]! * weight;
      ahead[at + l]! *= behind[l]!;
    }
    behind.set(next);
  }
  return ahead;
}

/** The likeliest labels of `n` words in a row (Viterbi); `moves` as logarithms. */
export function likeliest(scores: Float64Array, moves: Float64Array, n: number, opens: boolean): Uint8Array {
  const size = labelCount;
  const start = opens ? size * size : 0;
  const labels = new Uint8Array(n);
  const back = new Uint8Array(n * size);
  let best = new Float64Array(size);
  let next = new Float64Array(size);
  for (let l = 0; l < size; l++) best[l] = moves[start + l]! + scores[l]!;
  for (let t = 1; t < n; t++) {
    for (let l = 0; l < size; l++) {
      let from = 0;
      let top = best[0]! + moves[l]!;
      for (let p = 1; p < size; p++) {
        const value = best[p]! + moves[p * size + l]!;
        if (value > top) {
          top = value;
          from = p;
        }
      }
      back[t * size + l] = from;
      next[l] = top + scores[t * size + l]!;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let l = 1; l < size; l++) if (best[l]! > best[label]!) label = l;
  for (let t = n - 1; t >= 0; t--) {
    labels[t] = label;
    label = back[t * size + label]!;
  }
  return labels;
}
