// Makes lexicons/stems.tsv, the model by which attached letters are told from a word's own.
//   npm run build; node scripts/lexicons/stems.mjs LEMMAS.csv ANT_FOLDER > lexicons/stems.tsv
// LEMMAS.csv   ROOT,LEMMA,LEMMA_ARA,PATTERN_ABSTRACT,PATTERN,GLOSS,FUNCTION,POS (ArabicChainBank, MIT; from Camel-Morph, CC BY 4.0)
// ANT_FOLDER   the ANT corpus v1.1 (Apache-2.0), unpacked: its words are counted, no text is kept
// Stems come from the lemmas; how often each stem, form and attached letter is met is estimated on the words of the corpus by
// expectation maximisation: each round shares a word's count among the ways of taking it apart, by how likely they were in the
// last. A word's own share is taken out of the counts while it is looked at: only other words can bear out that وقال is no stem.
import fs from "node:fs";
import path from "node:path";
import { waysOf } from "../../dist/text/clitics.js";
import { formOf } from "../../dist/text/fold.js";
import { bare, keyOf } from "../../dist/text/key.js";
import { analysesOf } from "../../dist/text/likelihood.js";
import { otherHamza, stemArrays, stemModel } from "../../dist/text/stems.js";
import { walk } from "../../dist/text/walk.js";
import { tokenise } from "../../dist/text/words.js";

const [lemmaFile, newsFolder] = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 6);
const damping = Number(process.env.DAMPING ?? 0.8);
/** What a stem counts that no word of the corpus shows. */
const unmet = Number(process.env.UNMET ?? 0.1);

const latin = "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{";
const codes = [
  0x621, 0x622, 0x623, 0x624, 0x625, 0x626, 0x627, 0x628, 0x629, 0x62a, 0x62b, 0x62c, 0x62d, 0x62e, 0x62f,
  0x630, 0x631, 0x632, 0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639, 0x63a, 0x640, 0x641, 0x642, 0x643,
  0x644, 0x645, 0x646, 0x647, 0x648, 0x649, 0x64a, 0x64b, 0x64c, 0x64d, 0x64e, 0x64f, 0x650, 0x651, 0x652,
  0x670, 0x671,
];
/** Buckwalter's letters as Arabic ones; other signs stay. */
const arabicOf = (text) =>
  [...text]
    .map((letter) => (latin.includes(letter) ? String.fromCharCode(codes[latin.indexOf(letter)]) : letter))
    .join("");

// Stems of the lemmas.
const stems = { noun: new Map(), past: new Map(), present: new Map() };
const addStem = (name, stem) => {
  if (stem.length >= 2) stems[name].set(stem, 1);
};

const isWeak = (letter) => letter === "ا" || letter === "ي" || letter === "و";

function addPast(stem, geminate) {
  addStem("past", stem);
  if (geminate) addStem("past", stem + stem.at(-1));
  if (stem.length >= 3 && stem.at(-2) === "ا") addStem("past", stem.slice(0, -2) + stem.at(-1));
  const last = stem.at(-1);
  if (last === "ا" || last === "ي") {
    const body = stem.slice(0, -1);
    addStem("past", body);
    addStem("past", `${body}ي`);
    addStem("past", `${body}ا`);
    if (last === "ا") addStem("past", `${body}و`);
  }
}

/** Present stems (without the prefix) of a past stem; `vowel` is the mark that the lemma gives for form I. */
function addPresent(stem, vowel, geminate) {
  const found = new Set();
  if (vowel) {
    if (stem.length === 3 && stem[1] === "ا") {
      const middle = { "\u064f": "و", "\u0650": "ي", "\u064e": "ا" }[vowel];
      found.add(stem[0] + middle + stem[2]);
      found.add(`${stem[0]}ا${stem[2]}`);
    } else {
      found.add(stem);
      if (stem[0] === "و") found.add(stem.slice(1));
    }
  } else if (/^[اأآ]/.test(stem) && stem.length >= 3) {
    found.add(stem.slice(1));
    if (stem[0] !== "ا") found.add(`ء${stem.slice(1)}`);
  } else found.add(stem);
  for (const one of [...found]) {
    const middle = one.length - 2;
    if (!vowel && middle >= 1 && one[middle] === "ا" && /^[اأ]/.test(stem)) {
      found.add(`${one.slice(0, middle)}ي${one.slice(middle + 1)}`);
    }
    const last = one.at(-1);
    if (last === "ا" || last === "ي") {
      for (const letter of ["ي", "ا", "و", ""])
        if (letter !== "و" || last === "ا") found.add(one.slice(0, -1) + letter);
    }
    if (geminate) found.add(one + last);
  }
  for (const one of [...found])
    if (one.length >= 3 && isWeak(one.at(-2))) found.add(one.slice(0, -2) + one.at(-1));
  for (const one of found) addStem("present", one);
}

