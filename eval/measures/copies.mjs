// @ts-check
// Which copies and passages the record would find among 2,000 articles, beside a comparison of each with each other that knows no hashes.
// The articles: all of one day of SaudiNewsNet (CC BY-NC-SA 4.0), filled up from the next by a fixed seed; read for measuring only.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { articlesIn, newsFiles } from "../../bench/news.mjs";
import { dist } from "./measure.mjs";

const sampleSize = 2_000;
const days = ["2015-08-10", "2015-08-11"];
const seed = 20_150_810;

/** @param {string} shared */
function filesOf(shared) {
  return newsFiles(shared).filter((file) => days.some((day) => file.endsWith(`${day}.zip`)));
}

/** @param {string} shared */
function sampleOf(shared) {
  const [whole = [], rest = []] = filesOf(shared).map(articlesIn);
  let state = seed;
  const order = rest
    .map((article) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return { article, at: state };
    })
    .sort((a, b) => a.at - b.at);
  return [...whole, ...order.map(({ article }) => article)].slice(0, sampleSize).map(({ text }) => text);
}

/**
 * The words of an article's body as strings: tokens of the engine, their conjunction taken away.
 * @param {string} text
 * @param {(text: string) => import("../../src/text/words.ts").Token[]} tokenise
 * @param {{ start: number, end: number }} body
 */
function wordsOf(text, tokenise, body) {
  return tokenise(text)
    .filter(({ kind, start, end }) => kind !== "mark" && start >= body.start && end <= body.end)
    .flatMap(({ kind, fold }) => {
      if (kind === "number") return [fold.replace(/[.,]/g, "")];
      const word = kind === "arabic" && /^[وف]./u.test(fold) && fold.length > 2 ? fold.slice(1) : fold;
      return word === "و" || word === "ف" ? [] : [word];
    });
}

/**
 * Which texts have which runs of words: for each run, the texts in order.
 * @param {readonly string[][]} texts
 * @param {number} length
 */
function runsOf(texts, length) {
  /** @type {Map<string, number[]>} */ const holders = new Map();
  for (const [n, words] of texts.entries())
    for (const run of distinctRuns(words, length)) {
      const list = holders.get(run);
      if (list) list.push(n);
      else holders.set(run, [n]);
    }
  return holders;
}

/** @param {readonly string[]} words @param {number} length */
function distinctRuns(words, length) {
  /** @type {Set<string>} */ const runs = new Set();
  for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(" "));
  return runs;
}

/**
 * How many runs each two texts share.
 * @param {Iterable<number[]>} holders
 */
function sharedRuns(holders) {
  /** @type {Map<string, number>} */ const shared = new Map();
  for (const list of holders)
    for (const [k, other] of list.entries())
      for (const one of list.slice(k + 1)) {
        const pair = `${one} ${other}`;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  return shared;
}

/** @type {import("./measure.mjs").Measure} */
export const copies = {
  name: "copies",
  data: filesWanted,
  async measure(shared) {
    return (await measured(shared)).rows;
  },
};

/** @param {string} shared */
function filesWanted(shared) {
  return existsSync(`${shared}/data/news/saudinewsnet`)
    ? filesOf(shared)
    : [`${shared}/data/news/saudinewsnet`];
}

/** @param {string} shared */
async function measured(shared) {
  const across = await import(dist("index.js"));
  const { bodyOf } = await import(dist("across/credit-lines.js"));
  const { keptWordKeys } = await import(dist("across/word-keys.js"));
  const { tokenise } = across;
  const sample = sampleOf(shared);
  const texts = sample.map((text) => {
    const { starts, ends, ...words } = keptWordKeys(text);
    const { first, last } = bodyOf(text, { starts, ends, ...words });
    return wordsOf(text, tokenise, { start: starts[first] ?? 0, end: ends[last - 1] ?? 0 });
  });

  const sizes = texts.map((words) => distinctRuns(words, 3).size);
  /** @type {Set<string>} */ const goldCopies = new Set();
  for (const [pair, common] of sharedRuns(runsOf(texts, 3).values())) {
    const [one = 0, other = 0] = pair.split(" ").map(Number);
    if (common / ((sizes[one] ?? 0) + (sizes[other] ?? 0) - common) >= across.copySimilarity)
      goldCopies.add(pair);
  }
  const goldPassages = new Set(sharedRuns(runsOf(texts, across.takenWords).values()).keys());

  const compared = sample.map((text) => across.comparedText(text));
  const index = across.copyIndex();
  /** @type {Set<string>} */ const foundCopies = new Set();
  /** @type {Set<string>} */ const foundPassages = new Set();
  /** @type {Set<string>} */ const estimated = new Set();
  for (const [n, text] of sample.entries())
    for (const { key, estimate } of index.add(String(n), across.signatureOf(text))) {
      const pair = `${n} ${key}`;
      const comparison = across.compare(compared[n], compared[Number(key)]);
      if (estimate >= across.copySimilarity) estimated.add(pair);
      if (comparison.similarity >= across.copySimilarity) foundCopies.add(pair);
      if (comparison.passages.some((/** @type {{ words: number }} */ one) => one.words >= across.takenWords))
        foundPassages.add(pair);
    }
  return {
    rows: {
      "copies: half of the three-word runs in both": row(goldCopies, foundCopies),
      "the same by estimate alone, not compared": { ...row(goldCopies, estimated), peer: true },
      "passages: 25 words in a row in both": row(goldPassages, foundPassages),
    },
    goldCopies,
    foundCopies,
    goldPassages,
    foundPassages,
    sample,
  };
}

/**
 * @param {Set<string>} gold
 * @param {Set<string>} found
 * @returns {import("./measure.mjs").Row}
 */
function row(gold, found) {
  const right = [...found].filter((pair) => gold.has(pair)).length;
  return { of: gold.size, shares: { precision: right / found.size, recall: right / gold.size } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.env.ISNAD_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
  const { rows, goldCopies, foundCopies, goldPassages, foundPassages } = await measured(shared);
  console.log(JSON.stringify(rows, null, 1));
  for (const [name, gold, found] of /** @type {const} */ ([
    ["copy", goldCopies, foundCopies],
    ["passage", goldPassages, foundPassages],
  ])) {
    for (const pair of gold) if (!found.has(pair)) console.log(`${name} missed\t${pair}`);
    for (const pair of found) if (!gold.has(pair)) console.log(`${name} too many\t${pair}`);
  }
}
