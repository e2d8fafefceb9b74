import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";

/** What the tagger of names has learnt: see scripts/names/train.mjs, which writes `name-weights.tsv`. */
export interface NameWeights {
  /** Adds a feature's weights to `sums` from `at` on, one for each label; nothing for a feature that was never learnt. */
  readonly add: (feature: number, sums: Float32Array, at: number) => void;
  /** The factor of a label after another, row by row; the last row is for the first word of a sentence. Empty where nothing is learnt. */
  readonly moves: Float64Array;
  /** The same as logarithms. */
  readonly logMoves: Float64Array;
}

/** Names of labels, in the order of the weights: none, then begin and inside of each type. */
export const labelTypes = ["person", "place", "organization"] as const;
/** How many labels there are. */
export const labelCount = 1 + 2 * labelTypes.length;

/** Reads the weights, once for each set of lexicons. */
export const nameWeightsOf = compiled((lexicons: Lexicons): NameWeights => {
  const cells = new Map(rowsOf(lexicons, "name-weights.tsv").map(({ cells }) => [cells.kind!, cells.value!]));
  const scale = Number(cells.get("scale") ?? 1);
  const logMoves = Float64Array.from(
    (cells.get("moves") ?? "").split(" ").filter((x) => x !== ""),
    Number,
  );
  const rows = new Int8Array(bytesOf(cells.get("weights") ?? "").buffer);
  const keys = new Int32Array(bytesOf(cells.get("features") ?? "").buffer);
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  // Open addressing: a slot holds the number of the feature's row, 0 where empty.
  const slots = new Int32Array(size);
  for (let row = 0; row < keys.length; row++) {
    let slot = keys[row]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = row + 1;
  }
  const add = (feature: number, sums: Float32Array, at: number): void => {
    let slot = feature & (size - 1);
    for (;;) {
      const row = slots[slot]! - 1;
      if (row < 0) return;
      if (keys[row] === feature) {
        for (let label = 0, from = row * labelCount; label < labelCount; label++)
          sums[at + label]! += rows[from + label]! * scale;
        return;
      }
      slot = (slot + 1) & (size - 1);
    }
  };
  return { add, moves: logMoves.map(Math.exp), logMoves };
});

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
