// @ts-check
// How many words the segmenter takes apart as the treebanks do: UD Arabic-PUD, half (CC BY-SA 3.0), UD Arabic-PADT dev (CC BY-NC-SA 3.0),
// read for measuring only. The errors, each with its count: node eval/measures/segmentation.mjs
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { dist } from "./measure.mjs";

/** @typedef {{ form: string, upos: string, xpos: string, glued: boolean }} Piece */
/** @typedef {{ form: string, conjunction: string, before: string, enclitic: string, upos?: string }} Cut */

const arabic = /^[\u0621-\u064a]+$/;

/**
 * The sentences of a CoNLL-U file, as lists of tokens.
 * @param {string} file
 * @param {(text: string) => string} formOf
 */
function* sentencesOf(file, formOf) {
  const raw = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
  /** @type {Piece[]} */
  let tokens = [];
  for (const line of text.split("\n")) {
    if (/^\d+\t/.test(line)) {
      const [, form = "", , upos = "", xpos = "", , , , , misc = ""] = line.split("\t");
      tokens.push({ form: formOf(form), upos, xpos, glued: /SpaceAfter=No/.test(misc) });
    } else if (line === "" && tokens.length > 0) {
      yield tokens;
      tokens = [];
    }
  }
}

/**
 * PUD marks what was written together.
 * @param {Piece[]} tokens
 */
