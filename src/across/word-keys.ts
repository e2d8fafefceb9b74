/**
 * Words as numbers: each word of a text by a hash of its folded letters, so that texts are compared without cutting strings. What
 * editors change in passing has no part in it: marks, tashkeel, hamza seats, the form of digits and their separators, the
 * conjunction before a word.
 */

import { foldOf, formOf } from "../text/fold.ts";
import { ARABIC, DIGIT, IGNORED, kindOf, LATIN } from "../text/letters.ts";

/** The words of a text in order: `keys`, and where each stands (UTF-16 units, end exclusive). */
export interface WordKeys {
  readonly count: number;
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const separator = 0;
const ignored = -1;
/** Behind the kind, for units that fold to more than one letter. */
const several = 0xffff;

/** What to make of each UTF-16 unit: `separator`, `ignored`, or its kind and its folded letter. */
const units = new Int32Array(65536);
/** The letters of ligatures (ﻻ). */
const ligatures = new Map<number, string>();
for (let code = 0; code < units.length; code++) {
  const kind = kindOf(code);
  if (kind === IGNORED) units[code] = ignored;
  if (kind !== ARABIC && kind !== LATIN && kind !== DIGIT) continue;
  const letters = foldOf(formOf(String.fromCharCode(code)));
  if (letters.length > 1) ligatures.set(code, letters);
  units[code] =
    letters === "" ? ignored : (kind << 16) | (letters.length > 1 ? several : letters.charCodeAt(0));
}

const waw = "و".charCodeAt(0);
const fa = "ف".charCodeAt(0);
/** Letters that must be left behind a conjunction: في and وفي meet, في and ي do not. */
const leastBehind = 2;

/** Scratch of one scan; grows with the longest text. */
let keys = new Int32Array(4096);
let starts = new Int32Array(4096);
let ends = new Int32Array(4096);

/** The words of a text. The arrays are written over by the next call: `keptWordKeys` gives ones to keep. */
export function wordKeys(text: string): WordKeys {
  const { length } = text;
  let count = 0;
  let at = 0;
  while (at < length) {
    let unit = units[text.charCodeAt(at)]!;
    if (unit <= separator) {
      at++;
      continue;
    }
    const start = at;
    const kind = unit >> 16;
    let end = at;
    let hash = 0;
    let letters = 0;
    let conjunction = 0;
    if (kind === ARABIC && ((unit & 0xffff) === waw || (unit & 0xffff) === fa)) {
      conjunction = unit & 0xffff;
      end = ++at;
      unit = unitAt(text, at, length);
      while (unit === ignored) unit = unitAt(text, ++at, length);
    }
    while (unit >> 16 === kind) {
      const letter = unit & 0xffff;
      if (letter === several) {
        for (const one of ligatures.get(text.charCodeAt(at))!) hash = withLetter(hash, one.charCodeAt(0));
        letters++;
      } else {
        hash = withLetter(hash, letter);
      }
      letters++;
      end = ++at;
      unit = unitAt(text, at, length);
      while (unit === ignored) unit = unitAt(text, ++at, length);
      if (kind === DIGIT && unit === separator && isWithinNumber(text, at, length)) {
        unit = unitAt(text, ++at, length);
      }
    }
    if (conjunction !== 0 && letters < leastBehind) {
      // و that stands alone is the conjunction of the word behind it.
      if (letters === 0) continue;
      hash = withLetter(hash, conjunction);
    }
    if (count === keys.length) grow();
    keys[count] = mixed(hash);
    starts[count] = start;
    ends[count] = end;
    count++;
  }
  return { count, keys, starts, ends };
}

function unitAt(text: string, at: number, length: number): number {
  return at < length ? units[text.charCodeAt(at)]! : separator;
}

function withLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193) ^ (hash >>> 15);
}

/** Whether a mark has a digit behind it, and is one that stands in numbers. */
function isWithinNumber(text: string, at: number, length: number): boolean {
  if (at + 1 >= length || units[text.charCodeAt(at + 1)]! >> 16 !== DIGIT) return false;
  const mark = text.charCodeAt(at);
  return mark === 0x2e || mark === 0x2c || mark === 0x066b || mark === 0x066c;
}

/** The words of a text, for keeping. */
export function keptWordKeys(text: string): WordKeys {
  const { count } = wordKeys(text);
  return { count, keys: keys.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** Spreads a hash over all 32 bits (the last step of MurmurHash3). */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function grow(): void {
  const size = keys.length * 2;
  const grown = (old: Int32Array): Int32Array<ArrayBuffer> => {
    const made = new Int32Array(size);
    made.set(old);
    return made;
  };
  keys = grown(keys);
  starts = grown(starts);
  ends = grown(ends);
}
