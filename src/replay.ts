/** Replay: a kept article is read again, and the new reading is held against the old one, entry by entry. */

import { analyse } from "./analyse.ts";
import type { Reading } from "./document.ts";
import { contentHash } from "./formats/content-hash.ts";
import { type Compared, compareReadings, type Fate, fates } from "./proof/compare.ts";
import { type LayerName, layerNames } from "./proof/entries.ts";
import type { KeptReading } from "./proof/kept.ts";
import type { Mark } from "./proof/marks.ts";
import type { Lexicons } from "./rules/lexicon.ts";

/** What a replay of one article came to. */
export interface Replayed {
  readonly kept: KeptReading;
  /** The reading that the engine makes now. */
  readonly fresh: Reading;
  readonly compared: readonly Compared[];
  /** Whether the article's key is the hash of its date and text. */
  readonly keyHolds: boolean;
}

/**
 * Reads an article again and compares. `marks` are those that its entries were given away with, where the text may have
 * been touched since.
 */
export function replay(kept: KeptReading, lexicons: Lexicons, marks?: readonly Mark[]): Replayed {
  const { reading, key } = kept;
  const fresh = analyse(reading.article, lexicons);
  const before = marks ? { reading, marks } : { reading };
  return {
    kept,
    fresh,
    compared: compareReadings(before, { reading: fresh }),
    keyHolds: contentHash(reading.article) === key,
  };
}

/** How many entries of each layer met which fate. */
export type FateCounts = Readonly<Record<LayerName, Readonly<Record<Fate, number>>>>;

/** Counts of fates, added up over articles. */
export interface FateTally {
  add(compared: readonly Compared[]): void;
  readonly counts: FateCounts;
}

/** A tally of nothing yet. */
export function fateTally(): FateTally {
  const none = () => Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>;
  const counts = Object.fromEntries(layerNames.map((layer) => [layer, none()])) as Record<
    LayerName,
    Record<Fate, number>
  >;
  return {
    add(compared) {
      for (const { layer, fate } of compared) counts[layer][fate]++;
    },
    counts,
  };
}
