/** Two texts side by side: how much of their words they share, and which passages. */

import { bodyOf } from "./credit-lines.ts";
import { shingleAt, shingleCount, shingleWords } from "./shingles.ts";
import { keptWordKeys, type WordKeys } from "./word-keys.ts";

/** Words that two texts share in a row: offsets in UTF-16 units of the first text and of the other, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
  readonly words: number;
}

/** What two texts have in common. The shares are of distinct shingles, 0 to 1. */
export interface Comparison {
  /** Jaccard similarity: shingles in both, of those in either. */
  readonly similarity: number;
  /** Share of the first text's shingles that the other has, and the other way round. */
  readonly contained: number;
  readonly otherContained: number;
  /** The longest runs, no word of the other text in two of them, in the order of the other text. */
  readonly passages: readonly Passage[];
}

/** A text made ready to be compared with others. */
export interface ComparedText {
  readonly words: WordKeys;
  /** The words `first`–`last` are the body. */
  readonly first: number;
  readonly last: number;
  /** Hash of the shingle at each word of the body. */
  readonly shingles: Int32Array;
  /** Distinct shingles in order of their size. */
  readonly distinct: Int32Array;
}

/** Fewer words in a row are formulas, names and titles that strangers share. */
export const passageWords = 12;

/** Places of one shingle that are tried for the longest run: a text that says one thing over and over stays linear. */
const placesTried = 16;

/** Makes a text ready. */
export function comparedText(text: string): ComparedText {
  const words = keptWordKeys(text);
  const { first, last } = bodyOf(text, words);
  const shingles = new Int32Array(shingleCount(last - first));
  for (let i = 0; i < shingles.length; i++) shingles[i] = shingleAt(words.keys, first + i, last);
  const sorted = shingles.slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]!;
  return { words, first, last, shingles, distinct: sorted.slice(0, count) };
}

/** Compares two texts. */
export function compare(one: ComparedText, other: ComparedText): Comparison {
  const common = commonCount(one.distinct, other.distinct);
  const either = one.distinct.length + other.distinct.length - common;
  const share = (of: number): number => (of === 0 ? 0 : common / of);
  return {
    similarity: share(either),
    contained: share(one.distinct.length),
    otherContained: share(other.distinct.length),
    passages: common === 0 ? [] : sharedPassages(one, other),
  };
}

/** How many numbers two sorted lists have in common. */
function commonCount(a: Int32Array, b: Int32Array): number {
  let common = 0;
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    const left = a[i]!;
    const right = b[k]!;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) k++;
  }
  return common;
}

function sharedPassages(one: ComparedText, other: ComparedText): Passage[] {
  const places = placesOf(one);
  const passages: Passage[] = [];
  const last = other.last - shingleWords;
  for (let at = other.first; at <= last; ) {
    let longest = 0;
    let from = 0;
    let tried = 0;
    for (
      let place = places.first(other.shingles[at - other.first]!);
      place >= 0;
      place = places.next(place)
    ) {
      const length = runFrom(one, one.first + place, other, at);
      if (length > longest) {
        longest = length;
        from = one.first + place;
      }
      if (++tried === placesTried) break;
    }
    if (longest >= passageWords) {
      passages.push({
        start: one.words.starts[from]!,
        end: one.words.ends[from + longest - 1]!,
        otherStart: other.words.starts[at]!,
        otherEnd: other.words.ends[at + longest - 1]!,
        words: longest,
      });
    }
    at += longest >= passageWords ? longest : 1;
  }
  return passages;
}

/** How many words are equal from two places on. */
function runFrom(one: ComparedText, from: number, other: ComparedText, otherFrom: number): number {
  const a = one.words.keys;
  const b = other.words.keys;
  const most = Math.min(one.last - from, other.last - otherFrom);
  let length = 0;
  while (length < most && a[from + length] === b[otherFrom + length]) length++;
  return length;
}

interface Places {
  /** The first place of a shingle, -1 where there is none. */
  readonly first: (shingle: number) => number;
  /** The next place of the same shingle, -1 behind the last. */
  readonly next: (place: number) => number;
}

/** The places of each shingle of a text, first to last. */
function placesOf({ shingles }: ComparedText): Places {
  let slots = 16;
  while (slots < shingles.length * 2) slots *= 2;
  const mask = slots - 1;
  const heads = new Int32Array(slots).fill(-1);
  const nexts = new Int32Array(shingles.length).fill(-1);
  const slotOf = (shingle: number): number => {
    let slot = shingle & mask;
    while (heads[slot]! >= 0 && shingles[heads[slot]!] !== shingle) slot = (slot + 1) & mask;
    return slot;
  };
  for (let place = shingles.length - 1; place >= 0; place--) {
    const slot = slotOf(shingles[place]!);
    nexts[place] = heads[slot]!;
    heads[slot] = place;
  }
  return { first: (shingle) => heads[slotOf(shingle)]!, next: (place) => nexts[place]! };
}
