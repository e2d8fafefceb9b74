// Makes lexicons/event-contexts.tsv: npm run build && node scripts/lexicons/event-contexts.mjs [SHARED]
// SHARED holds data/events/assault-sentences.dev.tsv (arabic_event_gsr, MIT); ../shared unless told. Only weights are kept, no sentence.
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
const { firstTrigger } = await from("events/by-context.js");
const { contextKeys, oddsOf, weighed } = await from("events/contexts.js");

const lexicons = readLexicons();
const least = 5;
const folds = 5;
const kept = 260;

function keysOf(text, type) {
  const quotations = findQuotations(text);
  const base = { text, published: null, title: null, quotations, ...findSentences(text, quotations) };
  const timed = { ...base, times: findTimes(base, lexicons) };
  const named = { ...timed, ...findEntities(timed, lexicons) };
  const ground = groundOf({ ...named, attributions: findAttributions(named, lexicons) }, lexicons);
  const all = new Set();
  ground.doc.sentences.forEach((_, k) => {
    const own = deedsOf(ground, k, []).filter((deed) => deed.type === type);
    if (own.length === 0 && firstTrigger(ground, k, type) < 0) return;
    const hasParty = own.some(({ actors, recipients }) => actors.length + recipients.length > 0);
    for (const key of contextKeys(ground, k, own.length > 0, hasParty)) all.add(key);
  });
  return all;
}

/** Full-batch gradient descent with a step for each weight, so that every run gives the same weights. */
function fit(items, keys, decay) {
  const weights = new Map([["*", -1], ...[...keys].map((key) => [key, 0])]);
  const sums = new Map();
  for (let round = 0; round < 300; round++) {
    const slopes = new Map();
    for (const { target, keys: own } of items) {
      const known = [...own].filter((key) => keys.has(key));
      const p = 1 / (1 + Math.exp(-oddsOf(weights, own)));
      const miss = (target - p) / items.length;
      slopes.set("*", (slopes.get("*") ?? 0) + miss);
      const share = miss / Math.sqrt(Math.max(1, known.length));
      for (const key of known) slopes.set(key, (slopes.get(key) ?? 0) + share);
    }
    for (const [key, slope] of slopes) {
      const step = slope - (key === "*" ? 0 : decay * weights.get(key));
      const sum = (sums.get(key) ?? 1e-9) + step * step;
      sums.set(key, sum);
      weights.set(key, weights.get(key) + (0.3 * step) / Math.sqrt(sum));
    }
  }
  return weights;
}

function frequentKeys(items) {
  const counts = new Map();
  for (const { keys } of items) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

/** The keys with the greatest weights, then fitted anew alone. */
function chosen(items, decay) {
  const all = fit(items, frequentKeys(items), decay);
  const keys = [...all].filter(([key]) => key !== "*").sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return fit(items, new Set(keys.slice(0, kept).map(([key]) => key)), decay);
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
  "# Which words make it likelier or less likely that a sentence with a word for an assault tells one as news: type, key, weight.",
  "# Made by scripts/lexicons/event-contexts.mjs from arabic_event_gsr (MIT), four fifths of its half; written there, not here.",
  "# A key is a folded stem without endings; * holds always, # where a number stands, + where the rules find such a deed, ++ where with a party.",
];
for (const type of weighed) {
  const kind = type.toLowerCase();
  const items = sentencesOf(shared, kind)
    .filter(({ aside }) => !aside)
    .map((sentence) => ({
      yes: sentence.label === "yes",
      unclear: sentence.label === "ambiguous",
      target: sentence.accept / sentence.total,
      keys: keysOf(sentence.text, type),
    }));
  const candidates = items.filter(({ keys }) => keys.size > 0);
  const lost = items.filter(({ yes, keys }) => yes && keys.size === 0).length;
  let choice = { f1: 0, odds: 0, decay: 0 };
  for (const decay of [0.0003, 0.001]) {
    const scored = [];
    for (let fold = 0; fold < folds; fold++) {
      const weights = chosen(
        candidates.filter((_, i) => i % folds !== fold),
        decay,
      );
      candidates.forEach(({ keys, yes, unclear }, i) => {
        if (i % folds === fold && !unclear) scored.push({ yes, odds: oddsOf(weights, keys) });
      });
    }
    const found = best(scored, lost);
    console.log(
      `${kind}: decay ${decay}, F1 ${found.f1.toFixed(3)} at ${found.odds.toFixed(2)}, ${lost} accepted are no candidates`,
    );
    if (found.f1 > choice.f1) choice = { ...found, decay };
  }
  const weights = chosen(candidates, choice.decay);
  weights.set("*", weights.get("*") - choice.odds);
  for (const [key, weight] of [...weights].sort((a, b) => b[1] - a[1]))
    if (key === "*" || weight.toFixed(2) !== "0.00") lines.push(`${type}\t${key}\t${weight.toFixed(2)}`);
}
fs.writeFileSync("lexicons/event-contexts.tsv", `${lines.join("\n")}\n`);
