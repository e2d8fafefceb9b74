/** Shingles: every run of three words of a text, as a hash. */

import { mixed } from "./word-keys.ts";

/** Words of a shingle: with two, formulas of office make strangers alike; with four, one changed word costs too much. */
export const shingleWords = 3;

/** How many shingles so many words have; fewer words than a shingle are one. */
export function shingleCount(words: number): number {
  return words === 0 ? 0 : Math.max(1, words - shingleWords + 1);
}

/** The shingle that begins with a word; `last` ends the words (exclusive). */
export function shingleAt(keys: Int32Array, word: number, last: number): number {
  const second = word + 1 < last ? keys[word + 1]! : 0;
  const third = word + 2 < last ? keys[word + 2]! : 0;
  return mixed(
    Math.imul(keys[word]!, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0x27d4eb2f),
  );
}
