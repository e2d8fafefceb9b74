import {
  emptyLay,
  kindGroups,
  type Lay,
  mostPlaceFeatures,
  pairGroups,
  placeFeatures,
  placeKey,
  seenGroups,
  tripleGroup,
} from "./name-features.ts";
import { labelCount, type NameWeights, stepsOf } from "./name-weights.ts";

/** Adds what is seen at the places of words `from` up to `to` to the scores of their labels; `shift` and a word make its slot. */
export type PlaceAdder = (lay: Lay, shift: number, scores: Int32Array, from: number, to: number) => void;

const size = labelCount;
/** Words on either side that a place sees. */
const width = 2;
/** Sums that are kept, as powers of two: of pairs and triples of kinds, and of each other group. */
const kept = { pairs: 13, triples: 15, group: 12 };

/** Sums by key, each a run of `1 << shift` numbers: two that tell the key, then the sums. Of two keys that fall on one place, the last one stays. */
interface Sums {
  readonly mask: number;
  readonly shift: number;
  readonly runs: Int16Array;
}

/** Numbers of a run before its sums. */
const keyLength = 2;

function sumsFor(places: number, length: number): Sums {
  const shift = Math.ceil(Math.log2(keyLength + length));
  return { mask: (1 << places) - 1, shift, runs: new Int16Array(1 << (places + shift)) };
}

const features = new Int32Array(mostPlaceFeatures);
/** A place where nothing is seen but one word's kind. */
const bare = emptyLay(2 * width + 1);

function addGroup(
  weights: NameWeights,
  lay: Lay,
  slot: number,
  group: number,
  made: Float64Array,
  at: number,
  times: number,
): void {
  const many = placeFeatures(lay, slot, group, placeKey(lay, slot, group), features);
  for (let f = 0; f < many; f++) weights.add(features[f]!, made, at, times);
}

/** Adds what a word's kind alone tells of the place where it stands (`side` 0), of the place behind it (-1) or before it (1). */
export function addOwnKind(
  weights: NameWeights,
  kind: number,
  made: Float64Array,
  at: number,
  side: number,
): void {
  bare.classes[width + side] = kind;
  for (const group of kindGroups[side + 1]!) addGroup(weights, bare, width, group, made, at, 1);
}

/**
 * Makes the adder. What kinds of single words tell is in the sums of words; here is what pairs and triples of kinds tell, and where
 * a place shows more than kinds of words, what each group adds to that. Most places show nothing else, or little.
 */
export function placeAdder(weights: NameWeights): PlaceAdder {
  const pairs = sumsFor(kept.pairs, pairGroups.length * size);
  const triples = sumsFor(kept.triples, size);
  const groups: Sums[] = [];
  for (const group of kindGroups.flat()) groups[group] = sumsFor(kept.group, size);
  const made = new Float64Array(pairGroups.length * size);

  /** Where the run of a key begins; `isThere` says whether it is that key's. */
  const startOf = ({ mask, shift }: Sums, key: number): number => (key & mask) << shift;
  const isThere = ({ runs }: Sums, at: number, key: number): boolean =>
    runs[at] === (key << 16) >> 16 && runs[at + 1] === key >> 16;
  const write = ({ runs }: Sums, at: number, key: number, length: number): void => {
    runs[at] = key;
    runs[at + 1] = key >> 16;
    for (let k = 0; k < length; k++) runs[at + keyLength + k] = stepsOf(made[k]!);
  };
  /** A key of 0 is what an empty run has. */
  const keyAt = (lay: Lay, slot: number, group: number): number => placeKey(lay, slot, group) || 1;
  /** Where the sums of the pair that a slot opens begin. */
  const pairAt = (lay: Lay, slot: number): number => {
    const key = keyAt(lay, slot, 1);
    const at = startOf(pairs, key);
    if (!isThere(pairs, at, key)) {
      made.fill(0);
      pairGroups.forEach((group, k) => {
        addGroup(weights, lay, slot + k - 1, group, made, k * size, 1);
      });
      write(pairs, at, key, made.length);
    }
    return at + keyLength;
  };
  const tripleAt = (lay: Lay, slot: number): number => {
    const key = keyAt(lay, slot, tripleGroup);
    const at = startOf(triples, key);
    if (!isThere(triples, at, key)) {
      made.fill(0);
      addGroup(weights, lay, slot, tripleGroup, made, 0, 1);
      write(triples, at, key, size);
    }
    return at + keyLength;
  };
  const groupAt = (own: Sums, lay: Lay, slot: number, group: number): number => {
    const key = keyAt(lay, slot, group);
    const at = startOf(own, key);
    if (!isThere(own, at, key)) {
      made.fill(0);
      addGroup(weights, lay, slot, group, made, 0, 1);
      for (let k = -1; k <= 1; k++) bare.classes[width + k] = lay.classes[slot + k]!;
      addGroup(weights, bare, width, group, made, 0, -1);
      write(own, at, key, size);
    }
    return at + keyLength;
  };
  return (lay, shift, scores, from, to) => {
    for (let first = from - width; first <= to; first++) {
      const start = pairAt(lay, shift + first) + size;
      const until = Math.min(to - 1, first + 2);
      for (let i = Math.max(from, first - 1); i <= until; i++) {
        const own = start + (i - first) * size;
        const at = i * size;
        for (let label = 0; label < size; label++) scores[at + label]! += pairs.runs[own + label]!;
      }
    }
    for (let i = from; i < to; i++) {
      const slot = shift + i;
      const at = i * size;
      const triple = tripleAt(lay, slot);
      for (let label = 0; label < size; label++) scores[at + label]! += triples.runs[triple + label]!;
      for (let seen = seenGroups(lay, slot), group = 0; seen !== 0; seen >>= 1, group++) {
        if ((seen & 1) === 0) continue;
        const own = groups[group]!;
        const start = groupAt(own, lay, slot, group);
        for (let label = 0; label < size; label++) scores[at + label]! += own.runs[start + label]!;
      }
    }
  };
}
