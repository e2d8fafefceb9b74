// @ts-check
// How right the names are on ANERcorp (CAMeL split, its training part; CC BY-SA 4.0), for measuring and, parts 1-3, for training
// the tagger of names (scripts/names/train.mjs). `npm run eval` calls it; by itself, after a build:
//   PARTS=4 node eval/measures/anercorp.mjs [--errors]     never more than parts 1-4, and errors of the reading alone
// The corpus is cut into fifths. The last one is set aside: nobody looks at it nor at an error on it, only totals are made.
// Persons, places and organizations count, whole and of the right type, as whole written words: clitics stay attached there.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dist } from "./measure.mjs";

/** @typedef {{ meant: number, shares: { precision: number, recall: number, F1: number } }} Counted */
/** @typedef {{ word: string, tag: string }} Tagged */
/** @typedef {{ first: number, last: number, type: string, by: string }} Named */
/** @typedef {{ entities: readonly { id: string, type: string }[], mentions: readonly { start: number, end: number, entity: string, form: string, by: string }[] }} Found */
/** @typedef {Record<string, { both: number, found: number, meant: number }>} Counts */

const file = new URL("ner/anercorp-camel-train.txt", dataFolder());
/** The reading's types in the corpus's terms; what else a reading names has no counterpart there. */
const typeOf = new Map([
  ["person", "PERS"],
  ["place", "LOC"],
  ["organization", "ORG"],
  ["group", "ORG"],
]);
/** The figures' names. */
const titles = new Map([
  ["PERS", "persons"],
  ["LOC", "places"],
  ["ORG", "organizations"],
]);
/** The corpus does not say where its articles end; so many sentences are read as one. */
const sentencesRead = 25;

/** Where the development data lies. */
export function dataFolder() {
  const shared = process.env.ISNAD_SHARED ? pathToFileURL(`${process.env.ISNAD_SHARED}/`) : null;
  return new URL("data/", shared ?? new URL("../../../shared/", import.meta.url));
}

/**
 * The sentences of one fifth of the corpus, null where it is not at hand.
 * @param {1 | 2 | 3 | 4 | 5} part
 * @returns {Tagged[][] | null}
 */
export function sentencesOfPart(part) {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  /** @param {number} k */
  const cut = (k) => {
    let at = Math.floor((lines.length * k) / 5);
    while (k > 0 && at < lines.length && lines[at] !== "") at++;
    return at;
  };
  /** @type {Tagged[][]} */ const sentences = [];
  /** @type {Tagged[]} */ let open = [];
  for (const line of [...lines.slice(cut(part - 1), cut(part)), ""]) {
    const blank = line.lastIndexOf(" ");
    if (blank > 0) open.push({ word: line.slice(0, blank), tag: line.slice(blank + 1) });
    else if (open.length > 0) {
      sentences.push(open);
      open = [];
    }
  }
  return sentences;
}

/**
 * Sentences as one text, with where each of their words stands.
 * @param {readonly Tagged[][]} sentences
 */
export function textOf(sentences) {
  /** @type {(Tagged & { start: number, end: number })[]} */ const words = [];
  let text = "";
  for (const sentence of sentences) {
    for (const one of sentence) {
      words.push({ ...one, start: text.length, end: text.length + one.word.length });
      text += `${one.word} `;
    }
    text = `${text.trimEnd()}\n`;
  }
  return { text, words };
}

/**
 * @param {readonly Tagged[]} words
 * @returns {Named[]}
 */
function meantIn(words) {
  /** @type {Named[]} */ const out = [];
  words.forEach(({ tag }, first) => {
    if (!tag.startsWith("B-")) return;
    let last = first + 1;
    while (words[last]?.tag === `I-${tag.slice(2)}`) last++;
    out.push({ first, last, type: tag.slice(2), by: "corpus" });
  });
  return out;
}

/**
 * @param {readonly { start: number, end: number }[]} words
 * @param {Found} reading
 * @returns {Named[]}
 */
function foundIn(words, { entities, mentions }) {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  /** @type {Named[]} */ const out = [];
  for (const { start, end, entity, form, by } of mentions) {
    if (form !== "name") continue;
    const first = words.findIndex((word) => word.end > start);
    let last = first;
    while (last < words.length && /** @type {{ start: number }} */ (words[last]).start < end) last++;
    out.push({ first, last, type: typeOf.get(types.get(entity) ?? "") ?? "", by });
  }
  return out;
}

/**
 * Precision, recall and F1 over some parts of the corpus.
 * @param {(text: string) => Found} read
 * @param {readonly (1 | 2 | 3 | 4 | 5)[]} parts
 * @param {(kind: string, around: string) => void} [onError] told of each error
 * @returns {Record<string, Counted> | null}
 */
export function measure(read, parts, onError) {
  /** @type {Counts} */ const counts = {};
  for (const title of [...titles.values(), "names"]) counts[title] = { both: 0, found: 0, meant: 0 };
  for (const part of parts) {
    const sentences = sentencesOfPart(part);
    if (!sentences) return null;
    for (let i = 0; i < sentences.length; i += sentencesRead) {
      const { text, words } = textOf(sentences.slice(i, i + sentencesRead));
      const counted = (/** @type {Named} */ { type }) => titles.has(type);
      tally(
        counts,
        words,
        meantIn(words).filter(counted),
        foundIn(words, read(text)).filter(counted),
        onError,
      );
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([title, { both, found, meant }]) => [
      title,
      { meant, shares: { precision: both / found, recall: both / meant, F1: (2 * both) / (found + meant) } },
    ]),
  );
}

