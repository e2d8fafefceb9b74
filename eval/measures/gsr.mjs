// @ts-check
// Whether sentences tell of protests and assaults, and who does them: arabic_event_gsr (MIT), half of it. The errors on the four fifths:
// node eval/measures/gsr.mjs protest|assault
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dayOf, isAside, kinds, sentencesFile, sentencesOf } from "./gsr-data.mjs";
import { dist } from "./measure.mjs";

/** @typedef {{ right: number, wrong: number, missed: number }} Count */
/** @typedef {{ source: string, text: string, spans: { source_actor: string[] }[] }} Marked */

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

/** @returns {Promise<(text: string, published: string | null, kind: string) => { trigger: string, doer: string | null }[]>} */
async function reader() {
  const { readLexicons } = await import(dist("node.js"));
  const { analyse } = await import(dist("analyse.js"));
  const lexicons = readLexicons();
  return (text, published, kind) =>
    analyse({ id: "", published, title: null, url: null, outlet: null, text }, lexicons)
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
 * Yes and no as the corpus labels them, and as most of the annotators have it (what they are divided on equally is left out).
 * @type {Record<string, (sentence: import("./gsr-data.mjs").Sentence) => boolean | null>}
 */
const golds = {
  told: ({ label }) => (label === "ambiguous" ? null : label === "yes"),
  "told by most": ({ accept, total }) => (total < 2 || accept * 2 === total ? null : accept * 2 > total),
};

/**
 * How right the answers to sentences are against each gold; an answer may be a share, what one of several annotators says on average.
 * @param {{ sentence: import("./gsr-data.mjs").Sentence, found: number }[]} answers
 */
function toldShares(answers) {
  return Object.entries(golds).map(([name, goldOf]) => {
    /** @type {Count} */ const count = { right: 0, wrong: 0, missed: 0 };
    for (const { sentence, found } of answers) {
      const yes = goldOf(sentence);
      if (yes === null) continue;
      if (yes) {
        count.right += found;
        count.missed += 1 - found;
      } else count.wrong += found;
    }
    return named(name, sharesOf(count));
  });
}

/**
 * The words of an actor without what is attached to them: the corpus marks them with و, ب, ل and the article, the engine without the first three.
 * @param {string} text
 */
const wordsOf = (text) =>
  (text.match(/[\u0621-\u064a]+/g) ?? [])
    .map((word) => word.replace(/^[وف]?(?:[بلك]?ال|لل|[بلك])(?=.{3})|^[وف](?=.{4})/, ""))
    .filter((word) => word.length > 2);

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
        const own = sentences.filter((sentence) => sentence.aside === aside);
        const answers = own.map((sentence) => ({
          sentence,
          found: read(sentence.text, sentence.published, kind).length > 0 ? 1 : 0,
        }));
        /** @type {Count} */ const actors = { right: 0, wrong: 0, missed: 0 };
        for (const one of marked.filter(({ text }) => isAside(text) === aside))
          countActor(
            one,
            read(one.text, dayOf(one.source), kind).map(({ doer }) => doer),
            actors,
          );
        rows[`${kind}s, ${part}`] = {
          of: judged(own).length,
          shares: Object.assign({}, ...toldShares(answers), named("actors", sharesOf(actors))),
        };
      }
      rows[`${kind}s, one of the annotators`] = {
        of: judged(sentences).length,
        shares: Object.assign(
          {},
          ...toldShares(sentences.map((sentence) => ({ sentence, found: sentence.accept / sentence.total }))),
        ),
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
  for (const { text, published, label, aside } of judged(sentencesOf(shared, kind))) {
    if (aside) continue;
    const found = read(text, published, kind);
    if (found.length > 0 !== (label === "yes"))
      console.log(`${label}\t${found.map(({ trigger }) => trigger).join(", ")}\t${text}`);
  }
}
