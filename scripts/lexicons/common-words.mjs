// Makes lexicons/common-words.tsv: ordinary Arabic words as they stand in news text, by which the engine tells them from names.
//   node scripts/lexicons/common-words.mjs LEMMAS.csv COUNTS.tsv NAMES.tsv… > lexicons/common-words.tsv
// LEMMAS.csv  ROOT,LEMMA,LEMMA_ARA,PATTERN_ABSTRACT,PATTERN,GLOSS,FUNCTION,POS (ArabicChainBank, MIT; from Camel-Morph, CC BY 4.0)
// COUNTS.tsv  made by word-counts.mjs from the ANT corpus v1.1 (Apache-2.0): word, occurrences, articles, occurrences beside a first name
// NAMES.tsv   people.tsv, places.tsv, given-names.tsv and the like: their words are no ordinary words unless a line calls them ambiguous,
//             or they are lemmas that the corpus shows mostly away from first names
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
const latin = "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{";
const codes = [
  0x621, 0x622, 0x623, 0x624, 0x625, 0x626, 0x627, 0x628, 0x629, 0x62a, 0x62b, 0x62c, 0x62d, 0x62e, 0x62f,
  0x630, 0x631, 0x632, 0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639, 0x63a, 0x640, 0x641, 0x642, 0x643,
  0x644, 0x645, 0x646, 0x647, 0x648, 0x649, 0x64a, 0x64b, 0x64c, 0x64d, 0x64e, 0x64f, 0x650, 0x651, 0x652,
  0x670, 0x671,
];
const fromBuckwalter = (text) =>
  [...text]
    .map((letter) => (latin.includes(letter) ? String.fromCharCode(codes[latin.indexOf(letter)]) : letter))
    .join("");
const pronouns = ["", "h", "hA", "hm", "hmA", "hn", "k", "km", "nA", "y"].map(arabic);
const nounEndings = ["", "A", "wn", "yn", "An", "At", "w", "yh", "y", "yA", "ywn", "yyn", "yAt"].map(arabic);
const pastEndings = ["", "t", "nA", "tm", "wA", "A", "tA", "n"].map(arabic);
const presentEndings = ["", "wn", "wA", "yn", "An", "n", "A", "y"].map(arabic);

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

const weak = (letter) => letter === alef || letter === waw || letter === yeh;

/** Broken plurals that the shape of a singular allows; only those that the corpus shows are kept. */
function brokenPlurals(noun) {
  const base = noun.endsWith(heh) ? noun.slice(0, -1) : noun;
  const [a, b, c, d] = base;
  const out = [];
  if (base.length === 3) {
    const middle = b === alef ? waw : b;
    out.push(
      alef + a + middle + alef + c,
      a + b + waw + c,
      a + middle + alef + c,
      a + b + c,
      a + b + c + alef + hamza,
    );
    out.push(alef + a + b + c);
  }
  if (base.length === 2) out.push(a + b + waw + b, alef + a + b + alef + b, a + b + alef + b, a + b + b);
  if (base.length === 4) {
    if (b === alef)
      out.push(
        a + waw + alef + d,
        a + waw + alef + c + d,
        a + c + alef + d,
        a + c + d + heh,
        a + c + d + alef + hamza,
      );
    if (c === yeh || c === alef || c === waw) {
      out.push(
        a + b + alef + hamza + d,
        a + b + d + alef + hamza,
        alef + a + b + d + heh,
        a + b + d,
        alef + a + b + d + alef + hamza,
      );
      out.push(alef + a + b + alef + d, a + b + alef + d, alef + a + b + d + alef, alef + a + d + heh);
    }
    out.push(a + b + alef + c + d);
    if (d === yeh || d === alef) out.push(a + b + alef + c + yeh, a + b + alef + yeh + alef);
  }
  if (base.length === 5) {
    out.push(a + b + alef + c + (weak(d) ? yeh : d) + base[4]);
    if (c === alef) out.push(a + b + alef + hamza + base[4]);
    if (b === alef) out.push(a + waw + alef + c + yeh + base[4]);
  }
  return out;
}

