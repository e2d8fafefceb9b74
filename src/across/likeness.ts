import { isStem, type Term } from "./terms.ts";

/** How much of two lists of terms is the same, by weight. */
export interface Overlap {
  /** Of the lighter list: 1 where it is in the other whole. */
  readonly part: number;
  /** Of both lists together (Dice). */
  readonly both: number;
  /** How many stems, and how many names, numbers and days. */
  readonly stems: number;
  readonly marks: number;
  /** Bits that are shared. */
  readonly bits: number;
}

/** Compares two lists of terms. */
export function overlapOf(one: readonly Term[], other: readonly Term[]): Overlap {
  const weights = new Map(other.map(({ key, weight }) => [key, weight]));
  const sum = (terms: readonly Term[]): number => terms.reduce((all, { weight }) => all + weight, 0);
  const [a, b] = [sum(one), sum(other)];
  let shared = 0;
  let stems = 0;
  let marks = 0;
  for (const { key, weight } of one) {
    if (!weights.has(key)) continue;
    shared += weight;
    if (isStem(key)) stems++;
    else marks++;
  }
  const lighter = Math.min(a, b);
  return {
    part: lighter === 0 ? 0 : shared / lighter,
    both: a + b === 0 ? 0 : (2 * shared) / (a + b),
    stems,
    marks,
    bits: shared,
  };
}