for (const line of fs.readFileSync(lemmaFile, "utf8").split("\n").slice(1)) {
  const cells = line.trim().split(",");
  const kind = cells.find((cell) => /^(VERB|NOUN|ADJ)$/.test(cell));
  // LEMMA_ARA is left out in some lines, LEMMA (in Buckwalter's letters) never.
  const [vocalised, mark] = arabicOf(cells[1] ?? "").split("-");
  if (!kind || !/^[\u0621-\u0671]+$/.test(vocalised)) continue;
  const key = keyOf(formOf(vocalised));
  if (kind === "VERB") {
    const geminate = /\u0651[\u064b-\u0650]?$/.test(vocalised);
    addPast(key, geminate);
    addPresent(key, mark?.[0] ?? "", geminate);
  } else {
    addStem("noun", key);
    if (key.endsWith("ي") && /\u0650\u064a$/.test(vocalised)) addStem("noun", key.slice(0, -1));
  }
}

// Words of the corpus.
const words = new Map();
for (const folder of fs.readdirSync(newsFolder))
  for (const file of fs.readdirSync(path.join(newsFolder, folder))) {
    const raw = fs.readFileSync(path.join(newsFolder, folder, file), "utf8");
    const title = /<TITLE>(.*?)<\/TITLE>/s.exec(raw)?.[1] ?? "";
    const text = /<TEXT>(.*?)<\/TEXT>/s.exec(raw)?.[1] ?? "";
    for (const token of tokenise(`${title}\n${text}`)) {
      if (token.form.length < 2 || !/^[\u0621-\u064a]+$/.test(token.form)) continue;
      const known = words.get(token.form);
      if (known) known.count++;
      else words.set(token.form, { form: token.form, fold: token.fold, count: 1 });
    }
  }

const particles = fs
  .readFileSync(new URL("../../lexicons/particles.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([word, prepositions, pronouns]) => ({
    word: keyOf(formOf(word)),
    prepositions: prepositions === "" ? [] : prepositions.split("|"),
    pronouns: pronouns === "yes",
  }));

// Where the rounds begin: rough guesses, which the first round replaces.
const guess = (spec) =>
  new Map(
    spec
      .split(" ")
      .map((one) => one.split(":"))
      .map(([word, count]) => [word, Number(count)]),
  );
const pronouns = "-:900 ه:30 ها:30 هم:10 هما:2 هن:1 نا:3 ي:1 ك:0.3 كم:0.3";
let tables = {
  conjunction: guess("-:900 و:90 ف:5"),
  "noun-prefix": guess("-:500 ال:350 ب:30 ل:25 ك:2 بال:25 لال:25 كال:1"),
  "past-prefix": guess("-:100"),
  "present-prefix": guess("-:85 س:5 ل:5"),
  "particle-prefix": guess("-:360 ب:16 ل:12 ك:2"),
  "noun-pronoun": guess(pronouns),
  "past-pronoun": guess(`${pronouns} ني:1`),
  "present-pronoun": guess(`${pronouns} ني:1`),
  "particle-pronoun": guess(`${pronouns} ني:1`),
  "noun-ending": guess(
    "-:600 ة:150 ات:60 ون:15 ين:30 ان:5 تان:1 تين:3 ا:30 ي:20 ية:20 يا:5 يون:5 يين:7 يات:5 و:2 تي:1 تا:1 يان:1 يين:1",
  ),
  "noun-joint": guess("-:600 ات:90 ي:20 و:5 ا:5 تي:1 تا:1 ية:5 يي:1 يات:5"),
  "past-ending": guess("-:600 ت:200 وا:40 ا:20 تا:2 نا:10 ن:3 تم:1"),
  "past-joint": guess("-:600 ت:200 و:40 ا:10 نا:10 تا:1"),
  "present-ending": guess("-:800 ون:60 وا:20 ان:5 ا:5 ن:3 ين:1 ي:1"),
  "present-joint": guess("-:800 ون:20 و:20 ان:1 ا:1 ن:1"),
  noun: stems.noun,
  past: stems.past,
  present: stems.present,
  "noun-form": new Map(),
  "past-form": new Map(),
  "present-form": new Map(),
  "particle-form": new Map(particles.map((one) => [one.word, 50])),
};

const rare = { ي: 0.0005, ك: 0.0002, كم: 0.0005, نا: 0.003, هن: 0.001 };
const add = (map, key, count) => map.set(key, (map.get(key) ?? 0) + count);
const linesOf = (given) =>
  Object.entries(given).flatMap(([kind, map]) =>
    [...map].map(([word, count]) => ({ kind, weight: Math.log2(count) * 2, words: [word] })),
  );

/** What each word gave to the counts in the last round: [kind, key, count]. */
const gifts = new Map();
const isPiece = (kind) => /prefix|pronoun|conjunction|ending|joint/.test(kind);

function sharesOf(model, kind) {
  const [name, part = "stem"] = kind.split("-");
  return model.classes[name][{ form: "forms", stem: "stems" }[part]].values;
}

