// @ts-check
// Whether sentences tell of protests and assaults, and who does them: arabic_event_gsr (MIT), half of it. The errors on the four fifths:
// node eval/measures/gsr.mjs protest|assault
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isAside, kinds, sentencesFile, sentencesOf } from "./gsr-data.mjs";
import { dist } from "./measure.mjs";

/** @typedef {{ right: number, wrong: number, missed: number }} Count */
/** @typedef {{ text: string, spans: { source_actor: string[] }[] }} Marked */

const parts = /** @type {const} */ (["four fifths", "the fifth set aside"]);

/**
 * @param {string} shared
 * @param {string} kind
 */
const spansFile = (shared, kind) => join(shared, "data", "events", `${kind}-spans.dev.json`);

/** @param {Count} count */
function sharesOf({ right, wrong, missed }) {
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  return { precision, recall, f1: (2 * right) / Math.max(1, 2 * right + wrong + missed) };
}

/** @returns {Promise<(text: string, kind: string) => { trigger: string, doer: string | null }[]>} */
async function reader() {
  const { readLexicons } = await import(dist("node.js"));
  const { analyse } = await import(dist("analyse.js"));
  const lexicons = readLexicons();
  return (text, kind) =>
    analyse({ id: "", published: null, title: null, url: null, outlet: null, text }, lexicons)
      .events.filter((/** @type {{ type: string }} */ { type }) => type === kind.toUpperCase())
      .map((/** @type {any} */ { trigger, doer }) => ({
        trigger: text.slice(trigger.start, trigger.end),
        doer: doer && text.slice(doer.start, doer.end),
      }));
}

/**
 * Accepted by all is yes, rejected by most is no; what too few have judged is left out.
 * @param {import("./gsr-data.mjs").Sentence[]} sentences
 */
const judged = (sentences) => sentences.filter(({ label }) => label !== "ambiguous");

/**
 * What one of the annotators alone would score against the unanimous yes that his own vote is part of.
 * @param {import("./gsr-data.mjs").Sentence[]} sentences
 */
function oneAnnotator(sentences) {
  /** @type {Count} */ const count = { right: 0, wrong: 0, missed: 0 };
  for (const { label, accept, total } of judged(sentences))
    if (label === "yes") count.right++;
    else count.wrong += accept / total;
  return sharesOf(count);
}

/** @param {string} text */
const wordsOf = (text) =>
  (text.match(/[\u0621-\u064a]+/g) ?? []).map((word) => word.replace(/^[وفبل](?=.{4})/, ""));

/**
 * An actor is found where the words that tell who does it share one with what an annotator marked; it is there where most marked one.
 * @param {Marked} marked
 * @param {(string | null)[]} doers
 * @param {Count} count
 */
function countActor({ spans }, doers, count) {
  const gold = new Set(spans.flatMap(({ source_actor }) => source_actor.flatMap(wordsOf)));
  const there = spans.filter(({ source_actor }) => source_actor.length > 0).length * 2 > spans.length;
  const given = doers.filter((doer) => doer !== null);
  if (given.some((doer) => wordsOf(doer).some((word) => gold.has(word)))) {
    count.right++;
    return;
  }
  if (given.length > 0) count.wrong++;
  if (there) count.missed++;
}

/** @type {import("./measure.mjs").Measure} */
export const gsr = {
  name: "gsr",
  data: (shared) => kinds.flatMap((kind) => [sentencesFile(shared, kind), spansFile(shared, kind)]),
  async measure(shared) {
    const read = await reader();
    /** @type {Record<string, import("./measure.mjs").Row>} */ const rows = {};
    for (const kind of kinds) {
      const sentences = sentencesOf(shared, kind);
      /** @type {Marked[]} */ const marked = JSON.parse(readFileSync(spansFile(shared, kind), "utf8"));
      for (const part of parts) {
        const aside = part === "the fifth set aside";
        /** @type {Count} */ const told = { right: 0, wrong: 0, missed: 0 };
        const own = sentences.filter((sentence) => sentence.aside === aside);
        for (const { text, label } of judged(own)) {
          const found = read(text, kind).length > 0;
          if (found && label === "yes") told.right++;
          else if (found) told.wrong++;
          else if (label === "yes") told.missed++;
        }
        /** @type {Count} */ const actors = { right: 0, wrong: 0, missed: 0 };
        for (const one of marked.filter(({ text }) => isAside(text) === aside))
          countActor(
            one,
            read(one.text, kind).map(({ doer }) => doer),
            actors,
          );
        rows[`${kind}s, ${part}`] = {
          of: judged(own).length,
          shares: {
            ...named("told", sharesOf(told)),
            ...named("actors", sharesOf(actors)),
          },
        };
      }
      rows[`${kind}s, one of the annotators`] = {
        of: judged(sentences).length,
        shares: named("told", oneAnnotator(sentences)),
        peer: true,
      };
    }
    return rows;
  },
};

/**
 * @param {string} what
 * @param {{ precision: number, recall: number, f1: number }} shares
 */
function named(what, { precision, recall, f1 }) {
  return { [`${what}: precision`]: precision, [`${what}: recall`]: recall, [`${what}: F1`]: f1 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.env.ISNAD_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
  const kind = process.argv[2] ?? "protest";
  if (!existsSync(sentencesFile(shared, kind))) throw new Error(`no sentences on "${kind}" in ${shared}`);
  const read = await reader();
  for (const { text, label, aside } of judged(sentencesOf(shared, kind))) {
    if (aside) continue;
    const found = read(text, kind);
    if (found.length > 0 !== (label === "yes"))
      console.log(`${label}\t${found.map(({ trigger }) => trigger).join(", ")}\t${text}`);
  }
}
