import type { Word } from "../document.ts";
import type { Knowledge } from "./knowledge.ts";
import { labelCount, labelTypes } from "./name-weights.ts";

/** Words in a row that the tagger has labelled: `scores` and `labels` of the words from `from` on. */
export interface Labelled {
  readonly from: number;
  /** It opens its sentence. */
  readonly opens: boolean;
  readonly scores: Float64Array;
  labels: Uint8Array;
}

/** How often an article has a word, and how often as part of a name of each type. */
interface Votes {
  all: number;
  named: number;
  readonly types: number[];
}

/** So much is added where all places of a word agree, and nothing where fewer than this share of them are names. */
const agreement = { weight: 3, least: 0.3 };

/**
 * Newspapers use a word as a name throughout an article or not at all: adds to the scores of each word what its other places say, and
 * gives the rows in which something changed.
 */
export function withAgreement<Row extends Labelled>(
  words: readonly Word[],
  know: readonly Knowledge[],
  rows: readonly Row[],
): Set<Row> {
  const votes = votesOf(words, know, rows);
  const changed = new Set<Row>();
  if (votes.size === 0) return changed;
  for (const row of rows) {
    const { from, labels, scores } = row;
    for (let k = 0; k < labels.length; k++) {
      const vote = votes.get(keyOf(words[from + k]!, know[from + k]!));
      if (!vote || vote.all < 2 || vote.named < agreement.least * vote.all) continue;
      changed.add(row);
      labelTypes.forEach((_, type) => {
        const more = (agreement.weight * vote.types[type]!) / vote.all;
        scores[k * labelCount + 2 * type + 1]! += more;
        scores[k * labelCount + 2 * type + 2]! += more;
      });
    }
  }
  return changed;
}

function votesOf(
  words: readonly Word[],
  know: readonly Knowledge[],
  rows: readonly Labelled[],
): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { from, labels } of rows)
    for (let k = 0; k < labels.length; k++) {
      if (labels[k] === 0) continue;
      const key = keyOf(words[from + k]!, know[from + k]!);
      const vote = votes.get(key) ?? { all: 0, named: 0, types: labelTypes.map(() => 0) };
      vote.named++;
      vote.types[(labels[k]! - 1) >> 1]!++;
      votes.set(key, vote);
    }
  if (votes.size === 0) return votes;
  for (let i = 0; i < words.length; i++) {
    const vote = votes.get(keyOf(words[i]!, know[i]!));
    if (vote) vote.all++;
  }
  return votes;
}

/** A word without the letters attached to it. */
function keyOf(word: Word, known: Knowledge): string {
  return known.ways.at(-1)?.key ?? word.fold;
}