/** The model with a share of its own for each word, so that one can be changed. */
function withOwnShares(model) {
  const own = ({ codes, values }) => ({
    codes: Int32Array.from(codes, (_, word) => word),
    values: Float64Array.from(codes, (code) => values[code]),
  });
  const classes = Object.entries(model.classes).map(([name, table]) => [
    name,
    { ...table, forms: own(table.forms), stems: own(table.stems) },
  ]);
  return { ...model, classes: Object.fromEntries(classes) };
}

for (let round = 0; round < rounds; round++) {
  const model = withOwnShares(stemModel(stemArrays(linesOf(tables)), particles));
  const walked = walk(model.trie);
  const totals = Object.fromEntries(
    Object.entries(tables).map(([kind, map]) => [
      kind,
      [...map.values()].reduce((sum, count) => sum + count, 0),
    ]),
  );
  const next = Object.fromEntries(Object.keys(tables).map((kind) => [kind, new Map()]));
  for (const kind of Object.keys(tables).filter(isPiece))
    for (const word of tables[kind].keys()) next[kind].set(word, 0.5);
  for (const name of ["noun", "past", "present"])
    for (const stem of stems[name].keys()) next[name].set(stem, unmet);
  for (const { word } of particles) next["particle-form"].set(word, 5);
  for (const word of words.values()) {
    const own = gifts.get(word) ?? [];
    const before = [];
    for (const [kind, key, count] of own) {
      const shares = sharesOf(model, kind);
      const share = count / totals[kind];
      const plain = bare(key);
      for (const [one, part] of plain === key
        ? [[key, 1]]
        : [
            [key, 1],
            [plain, otherHamza],
          ]) {
        const number = model.trie.numberOf(one);
        if (number < 0) continue;
        const value = shares[number];
        before.push([shares, number, value]);
        shares[number] = Math.max(0, value - part * share);
      }
    }
    const ways = waysOf(model, walked, word);
    const all = ways.reduce((sum, way) => sum + way.likely, 0);
    const given = [];
    const give = (kind, key, count) => {
      add(next[kind], key, count);
      if (!isPiece(kind)) given.push([kind, key, count]);
    };
    // Counts grow slowly with those of the word: in how many words a stem is met says more than how often one of them is.
    const weight = word.count ** damping;
    for (const way of ways) {
      const count = (weight * way.likely) / all;
      if (!(count >= 0.01)) continue;
      const { class: name, from, to } = way;
      const { conjunction, particle, preposition, article } = way.start;
      give("conjunction", conjunction || "-", count);
      give(`${name}-prefix`, `${particle}${preposition}${article ? "ال" : ""}` || "-", count);
      give(`${name}-pronoun`, way.enclitic || "-", count);
      give(`${name}-form`, name === "particle" && from === to ? preposition : way.known, count);
      if (name === "particle") continue;
      const analyses = analysesOf(model, name, walked, from, to, way.enclitic !== "");
      const sum = analyses.reduce((before, one) => before + one.likely, 0);
      for (const one of analyses) {
        const part = (count * one.likely) / sum;
        give(one.bound ? `${name}-joint` : `${name}-ending`, one.ending || "-", part);
        give(name, one.stem, part);
      }
    }
    gifts.set(word, given);
    for (const [shares, number, value] of before.reverse()) shares[number] = value;
  }
  // A final ي or ك is nearly always the word's own in news, which tells nothing in the first or second person but in quotations.
  for (const kind of Object.keys(next).filter((one) => one.endsWith("-pronoun")))
    for (const [pronoun, most] of Object.entries(rare)) {
      const limit = most * next[kind].get("-");
      if (kind !== "particle-pronoun" && next[kind].get(pronoun) > limit) next[kind].set(pronoun, limit);
    }
  tables = next;
  console.error(
    `round ${round + 1}: ${next["noun-form"].size} nouns, ${next["past-form"].size} pasts, ${next["present-form"].size} presents`,
  );
}

console.log(
  "# Which letters belong to a word and which are attached: stems, forms met, attached pieces and endings, with how often each is met.",
);
console.log(
  "# Made by scripts/lexicons/stems.mjs. Stems: lemmas of ArabicChainBank (MIT), from Camel-Morph (CC BY 4.0), folded and unvocalised.",
);
console.log(
  "# Counts: words of the ANT corpus v1.1 (Apache-2.0), shared among their readings by expectation maximisation.",
);
console.log("# kind\tweight (each word is met 2^(weight/2) times)\twords");
const lowest = Number(process.env.LEAST ?? 0.6);
const least = { "noun-form": lowest, "past-form": lowest, "present-form": lowest };
for (const [kind, map] of Object.entries(tables)) {
  const groups = new Map();
  for (const [word, count] of [...map].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < (least[kind] ?? 0)) continue;
    const exact = Math.log2(count) * 2;
    const weight = /prefix|pronoun|conjunction|ending|joint/.test(kind)
      ? Math.round(exact * 10) / 10
      : Math.round(exact);
    if (!groups.has(weight)) groups.set(weight, []);
    groups.get(weight).push(word);
  }
  for (const [weight, list] of [...groups].sort(([a], [b]) => b - a))
    console.log(`${kind}\t${weight}\t${list.join(" ")}`);
}
