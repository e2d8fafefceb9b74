// @ts-check
// Copies among all of SaudiNewsNet: how fast they are found, and how many of them, held against similarity computed in full for
// every pair of 2,000 articles.
//   npm run build && node bench/copies.mjs [DAYS]
import { compare, comparedText, copyIndex, copySimilarity, kinship, signatureOf } from "../dist/index.js";
import { told, y1Of } from "./figures.mjs";
import { articlesIn, newsFiles, sharedFolder } from "./news.mjs";

const sampleSize = 2_000;
const articles = newsFiles(sharedFolder)
  .slice(0, Number(process.argv[2] ?? 18))
  .flatMap(articlesIn);
const texts = articles.map(({ text }) => text);

/** @param {() => void} work  @returns {number} seconds of the processor, the least of three runs */
function seconds(work) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** @type {import("../dist/index.js").Signature[]} */
let signatures = [];
const signing = seconds(() => {
  signatures = texts.map(signatureOf);
});
/** @type {[one: number, other: number, estimate: number][]} */
let candidates = [];
const finding = seconds(() => {
  candidates = candidatesAmong(signatures);
});
let copies = 0;
let passages = 0;
const comparing = seconds(() => {
  [copies, passages] = [0, 0];
  const met = new Set(candidates.flatMap(([one, other]) => [other, one]));
  const ready = new Map([...met].map((n) => [n, comparedText(texts[n] ?? "")]));
  for (const [one, other] of candidates) {
    const [a, b] = [ready.get(one), ready.get(other)];
    const found = a && b && kinship(compare(a, b));
    if (found === "copy") copies++;
    if (found === "passage") passages++;
  }
});
const y1 = Math.min(y1Of(articles), y1Of(articles)) / 1_000;

/**
 * @param {readonly import("../dist/index.js").Signature[]} all
 * @returns {[one: number, other: number, estimate: number][]}
 */
function candidatesAmong(all) {
  const index = copyIndex();
  return all.flatMap((signature, n) =>
    index
      .add(String(n), signature)
      .map(({ key, estimate }) => /** @type {[number, number, number]} */ ([n, Number(key), estimate])),
  );
}

/** Words in threes as they are written, of the whole text. @param {string} text */
function plainShingles(text) {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, n) => `${words[n]} ${words[n + 1]} ${word}`));
}

/**
 * All pairs whose sets have this Jaccard similarity, each counted in full.
 * @param {readonly ReadonlySet<string | number>[]} sets
 */
function similarPairs(sets) {
  /** @type {Map<string | number, number[]>} */
  const holders = new Map();
  const pairs = new Set();
  sets.forEach((set, n) => {
    const common = new Map();
    for (const one of set) {
      const list = holders.get(one) ?? [];
      holders.set(one, list);
      for (const other of list) common.set(other, (common.get(other) ?? 0) + 1);
      list.push(n);
    }
    for (const [other, count] of common) {
      const either = set.size + /** @type {Set<unknown>} */ (sets[other]).size - count;
      if (count / either >= copySimilarity) pairs.add(`${n} ${other}`);
    }
  });
  return pairs;
}

/** @param {ReadonlySet<string>} found  @param {ReadonlySet<string>} real */
function rates(found, real) {
  const both = [...found].filter((pair) => real.has(pair)).length;
  return { pairs: real.size, found: found.size, precision: both / found.size, recall: both / real.size };
}

/** @param {readonly string[]} some */
function heldAgainstAll(some) {
  const ready = some.map(comparedText);
  const met = candidatesAmong(some.map(signatureOf));
  /** @param {(pair: [number, number, number]) => boolean} is */
  const those = (is) => new Set(met.filter(is).map(([one, other]) => `${one} ${other}`));
  const found = those(([one, other]) => {
    const [a, b] = [ready[one], ready[other]];
    return a !== undefined && b !== undefined && compare(a, b).similarity >= copySimilarity;
  });
  const full = similarPairs(ready.map(({ distinct }) => new Set(distinct)));
  return {
    "found, against the same shingles in full": rates(found, full),
    "found, against plain words in threes of the whole texts": rates(
      found,
      similarPairs(some.map(plainShingles)),
    ),
    "by signature alone, against the same shingles in full": rates(
      those(([, , estimate]) => estimate >= copySimilarity),
      full,
    ),
  };
}

const { length } = texts;
const middle = Math.floor((length - sampleSize) / 2);
told("copies", {
  articles: length,
  candidates: candidates.length,
  ...{ copies, passages },
  articlesASecond: {
    "signatures and look-up, from the text": length / (signing + finding),
    "look-up of signatures": length / finding,
    "comparison of the candidates included": length / (signing + finding + comparing),
  },
  overY1: { signatures: signing / y1, lookUp: finding / y1, comparison: comparing / y1 },
  [`${sampleSize} in a row`]: heldAgainstAll(texts.slice(middle, middle + sampleSize)),
  [`${sampleSize} from all days`]: heldAgainstAll(
    texts.filter((_, n) => n % Math.floor(length / sampleSize) === 0).slice(0, sampleSize),
  ),
});
