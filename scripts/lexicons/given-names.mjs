// Remakes the lower part of lexicons/given-names.tsv, the first names and surnames that nobody has written there by hand.
//   node scripts/lexicons/given-names.mjs [DATA]
// DATA   holds gazetteer/people-en-ar.json (ArWikiCats, MIT), ner/anercorp-camel-train.txt (ANERcorp, CAMeL split, CC BY-SA 4.0; only
//        which single words it tags as persons' names is used) and lexicon/lemmas.csv (ArabicChainBank, MIT; from Camel-Morph,
//        CC BY 4.0); ../shared/data unless told
// Rows above the line that begins with "# Below" are written by hand and kept as they are. Below stand the first words of known
// people's names met twice or more, and words that ANERcorp tags as a name's first or later word twice or more and nearly always.
// What is an ordinary word (lemmas.csv, common-words.tsv) or a place is left out.
import fs from "node:fs";
import path from "node:path";

const data = process.argv[2] ?? "../shared/data";
const file = "lexicons/given-names.tsv";
const marker = "# Below: made by scripts/lexicons/given-names.mjs; write above this line";

const read = (name) => fs.readFileSync(path.join(data, name), "utf8");
const rowsOf = (text) =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
const lexicon = (name) => rowsOf(fs.readFileSync(`lexicons/${name}`, "utf8"));
const bare = (word) => word.replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f]/g, "");
const folds = { أ: "ا", إ: "ا", آ: "ا", ى: "ي", ة: "ه", ؤ: "ء", ئ: "ء" };
const fold = (word) => word.replace(/./gu, (letter) => folds[letter] ?? letter);
const isWord = (word) => /^[\u0621-\u064a]{3,}$/.test(word);

const all = fs.readFileSync(file, "utf8").split("\n");
const at = all.findIndex((line) => line.startsWith("# Below"));
const upper = (at < 0 ? all : all.slice(0, at)).join("\n").trimEnd();
const taken = new Set(rowsOf(upper).map(([name]) => fold(name)));

const ordinary = new Set();
for (const line of read("lexicon/lemmas.csv").split("\n").slice(1)) {
  const lemma = line.split(",")[2];
  if (lemma) ordinary.add(fold(bare(lemma).replace("ٱ", "ا")));
}
for (const [, words] of lexicon("common-words.tsv")) for (const word of words.split(" ")) ordinary.add(word);
for (const name of ["places.tsv", "organizations.tsv"])
  for (const [names] of lexicon(name)) for (const word of names.split(/[ |]/)) ordinary.add(fold(word));
for (const [masculine, feminine, plural] of lexicon("demonyms.tsv"))
  for (const word of `${masculine}|${feminine}|${plural}`.split(/[ |]/)) ordinary.add(fold(word));

const counts = { first: new Map(), later: new Map(), tagged: new Map(), seen: new Map() };
const count = (name, word) => counts[name].set(word, (counts[name].get(word) ?? 0) + 1);
const names = [
  ...Object.values(JSON.parse(read("gazetteer/people-en-ar.json"))),
  ...lexicon("people.tsv").flatMap(([variants]) => variants.split("|")),
];
for (const name of names) {
  const words = bare(name).split(" ");
  if (words.length < 2 || words.length > 4) continue;
  count("first", words[0]);
  count("later", words.at(-1));
}
// The last fifth is set aside for measuring (eval/measures/anercorp.mjs).
const tagged = read("ner/anercorp-camel-train.txt").split("\n");
const learnt = tagged.slice(0, Math.floor((tagged.length * 4) / 5));
for (const [i, line] of learnt.entries()) {
  const [raw, tag] = line.trim().split(/\s+/);
  if (!raw || !tag) continue;
  const word = bare(raw);
  count("seen", word);
  // A name of one word is a surname in most cases.
  if (tag === "B-PERS") count(learnt[i + 1]?.trim().endsWith(" I-PERS") ? "first" : "later", word);
  if (tag === "I-PERS") count("later", word);
  if (tag.endsWith("-PERS")) count("tagged", word);
}

const made = [];
for (const word of [...new Set([...counts.first.keys(), ...counts.later.keys()])].sort()) {
  if (!isWord(word) || taken.has(fold(word)) || /^(?:وال|بالله)/.test(word)) continue;
  const stem = fold(word).replace(/^ال/, "");
  if (ordinary.has(fold(word)) || ordinary.has(stem) || ordinary.has(stem.replace(/[ايهت]$/, ""))) continue;
  // A letter attached to a name that is known without it.
  if (/^[وفبلك]/.test(word) && taken.has(fold(word.slice(1)))) continue;
  const first = counts.first.get(word) ?? 0;
  const later = counts.later.get(word) ?? 0;
  const seen = counts.seen.get(word) ?? 0;
  if (first + later < 2 || (counts.tagged.get(word) ?? 0) < 0.8 * seen) continue;
  taken.add(fold(word));
  made.push([word, first >= later && !word.startsWith("ال") ? "given" : "surname", "no"].join("\t"));
}
fs.writeFileSync(file, `${upper}\n${marker}\n${made.join("\n")}\n`);
console.log(`${file}: ${made.length} names below the line`);
