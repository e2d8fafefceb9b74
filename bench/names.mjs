// Names at scale: a people.tsv of 50,000 names, made of the words of the lexicon's own names.
import { gazetteerOf } from "../dist/entities/gazetteer.js";
import { knowerOf } from "../dist/entities/knowledge.js";
import { viewOf } from "../dist/entities/view.js";
import { loadLexicons } from "../dist/index.js";
import { findSentences } from "../dist/text/sentences.js";

/**
 * The lexicons with so many names more in people.tsv: two to four words each, three quarters of them made up.
 * @param {Readonly<Record<string, string>>} files
 * @param {number} count
 * @returns {Record<string, string>}
 */
export function withNames(files, count) {
  const people = files["people.tsv"] ?? "";
  const letters = [..."بتثجحخدذرزسشصضطظعغفقكلمنهوي"];
  let seed = 7;
  /** @param {number} below */
  const random = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const known = people
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => (line.split("\t")[0] ?? "").split(/[| ]/));
  const word = () =>
    random(4) === 0
      ? known[random(known.length)]
      : Array.from({ length: 3 + random(4) }, () => letters[random(letters.length)]).join("");
  const lines = Array.from({ length: count }, (_, i) => {
    const name = Array.from({ length: 2 + random(3) }, word).join(" ");
    return `${name}\tName ${i}\tmade-up-${i}`;
  });
  return { ...files, "people.tsv": `${people.trimEnd()}\n${lines.join("\n")}\n` };
}

/**
 * How long it takes to load the lexicons and to index all their names: the least of a few times, in milliseconds.
 * @param {Readonly<Record<string, string>>} files
 */
export function timeToLoad(files) {
  let [read, indexed] = [Infinity, Infinity];
  for (let turn = 0; turn < 5; turn++) {
    const started = performance.now();
    const lexicons = loadLexicons(files);
    const loaded = performance.now();
    gazetteerOf(lexicons);
    read = Math.min(read, loaded - started);
    indexed = Math.min(indexed, performance.now() - loaded);
  }
  return { read, indexed };
}

/**
 * Looks for every lexicon name in a text: words, what is known of them, and the longest name at each.
 * @param {import("../dist/index.js").Lexicons} lexicons
 * @returns {(text: string) => number}
 */
export function scannerOf(lexicons) {
  const gazetteer = gazetteerOf(lexicons);
  const knower = knowerOf(lexicons);
  return (text) => {
    const { words, sentences } = findSentences(text, []);
    const view = viewOf({ text, words, sentences, times: [] }, gazetteer, knower);
    let found = 0;
    for (let i = 0; i < words.length; i++) if (view.hitAt(i) !== null) found++;
    return found;
  };
}
