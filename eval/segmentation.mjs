// How many words the segmenter takes apart as the treebanks do. Run after a build: node eval/segmentation.mjs [--errors]
// Reads ../shared/data/segmentation (UD Arabic-PUD, half, CC BY-SA 3.0; UD Arabic-PADT dev, CC BY-NC-SA 3.0), for measuring only.
import fs from "node:fs";
import zlib from "node:zlib";

const folder =
  process.env.SEGMENTATION_DATA ?? new URL("../../shared/data/segmentation/", import.meta.url).pathname;
if (!fs.existsSync(folder)) {
  console.log(`segmentation: ${folder} is not here, nothing measured.`);
  process.exit(0);
}
const { loadLexicons } = await import("../dist/rules/lexicon.js");
const { schemas } = await import("../dist/rules/schemas.js");
const { segmenterOf } = await import("../dist/rules/segmentation.js");
const { foldOf, formOf } = await import("../dist/text/fold.js");

// Only what the segmenter reads, so that a half-written line elsewhere does not stop the measuring.
const used = ["stems.tsv", "particles.tsv", "places.tsv", "people.tsv", "given-names.tsv"];
const textOf = (file) =>
  used.includes(file) ? fs.readFileSync(new URL(`../lexicons/${file}`, import.meta.url), "utf8") : "";
const lexicons = loadLexicons(Object.fromEntries(Object.keys(schemas).map((file) => [file, textOf(file)])));

const arabic = /^[\u0621-\u064a]+$/;

/** The sentences of a CoNLL-U file, as lists of tokens. */
function* sentencesOf(file) {
  const raw = fs.readFileSync(`${folder}/${file}`);
  const text = (file.endsWith(".gz") ? zlib.gunzipSync(raw) : raw).toString("utf8");
  let tokens = [];
  let surface = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("# text = ")) surface = line.slice(9);
    else if (/^\d+\t/.test(line)) {
      const [, form, , upos, xpos, , , , , misc] = line.split("\t");
      tokens.push({ form: formOf(form), upos, xpos, glued: /SpaceAfter=No/.test(misc) });
    } else if (line === "" && tokens.length > 0) {
      yield { tokens, surface };
      tokens = [];
      surface = "";
    }
  }
}

/** PUD marks what was written together; the pieces lie in the sentence's text one after the other. */
function* wordsOfPud(sentence) {
  let group = [];
  for (const token of sentence.tokens) {
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

/** PADT does not say what was written together: one-letter words go with what follows, pronouns with what stands before; words that it leaves unanalysed (U---------) are skipped. */
function* wordsOfPadt(sentence) {
  let group = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
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

const isPronoun = (token) =>
  /^(PRON|DET)$/.test(token.upos) && /^(ه|ها|هم|هما|هن|ك|كم|نا|ني|ي)$/.test(token.form);

/** A group of tokens as one written word with its clitics, or null where it is no word with clitics (a hyphenated name). */
function wordOf(group) {
  let conjunction = "";
  let before = "";
  let i = 0;
  if (group.length > 1 && /^[وف]$/.test(group[0].form)) conjunction = group[i++].form;
  if (group.length > i + 1 && /^[بلكس]$/.test(group[i].form)) before = group[i++].form;
  const rest = group.slice(i);
  const enclitic =
    rest.length > 0 && (rest.length > 1 || before) && isPronoun(rest.at(-1)) ? rest.pop().form : "";
  if (rest.length > 1 || group.some((token) => token.xpos.startsWith("U---"))) return null;
  let stem = rest[0]?.form ?? "";
  if (before === "ل" && stem.startsWith("ال")) stem = stem.slice(1);
  if (enclitic && stem.endsWith("ة")) stem = `${stem.slice(0, -1)}ت`;
  if (enclitic && stem.endsWith("ى")) stem = stem.slice(0, -1) + (/^(إلى|على|لدى)$/.test(stem) ? "ي" : "ا");
  return { form: conjunction + before + stem + enclitic, conjunction, before, enclitic };
}

const cuts = ({ conjunction, before, enclitic, form }) => {
  const found = [];
  if (conjunction) found.push(1);
  if (before) found.push(conjunction.length + 1);
  if (enclitic) found.push(form.length - enclitic.length);
  return [...new Set(found)];
};

const segment = segmenterOf(lexicons);
const rows = [];
for (const [name, file, wordsOf] of [
  ["UD Arabic-PUD, half", "pud-wiki-half.conllu", wordsOfPud],
  ["UD Arabic-PADT dev", "padt-dev-2016.conllu.gz", wordsOfPadt],
]) {
  let words = 0;
  let right = 0;
  let skipped = 0;
  let [given, found, both] = [0, 0, 0];
  const errors = new Map();
  for (const sentence of sentencesOf(file))
    for (const group of wordsOf(sentence)) {
      const gold = wordOf(group);
      if (!gold) {
        skipped++;
        continue;
      }
      const got = segment({ form: gold.form, fold: foldOf(gold.form) });
      const guess = {
        form: gold.form,
        conjunction: got.conjunction,
        before: got.particle + got.preposition,
        enclitic: got.enclitic,
      };
      const goldCuts = cuts(gold);
      const gotCuts = cuts(guess);
      words++;
      given += goldCuts.length;
      found += gotCuts.length;
      both += gotCuts.filter((cut) => goldCuts.includes(cut)).length;
      if (goldCuts.join() === gotCuts.join()) right++;
      else {
        const key = `${show(gold)}\t${show(guess)}`;
        errors.set(key, (errors.get(key) ?? 0) + 1);
      }
    }
  const percent = (part, whole) => ((100 * part) / whole).toFixed(2);
  rows.push({
    treebank: name,
    words,
    skipped,
    "words right %": percent(right, words),
    "boundary precision %": percent(both, found),
    "boundary recall %": percent(both, given),
    "boundary F1 %": percent(2 * both, given + found),
  });
  if (process.argv.includes("--errors"))
    for (const [key, count] of [...errors].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${key}`);
}

function show(word) {
  let last = 0;
  const pieces = [];
  for (const cut of [...cuts(word), word.form.length]) {
    pieces.push(word.form.slice(last, cut));
    last = cut;
  }
  return pieces.join("+");
}

console.table(rows);
