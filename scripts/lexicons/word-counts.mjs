// Counts the folded words of the ANT corpus v1.1 (Apache-2.0), for common-words.mjs: word, occurrences, articles it occurs in,
// occurrences right before or behind a first name of given-names.tsv.
//   node scripts/lexicons/word-counts.mjs ANT_FOLDER > COUNTS.tsv
import fs from "node:fs";
import path from "node:path";

const fold = (text) =>
  text
    .replace(/[\u064b-\u0652\u0670\u0640\u200b-\u200f]/g, "")
    .replace(/[\u0622\u0623\u0625]/g, "\u0627")
    .replace(/[\u0624\u0626]/g, "\u0621")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647");

const given = new Set();
for (const line of fs.readFileSync("lexicons/given-names.tsv", "utf8").split("\n")) {
  const [name, kind, ambiguous] = line.split("\t");
  if (kind === "given" && ambiguous !== "yes") given.add(fold(name));
}

const counts = new Map();
function read(text) {
  const words = fold(text).match(/[\u0621-\u064a\u0671-\u06d3]+/g) ?? [];
  const seen = new Set();
  words.forEach((word, at) => {
    const count = counts.get(word) ?? { all: 0, articles: 0, beside: 0 };
    count.all++;
    if (given.has(words[at - 1]) || given.has(words[at + 1])) count.beside++;
    if (!seen.has(word)) count.articles++;
    seen.add(word);
    counts.set(word, count);
  });
}

const folder = process.argv[2];
for (const file of fs.readdirSync(folder, { recursive: true })) {
  if (!file.endsWith(".txt")) continue;
  const article = fs.readFileSync(path.join(folder, file), "utf8");
  const text = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(article)?.[1];
  if (text) read(text);
}
for (const [word, { all, articles, beside }] of [...counts].sort((a, b) => b[1].all - a[1].all))
  console.log(`${word}\t${all}\t${articles}\t${beside}`);
