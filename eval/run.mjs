// @ts-check
// How right we are: scores the engine against annotated articles and holds the figures against eval/scores.json.
//   npm run eval               compares; a fall fails; where nothing fell, a rise is written to scores.json (never where CI is set)
//   UPDATE=1 npm run eval      writes what is scored now, falls and all
//   ISNAD_SHARED=DIR           where gold/ and score/score.mjs are, if not in ../shared
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compare, figuresOf, mainOf, tableOf } from "./compare.mjs";
import { measures } from "./measures/index.mjs";
import { compareMeasured, measuredTable, take } from "./measures/measure.mjs";
import { wholeGold } from "./real.mjs";
import { mainFigures, scoreTable, writeTable } from "./tables.mjs";

const home = fileURLToPath(new URL("..", import.meta.url));
const shared = process.env.ISNAD_SHARED ?? join(home, "..", "shared");
const scorer = join(shared, "score", "score.mjs");
const scoresFile = join(home, "eval", "scores.json");
const measuresFile = join(home, "eval", "measures.json");

if (!existsSync(scorer)) {
  console.log(`No scorer at ${scorer}: nothing is scored. ISNAD_SHARED names another folder.`);
  process.exit(0);
}

/**
 * A set of annotated articles. Of a held-out one only totals are made, shown and kept (eval/gold/README.md says why).
 * @typedef {{ name: string, files: string[], heldOut: boolean, read?: (file: string) => string }} GoldSet
 */
const heldOutIds = /^h(2[5-9]|3[01])-/;
const isHeldOut = (/** @type {string} */ file) => heldOutIds.test(basename(file));
const whole = (/** @type {string} */ file) => wholeGold(file, shared);
const own = goldFiles(join(home, "eval", "gold"));
/** @type {GoldSet[]} */
const sets = [
  { name: "shared", files: goldFiles(join(shared, "gold")), heldOut: false },
  { name: "own", files: own.filter((file) => !isHeldOut(file)), heldOut: false },
  { name: "held out", files: own.filter(isHeldOut), heldOut: true },
  { name: "real", files: goldFiles(join(home, "eval", "real", "dev")), heldOut: false, read: whole },
  {
    name: "real, held out",
    files: goldFiles(join(home, "eval", "real", "held-out")),
    heldOut: true,
    read: whole,
  },
].filter(({ files }) => files.length > 0);

/** @typedef {import("./compare.mjs").Scores} Scores */
/** @type {Record<string, Scores>} */
const before = committed(scoresFile);
/** @typedef {import("./measures/measure.mjs").Measured} Measured */
/** @type {Record<string, Measured>} */
const measuredBefore = committed(measuresFile);
/** @type {Record<string, Measured>} */
const measured = {};
/** @type {Record<string, Scores>} */
const now = {};
let fell = 0;
let rose = 0;
let strange = 0;

for (const set of sets) {
  const { name } = set;
  const scores = scoresOf(set);
  now[name] = scores;
  const old = before[name];
  console.log(`\n== ${name}: ${set.files.length} annotated articles, in percent\n`);
  for (const line of tableOf(scores.all, old?.all ?? {})) console.log(line);
  if (!set.heldOut) printArticles(scores);
  judge(name, old && old.gold !== scores.gold, compare(old?.all ?? {}, scores.all));
}

for (const measure of measures) {
  const { name } = measure;
  console.log(`\n== ${name}\n`);
  const taken = await take(measure, shared);
  if (!taken) {
    console.log("Its data is not here: nothing is measured, the committed figures stand.");
    if (measuredBefore[name]) measured[name] = measuredBefore[name];
    continue;
  }
  measured[name] = taken;
  for (const line of measuredTable(taken)) console.log(line);
  const old = measuredBefore[name];
  judge(name, old && old.data !== taken.data, compareMeasured(old, taken));
}

