// What a record costs: articles read and kept, the share of each step, its size, how long it takes to answer.
//   npm run build && node bench/record.mjs [DAYS] [FILE]     the first DAYS days of SaudiNewsNet (18 are all), the record in FILE
//   ARTICLES=600                                             no more than so many
//   READ=0                                                   the articles are kept without a reading: what keeping and copies cost alone
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyse, compare, comparedText, copyIndex, kinship, signatureOf } from "../dist/index.js";
import { contentHash, openRecord, readLexicons } from "../dist/node.js";
import { articlesIn, newsFiles } from "./news.mjs";

const shared = process.env.ISNAD_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));
const days = Number(process.argv[2] ?? 1);
const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
const path = process.argv[3] ?? join(folder, "record.sqlite");
const atOnce = 50;

const most = Number(process.env.ARTICLES ?? Number.POSITIVE_INFINITY);
const articles = newsFiles(shared).slice(0, days).flatMap(articlesIn).slice(0, most);
const lexicons = readLexicons();
const reads = process.env.READ !== "0";
const empty = analyse({ ...articles[0], text: "" }, lexicons);
const read = (article) => (reads ? analyse(article, lexicons) : { ...empty, article });
for (const article of articles.slice(0, 200)) read(article);

/** Milliseconds of the processor, by step. @type {Record<string, number>} */
const spent = {};
/**
 * @template T
 * @param {string} step
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed(step, work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  spent[step] = (spent[step] ?? 0) + (user + system) / 1_000;
  return result;
}

let peak = 0;
const record = await openRecord(path, { lexicons: async () => lexicons });
const started = performance.now();
/** @type {Record<string, number>} */
const outcomes = {};
for (let at = 0; at < articles.length; at += atOnce) {
  const some = articles.slice(at, at + atOnce);
  const readings = await timed("reading", () => some.map(read));
  const all = readings.map((reading) => ({ reading, contentHash: contentHash(reading.article) }));
  const kept = await timed("keeping, copies included", () => record.keepAll(all));
  for (const one of kept) {
    const name = "error" in one ? String(one.error) : one.outcome;
    outcomes[name] = (outcomes[name] ?? 0) + 1;
  }
  peak = Math.max(peak, process.memoryUsage.rss());
  if ((at / atOnce) % 40 === 0) console.error(`${at + some.length} of ${articles.length}`);
}
const wall = performance.now() - started;

// The same work on copies by itself, as the record does it, and its parts.
/** @type {import("../dist/index.js").Signature[]} */
let signatures = [];
await timed("copies alone: signatures from the text", () => {
  signatures = articles.map(({ text }) => signatureOf(text));
});
/** @type {[number, number, number][]} */
const candidates = [];
await timed("copies alone: look-up in the index", () => {
  const index = copyIndex();
  for (const [n, signature] of signatures.entries())
    for (const { key, estimate } of index.add(String(n), signature))
      candidates.push([n, Number(key), estimate]);
});
let [copies, passages] = [0, 0];
await timed("copies alone: comparison of the candidates", () => {
  const texts = articles.map(({ text }) => comparedText(text));
  for (const [one, other] of candidates) {
    const found = kinship(
      compare(
        /** @type {import("../dist/index.js").ComparedText} */ (texts[one]),
        /** @type {import("../dist/index.js").ComparedText} */ (texts[other]),
      ),
    );
    if (found === "copy") copies++;
    if (found === "passage") passages++;
  }
});
/** @param {readonly { text: string }[]} all */
function pass(all) {
  let sum = 0;
  for (const { text } of all) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
let sink = pass(articles);
await timed("Y1: one charCodeAt pass", () => {
  sink += pass(articles);
});

const total = await record.count();
const keys = (await record.list({ limit: total, offset: 0 })).map(({ key }) => key);
await record.close();
const loaded = performance.now();
const again = await openRecord(path, { lexicons: async () => lexicons });
await again.copiesOf(keys[0] ?? "");
const opening = performance.now() - loaded;
/** @param {(n: number) => Promise<unknown>} ask @param {number} times */
async function latencies(ask, times) {
  /** @type {number[]} */ const each = [];
  for (let n = 0; n < times; n++) {
    const before = performance.now();
    await ask(n);
    each.push(performance.now() - before);
  }
  each.sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => Number((each[Math.floor(share * (each.length - 1))] ?? 0).toPrecision(3));
  return { p50: at(0.5), p95: at(0.95) };
}
const key = (/** @type {number} */ n) => keys[(n * 7919) % keys.length] ?? "";
const queries = {
  "a list of 50": await latencies((n) => again.list({ limit: 50, offset: (n * 13) % total }), 200),
  "an article by the beginning of its key": await latencies(
    (n) => again.articleByIdOrPrefix(key(n).slice(0, 12)),
    300,
  ),
  "a reading": await latencies((n) => again.reading(key(n)), 300),
  "the copies of an article": await latencies((n) => again.copiesOf(key(n)), 300),
  "the 20 largest groups of copies": await latencies(() => again.copyGroups({ limit: 20, offset: 0 }), 10),
};
await again.close();

const { length } = articles;
const y1 = spent["Y1: one charCodeAt pass"] ?? 1;
const figures = {
  date: new Date().toISOString().slice(0, 10),
  cpu: cpus()[0]?.model ?? "unknown",
  articles: length,
  days,
  reads,
  outcomes,
  seconds: {
    wall: wall / 1_000,
    ofTheProcessor: Object.fromEntries(Object.entries(spent).map(([k, v]) => [k, v / 1_000])),
  },
  millisecondsAnArticle: Object.fromEntries(Object.entries(spent).map(([k, v]) => [k, v / length])),
  overY1: Object.fromEntries(Object.entries(spent).map(([k, v]) => [k, v / y1])),
  copies: { candidates: candidates.length, copies, passages },
  megabytes: {
    peakOfMemory: peak / 1e6,
    record: statSync(path).size / 1e6,
    recordAnArticle: statSync(path).size / 1e6 / length,
  },
  millisecondsToOpenAndLookUp: opening,
  queries,
};
const text = JSON.stringify(
  figures,
  (_, value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value),
  2,
);
console.log(text);
if (process.env.WRITE === "1") writeFileSync(new URL("record.json", import.meta.url), `${text}\n`);
rmSync(folder, { recursive: true, force: true });
if (sink < 0) console.log(sink);
