import type { LabelRow } from "./label-chain.ts";
import { labelCount, labelTypes, scale } from "./name-weights.ts";
import type { WordPlaces } from "./word-table.ts";

/** How often an article has a word, and how often as part of a name of each type. */
interface Votes {
  all: number;
  named: number;
  readonly types: number[];
}

/** So much is added where all places of a word agree, and nothing where fewer than this share of them are names. */
const agreement = { weight: 3 * scale, least: 0.3 };

/** Which votes a word has, by its number in the table: one more than their index, 0 for none. */
let slots = new Int32Array(0);

/**
 * Newspapers use a word as a name throughout an article or not at all: adds to the scores of each word what its other places say, and
 * gives the rows in which something changed.
 */
export function withAgreement<Row extends LabelRow>(
  { rows: { numbers }, keys }: WordPlaces,
  rows: readonly Row[],
  scores: Int32Array,
  labels: Uint8Array,
): Set<Row> {
  const changed = new Set<Row>();
  const met: number[] = [];
  const votes: Votes[] = [];
  if (slots.length < numbers) slots = new Int32Array(numbers);
  for (const { from, to } of rows)
    for (let i = from; i < to; i++) {
      const label = labels[i]!;
      if (label === 0) continue;
      const key = keys[i]!;
      if (slots[key] === 0) {
        slots[key] = votes.push({ all: 0, named: 0, types: labelTypes.map(() => 0) });
        met.push(key);
      }
      const vote = votes[slots[key]! - 1]!;
      vote.named++;
      vote.types[(label - 1) >> 1]!++;
    }
  if (votes.length === 0) return changed;
  for (let i = 0; i < keys.length; i++) {
    const slot = slots[keys[i]!]!;
    if (slot !== 0) votes[slot - 1]!.all++;
  }
  for (const row of rows)
    for (let i = row.from; i < row.to; i++) {
      const slot = slots[keys[i]!]!;
      if (slot === 0) continue;
      const { all, named, types } = votes[slot - 1]!;
      if (all < 2 || named < agreement.least * all) continue;
      changed.add(row);
      for (let type = 0; type < labelTypes.length; type++) {
        const more = Math.round((agreement.weight * types[type]!) / all);
        scores[i * labelCount + 2 * type + 1]! += more;
        scores[i * labelCount + 2 * type + 2]! += more;
      }
    }
  for (const key of met) slots[key] = 0;
  return changed;
}
