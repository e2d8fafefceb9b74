/**
 * One-permutation MinHash (Li, Owen, Zhang 2012): each shingle falls into one bin, each bin keeps its least, so that one pass
 * over the shingles makes the whole signature. Empty bins take from others as optimal densification does (Shrivastava 2017).
 */

import { shingleAt, shingleCount } from "./shingles.ts";

/** Numbers of a signature. */
export const minHashes = 64;

const binBits = 6;
const empty = 0x7fffffff;

/** Where an empty bin looks, step by step; the same for all texts, which is what lets their bins agree. */
const steps = 64;
const probes = new Uint8Array(minHashes * steps);
for (let i = 0, state = 0x2545f491; i < probes.length; i++) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  probes[i] = state >>> (32 - binBits);
}

const least = new Int32Array(minHashes);

/**
 * The MinHash of the shingles of words `first`–`last`, one word at least: the share of equal numbers in two of them estimates the
 * Jaccard similarity.
 */
export function minHash(keys: Int32Array, first: number, last: number): Uint16Array {
  least.fill(empty);
  const end = first + shingleCount(last - first);
  for (let word = first; word < end; word++) {
    const hash = shingleAt(keys, word, last);
    const bin = hash >>> (32 - binBits);
    const value = hash & 0x3ffffff;
    if (value < least[bin]!) least[bin] = value;
  }
  const numbers = new Uint16Array(minHashes);
  // The high bits of a least number are mostly zero; the low ones tell numbers apart.
  for (let bin = 0; bin < minHashes; bin++) numbers[bin] = least[fullBin(bin)]! & 0xffff;
  return numbers;
}

function fullBin(bin: number): number {
  if (least[bin] !== empty) return bin;
  for (let step = 0; step < steps; step++) {
    const other = probes[bin * steps + step]!;
    if (least[other] !== empty) return other;
  }
  let next = bin;
  while (least[next] === empty) next = (next + 1) % minHashes;
  return next;
}

/** The share of equal numbers, 0 to 1, of two signatures in a list of many. */
export function estimateOf(numbers: Uint16Array, one: number, other: number): number {
  let equal = 0;
  const a = one * minHashes;
  const b = other * minHashes;
  for (let i = 0; i < minHashes; i++) if (numbers[a + i] === numbers[b + i]) equal++;
  return equal / minHashes;
}
