import type { EntityType, Sentence } from "../document.ts";
import { compiled, type Lexicons } from "../rules/lexicon.ts";
import { bySpelling } from "../text/spellings.ts";
import type { Candidate } from "./candidate.ts";
import { knowerOf } from "./knowledge.ts";
import { likeliest, marginals } from "./label-chain.ts";
import { type Labelled, withAgreement } from "./name-agreement.ts";
import {
  classOf,
  farGroups,
  isQuiet,
  type Lay,
  layOf,
  mix,
  mostPlaceFeatures,
  placeFeatures,
  placeGroups,
  placeKeys,
  quietKeys,
  slotOf,
  wordFeatures,
} from "./name-features.ts";
import { labelCount, labelTypes, type NameWeights, nameWeightsOf } from "./name-weights.ts";
import type { View } from "./view.ts";

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
type Row = Labelled & { readonly quiet: boolean };

/** Neighbours looked at on either side. */
const reach = 2;
const offsets = 2 * reach + 1;
/** Mixed in for a neighbour beyond the sentence. */
export const beyond = 99;
/** Makes the tagger of a set of lexicons; one whose weights are not there finds nothing. */
export const nameTaggerOf = compiled((lexicons: Lexicons): NameTagger => {
  const weights = nameWeightsOf(lexicons);
  const knower = knowerOf(lexicons);
  const kindOf = bySpelling((spelling) => classOf(spelling, knower({ spelling })));
  const sumsOf = bySpelling((spelling) => {
    const sums = new Float32Array(offsets * labelCount);
    const { all, near, far } = wordFeatures(spelling, knower({ spelling }));
    for (let k = 0; k < offsets; k++) {
      const many = k === reach ? all.length : k === reach - 1 || k === reach + 1 ? near : far;
      for (let f = 0; f < many; f++) weights.add(mix(all[f]!, k), sums, k * labelCount);
    }
    // A plain array lies where the other answers are; a typed one of this size has memory of its own.
    return Array.from(sums);
  });
  const beyondEdges = new Float32Array(offsets * labelCount);
  for (let k = 0; k < offsets; k++) weights.add(mix(beyond, k - reach), beyondEdges, k * labelCount);
  const edges = Array.from(beyondEdges);
  const addPlace = placeAdder(weights);

  return (view, sentences, candidates) => {
    const size = labelCount;
    const none = new Float64Array(view.words.length).fill(1);
    const names: TaggedName[] = [];
    if (weights.moves.length === 0) return { names, none };
    const { words } = view;
    const rows: Row[] = [];
    const lay = layOf(view, sentences, candidates, (word) => kindOf(words[word]!));
    sentences.forEach(({ first, last }, sentence) => {
      for (const [from, to] of stretches(view, lay, first, last, sentence)) {
        const scores = new Float64Array((to - from) * labelCount);
        for (let i = from; i < to; i++) {
          const at = (i - from) * labelCount;
          for (let k = 0; k < offsets; k++) {
            const other = i + k - reach;
            const sums = other < first || other >= last ? edges : sumsOf(words[other]!);
            for (let label = 0, own = k * size; label < size; label++)
              scores[at + label]! += sums[own + label]!;
          }
          addPlace(lay, slotOf(i, sentence), scores, at);
        }
        const opens = from === first;
        const labels = likeliest(scores, weights.logMoves, to - from, opens);
        const shift = slotOf(from, sentence);
        // Nothing found here by either: nobody asks how likely it is.
        const quiet = !lay.rules.subarray(shift, shift + to - from).some((rule) => rule !== 0);
        rows.push({ from, opens, quiet, scores, labels });
      }
    });
    for (const row of withAgreement(words, view.know, rows))
      row.labels = likeliest(row.scores, weights.logMoves, row.labels.length, row.opens);
    for (const { from, opens, quiet, scores, labels } of rows) {
      if (quiet && labels.every((label) => label === 0)) continue;
      const likely = marginals(scores, weights.moves, labels.length, opens);
      for (let k = 0; k < labels.length; k++) none[from + k] = likely[k * labelCount]!;
      collect(names, labels, likely, from);
    }
    return { names, none };
  };
});

