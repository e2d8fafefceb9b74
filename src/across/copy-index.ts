/** An index of signatures that grows: which articles could be copies of one, or share a passage with it. */

import { hashChains } from "./hash-chains.ts";
import { estimateOf, minHashes } from "./min-hash.ts";
import type { Signature } from "./signature.ts";
import { mixed } from "./word-keys.ts";

/** An article that could have words in common with another: to be compared with it, text against text. */
export interface Candidate {
  readonly key: string;
  /** Estimate of the similarity of the two, 0 to 1. */
  readonly estimate: number;
  /** Prints that both have. */
  readonly prints: number;
}

/** Articles by signature. The same additions in the same order give the same candidates. */
export interface CopyIndex {
  readonly size: number;
  has(key: string): boolean;
  /**
   * Takes an article up, and gives those before it that could be copies of it or share a passage, in the order in which they came.
   * A key that is known already is not taken up a second time and has no candidates.
   */
  add(key: string, signature: Signature): Candidate[];
}

/** Numbers in a band: two articles meet where all numbers of one band are equal. Those that share no band share prints. */
const bandNumbers = 3;
const bands = Math.floor(minHashes / bandNumbers);
/** An estimate below this is none of a copy; the copies themselves begin at `copySimilarity`, and estimates err. */
const leastEstimate = 0.3;
/** A newcomer that has met so many copies of one text has met enough. */
const bandArticles = 256;
/** A run of words that more articles have is a formula. */
const printArticles = 48;

/** An index of nothing yet. */
export function copyIndex(): CopyIndex {
  const known = new Set<string>();
  const keys: string[] = [];
  /** `minHashes` numbers an article. */
  let numbers = new Uint16Array(minHashes << 10);
  const byBand = hashChains({ longest: bandArticles, full: "visited" });
  const byPrint = hashChains({ longest: printArticles, full: "skipped" });
  /** For each article the last newcomer that met it, and how many prints they share. */
  let metBy = new Int32Array(1 << 10);
  let shared = new Int32Array(1 << 10);
  let newcomer = 0;
  const met: number[] = [];

  const meet = (article: number): void => {
    if (metBy[article] === newcomer) return;
    metBy[article] = newcomer;
    shared[article] = 0;
    met.push(article);
  };
  const meetPrint = (article: number): void => {
    meet(article);
    shared[article]!++;
  };
  const grow = (): void => {
    const [oldNumbers, oldMetBy, oldShared] = [numbers, metBy, shared];
    numbers = new Uint16Array(oldNumbers.length * 2);
    metBy = new Int32Array(oldMetBy.length * 2);
    shared = new Int32Array(oldShared.length * 2);
    numbers.set(oldNumbers);
    metBy.set(oldMetBy);
    shared.set(oldShared);
  };
  return {
    get size() {
      return keys.length;
    },
    has: (key) => known.has(key),
    add(key, { hashes, prints }) {
      if (known.has(key)) return [];
      newcomer = keys.length;
      known.add(key);
      keys.push(key);
      if (newcomer === metBy.length) grow();
      metBy[newcomer] = newcomer;
      if (hashes.length === 0) return [];
      numbers.set(hashes, newcomer * minHashes);
      met.length = 0;
      for (let band = 0; band < bands; band++) byBand.add(bandHash(hashes, band), newcomer, meet);
      for (let i = 0; i < prints.length; i++) byPrint.add(prints[i]!, newcomer, meetPrint);
      const candidates: Candidate[] = [];
      for (const article of met.sort((a, b) => a - b)) {
        const estimate = estimateOf(numbers, newcomer, article);
        const count = shared[article]!;
        if (estimate >= leastEstimate || count > 0)
          candidates.push({ key: keys[article]!, estimate, prints: count });
      }
      return candidates;
    },
  };
}

function bandHash(hashes: Uint16Array, band: number): number {
  let hash = band + 1;
  const first = band * bandNumbers;
  for (let i = first; i < first + bandNumbers; i++) hash = Math.imul(hash, 0x01000193) ^ hashes[i]!;
  return mixed(hash);
}