function* wordsOfPud(tokens) {
  /** @type {Piece[]} */
  let group = [];
  for (const token of tokens) {
    if (!arabic.test(token.form)) {
      if (group.length > 0) yield group;
      group = [];
      continue;
    }
    group.push(token);
    if (token.glued) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/**
 * PADT does not say what was written together: one-letter words go with what follows, pronouns with what stands before;
 * words that it leaves unanalysed (U---------) are skipped.
 * @param {Piece[]} tokens
 */
function* wordsOfPadt(tokens) {
  /** @type {Piece[]} */
  let group = [];
  for (const [i, token] of tokens.entries()) {
    if (!arabic.test(token.form)) {
      if (group.length > 0) yield group;
      group = [];
      continue;
    }
    group.push(token);
    const next = tokens[i + 1];
    const opens = token.form.length === 1 && /^(C|P|F)-/.test(token.xpos) && next && arabic.test(next.form);
    const closes = next && /^SP---....?[24]/.test(next.xpos);
    if (opens || closes) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** @param {Piece} token */
const isPronoun = (token) =>
  /^(PRON|DET)$/.test(token.upos) && /^(ه|ها|هم|هما|هن|ك|كم|نا|ني|ي)$/.test(token.form);

/**
 * A group of tokens as one written word with its clitics, or null where it is no word with clitics (a hyphenated name).
 * @param {Piece[]} group
 * @returns {Cut | null}
 */
function wordOf(group) {
  let conjunction = "";
  let before = "";
  let i = 0;
  const formAt = (/** @type {number} */ at) => group[at]?.form ?? "";
  if (group.length > 1 && /^[وف]$/.test(formAt(0))) conjunction = formAt(i++);
  if (group.length > i + 1 && /^[بلكس]$/.test(formAt(i))) before = formAt(i++);
  const rest = group.slice(i);
  const last = rest.at(-1);
  const enclitic = last && (rest.length > 1 || before) && isPronoun(last) ? last.form : "";
  if (enclitic) rest.pop();
  if (rest.length > 1 || group.some((token) => token.xpos.startsWith("U---"))) return null;
  let stem = rest[0]?.form ?? "";
  if (before === "ل" && stem.startsWith("ال")) stem = stem.slice(1);
  if (enclitic && stem.endsWith("ة")) stem = `${stem.slice(0, -1)}ت`;
  if (enclitic && stem.endsWith("ى")) stem = stem.slice(0, -1) + (/^(إلى|على|لدى)$/.test(stem) ? "ي" : "ا");
  return {
    form: conjunction + before + stem + enclitic,
    conjunction,
    before,
    enclitic,
    upos: rest[0]?.upos ?? "",
  };
}

/**
 * Where a word is cut, in letters of its form.
 * @param {Cut} word
 */
function cutsOf({ conjunction, before, enclitic, form }) {
  const found = [];
  if (conjunction) found.push(1);
  if (before) found.push(conjunction.length + 1);
  if (enclitic) found.push(form.length - enclitic.length);
  return [...new Set(found)];
}

/** Universal parts of speech that are told apart well enough to be one of the segmenter's classes; UD v1 writes CONJ for CCONJ. */
const classOfUpos = new Map(
  Object.entries({
    noun: "NOUN ADJ PROPN NUM",
    verb: "VERB",
    particle: "ADP CCONJ SCONJ CONJ PART PRON DET",
  }).flatMap(([name, all]) => all.split(" ").map((upos) => /** @type {const} */ ([upos, name]))),
);

/** @param {string} name */
function coarse(name) {
  return name === "past" || name === "present" ? "verb" : name;
}

/** @param {Cut} word */
function show(word) {
  let last = 0;
  const pieces = [];
  for (const cut of [...cutsOf(word), word.form.length]) {
    pieces.push(word.form.slice(last, cut));
    last = cut;
  }
  return pieces.join("+");
}

/** @type {readonly (readonly [title: string, file: string, wordsOf: (tokens: Piece[]) => Iterable<Piece[]>])[]} */
const treebanks = [
  ["UD Arabic-PUD, half", "pud-wiki-half.conllu", wordsOfPud],
  ["UD Arabic-PADT dev", "padt-dev-2016.conllu.gz", wordsOfPadt],
];

/** @type {import("./measure.mjs").Measure} */
export const segmentation = {
  name: "segmentation",
  data: (shared) => treebanks.map(([, file]) => join(shared, "data", "segmentation", file)),
  async measure(shared) {
    return (await segmented(shared)).rows;
  },
};

/** @param {string} shared */
async function segmented(shared) {
  const { readLexicons } = await import(dist("node.js"));
  const { segmenterOf } = await import(dist("rules/segmentation.js"));
  const { foldOf, formOf } = await import(dist("text/fold.js"));
  const segment = segmenterOf(readLexicons());
  /** @type {Record<string, import("./measure.mjs").Row>} */ const rows = {};
  /** @type {Map<string, number>} */ const errors = new Map();
  for (const [title, file, wordsOf] of treebanks) {
    let [words, right, given, found, both, classes, classesRight] = [0, 0, 0, 0, 0, 0, 0];
    for (const sentence of sentencesOf(join(shared, "data", "segmentation", file), formOf))
      for (const group of wordsOf(sentence)) {
        const gold = wordOf(group);
        if (!gold) continue;
        const { form } = gold;
        const got = segment({ form, fold: foldOf(form) });
        const { conjunction, enclitic } = got;
        const guess = { form, conjunction, before: got.particle + got.preposition, enclitic };
        const [goldCuts, gotCuts] = [cutsOf(gold), cutsOf(guess)];
        words++;
        given += goldCuts.length;
        found += gotCuts.length;
        both += gotCuts.filter((cut) => goldCuts.includes(cut)).length;
        const goldClass = classOfUpos.get(gold.upos ?? "");
        if (goldClass) classes++;
        if (goldClass && coarse(got.class) === goldClass) classesRight++;
        if (goldCuts.join() === gotCuts.join()) right++;
        else {
          const key = `${title}\t${show(gold)}\t${show(guess)}`;
          errors.set(key, (errors.get(key) ?? 0) + 1);
        }
      }
    rows[title] = {
      of: words,
      shares: {
        "words right": right / words,
        "boundary precision": both / found,
        "boundary recall": both / given,
        "boundary F1": (2 * both) / (given + found),
        "noun, verb or particle right": classesRight / classes,
      },
    };
  }
  return { rows, errors };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.env.ISNAD_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
  if (!segmentation.data(shared).every((file) => existsSync(file)))
    throw new Error(`no treebanks in ${shared}`);
  const { errors } = await segmented(shared);
  for (const [key, count] of [...errors].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${key}`);
}
