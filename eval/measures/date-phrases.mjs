// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chronoMeans, chronoTimes } from "./chrono.mjs";
import { dist } from "./measure.mjs";

/** @typedef {import("./chrono.mjs").Time} Time */
/** @typedef {Time & { or?: string[], optional?: boolean }} GoldTime */
/** @typedef {{ kind: string, published: string, text: string, times: GoldTime[] }} Phrase */
/**
 * What finds times, and what else than the same value is right for it.
 * @typedef {{ times: (text: string, published: string) => readonly Time[], means?: typeof chronoMeans }} Engine
 */

const phrases = fileURLToPath(new URL("../phrases/", import.meta.url));
const development = join(phrases, "dates.dev.json");
const heldOut = join(phrases, "dates.heldout.json");

/**
 * Date phrases, and the times of the shared articles: the engine beside chrono-node. A time counts as found where a result covers half of it and more, as in
 * the scorer; as right where its value is right, too.
 * @type {import("./measure.mjs").Measure}
 */
export const datePhrases = {
  name: "date-phrases",
  data: (shared) => [development, heldOut, ...goldFiles(shared)],
  async measure(shared) {
    const { readTimes } = await import(dist("times/read.js"));
    const { readLexicons } = await import(dist("node.js"));
    const lexicons = readLexicons();
    /** @type {Engine} */
    const engine = { times: (text, published) => readTimes(text, lexicons, published) };
    const dev = phrasesOf(development);
    const held = phrasesOf(heldOut);
    const both = [...dev, ...held];
    /** @type {Record<string, import("./measure.mjs").Row>} */
    const rows = {};
    /** @param {string} title @param {readonly Phrase[]} list */
    const add = (title, list) => {
      rows[title] = rowOf(list, engine);
      rows[`${title}: chrono-node`] = {
        ...rowOf(list, { times: chronoTimes, means: chronoMeans }),
        peer: true,
      };
    };
    add("development, all", dev);
    add("held out, all", held);
    for (const kind of new Set(both.map((phrase) => phrase.kind)))
      add(
        `both, ${kind}`,
        both.filter((phrase) => phrase.kind === kind),
      );
    const gold = goldFiles(shared).map(goldPhrase);
    if (gold.length > 0) add("times of the shared articles", gold);
    return rows;
  },
};

/** @param {string} shared */
function goldFiles(shared) {
  const folder = join(shared, "gold");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json"))
    .sort()
    .map((file) => join(folder, file));
}

/** @param {string} file @returns {Phrase[]} */
function phrasesOf(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {string} file @returns {Phrase} */
function goldPhrase(file) {
  const { published, text, times } = JSON.parse(readFileSync(file, "utf8"));
  return {
    kind: "article",
    published,
    text,
    times: times.map((/** @type {[Time, string, string, string?]} */ [span, , value, extra]) => ({
      ...span,
      value,
      optional: extra === "optional",
    })),
  };
}

/**
 * @param {readonly Phrase[]} list
 * @param {Engine} engine
 * @returns {import("./measure.mjs").Row}
 */
function rowOf(list, engine) {
  /** @param {GoldTime} time @param {string | null} found @param {string} published */
  const isRight = ({ value, or = [] }, found, published) =>
    [value, ...or].some((wanted) => wanted === found || engine.means?.(wanted ?? "", found, published));
  let of = 0;
  let found = 0;
  let right = 0;
  let whole = 0;
  for (const { text, published, times } of list) {
    const results = engine.times(text, published);
    let good = results.every((result) => times.some((time) => overlaps(time, result) > 0));
    for (const time of times) {
      const result = results.find((one) => overlaps(time, one) >= 0.5);
      if (time.optional) continue;
      of++;
      if (result) found++;
      if (result && isRight(time, result.value, published)) right++;
      else good = false;
    }
    if (good) whole++;
  }
  /** @type {Record<string, number>} */
  const shares = of > 0 ? { found: found / of, "value right": right / of } : {};
  return { of: of || list.length, shares: { ...shares, "sentences all right": whole / list.length } };
}

/** @param {Time} a @param {Time} b */
function overlaps(a, b) {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / Math.max(a.end - a.start, b.end - b.start);
}