console.log("");
if (process.env.UPDATE === "1") {
  write("as UPDATE=1 asks");
} else if (fell > 0) {
  console.log(`${fell} figures fell against the committed ones.`);
  process.exitCode = 1;
} else if (strange > 0) {
  console.log("UPDATE=1 npm run eval writes the figures of the new data.");
} else if (rose > 0 && !process.env.CI) {
  write("for nothing fell");
} else {
  console.log("Nothing fell against the committed figures.");
}

/** @param {string} file */
function committed(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/**
 * Prints what rose and fell, and counts it.
 * @param {string} name
 * @param {boolean | undefined} otherData the committed figures were made with other data
 * @param {{ fallen: import("./compare.mjs").Change[], risen: import("./compare.mjs").Change[] }} changes
 */
function judge(name, otherData, { fallen, risen }) {
  console.log("");
  if (otherData) {
    strange++;
    console.log(`The data of "${name}" is not what the committed figures were made with: no verdict on it.`);
    return;
  }
  fell += fallen.length;
  rose += risen.length;
  for (const change of risen) console.log(`rose  ${told(change)}`);
  for (const change of fallen) console.log(`FELL  ${told(change)}`);
}

/** @param {string} folder */
function goldFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json"))
    .sort()
    .map((file) => join(folder, file));
}

/**
 * @param {GoldSet} set
 * @returns {Scores}
 */
function scoresOf({ files, heldOut: totalsOnly, read }) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return {
    gold: hash.digest("hex").slice(0, 16),
    all: score(files, read),
    articles: totalsOnly
      ? {}
      : Object.fromEntries(files.map((file) => [basename(file, ".gold.json"), score([file], read)])),
  };
}

/**
 * The scorer takes a folder, so the articles meant are put into one.
 * @param {readonly string[]} files
 * @param {(file: string) => string} [read] the gold in a file, as the scorer takes it
 */
function score(files, read = (file) => readFileSync(file, "utf8")) {
  const folder = mkdtempSync(join(tmpdir(), "isnad-eval-"));
  try {
    for (const file of files) {
      const copy = join(folder, basename(file));
      writeFileSync(copy, read(file));
    }
    const command = [process.execPath, join(home, "dist", "cli", "main.js"), "analyse", "--jsonl"];
    const out = execFileSync(process.execPath, [scorer, folder, "--json", "--", ...command], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    return figuresOf(JSON.parse(out));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {Scores} scores */
function printArticles({ articles }) {
  const shown = [
    "mentions",
    "time values",
    "attributions, strict",
    "quotations with speaker",
    "events",
    "ultimatums",
  ];
  const widest = Math.max(...Object.keys(articles).map((id) => id.length));
  console.log(`\n${"article".padEnd(widest)}  ${shown.join("  ")}`);
  for (const [id, figures] of Object.entries(articles)) {
    const cells = shown.map((name) => {
      const figure = figures[name];
      return (figure ? (100 * mainOf(figure)).toFixed(1) : "–").padStart(name.length);
    });
    console.log(`${id.padEnd(widest)}  ${cells.join("  ")}`);
  }
}

/** @param {import("./compare.mjs").Change} change */
function told({ name, was, now: is }) {
  return `${name}: was ${(100 * was).toFixed(2)}, now ${(100 * is).toFixed(2)}`;
}

/** @param {string} why */
function write(why) {
  writeFileSync(scoresFile, `${JSON.stringify(now, null, 1)}\n`);
  writeFileSync(measuresFile, `${JSON.stringify(measured, null, 1)}\n`);
  const all = [...new Set(Object.values(now).flatMap((scores) => Object.keys(scores.all)))];
  const docs = new URL("../docs/evaluation.md", import.meta.url);
  writeTable(docs, "scores", scoreTable(now, all));
  for (const [name, taken] of Object.entries(measured)) writeTable(docs, name, measuredTable(taken));
  writeTable(new URL("../README.md", import.meta.url), "scores", scoreTable(now, mainFigures));
  console.log(
    `eval/scores.json, eval/measures.json and the tables in README.md and docs/evaluation.md are written, ${why}.`,
  );
}