const verbs = new Set();
const pasts = new Set();
const nouns = new Set();
/** Plurals with the nouns that they may be of. */
const plurals = new Map();
/** Lemmas that the corpus shows in some form. */
const met = new Set();
const [lemmaFile, countFile, ...nameFiles] = process.argv.slice(2);
for (const line of fs.readFileSync(lemmaFile, "utf8").split("\n").slice(1)) {
  const cells = line.trim().split(",");
  const kind = cells.find((cell) => /^(VERB|NOUN|ADJ)$/.test(cell));
  // LEMMA_ARA is left out in some lines, LEMMA (in Buckwalter's letters) never.
  const vocalised = fromBuckwalter(cells[1] ?? "").replace(/-.*$/, "");
  if (!kind || !/^[\u0621-\u0671]+$/.test(vocalised)) continue;
  if (kind === "VERB") {
    pasts.add(fold(vocalised));
    for (const stem of verbStems(vocalised)) verbs.add(stem);
  } else {
    const noun = fold(vocalised);
    nouns.add(noun);
    for (const plural of brokenPlurals(noun)) plurals.set(plural, [...(plurals.get(plural) ?? []), noun]);
  }
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
      const lemmas = [stem, stem + heh];
      if (pronoun !== "" && stem.endsWith(teh)) lemmas.push(stem.slice(0, -1) + heh);
      if (pronoun !== "" && stem.endsWith(alef)) lemmas.push(stem.slice(0, -1) + yeh);
      const lemma = lemmas.find((one) => nouns.has(one));
      if (lemma === undefined) continue;
      met.add(lemma);
      return true;
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
      if (ending === arabic("yn") && bare[0] !== teh) continue;
      if (ends(bare, ending) && stem.length >= 2 && verbs.has(stem)) return true;
    }
  }
  return false;
}

const named = new Set();
const allowed = new Set();
for (const file of nameFiles) {
  const text = fs.readFileSync(file, "utf8");
  const columns = text
    .split("\n")
    .findLast((line) => line.startsWith("# names") || line.startsWith("# name\t"))
    .slice(2)
    .split("\t");
  const ambiguous = columns.indexOf("ambiguous");
  const short = columns.indexOf("short");
  for (const line of text.split("\n")) {
    if (line.startsWith("#") || line === "") continue;
    const cells = line.split("\t");
    for (const name of `${cells[0]}|${short < 0 ? "" : (cells[short] ?? "")}`.split("|")) {
      if (name.trim().includes(" ") && short < 0) continue;
      for (const word of name.split(" "))
        (ambiguous >= 0 && cells[ambiguous] === "yes" ? allowed : named).add(fold(word));
    }
  }
}

const occurs = new Map();
const besides = new Map();
for (const line of fs.readFileSync(countFile, "utf8").split("\n")) {
  const [word, all, articles, beside] = line.split("\t");
  if (!word) continue;
  occurs.set(word, Number(articles));
  besides.set(word, Number(beside) / Number(all));
}
const least = Number(process.env.LEAST ?? 1);
const found = { verb: new Set(), noun: new Set(), other: new Set(), definite: new Set(), rare: new Set() };
const conjunctions = [waw, arabic("f")];
const prepositions = [arabic("b"), arabic("l"), arabic("k")];

const isName = (word) => word.length > 2 && (named.has(word) || allowed.has(word));

/** A word of some name counts as an ordinary one where the corpus shows it, and mostly away from first names. */
function isBorne(word, bare) {
  const doubtful = allowed.has(word) || allowed.has(bare);
  if (!doubtful && !named.has(word) && !named.has(bare)) return false;
  if (!nouns.has(bare) && !pasts.has(bare)) return !doubtful;
  const articles = occurs.get(bare) ?? 0;
  const beside = besides.get(bare) ?? 0;
  return doubtful ? articles < 1 || beside > 0.5 : articles < 3 || beside > 0.15;
}

