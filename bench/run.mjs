// How fast we are: the whole engine beside wink-nlp's English pipeline on texts of equal length, interleaved in one run.
// Only the ratios travel between machines. Writes bench/figures.json, except where CI is set.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { findAttributions } from "../dist/attributions/find.js";
import { findEntities } from "../dist/entities/find.js";
import { findEvents } from "../dist/events/find.js";
import { findUltimatums } from "../dist/events/ultimatums.js";
import { analyse, findQuotations, findSentences, loadLexicons, wordSegmenterOf } from "../dist/index.js";
import { findTimes } from "../dist/times/find.js";
import { writeTable } from "../eval/tables.mjs";
import { timeAll } from "./measure.mjs";
import { scannerOf, timeToLoad, withNames } from "./names.mjs";
import { arabicTexts, englishTexts } from "./texts.mjs";

const length = 4_000;
const rounds = Number(process.env.ROUNDS ?? 9);
const arabic = arabicTexts(length, 96);
const english = englishTexts(length, 96);
const count = Math.min(arabic.texts.length, english.texts.length);
if (count < 64)
  throw new Error(`${count} texts of ${length} units are too few: a memory of words would flatter`);
const ours = arabic.texts.slice(0, count);
const theirs = english.texts.slice(0, count);

const folder = new URL("../lexicons/", import.meta.url);
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);
const lexicons = loadLexicons(files);
const wink = winkNLP(model);

/** @param {string} text */
const read = (text) =>
  analyse({ id: "bench", published: "2017-01-21", title: null, url: null, outlet: null, text }, lexicons);

const started = performance.now();
for (const text of ours) read(text);
const firstPass = (performance.now() - started) / count;

let sink = 0;
const joined = Buffer.from(ours.slice(0, 16).join(" ").replaceAll("\n", " ")).toString("utf8");
const [y1, engine, peer, long] = timeAll(
  [
    {
      name: "Y1: one charCodeAt pass",
      run: () => {
        for (const text of ours) for (let i = 0; i < text.length; i++) sink += text.charCodeAt(i);
      },
    },
    {
      name: "Isnad, whole reading, Arabic",
      run: () => {
        for (const text of ours) sink += read(text).mentions.length;
      },
    },
    {
      name: "wink-nlp eng-lite, full pipe, English",
      run: () => {
        for (const text of theirs) sink += wink.readDoc(text).tokens().length();
      },
    },
    {
      name: "Isnad, 16 texts as one line",
      run: () => {
        sink += read(joined).mentions.length;
      },
    },
  ],
  { rounds, least: 150 },
);
if (!y1 || !engine || !peer || !long) throw new Error("nothing was timed");

const docs = ours.map((text) => {
  const published = "2017-01-21";
  const quotations = findQuotations(text);
  const ground = { text, published, title: null, quotations, ...findSentences(text, quotations) };
  const times = findTimes(ground, lexicons);
  const { entities, mentions } = findEntities({ ...ground, times }, lexicons);
  const named = { ...ground, times, entities, mentions };
  return { ...named, attributions: findAttributions(named, lexicons) };
});
const segment = wordSegmenterOf(lexicons);
/** @param {string} text */
const takeApart = (text) => {
  const { words } = findSentences(text, findQuotations(text));
  for (const word of words) if (word.kind === "arabic") sink += segment(word).skip;
  return words.length;
};
const steps = timeAll(
  [
    { name: "text and clitics", run: () => docs.forEach(({ text }) => void takeApart(text)) },
    { name: "text", run: () => docs.forEach(({ text }) => void findSentences(text, findQuotations(text))) },
    { name: "times", run: () => docs.forEach((doc) => void findTimes(doc, lexicons)) },
    { name: "entities", run: () => docs.forEach((doc) => void findEntities(doc, lexicons)) },
    { name: "attributions", run: () => docs.forEach((doc) => void findAttributions(doc, lexicons)) },
    { name: "events", run: () => docs.forEach((doc) => void findEvents(doc, lexicons)) },
    { name: "ultimatums", run: () => docs.forEach((doc) => void findUltimatums(doc, lexicons)) },
  ],
  { rounds, least: 60 },
);

