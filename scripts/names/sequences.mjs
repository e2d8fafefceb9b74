// Sentences of a tagged corpus as the tagger of names sees them: for each word its features, as numbers, and its label.
import { readdirSync, readFileSync } from "node:fs";
import { dataFolder, textOf } from "../../eval/measures/anercorp.mjs";

const home = new URL("../../", import.meta.url);
const built = (name) => import(new URL(`dist/${name}`, home).href);
const { loadLexicons } = await built("rules/lexicon.js");
const { findTimes } = await built("times/find.js");
const { findQuotations } = await built("text/quotations.js");
const { findSentences } = await built("text/sentences.js");
const { viewOf } = await built("entities/view.js");
const { scan } = await built("entities/scan.js");
const { beyond, layOf, mix, mostPlaceFeatures, placeFeatures, placeGroups, placeKey, slotOf, wordFeatures } =
  await built("entities/name-features.js");

/** In the order of the weights: see src/entities/name-weights.ts. */
export const labelNames = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG"];

/** The corpus does not say where its articles end; so many sentences are read as one. */
const sentencesRead = 25;

/** Lexicons for training: without the first names that the list has from the corpus alone, which would look surer than they are. */
export function lexiconsForTraining() {
  const files = filesOf();
  const people = JSON.parse(readFileSync(new URL("gazetteer/people-en-ar.json", dataFolder()), "utf8"));
  const met = new Map();
  for (const name of Object.values(people))
    for (const word of name.split(" ")) met.set(word, (met.get(word) ?? 0) + 1);
  let below = false;
  const kept = files["given-names.tsv"].split("\n").filter((line) => {
    below ||= line.startsWith("# Below");
    return !below || line.startsWith("#") || (met.get(line.split("\t")[0]) ?? 0) > 1;
  });
  return loadLexicons({ ...files, "given-names.tsv": kept.join("\n") });
}

/** The lexicons as they ship. */
export function lexiconsAsTheyAre() {
  return loadLexicons(filesOf());
}

function filesOf() {
  const folder = new URL("lexicons/", home);
  const files = { "name-weights.tsv": "# none yet\n" };
  for (const file of readdirSync(folder))
    if (file.endsWith(".tsv")) files[file] = readFileSync(new URL(file, folder), "utf8");
  return files;
}

/**
 * `hashes`: for each word its features; `lexical`: those of them that are the word itself; `labels`: indices into `labelNames`.
 */
export function sequencesOf(tagged, lexicons) {
  const out = [];
  for (let i = 0; i < tagged.length; i += sentencesRead) {
    const { text, words: tokens } = textOf(tagged.slice(i, i + sentencesRead));
    const quotations = findQuotations(text);
    const ground = { text, published: null, title: null, quotations, ...findSentences(text, quotations) };
    const times = findTimes(ground, lexicons);
    const view = viewOf({ ...ground, times }, lexicons);
    const { candidates } = scan(view, ground.sentences);
    const lay = layOf(view, ground.sentences, candidates);
    const tags = tagsOf(view.words, tokens);
    for (const { first, last } of ground.sentences)
      out.push({ ...featuresOf(view, lay, first, last), labels: labelsOf(tags.slice(first, last)) });
  }
  return out;
}

function featuresOf(view, lay, first, last) {
  const place = new Int32Array(mostPlaceFeatures);
  const own = [];
  for (let i = first; i < last; i++) own.push(wordFeatures(view.words[i], view.know[i]));
  const hashes = own.map(({ all }, i) => {
    const features = [];
    for (let k = -2; k <= 2; k++) {
      const other = own[i + k];
      if (!other) {
        features.push(mix(beyond, k));
        continue;
      }
      const many = k === 0 ? all.length : Math.abs(k) === 1 ? other.near : other.far;
      for (let f = 0; f < many; f++) features.push(mix(other.all[f], k + 2));
    }
    const slot = slotOf(first + i, view.words[first].sentence);
    for (let group = 0; group < placeGroups; group++)
      features.push(...place.subarray(0, placeFeatures(lay, slot, group, placeKey(lay, slot, group), place)));
    return features;
  });
  const lexical = own.flatMap(({ all }) => all.slice(1, 3).map((feature) => mix(feature, 2)));
  return { hashes, lexical };
}

/** The corpus's tags for the engine's words: a mark that the corpus leaves on a name is no part of it. */
function tagsOf(words, tokens) {
  let at = 0;
  let begun = -1;
  return words.map((word) => {
    while (at < tokens.length && tokens[at].end <= word.start) at++;
    const token = tokens[at];
    if (!token || token.start >= word.end) return "O";
    const begins = token.tag.startsWith("B-");
    if (begins && begun !== at && word.kind === "mark" && word.end - word.start < token.word.length)
      return "O";
    const tag = begins && begun === at ? `I-${token.tag.slice(2)}` : token.tag;
    begun = at;
    return tag;
  });
}

function labelsOf(tags) {
  return Uint8Array.from(tags, (tag, i) => {
    const label = Math.max(0, labelNames.indexOf(tag));
    return i === 0 && label > 0 && label % 2 === 0 ? label - 1 : label;
  });
}
