/**
 * Prints of a text's runs of words, chosen by winnowing (Schleimer, Wilkerson, Aiken 2003): of each `windowRuns` runs in a row the
 * least is taken, so that two texts which share `surelySeen` words in a row share a print, and few prints are kept.
 */

import { mixed } from "./word-keys.ts";

/** Words of a run: shorter ones are formulas (خادم الحرمين الشريفين الملك …). */
export const runWords = 8;
const windowRuns = 13;

/** Words in a row that two texts cannot share without sharing a print. */
export const surelySeen = runWords + windowRuns - 1;

/** Scratch of one call; grows with the longest text. */
let hashes = new Int32Array(4096);
let chosen = new Int32Array(4096);

/** The prints of words `from`–`to` in order; none where they are fewer than a run. A text that repeats itself repeats prints. */
export function findPrints(keys: Int32Array, from: number, to: number): Int32Array {
  const runs = to - from - runWords + 1;
  if (runs < 1) return new Int32Array(0);
  if (runs > hashes.length) {
    hashes = new Int32Array(runs * 2);
    chosen = new Int32Array(runs * 2);
  }
  hashRuns(keys, from, to);
  let count = 0;
  let at = -1;
  for (let last = Math.min(windowRuns, runs) - 1; last < runs; last++) {
    const first = Math.max(0, last - windowRuns + 1);
    if (at < first) at = leastOf(first, last);
    else if (hashes[last]! < hashes[at]!) at = last;
    else continue;
    chosen[count++] = hashes[at]!;
  }
  return chosen.slice(0, count);
}

/** The rightmost least, so that the choice moves as seldom as it can. */
function leastOf(first: number, last: number): number {
  let at = first;
  let least = hashes[first]!;
  for (let i = first + 1; i <= last; i++) {
    if (hashes[i]! > least) continue;
    least = hashes[i]!;
    at = i;
  }
  return at;
}

const base = 0x9e3779b1 | 0;
let leading = 1;
for (let i = 1; i < runWords; i++) leading = Math.imul(leading, base);

/** Each run by a polynomial over its words, rolled on from word to word. */
function hashRuns(keys: Int32Array, from: number, to: number): void {
  let rolled = 0;
  for (let i = from; i < to; i++) {
    if (i - from >= runWords) rolled = (rolled - Math.imul(keys[i - runWords]!, leading)) | 0;
    rolled = (Math.imul(rolled, base) + keys[i]!) | 0;
    if (i - from >= runWords - 1) hashes[i - from - runWords + 1] = mixed(rolled);
  }
}
