// @ts-check
// The sentences of arabic_event_gsr (MIT) on protests and assaults, half of it (../shared/data/events): what annotators make of each, and
// the fifth that is set aside: nothing is read, trained or chosen on it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ text: string, published: string | null, label: string, accept: number, total: number, aside: boolean }} Sentence */

export const kinds = /** @type {const} */ (["protest", "assault"]);

/**
 * FNV-1a of a text, the split that does not change when sentences are added.
 * @param {string} text
 */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** @param {string} text */
export function isAside(text) {
  return hashOf(text) % 5 === 4;
}

/**
 * The day of the newspaper that a sentence is from, where its id tells it (AAW_ARB_20071026.0026-2).
 * @param {string} id
 */
export function dayOf(id) {
  const found = id.match(/_(\d{4})(\d\d)(\d\d)\.\d+-\d+$/);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

/**
 * @param {string} shared
 * @param {string} kind
 */
export function sentencesFile(shared, kind) {
  return join(shared, "data", "events", `${kind}-sentences.dev.tsv`);
}

/**
 * @param {string} shared
 * @param {string} kind
 * @returns {Sentence[]}
 */
export function sentencesOf(shared, kind) {
  const [, ...lines] = readFileSync(sentencesFile(shared, kind), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", , label = "", accept = "", , total = "", text = ""] = line.split("\t");
      const votes = { accept: Number(accept), total: Number(total) };
      return { text, published: dayOf(id), label, ...votes, aside: isAside(text) };
    });
}