/** Adds what is seen at a word's place to the scores of its labels. The sums of the last places seen are kept. */
function placeAdder(
  weights: NameWeights,
): (lay: Lay, slot: number, scores: Float64Array, at: number) => void {
  const kept = 1 << 11;
  const size = labelCount;
  const keys = new Int32Array(placeGroups * kept);
  const filled = new Uint8Array(placeGroups * kept);
  const sums = new Float32Array(placeGroups * kept * size);
  const seen = new Int32Array(placeGroups);
  const features = new Int32Array(mostPlaceFeatures);
  /** Where the sums of a group begin; they are made where they are not there. */
  const sumsOf = (lay: Lay, slot: number, group: number): number => {
    const key = seen[group]!;
    const place = group * kept + (key & (kept - 1));
    const from = place * size;
    if (keys[place] !== key || filled[place] === 0) {
      filled[place] = 1;
      keys[place] = key;
      sums.fill(0, from, from + size);
      const many = placeFeatures(lay, slot, group, key, features);
      for (let f = 0; f < many; f++) weights.add(features[f]!, sums, from);
    }
    return from;
  };
  // Quiet places take one sum for all groups that see no further than the next word.
  const quiet = new Int32Array(quietKept);
  const quietFilled = new Uint8Array(quietKept);
  const quietSums = new Float32Array(quietKept * size);
  const quietSumsOf = (lay: Lay, slot: number, key: number): number => {
    const place = key & (quietKept - 1);
    const from = place * size;
    if (quiet[place] !== key || quietFilled[place] === 0) {
      quietFilled[place] = 1;
      quiet[place] = key;
      quietSums.fill(0, from, from + size);
      placeKeys(lay, slot, seen);
      for (let group = 0; group < placeGroups; group++) {
        if (farGroups.includes(group)) continue;
        const own = sumsOf(lay, slot, group);
        for (let label = 0; label < size; label++) quietSums[from + label]! += sums[own + label]!;
      }
    }
    return from;
  };
  return (lay, slot, scores, at) => {
    if (isQuiet(lay, slot)) {
      const near = quietSumsOf(lay, slot, quietKeys(lay, slot, seen));
      const left = sumsOf(lay, slot, farGroups[0]!);
      const right = sumsOf(lay, slot, farGroups[1]!);
      for (let label = 0; label < size; label++)
        scores[at + label]! += quietSums[near + label]! + sums[left + label]! + sums[right + label]!;
      return;
    }
    placeKeys(lay, slot, seen);
    for (let group = 0; group < placeGroups; group++) {
      const from = sumsOf(lay, slot, group);
      for (let label = 0; label < size; label++) scores[at + label]! += sums[from + label]!;
    }
  };
}

/** Sums of quiet places that are kept. */
const quietKept = 1 << 13;

/** The stretches of a sentence in which a name may stand: words that may belong to one, with their neighbours. */
function stretches(view: View, lay: Lay, first: number, last: number, sentence: number): [number, number][] {
  const out: [number, number][] = [];
  for (let i = first; i < last; i++) {
    const slot = slotOf(i, sentence);
    const { kind } = view.words[i]!;
    if (kind === "mark" || kind === "number") continue;
    const known = view.know[i]!;
    const ordinary = known.common && known.name === null && known.head === null;
    if (
      (ordinary || known.breaks) &&
      lay.hits[slot] === 0 &&
      lay.rules[slot] === 0 &&
      lay.elsewhere[slot] === 0
    )
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
function collect(names: TaggedName[], labels: Uint8Array, likely: Float64Array, shift: number): void {
  for (let i = 0; i < labels.length; ) {
    const label = labels[i]!;
    if (label === 0) {
      i++;
      continue;
    }
    const inside = label % 2 === 1 ? label + 1 : label;
    let sure = likely[i * labelCount + label]!;
    let end = i + 1;
    for (; labels[end] === inside; end++) sure = Math.min(sure, likely[end * labelCount + inside]!);
    names.push({ first: shift + i, last: shift + end, type: labelTypes[inside / 2 - 1]!, sure });
    i = end;
  }
}
