// Makes lexicons/name-weights.tsv, what the tagger of names has learnt. Run after a build, and again where name-features.ts, the rules
// or the lexicons of names have changed much:
//   node scripts/names/train.mjs          learns from fifths 1-4 of ANERcorp (CC BY-SA 4.0) and writes the file
//   node scripts/names/train.mjs --try    learns from fifths 1-3 and tells how it does on the fourth
//   node scripts/names/train.mjs --draft  the same, and writes the file
// The last fifth is set aside (eval/measures/anercorp.mjs). Same input, same weights.
import { writeFileSync } from "node:fs";
import { sentencesOfPart } from "../../eval/measures/anercorp.mjs";
import { likeliest, train } from "./crf.mjs";
import { labelNames, lexiconsAsTheyAre, lexiconsForTraining, sequencesOf } from "./sequences.mjs";

const epochs = 6;
const rate = 0.05;
const l2 = 0.01;
/** Share of the words themselves that is hidden while learning. */
const drop = 0.3;
/** Share of the other features hidden. */
const hide = 0.3;
/** A feature is learnt where it is met so often. */
const least = 2;
/** The largest weight; a byte holds the root of a weight's share of it, for a sum of many small weights tells. */
const most = 4;
/** Taken from every move to no name: without it the tagger is too careful. */
const boldness = 0.9;

const parts = process.argv.length > 2 ? [1, 2, 3] : [1, 2, 3, 4];
const file = new URL("../../lexicons/name-weights.tsv", import.meta.url);

const learnt = parts.flatMap((part) => sequencesOf(sentencesOfPart(part), lexiconsForTraining()));
const index = indexOf(learnt);
const lexical = new Uint8Array(index.size);
for (const one of learnt)
  for (const feature of one.lexical) if (index.has(feature)) lexical[index.get(feature)] = 1;
const model = train(learnt.map(indexed), index.size, labelNames.length, {
  epochs,
  rate,
  l2,
  drop,
  hide,
  lexical,
});
for (let from = 0; from <= labelNames.length; from++) model.moves[from * labelNames.length] -= boldness;

if (parts.length === 3) tell(sequencesOf(sentencesOfPart(4), lexiconsAsTheyAre()).map(indexed));
if (!process.argv.includes("--try")) write();

function indexOf(sequences) {
  const counts = new Map();
  for (const { hashes } of sequences)
    for (const features of hashes)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const met = [...counts].filter(([, count]) => count >= least);
  return new Map(met.map(([feature], k) => [feature, k]));
}

function indexed({ hashes, labels }) {
  const words = hashes.map((features) =>
    Int32Array.from(features.filter((feature) => index.has(feature)).map((feature) => index.get(feature))),
  );
  return { words, labels };
}

function tell(sequences) {
  const counts = {};
  for (const { words, labels } of sequences) {
    const found = namesOf(likeliest(model, words));
    const meant = namesOf(labels);
    for (const [list, what] of [
      [meant, "meant"],
      [found, "found"],
      [found.filter((name) => meant.includes(name)), "both"],
    ])
      for (const name of list)
        for (const type of [name.split(" ")[0], "all"]) {
          counts[type] ??= { meant: 0, found: 0, both: 0 };
          counts[type][what]++;
        }
  }
  for (const [type, { meant, found, both }] of Object.entries(counts)) {
    const cells = [both / found, both / meant, (2 * both) / (found + meant)];
    console.log(type.padEnd(6), ...cells.map((x) => (100 * x).toFixed(1)));
  }
}

function namesOf(labels) {
  const out = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] % 2 === 0) continue;
    let last = i + 1;
    while (labels[last] === labels[i] + 1) last++;
    out.push(`${labelNames[labels[i]]} ${i} ${last}`);
  }
  return out;
}

function write() {
  const size = labelNames.length;
  const kept = [];
  for (const [feature, k] of index) {
    const row = Array.from(model.weights.subarray(k * size, (k + 1) * size), byteOf);
    if (Math.max(...row) > Math.min(...row)) kept.push({ feature, row });
  }
  kept.sort((a, b) => a.feature - b.feature);
  const base64 = (numbers) => Buffer.from(numbers.buffer).toString("base64");
  const lines = [
    "# What the tagger of names has learnt from ANERcorp (CAMeL split; CC BY-SA 4.0). Made by scripts/names/train.mjs; see README.md.",
    "# features and weights are base64: 32-bit numbers, little-endian, and for each of them the signed roots of the weights of all labels, 8-bit",
    "# columns: kind, value",
    `most\t${most}`,
    `moves\t${Array.from(model.moves, (x) => x.toFixed(3)).join(" ")}`,
    `features\t${base64(Int32Array.from(kept, ({ feature }) => feature))}`,
    `weights\t${base64(Int8Array.from(kept.flatMap(({ row }) => row)))}`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  console.log(`${kept.length} features are written, of ${index.size}`);
}

function byteOf(weight) {
  return Math.sign(weight) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / most)));
}
