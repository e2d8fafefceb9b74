// Remakes the lower part of lexicons/places.tsv, the cities that nobody has written there by hand.
//   node scripts/lexicons/places.mjs [DATA]
// DATA   holds gazetteer/cities.tsv (GeoNames, CC BY 4.0, joined with Natural Earth, public domain), gazetteer/country-codes.csv
//        (datasets/country-codes, PDDL) and lexicon/lemmas.csv (ArabicChainBank, MIT; from Camel-Morph, CC BY 4.0); ../shared/data unless told
// Rows above the line that begins with "# Below" are written by hand and kept as they are; their names and ids are left out below.
// Of cities that are spelt alike the most populous one keeps the name. A name of one word that is an ordinary word or a known
// person's surname too is left out: whoever wants one weighs it and writes it above. It is marked ambiguous where it has four
// letters or fewer, is a first name or part of a known person's name, or is that of a smaller English-speaking town, which mostly is a surname.
import fs from "node:fs";
import path from "node:path";

const data = process.argv[2] ?? "../shared/data";
const file = "lexicons/places.tsv";
const marker =
  "# Below: made by scripts/lexicons/places.mjs from GeoNames (CC BY 4.0) and Natural Earth; write above this line";

/** Judged by hand: Bursa is spelt like a stock exchange, Lincoln like "let us be", Racine like "two heads", Furth like a fort, Raleigh like a rally. */
const leftOut = new Set(["Q40738", "Q28260", "Q40340", "Q3075", "Q79875", "Q179476", "Q41087"]);

const read = (name) => fs.readFileSync(path.join(data, name), "utf8");
const rowsOf = (text) =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
const lexicon = (name) => rowsOf(fs.readFileSync(`lexicons/${name}`, "utf8"));

/** Fields of one line of comma-separated values. */
function fieldsOf(line) {
  const out = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    out.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
  return out;
}

const persian = { ی: "ي", ک: "ك", ہ: "ه", گ: "غ", ڤ: "ف", پ: "ب", چ: "تش", ٱ: "ا" };
/** A name as newspapers print it: no vowel signs, no Persian letters, no explanation behind it. */
function cleaned(name) {
  return name
    .replace(/[،(].*$/, "")
    .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/./gu, (letter) => persian[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

const folds = { أ: "ا", إ: "ا", آ: "ا", ى: "ي", ة: "ه", ؤ: "ء", ئ: "ء" };
const fold = (word) => word.replace(/./gu, (letter) => folds[letter] ?? letter);

const all = fs.readFileSync(file, "utf8").split("\n");
const at = all.findIndex((line) => line.startsWith("# Below"));
const upper = (at < 0 ? all : all.slice(0, at)).join("\n").trimEnd();

const taken = new Set();
const ids = new Set();
for (const row of rowsOf(upper)) {
  ids.add(row[2]);
  for (const name of row[0].split("|")) taken.add(fold(name));
}

const ordinary = new Set();
for (const line of read("lexicon/lemmas.csv").split("\n").slice(1)) {
  const lemma = fieldsOf(line)[2];
  if (lemma) ordinary.add(fold(cleaned(lemma)));
}
for (const [, words] of lexicon("common-words.tsv")) for (const word of words.split(" ")) ordinary.add(word);
const personal = new Set(lexicon("given-names.tsv").map(([name]) => fold(name)));
for (const [names, , , , short = ""] of lexicon("people.tsv")) {
  for (const word of names.split(/[ |]/)) personal.add(fold(word));
  for (const name of short.split("|")) ordinary.add(fold(name));
}

const countries = new Map();
const [header, ...lines] = read("gazetteer/country-codes.csv").split(/\r?\n/);
const column = (name) => fieldsOf(header).indexOf(name);
for (const line of lines) {
  const fields = fieldsOf(line);
  countries.set(
    fields[column("ISO3166-1-Alpha-2")],
    fields[column("wikidata_id")]?.replace(/^.*\//, "") ?? "",
  );
}

const englishSpeaking = new Set(["US", "CA", "GB", "AU", "NZ"]);
const slugOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
const cities = rowsOf(read("gazetteer/cities.tsv"));
cities.sort((a, b) => Number(b[7] || 0) - Number(a[7] || 0));
const made = [];
for (const [arabic, english, geonames, wikidata, iso, , , population] of cities) {
  const name = cleaned(arabic);
  const id = wikidata || `${slugOf(english)}-${geonames}`;
  if (
    ids.has(id) ||
    leftOut.has(id) ||
    taken.has(fold(name)) ||
    !/^[\u0621-\u064a]+(?:[ -][\u0621-\u064a]+)*$/.test(name)
  )
    continue;
  const alone = !/[ -]/.test(name);
  const bare = fold(name).replace(/^ال/, "");
  if (alone && (ordinary.has(fold(name)) || ordinary.has(bare) || ordinary.has(bare.replace(/[اه]$/, ""))))
    continue;
  const town = englishSpeaking.has(iso) && Number(population) < 500_000;
  const ambiguous = alone && (bare.length <= 4 || personal.has(fold(name)) || town);
  ids.add(id);
  taken.add(fold(name));
  const cells = [name, english, id, "city", countries.get(iso) ?? "", ambiguous ? "yes" : ""];
  made.push(cells.join("\t").trimEnd());
}
fs.writeFileSync(file, `${upper}\n${marker}\n${made.join("\n")}\n`);
console.log(`${file}: ${made.length} cities below the line`);
