import { type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Part, part } from "../rules/parts.ts";

/** What the tagger of names has learnt: see scripts/names/train.mjs, which writes `name-weights.tsv`. */
export interface NameWeights {
  /** Adds a feature's weights, times `times`, to `sums` from `at` on, one for each label; nothing for a feature that was never learnt. */
  readonly add: (feature: number, sums: Float64Array, at: number, times: number) => void;
  /** The factor of a label after another, row by row; the last row is for the first word of a sentence. Empty where nothing is learnt. */
  readonly moves: Float64Array;
  /** The same as logarithms, in steps of `scale`. */
  readonly steps: Int32Array;
}

/** Sums of weights are kept as whole numbers of so many to one: in whatever order they are added, they come to the same. */
export const scale = 1024;

const mostSteps = 0x7fff;

/** A sum of weights in such steps, as 16 bits hold it. */
export function stepsOf(sum: number): number {
  return Math.max(-mostSteps, Math.min(mostSteps, Math.round(sum * scale)));
}

/** Names of labels, in the order of the weights: none, then begin and inside of each type. */
export const labelTypes = ["person", "place", "organization"] as const;
/** How many labels there are. */
export const labelCount = 1 + 2 * labelTypes.length;

/** Features are found by their upper 16 bits. */
const groups = 1 << 16;

type WeightArrays = {
  /** The largest weight that a byte can tell. */
  readonly most: Float64Array;
  readonly logMoves: Float64Array;
  /** How many features have each upper half; the lower halves of all, in their order; the weights of each, one for a label. */
  readonly counts: Uint16Array;
  readonly lower: Uint16Array;
  readonly rows: Int8Array;
};

/** The weights. */
export const nameWeightsPart: Part<NameWeights> = part("name-weights", makeWeights, openWeights);

/** The same, opened once for each set of lexicons. */
export const nameWeightsOf: (lexicons: Lexicons) => NameWeights = nameWeightsPart.of;

function makeWeights(lexicons: Lexicons): WeightArrays {
  const cells = new Map(rowsOf(lexicons, "name-weights.tsv").map(({ cells }) => [cells.kind!, cells.value!]));
  const numbers = (cell = ""): number[] =>
    cell
      .split(" ")
      .filter((x) => x !== "")
      .map(Number);
  const given = new Int8Array(bytesOf(cells.get("weights") ?? "").buffer);
  const features = new Int32Array(bytesOf(cells.get("features") ?? "").buffer);
  const order = Array.from(features, (_, row) => row).sort(
    (a, b) => (features[a]! >>> 0) - (features[b]! >>> 0),
  );
  const counts = new Uint16Array(groups);
  const rows = new Int8Array(given.length);
  order.forEach((row, k) => {
    counts[features[row]! >>> 16]!++;
    rows.set(given.subarray(row * labelCount, (row + 1) * labelCount), k * labelCount);
  });
  return {
    most: Float64Array.from(numbers(cells.get("most") ?? "1")),
    logMoves: Float64Array.from(numbers(cells.get("moves"))),
    counts,
    lower: Uint16Array.from(order, (row) => features[row]! & 0xffff),
    rows,
  };
}

function openWeights({ most, logMoves, counts, lower, rows }: WeightArrays): NameWeights {
  // A byte is the root of its weight, for many small weights add up.
  const worth = Float32Array.from({ length: 256 }, (_, at) => {
    const root = (at - 128) / 127;
    return root * Math.abs(root) * most[0]!;
  });
  const starts = new Int32Array(groups + 1);
  for (let group = 0; group < groups; group++) starts[group + 1] = starts[group]! + counts[group]!;
  const add = (feature: number, sums: Float64Array, at: number, times: number): void => {
    const group = feature >>> 16;
    const low = feature & 0xffff;
    const end = starts[group + 1]!;
    for (let row = starts[group]!; row < end; row++) {
      if (lower[row] !== low) continue;
      for (let label = 0, from = row * labelCount; label < labelCount; label++)
        sums[at + label]! += times * worth[rows[from + label]! + 128]!;
      return;
    }
  };
  const steps = Int32Array.from(logMoves, (x) => Math.round(x * scale));
  return { add, moves: logMoves.map(Math.exp), steps };
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 to bytes; no platform function for it is in every engine. */
function bytesOf(text: string): Uint8Array {
  const worth = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) worth[digits.charCodeAt(i)] = i;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const bits =
      (worth[text.charCodeAt(i)]! << 18) |
      (worth[text.charCodeAt(i + 1)]! << 12) |
      (worth[text.charCodeAt(i + 2)]! << 6) |
      worth[text.charCodeAt(i + 3)]!;
    bytes[at++] = bits >> 16;
    if (at < bytes.length) bytes[at++] = (bits >> 8) & 255;
    if (at < bytes.length) bytes[at++] = bits & 255;
  }
  return bytes;
}
