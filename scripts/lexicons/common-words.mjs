// Makes lexicons/common-words.tsv: ordinary Arabic words as they stand in news text, by which the engine tells them from names.
//   node scripts/lexicons/common-words.mjs LEMMAS.csv COUNTS.tsv TAGGED.txt NAMES.tsv… > lexicons/common-words.tsv
// LEMMAS.csv  ROOT,LEMMA,LEMMA_ARA,PATTERN_ABSTRACT,PATTERN,GLOSS,FUNCTION,POS (ArabicChainBank, MIT; from Camel-Morph, CC BY 4.0)
// COUNTS.tsv  word, occurrences, articles it occurs in: folded words of a news collection
// TAGGED.txt  one "word TAG" a line, O for no name: decides on words that the lemmas do not explain (broken plurals, particles)
// NAMES.tsv   people.tsv, places.tsv and the like: their words are no ordinary words unless TAGGED.txt shows them as such
import fs from "node:fs";

const fold = (word) =>
  word
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
    .replace(/[\u0624\u0626]/g, "\u0621")
    .replace(/[\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647");

const [alef, waw, yeh, hamza, teh, heh] = ["\u0627", "\u0648", "\u064a", "\u0621", "\u062a", "\u0647"];
const article = "\u0627\u0644";
// Transliterated for legibility: pronouns and endings in Buckwalter letters.
const arabic = (latin) =>
  latin.replace(
    /[AwytnhmkbfslE]/g,
    (letter) =>
      "\u0627\u0648\u064a\u062a\u0646\u0647\u0645\u0643\u0628\u0641\u0633\u0644\u0639"[
        "AwytnhmkbfslE".indexOf(letter)
      ],
  );
const pronouns = ["", "h", "hA", "hm", "hmA", "hn", "k", "km", "nA", "y"].map(arabic);
const nounEndings = ["", "A", "wn", "yn", "An", "At", "w", "yh", "y", "yA", "ywn", "yyn", "yAt"].map(arabic);
const pastEndings = ["", "t", "nA", "tm", "wA", "A", "tA", "n", "w"].map(arabic);
const presentEndings = ["", "wn", "wA", "yn", "An", "n", "w", "A", "y"].map(arabic);

function verbStems(vocalised) {
  const base = fold(vocalised);
  const stems = new Set([base]);
  if (/\u0651[\u064b-\u0650]?$/.test(vocalised)) stems.add(base + base.at(-1));
  for (const stem of [...stems]) {
    if (stem[0] === alef && stem.length >= 4) stems.add(stem.slice(1));
    if (stem[0] === alef) stems.add(hamza + stem.slice(1));
    if (stem[0] === waw && stem.length === 3) stems.add(stem.slice(1));
  }
  for (const stem of [...stems]) {
    const middle = stem.length - 2;
    if (stem[middle] === alef && stem.length >= 3)
      for (const letter of [waw, yeh, ""]) stems.add(stem.slice(0, middle) + letter + stem.slice(middle + 1));
    const last = stem.at(-1);
    if (last === alef || last === yeh)
      for (const letter of [waw, yeh, alef, ""]) stems.add(stem.slice(0, -1) + letter);
  }
  return [...stems].filter((stem) => stem.length >= 2);
}

const verbs = new Set();
const nouns = new Set();
const [lemmaFile, countFile, taggedFile, ...nameFiles] = process.argv.slice(2);
for (const line of fs.readFileSync(lemmaFile, "utf8").split("\n").slice(1)) {
  const cells = line.trim().split(",");
  const kind = cells.find((cell) => /^(VERB|NOUN|ADJ)$/.test(cell));
  const vocalised = cells[2]?.replace(/-.*$/, "");
  if (!kind || !vocalised || !/^[\u0621-\u0671]+$/.test(vocalised)) continue;
  if (kind === "VERB") for (const stem of verbStems(vocalised)) verbs.add(stem);
  else nouns.add(fold(vocalised));
}

const ends = (word, ending) => ending === "" || word.endsWith(ending);
const without = (word, ending) => (ending === "" ? word : word.slice(0, -ending.length));
function isNoun(word) {
  for (const pronoun of pronouns) {
    if (!ends(word, pronoun)) continue;
    const inner = without(word, pronoun);
    for (const ending of nounEndings) {
      if (!ends(inner, ending)) continue;
      const stem = without(inner, ending);
      if (stem.length < 2) continue;
      if (nouns.has(stem) || nouns.has(stem + heh)) return true;
      if (pronoun !== "" && stem.endsWith(teh) && nouns.has(stem.slice(0, -1) + heh)) return true;
      if (pronoun !== "" && stem.endsWith(alef) && nouns.has(stem.slice(0, -1) + yeh)) return true;
      if (ending === "" && pronoun !== "" && stem.endsWith(hamza) && nouns.has(stem)) return true;
    }
  }
  return false;
}
function isVerb(word) {
  for (const pronoun of pronouns) {
    if (!ends(word, pronoun)) continue;
    const inner = without(word, pronoun);
    for (const ending of pastEndings) {
      const stem = without(inner, ending);
      if (ends(inner, ending) && stem.length >= 2 && verbs.has(stem) && (stem.length > 2 || inner.length > 2))
        return true;
    }
    const bare = inner[0] === arabic("s") ? inner.slice(1) : inner;
    if (![yeh, teh, arabic("n"), alef].includes(bare[0])) continue;
    for (const ending of presentEndings) {
      const stem = without(bare, ending).slice(1);
      if (ends(bare, ending) && stem.length >= 2 && verbs.has(stem)) return true;
    }
  }
  return false;
}

const tags = new Map();
for (const line of fs.readFileSync(taggedFile, "utf8").split("\n")) {
  const [word, tag] = line.trim().split(" ");
  if (!tag) continue;
  const count = tags.get(fold(word)) ?? { name: 0, other: 0 };
  if (tag === "O" || /DATE|TIME|CARDINAL|ORDINAL|MONEY|PERCENT|QUANTITY|UNIT/.test(tag)) count.other++;
  else count.name++;
  tags.set(fold(word), count);
}

const named = new Set();
for (const file of nameFiles)
  for (const line of fs.readFileSync(file, "utf8").split("\n"))
    for (const name of line.startsWith("#")
      ? []
      : `${line.split("\t")[0]}|${file.includes("people") ? (line.split("\t")[4] ?? "") : ""}`.split("|"))
      if (!name.trim().includes(" ") || file.includes("people"))
        for (const word of name.split(" ")) named.add(fold(word));

const occurs = new Map();
for (const line of fs.readFileSync(countFile, "utf8").split("\n")) {
  const [word, , articles] = line.split("\t");
  if (word) occurs.set(fold(word), (occurs.get(fold(word)) ?? 0) + Number(articles));
}
const least = Number(process.env.LEAST ?? 12);
const found = { verb: new Set(), noun: new Set(), other: new Set() };
const conjunctions = [waw, arabic("f")];
const prepositions = [arabic("b"), arabic("l"), arabic("k")];
for (const [word, articles] of occurs) {
  if (articles < least || word.length < 2) continue;
  if (conjunctions.includes(word[0]) && (occurs.get(word.slice(1)) ?? 0) > articles / 2) continue;
  const tag = tags.get(word) ?? { name: 0, other: 0 };
  let bare = word;
  if (prepositions.includes(bare[0]) && (occurs.get(bare.slice(1)) ?? 0) > articles / 2) bare = bare.slice(1);
  const definite = bare.startsWith(article) && bare.length > 4;
  if (definite) bare = bare.slice(2);
  if (tag.name >= 2 && tag.name > 2 * tag.other) continue;
  if (tag.other === 0 && (named.has(word) || named.has(bare))) continue;
  const noun = isNoun(bare);
  const verb = !definite && isVerb(bare);
  if (noun) found.noun.add(bare);
  if (verb) found.verb.add(bare);
  const borne = (named.has(word) || named.has(bare)) && tag.other < 2;
  if (noun || verb || tag.name > 0 || borne) continue;
  // What the lemmas do not explain: never a name where it is tagged, or a verb by its shape, or a noun with and without article.
  const shaped =
    articles >= 20 && bare.length >= 4 && [yeh, teh].includes(bare[0]) && occurs.has(bare.slice(1));
  const both = Math.min(occurs.get(bare) ?? 0, occurs.get(article + bare) ?? 0) >= 10;
  if (shaped && bare[0] === yeh) found.verb.add(bare);
  else if (shaped || tag.other >= 2 || both || (tag.other >= 1 && articles >= 20)) found.other.add(bare);
}

console.log(
  "# Ordinary words as they stand in news text, without و ف ب ل ك and the article, folded (hamza seats, ى, ة).",
);
console.log(
  "# Made by scripts/lexicons/common-words.mjs. Lemmas: ArabicChainBank (MIT), from Camel-Morph (CC BY 4.0). Which forms occur:",
);
console.log(
  "# word counts of SaudiNewsNet and ANT v1.1. Forms of kind other: words that ANERcorp and the Wojood sample never tag as names.",
);
console.log("# columns: kind, words");
for (const [kind, set] of Object.entries(found)) {
  const groups = new Map();
  for (const word of [...set].sort()) {
    if (!groups.has(word[0])) groups.set(word[0], []);
    groups.get(word[0]).push(word);
  }
  for (const group of groups.values()) console.log(`${kind}\t${group.join(" ")}`);
}