const manyNames = 50_000;
const withMany = withNames(files, manyNames);
const load = timeToLoad(withMany);
const scanMany = scannerOf(loadLexicons(withMany));
const [bare, scanned] = timeAll(
  [
    {
      name: "Y1: one charCodeAt pass",
      run: () => {
        for (const text of ours) for (let i = 0; i < text.length; i++) sink += text.charCodeAt(i);
      },
    },
    {
      name: "words, and the lexicons' names in them",
      run: () => {
        for (const text of ours) sink += scanMany(text);
      },
    },
  ],
  { rounds, least: 60 },
);
if (!bare || !scanned) throw new Error("nothing was timed");

const wordCount = docs.reduce((sum, { words }) => sum + words.length, 0);

/** @param {number} x */
const round = (x) => Number(x.toPrecision(3));
/** @param {{ median: number }} timing */
const perText = (timing) => timing.median / count;
const figures = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cpu: cpus()[0]?.model ?? "unknown",
  texts: { count, length, arabic: arabic.source, english: english.source },
  rounds,
  spread: { isnad: round(engine.spread), wink: round(peer.spread) },
  ratios: {
    "articles per second, Isnad over wink-nlp": round(peer.median / engine.median),
    "Isnad over Y1, time": round(engine.median / y1.median),
    "time per text, 16 as one line over one": round(long.median / 16 / perText(engine)),
    [`words and ${manyNames} more names looked for in them over Y1, time`]: round(
      scanned.median / bare.median,
    ),
  },
  millisecondsToLoad: {
    [`lexicons with ${manyNames} more names, opened as a start does, processor time`]: round(load.opened),
    "the same compiled, as the build does": round(load.compiled),
  },
  wordsPerSecond: { "tokens, sentences and clitics": round((1000 * wordCount) / (steps[0]?.median ?? 0)) },
  articlesPerSecond: { isnad: round(1000 / perText(engine)), wink: round(1000 / perText(peer)) },
  millisecondsPerText: {
    isnad: round(perText(engine)),
    "isnad, first pass, nothing warm": round(firstPass),
    wink: round(perText(peer)),
    ...Object.fromEntries(steps.map((step) => [`step ${step.name}`, round(perText(step))])),
  },
};

console.log(
  `${count} distinct texts of ${length} units; median of ${rounds} rounds; node ${process.version}`,
);
console.log(`Arabic: ${arabic.source}\nEnglish: ${english.source}\n`);
console.log(`${"".padEnd(40)} ms/text  articles/s    x Y1  spread`);
for (const timing of [y1, engine, peer, { ...long, median: (long.median * count) / 16 }]) {
  const ms = perText(timing);
  const cells = [
    ms.toFixed(3).padStart(8),
    (1000 / ms).toFixed(0).padStart(11),
    round(timing.median / y1.median),
  ];
  console.log(
    timing.name.padEnd(40),
    cells[0],
    cells[1],
    String(cells[2]).padStart(7),
    `${(100 * timing.spread).toFixed(0).padStart(6)}%`,
  );
}
console.log("\nsteps of Isnad, ms/text");
for (const step of steps)
  console.log(`  ${step.name.padEnd(14)} ${perText(step).toFixed(3)}  ${(100 * step.spread).toFixed(0)}%`);
console.log("");
for (const [name, ms] of Object.entries(figures.millisecondsToLoad)) console.log(`${name}: ${ms} ms`);
for (const [name, ratio] of Object.entries(figures.ratios)) console.log(`${name}: ${ratio}`);
const unsteady = [y1, engine, peer].filter((timing) => timing.spread > 0.5);
if (unsteady.length > 0)
  console.log(`\nThe spread of ${unsteady.map((timing) => timing.name).join(", ")} is over 50 %: run again.`);
if (!process.env.CI) {
  writeFileSync(new URL("figures.json", import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
  const told = [
    `${figures.date}, Node ${process.version}, ${figures.cpu}; ${count} texts of ${length} units, Arabic from ${arabic.source}.`,
    "",
    "| | |",
    "|---|--:|",
    ...Object.entries(figures.ratios).map(([name, ratio]) => `| ${name} | ${ratio} |`),
    ...Object.entries(figures.wordsPerSecond).map(
      ([name, words]) => `| words per second: ${name} | ${words} |`,
    ),
    ...Object.entries(figures.millisecondsToLoad).map(([name, ms]) => `| ms to load: ${name} | ${ms} |`),
    ...Object.entries(figures.millisecondsPerText).map(([name, ms]) => `| ms per text: ${name} | ${ms} |`),
  ];
  writeTable(new URL("../docs/evaluation.md", import.meta.url), "bench", told);
}
if (sink < 0) console.log(sink);
