// Makes lexicons/event-contexts.tsv: npm run build && node scripts/lexicons/event-contexts.mjs [SHARED]
// SHARED holds data/events/*-sentences.dev.tsv (arabic_event_gsr, MIT); ../shared unless told. Only weights are kept, no sentence.
// A logistic regression over the keys of the sentences in which a word for such a deed stands (src/events/contexts.ts), fitted to the share of
// annotators who accept the sentence, on four fifths of the sentences; the fifth that eval/measures/gsr-data.mjs sets aside is not read.
// The threshold is the one with the best F1 of unanimous accepts in five-fold cross-validation; it is part of the weight of `*`.
import fs from "node:fs";
import { sentencesOf } from "../../eval/measures/gsr-data.mjs";

const shared = process.argv[2] ?? "../shared";
const from = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { readLexicons } = await from("node.js");
const { findQuotations } = await from("text/quotations.js");
const { findSentences } = await from("text/sentences.js");
const { findTimes } = await from("times/find.js");
const { findEntities } = await from("entities/find.js");
const { findAttributions } = await from("attributions/find.js");
const { groundOf } = await from("events/ground.js");
const { deedsOf } = await from("events/deeds.js");
const { isSure, triggersOf } = await from("events/by-context.js");
const { contextKeys, oddsOf, weighed } = await from("events/contexts.js");

const lexicons = readLexicons();
const least = 4;
const folds = 5;
const rounds = 60;
const decay = 0.006;
const kept = 400;

/** The keys of the sentences of a text that have a word for a deed of a type, and whether one of them is kept without weighing. */
function readingOf({ text, published }, type) {
  const quotations = findQuotations(text);
  const base = { text, published, title: null, quotations, ...findSentences(text, quotations) };
  const timed = { ...base, times: findTimes(base, lexicons) };
  const named = { ...timed, ...findEntities(timed, lexicons) };
  const ground = groundOf({ ...named, attributions: findAttributions(named, lexicons) }, lexicons);
  const keys = new Set();
  let sure = false;
  ground.doc.sentences.forEach((_, k) => {
    const own = deedsOf(ground, k, [], []).told.filter((deed) => deed.type === type);
    const triggers = triggersOf(ground, k, type);
    const { first, last } = ground.doc.sentences[k];
    if (own.some(isSure) || (own.length > 0 && last - first < 12)) sure = true;
    if (own.length === 0 && triggers.first < 0) return;
    for (const key of contextKeys(ground, k, triggers, own)) keys.add(key);
  });
  return { keys, sure };
}

/** Adam on the whole batch: every run gives the same weights. */
function fit(items, keys) {
  const names = ["*", ...keys];
  const at = new Map(names.map((key, k) => [key, k]));
  const rows = items.map(({ keys: own }) => [0, ...[...own].flatMap((key) => at.get(key) ?? [])]);
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  weights[0] = -1;
  for (let round = 1; round <= rounds; round++) {
    const slope = Float64Array.from(weights, (weight, k) => (k === 0 ? 0 : decay * weight));
    for (const [n, row] of rows.entries()) {
      const odds = row.reduce((sum, k) => sum + weights[k], 0);
      const miss = (1 / (1 + Math.exp(-odds)) - items[n].target) / rows.length;
      for (const k of row) slope[k] += miss;
    }
    for (let k = 0; k < weights.length; k++) {
      mean[k] = 0.9 * mean[k] + 0.1 * slope[k];
      square[k] = 0.99 * square[k] + 0.01 * slope[k] ** 2;
      const step = mean[k] / (1 - 0.9 ** round);
      weights[k] -= (0.1 * step) / (Math.sqrt(square[k] / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return new Map(names.map((key, k) => [key, weights[k]]));
}

function frequentKeys(items) {
  const counts = new Map();
  for (const { keys } of items) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([key]) => key);
}

/** The keys with the greatest weights, then fitted anew alone. */
function chosen(items) {
  const all = fit(items, frequentKeys(items));
  const keys = [...all].filter(([key]) => key !== "*").sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return fit(
    items,
    keys.slice(0, kept).map(([key]) => key),
  );
}

/** The threshold with the best F1, and that F1, over sentences of which `lost` accepted ones are no candidates. */
function best(scored, lost) {
  const accepted = scored.filter(({ yes }) => yes).length + lost;
  let right = 0;
  let found = { f1: 0, odds: 0 };
  scored.sort((a, b) => b.odds - a.odds);
  scored.forEach(({ odds, yes }, i) => {
    if (yes) right++;
    const f1 = (2 * right) / (i + 1 + accepted);
    if (f1 > found.f1) found = { f1, odds: (odds + (scored[i + 1]?.odds ?? odds)) / 2 };
  });
  return found;
}

const lines = [
  "# What makes it likelier or less likely that a sentence with a word for an assault or a protest tells one as news: type, key, weight (log odds).",
  "# Made by scripts/lexicons/event-contexts.mjs from arabic_event_gsr (MIT), four fifths of its half; written there, not here.",
  "# A key is a folded stem without endings, or in Latin letters how the sentence is made (src/events/contexts.ts); * holds always, # where a number stands.",
];
for (const type of weighed) {
  const kind = type.toLowerCase();
  const items = sentencesOf(shared, kind)
    .filter(({ aside }) => !aside)
    .map((sentence) => ({
      yes: sentence.label === "yes",
      unclear: sentence.label === "ambiguous",
      target: sentence.accept / sentence.total,
      ...readingOf(sentence, type),
    }));
  const candidates = items.filter(({ keys }) => keys.size > 0);
  const lost = items.filter(({ yes, keys }) => yes && keys.size === 0).length;
  const scored = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = chosen(candidates.filter((_, i) => i % folds !== fold));
    candidates.forEach(({ keys, yes, unclear, sure }, i) => {
      if (i % folds === fold && !unclear)
        scored.push({ yes, odds: sure ? Number.POSITIVE_INFINITY : oddsOf(weights, keys) });
    });
  }
  const { f1, odds } = best(scored, lost);
  console.log(`${kind}: F1 ${f1.toFixed(3)} at ${odds.toFixed(2)}, ${lost} accepted are no candidates`);
  const weights = chosen(candidates);
  weights.set("*", weights.get("*") - odds);
  for (const [key, weight] of [...weights].sort((a, b) => b[1] - a[1]))
    if (key === "*" || weight.toFixed(2) !== "0.00") lines.push(`${type}\t${key}\t${weight.toFixed(2)}`);
}
fs.writeFileSync("lexicons/event-contexts.tsv", `${lines.join("\n")}\n`);
