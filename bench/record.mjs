// @ts-check
// What a record costs: articles read and kept on one core, the processor time of each step, the most memory, the size of the file.
//   npm run build && node bench/record.mjs [DAYS] [FILE]     the first DAYS days of SaudiNewsNet (all 18 without), the record in FILE
//   ARTICLES=600                                             no more than so many
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyse } from "../dist/index.js";
import { contentHash, openRecord, readLexicons } from "../dist/node.js";
import { told, y1Of } from "./figures.mjs";
import { articlesIn, newsFiles, sharedFolder } from "./news.mjs";

const files = newsFiles(sharedFolder).slice(0, Number(process.argv[2] ?? 18));
const most = Number(process.env.ARTICLES ?? Number.POSITIVE_INFINITY);
const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
const path = process.argv[3] ?? join(folder, "record.sqlite");
const atOnce = 50;

/** Milliseconds of the processor, by step. */
const spent = { reading: 0, keeping: 0 };
/**
 * @template T
 * @param {keyof typeof spent} step
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed(step, work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  spent[step] += (user + system) / 1_000;
  return result;
}

const lexicons = readLexicons();
const record = await openRecord(path, { lexicons: async () => lexicons });
/** @type {Record<string, number>} */
const outcomes = {};
let [count, units, peak, y1] = [0, 0, 0, 0];
const started = performance.now();
const before = process.cpuUsage();
for (const file of files) {
  const articles = articlesIn(file).slice(0, most - count);
  for (let at = 0; at < articles.length; at += atOnce) {
    const some = articles.slice(at, at + atOnce);
    const all = await timed("reading", () =>
      some.map((article) => ({ reading: analyse(article, lexicons), contentHash: contentHash(article) })),
    );
    for (const one of await timed("keeping", () => record.keepAll(all))) {
      const outcome = "error" in one ? String(one.error) : one.outcome;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    y1 += y1Of(some);
    for (const { text } of some) units += text.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  count += articles.length;
  console.error(
    `${count} articles: ${spent.reading / count} ms an article to read, ${spent.keeping / count} to keep`,
  );
}
const { user, system } = process.cpuUsage(before);
const wall = performance.now() - started;
await record.close();
const { size } = statSync(path);
told("record", {
  articles: count,
  unitsAnArticle: units / count,
  outcomes,
  seconds: {
    "of the processor, opening the corpus included": (user + system) / 1e6,
    reading: spent.reading / 1_000,
    keeping: spent.keeping / 1_000,
    wall: wall / 1_000,
  },
  millisecondsAnArticle: { reading: spent.reading / count, keeping: spent.keeping / count },
  overY1: { reading: spent.reading / y1, keeping: spent.keeping / y1 },
  megabytes: { mostMemory: peak / 1e6, record: size / 1e6 },
  bytesAnArticle: { record: size / count },
});
rmSync(folder, { recursive: true, force: true });