for (const [word, articles] of occurs) {
  if (articles < least || word.length < 2) continue;
  if (conjunctions.includes(word[0]) && (occurs.get(word.slice(1)) ?? 0) > articles / 2) continue;
  let bare = word;
  if (prepositions.includes(bare[0]) && (occurs.get(bare.slice(1)) ?? 0) > articles / 2) bare = bare.slice(1);
  const definite = bare.startsWith(article) && bare.length > 4;
  if (definite) bare = bare.slice(2);
  if (isBorne(word, bare)) continue;
  const exact = nouns.has(bare) || pasts.has(bare);
  if (!exact && (besides.get(word) ?? 0) > 0.3) continue;
  // بجدة, وصنعاء: a name behind an attached letter.
  if (!exact && [...conjunctions, ...prepositions].includes(bare[0]) && isName(bare.slice(1))) continue;
  // Short words look like foreign names: only lemmas count.
  if (bare.length < 3 && !nouns.has(bare) && !pasts.has(bare)) continue;
  const noun = isNoun(bare) || (bare.length > 3 && plurals.has(bare));
  const verb = !definite && isVerb(bare);
  if (noun) (exact || articles >= 3 || verb ? found.noun : found.rare).add(bare);
  if (verb) found.verb.add(bare);
  if (noun || verb) continue;
  // What the lemmas do not explain: a verb by its shape, or a noun met with and without the article.
  const shaped =
    articles >= 3 && bare.length >= 4 && [yeh, teh].includes(bare[0]) && occurs.has(bare.slice(1));
  const both = Math.min(occurs.get(bare) ?? 0, occurs.get(article + bare) ?? 0) >= 2;
  if (shaped && bare[0] === yeh) found.verb.add(bare);
  else if (shaped || both) found.other.add(bare);
}

// Lemmas that the corpus happens not to hold in this form: short ones look too much like foreign names.
for (const noun of nouns) {
  if (found.noun.has(noun) || isBorne(noun, noun) || named.has(article + noun)) continue;
  if (met.has(noun)) found.noun.add(noun);
  else if (noun.length >= 4) found.rare.add(noun);
}
for (const noun of nouns)
  if (noun.length === 3 && !found.noun.has(noun) && !isBorne(article + noun, noun)) found.definite.add(noun);
for (const [plural, singulars] of plurals) {
  const likely = plural.length >= 4 && singulars.some((noun) => met.has(noun));
  if (likely && !found.noun.has(plural) && !isBorne(plural, plural)) found.rare.add(plural);
}
const addVerb = (form) => {
  if (form.length >= 5 && !named.has(form) && !allowed.has(form)) found.verb.add(form);
};
for (const stem of pasts) for (const ending of ["", teh]) addVerb(stem + ending);
// The engine takes تكتب for a verb where يكتب is one.
for (const stem of verbs) addVerb(yeh + stem);

const above = fs.readFileSync("lexicons/common-words.tsv", "utf8").split("\n");
const marker = "# Below: made by scripts/lexicons/common-words.mjs; write above this line";
const written = above.includes(marker)
  ? above.slice(0, above.indexOf(marker)).filter((line) => !line.startsWith("#"))
  : [];
console.log(
  "# Ordinary words as they stand in news text, without و ف ب ل ك and the article, folded (hamza seats, ى, ة).",
);
console.log(
  "# Made by scripts/lexicons/common-words.mjs from the lemmas of ArabicChainBank (MIT), which are from Camel-Morph (CC BY 4.0). Which",
);
console.log("# forms occur: word counts of the ANT corpus v1.1 (Apache-2.0). No other source.");
console.log(
  "# definite: ordinary words only behind the article, as without it they look like foreign names.",
);
console.log(
  "# rare: lemmas and forms that the corpus shows hardly or never. Lines above the line # Below are written by hand.",
);
console.log("# columns: kind, words");
for (const line of written) console.log(line);
console.log(marker);
for (const [kind, set] of Object.entries(found)) {
  const groups = new Map();
  for (const word of [...set].sort()) {
    if (!groups.has(word[0])) groups.set(word[0], []);
    groups.get(word[0]).push(word);
  }
  for (const group of groups.values()) console.log(`${kind}\t${group.join(" ")}`);
}
