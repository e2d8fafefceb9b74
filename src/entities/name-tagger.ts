import type { EntityType, Sentence } from "../document.ts";
import { compiled, type Lexicons } from "../rules/lexicon.ts";
import type { Candidate } from "./candidate.ts";
import { knowerOf } from "./knowledge.ts";
import { type LabelRow, likeliest, marginals } from "./label-chain.ts";
import { withAgreement } from "./name-agreement.ts";
import { type Lay, layOf, slotOf } from "./name-features.ts";
import { labelCount, labelTypes, nameWeightsOf } from "./name-weights.ts";
import { placeAdder } from "./place-sums.ts";
import type { View } from "./view.ts";
import { bits } from "./word-bits.ts";
import { wordAdder } from "./word-sums.ts";

/** Words that the tagger takes for a name: `first` up to, not including, `last`. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** How likely its least likely word is part of such a name, 0 to 1. */
  readonly sure: number;
}

/** What the tagger says of an article. */
export interface Tagged {
  readonly names: readonly TaggedName[];
  /** For each word, how likely it is part of no name. */
  readonly none: Float64Array;
}

/** The trained tagger of names: a linear-chain conditional random field over words, with what lexicons and rules say of them. */
export type NameTagger = (
  view: View,
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
) => Tagged;

/** A row in which no rule found a name is quiet. */
type Row = LabelRow & { readonly quiet: boolean };

/** Makes the tagger of a set of lexicons; one whose weights are not there finds nothing. */
export const nameTaggerOf = compiled((lexicons: Lexicons): NameTagger => {
  const weights = nameWeightsOf(lexicons);
  const addWords = wordAdder(weights, knowerOf(lexicons));
  const addPlaces = placeAdder(weights);
  let scores = new Int32Array(0);

  return (view, sentences, candidates) => {
    const { words, table } = view;
    const none = new Float64Array(words.length).fill(1);
    const names: TaggedName[] = [];
    if (weights.moves.length === 0) return { names, none };
    if (scores.length < words.length * labelCount) scores = new Int32Array(words.length * labelCount);
    const labels = new Uint8Array(words.length);
    const rows: Row[] = [];
    const lay = layOf(view, sentences, candidates);
    sentences.forEach(({ first, last }, sentence) => {
      const shift = slotOf(0, sentence);
      for (const [from, to] of stretches(view, lay, first, last, sentence)) {
        scores.fill(0, from * labelCount, to * labelCount);
        addWords(view, scores, { first, last, from, to });
        addPlaces(lay, shift, scores, from, to);
        let quiet = true;
        for (let i = from; i < to; i++) if (lay.rules[shift + i] !== 0) quiet = false;
        // A quiet row is one where nothing is found by either: nobody asks how likely it is.
        const row = { from, to, opens: from === first, quiet };
        likeliest(scores, weights, row, labels);
        rows.push(row);
      }
    });
    for (const row of withAgreement(table, rows, scores, labels)) likeliest(scores, weights, row, labels);
    const likely = new Float64Array(words.length * labelCount);
    for (const row of rows) {
      if (row.quiet && isWithout(labels, row)) continue;
      marginals(scores, weights, row, likely);
      for (let i = row.from; i < row.to; i++) none[i] = likely[i * labelCount]!;
      collect(names, labels, likely, row);
    }
    return { names, none };
  };
});

function isWithout(labels: Uint8Array, { from, to }: Row): boolean {
  for (let i = from; i < to; i++) if (labels[i] !== 0) return false;
  return true;
}

/** The stretches of a sentence in which a name may stand: words that may belong to one, with their neighbours. */
function stretches(view: View, lay: Lay, first: number, last: number, sentence: number): [number, number][] {
  const out: [number, number][] = [];
  const shift = slotOf(0, sentence);
  for (let i = first; i < last; i++) {
    const own = view.bits[i]!;
    if ((own & (bits.mark | bits.number)) !== 0) continue;
    const slot = shift + i;
    if ((own & bits.nameable) === 0 && (lay.hits[slot]! | lay.rules[slot]! | lay.elsewhere[slot]!) === 0)
      continue;
    const from = Math.max(first, i - 1);
    const to = Math.min(last, i + 2);
    const open = out.at(-1);
    if (open && open[1] >= from) open[1] = to;
    else out.push([from, to]);
  }
  return out;
}

/** Reads names off labels: an odd label begins a name, the even one behind it goes on with it. */
function collect(names: TaggedName[], labels: Uint8Array, likely: Float64Array, { from, to }: Row): void {
  for (let i = from; i < to; ) {
    const label = labels[i]!;
    if (label === 0) {
      i++;
      continue;
    }
    const inside = label % 2 === 1 ? label + 1 : label;
    let sure = likely[i * labelCount + label]!;
    let end = i + 1;
    for (; end < to && labels[end] === inside; end++)
      sure = Math.min(sure, likely[end * labelCount + inside]!);
    names.push({ first: i, last: end, type: labelTypes[inside / 2 - 1]!, sure });
    i = end;
  }
}
