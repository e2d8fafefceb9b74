// @ts-check
// Copies among all of SaudiNewsNet: how fast they are found. How many of them are, `npm run eval` tells (eval/measures/copies.mjs).
//   npm run build && node bench/copies.mjs [DAYS]
import { compare, comparedText, copyIndex, kinship, signatureOf } from "../dist/index.js";
import { told, y1Of } from "./figures.mjs";
import { articlesIn, newsFiles, sharedFolder } from "./news.mjs";

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
/** @type {[one: number, other: number][]} */
let candidates = [];
const finding = seconds(() => {
  const index = copyIndex();
  candidates = signatures.flatMap((signature, n) =>
    index.add(String(n), signature).map(({ key }) => /** @type {[number, number]} */ ([n, Number(key)])),
  );
});
let copies = 0;
let passages = 0;
const comparing = seconds(() => {
  [copies, passages] = [0, 0];
  const met = new Set(candidates.flat());
  const ready = new Map([...met].map((n) => [n, comparedText(texts[n] ?? "")]));
  for (const [one, other] of candidates) {
    const [a, b] = [ready.get(one), ready.get(other)];
    const found = a && b && kinship(compare(a, b));
    if (found === "copy") copies++;
    if (found === "passage") passages++;
  }
});
const y1 = Math.min(y1Of(articles), y1Of(articles)) / 1_000;

const { length } = texts;
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
});
