// Counts the folded words of a news collection, for common-words.mjs: word, occurrences, articles it occurs in.
//   node scripts/lexicons/word-counts.mjs FILE… > COUNTS.tsv
// A .json file is a list of articles with `content`; any other file is one article. Words of fewer than three articles are left out.
import fs from "node:fs";

const fold = (text) =>
  text
    .replace(/[\u064b-\u0652\u0670\u0640\u200b-\u200f]/g, "")
    .replace(/[\u0622\u0623\u0625]/g, "\u0627")
    .replace(/[\u0624\u0626]/g, "\u0621")
    .replace(/\u0649/g, "\u064a")
    .replace(/\u0629/g, "\u0647");

const counts = new Map();
function read(text) {
  const words = fold(text).match(/[\u0621-\u064a\u0671-\u06d3]+/g) ?? [];
  const seen = new Set();
  for (const word of words) {
    const count = counts.get(word) ?? { all: 0, articles: 0 };
    count.all++;
    if (!seen.has(word)) count.articles++;
    seen.add(word);
    counts.set(word, count);
  }
}

for (const file of process.argv.slice(2)) {
  const text = fs.readFileSync(file, "utf8");
  if (!file.endsWith(".json")) read(text);
  else for (const article of JSON.parse(text)) read(article.content ?? "");
}
for (const [word, { all, articles }] of [...counts].sort((a, b) => b[1].all - a[1].all))
  if (articles >= 3) console.log(`${word}\t${all}\t${articles}`);