/**
 * @param {Counts} counts
 * @param {readonly Tagged[]} words
 * @param {readonly Named[]} meant
 * @param {readonly Named[]} found
 * @param {((kind: string, around: string) => void) | undefined} onError
 */
function tally(counts, words, meant, found, onError) {
  /** @param {Named} a @param {Named} b */
  const same = (a, b) => a.first === b.first && a.last === b.last && a.type === b.type;
  /** @param {"both" | "found" | "meant"} what @param {Named} one */
  const count = (what, { type }) => {
    for (const title of [titles.get(type) ?? "", "names"]) {
      const counted = counts[title];
      if (counted) counted[what]++;
    }
  };
  /** @param {Named} one */
  const around = ({ first, last }) => {
    const said = (/** @type {number} */ from, /** @type {number} */ to) =>
      words
        .slice(Math.max(0, from), to)
        .map(({ word }) => word)
        .join(" ");
    return `${said(first - 5, first)} [${said(first, last)}] ${said(last, last + 5)}`;
  };
  for (const one of meant) {
    count("meant", one);
    if (found.some((other) => same(one, other))) count("both", one);
    else {
      const over = found.find((other) => other.first < one.last && one.first < other.last);
      onError?.(
        `missed ${one.type}, ${over ? `${over.type} ${over.by} instead` : "nothing found"}`,
        around(one),
      );
    }
  }
  for (const one of found) {
    count("found", one);
    if (!meant.some((other) => same(one, other))) onError?.(`wrong ${one.type} ${one.by}`, around(one));
  }
}

/**
 * The built engine, as two readers of a text: its reading, by the conventions of this project, and what its tagger alone says, which
 * has learnt the corpus's own (no armies, ministries and governments; غزة of قطاع غزة).
 */
export async function readers() {
  /** @param {string} name */
  const built = (name) => import(dist(name));
  const { readLexicons } = await built("node.js");
  const { findEntities } = await built("entities/find.js");
  const { nameTaggerOf } = await built("entities/name-tagger.js");
  const { scan } = await built("entities/scan.js");
  const { viewOf } = await built("entities/view.js");
  const { findTimes } = await built("times/find.js");
  const { findQuotations } = await built("text/quotations.js");
  const { findSentences } = await built("text/sentences.js");
  const lexicons = readLexicons();
  const groundOf = (/** @type {string} */ text) => {
    const quotations = findQuotations(text);
    const ground = { text, published: null, title: null, quotations, ...findSentences(text, quotations) };
    return { ...ground, times: findTimes(ground, lexicons) };
  };
  return {
    reading: (/** @type {string} */ text) => findEntities(groundOf(text), lexicons),
    tagger: (/** @type {string} */ text) => {
      const ground = groundOf(text);
      const view = viewOf(ground, lexicons);
      const { candidates } = scan(view, ground.sentences);
      /** @type {{ names: { first: number, last: number, type: string }[] }} */
      const { names } = nameTaggerOf(lexicons)(view, ground.sentences, candidates);
      const { words } = view;
      return {
        entities: [...typeOf.keys()].map((type) => ({ id: type, type })),
        mentions: names.map(({ first, last, type }) => ({
          start: words[first].start,
          end: words[last - 1].end,
          entity: type,
          form: "name",
          by: "entities/tagged",
        })),
      };
    },
  };
}

/**
 * Over the fifths that were read and learnt from, and totals over the one set aside.
 * @type {import("./measure.mjs").Measure}
 */
export const anercorp = {
  name: "anercorp",
  data: () => [fileURLToPath(file)],
  measure: async () => {
    const { reading, tagger } = await readers();
    /** @type {Record<string, import("./measure.mjs").Row>} */ const rows = {};
    /** @type {[string, Record<string, Counted> | null][]} */
    const takes = [
      ["learnt from, reading", measure(reading, [1, 2, 3, 4])],
      ["set aside, reading", measure(reading, [5])],
      ["set aside, tagger", measure(tagger, [5])],
    ];
    for (const [part, counted] of takes)
      for (const [title, { meant, shares }] of Object.entries(counted ?? {}))
        rows[`${part}: ${title}`] = { of: meant, shares };
    return rows;
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const parts = /** @type {(1 | 2 | 3 | 4)[]} */ (
    [...(process.env.PARTS ?? "1234")].map(Number).filter((part) => part >= 1 && part <= 4)
  );
  /** @type {Map<string, string[]>} */ const errors = new Map();
  /** @param {string} kind @param {string} around */
  const onError = (kind, around) => {
    const list = errors.get(kind) ?? [];
    list.push(around);
    errors.set(kind, list);
  };
  for (const [name, read] of Object.entries(await readers())) {
    const told = process.argv.includes("--errors") && name === "reading" ? onError : undefined;
    const found = measure(read, parts, told);
    if (!found) {
      console.log(`ANERcorp is not at ${file.pathname}: nothing is measured.`);
      break;
    }
    for (const [title, { shares }] of Object.entries(found)) {
      const cells = Object.values(shares).map((x) => (100 * x).toFixed(1).padStart(6));
      console.log(`parts ${parts.join("")}  ${name.padEnd(8)} ${title.padEnd(14)}${cells.join("")}`);
    }
  }
  const most = [...errors].sort((a, b) => b[1].length - a[1].length);
  for (const [kind, list] of most) console.log(`\n## ${kind}: ${list.length}\n${list.join("\n")}`);
}
