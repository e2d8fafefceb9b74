// @ts-check
// The texts that the bench runs over: distinct, of real vocabulary, all of one length in UTF-16 units.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { tarFiles } from "./tar.mjs";

const home = fileURLToPath(new URL("..", import.meta.url));
const shared = process.env.ISNAD_SHARED ?? join(home, "..", "shared");

/** @typedef {{ source: string, texts: string[] }} Corpus */

/**
 * Arabic news: dated items where the development data is at hand, else the samples that ship, their paragraphs in new orders.
 * @param {number} length
 * @param {number} count
 * @returns {Corpus}
 */
export function arabicTexts(length, count) {
  const archive = join(shared, "data", "news", "ant-v1.1-politics-world.tar.gz");
  if (existsSync(archive)) {
    const items = tarFiles(gunzipSync(readFileSync(archive))).flatMap(([, file]) => {
      const body = file.match(/<TEXT>\s*([\s\S]*?)\s*<\/TEXT>/)?.[1];
      return body ? [body] : [];
    });
    return { source: "ANT corpus v1.1, politics and world news", texts: cut(items, "\n", length, count) };
  }
  const folder = join(home, "samples");
  const paragraphs = readdirSync(folder).flatMap((name) => {
    const whole = readFileSync(join(folder, name), "utf8");
    if (name.endsWith(".txt")) return whole.split(/\n+/);
    return name.endsWith(".json")
      ? /** @type {{ text: string }} */ (JSON.parse(whole)).text.split(/\n+/)
      : [];
  });
  const many = Array.from({ length: 40 }, (_, seed) => shuffled(paragraphs, seed)).flat();
  return { source: "the samples, paragraphs shuffled", texts: cut(many, "\n", length, count) };
}

/**
 * English prose: the documentation of the installed packages, from their README files and the comments of @types/node. It is no
 * news, but real sentences with a real vocabulary, and it is on every machine that can run the bench.
 * @param {number} length
 * @param {number} count
 * @returns {Corpus}
 */
export function englishTexts(length, count) {
  const root = join(home, "node_modules");
  const comment = /\/\*\*([\s\S]*?)\*\//g;
  /** @type {Set<string>} */ const paragraphs = new Set();
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    const isReadme = /\.md$/i.test(name);
    if (!isReadme && !/@types\/node\/.*\.d\.ts$/.test(name)) continue;
    const whole = readFileSync(join(root, name), "utf8");
    const bodies = isReadme
      ? [whole]
      : [...whole.matchAll(comment)].map(
          (found) => (found[1] ?? "").replace(/^\s*\* ?/gm, "").split(/^@/m)[0] ?? "",
        );
    for (const body of bodies) for (const paragraph of proseOf(body)) paragraphs.add(paragraph);
  }
  return {
    source: "documentation of the installed packages (no news)",
    texts: cut(shuffled([...paragraphs], 1), " ", length, count),
  };
}

/**
 * The paragraphs of Markdown that are sentences: no code, lists, tables, headings or addresses.
 * @param {string} markdown
 */
function proseOf(markdown) {
  const plain = markdown.replace(/```[\s\S]*?```/g, "\n\n").replace(/<[^>]+>/g, "");
  return plain.split(/\n\s*\n/).flatMap((block) => {
    if (/^\s*([#|>*+-]|\d+\.|\[)/.test(block) || /^( {4}|\t)/.test(block)) return [];
    const text = block
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[`*_]|\{@link |\}/g, "")
      .replace(/\s+/g, " ")
      .trim();
    const words = text.match(/[A-Za-z]{2,}/g) ?? [];
    return words.length >= 15 && /[.!?]$/.test(text) && !text.includes("://") ? [text] : [];
  });
}

/**
 * Joins pieces to texts of exactly `length` units; each is decoded anew, so that none is a rope of slices.
 * @param {readonly string[]} pieces
 * @param {string} joint
 * @param {number} length
 * @param {number} count
 */
function cut(pieces, joint, length, count) {
  /** @type {string[]} */ const texts = [];
  let text = "";
  for (const piece of pieces) {
    text += (text === "" ? "" : joint) + piece;
    if (text.length < length) continue;
    texts.push(Buffer.from(text.slice(0, length)).toString("utf8"));
    if (texts.length === count) break;
    text = "";
  }
  return texts;
}

/**
 * The same order for the same seed on every machine.
 * @template T
 * @param {readonly T[]} list
 * @param {number} seed
 * @returns {T[]}
 */
function shuffled(list, seed) {
  const out = [...list];
  let state = seed * 2_654_435_761 + 1;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const k = state % (i + 1);
    [out[i], out[k]] = [/** @type {T} */ (out[k]), /** @type {T} */ (out[i])];
  }
  return out;
}
