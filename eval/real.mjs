// @ts-check
// Gold on real articles, as offsets alone: their texts stay in the corpora, whose licences forbid copying them here.
//   node eval/real.mjs OUT-FOLDER FILE…    cuts the words out of gold files and writes what remains (how eval/real was made)
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { tarFiles } from "../bench/tar.mjs";

/**
 * Where an article's text is: a day of SaudiNewsNet and the article's address, or a file of the ANT corpus.
 * @typedef {{ corpus: "saudinewsnet", file: string, url: string } | { corpus: "ant", file: string }} Place
 */

/** @typedef {{ id: string, at: Place, sha256: string } & Record<string, unknown>} StandOff */

/**
 * The gold file that the scorer reads: text and the words of every span put back.
 * @param {string} file a file of eval/real
 * @param {string} shared
 * @returns {string}
 * @throws where the article is not at hand or its text is another
 */
export function wholeGold(file, shared) {
  /** @type {StandOff} */
  const { at, sha256, ...gold } = JSON.parse(readFileSync(file, "utf8"));
  const article = articleAt(at, join(shared, "data", "news"));
  if (!article) throw new Error(`${file}: no article at ${JSON.stringify(at)} below ${shared}.`);
  const { title, text } = article;
  const found = hashOf(text);
  if (found !== sha256)
    throw new Error(
      `${file}: the text at ${JSON.stringify(at)} has the SHA-256 ${found}, annotated was ${sha256}.`,
    );
  return JSON.stringify({ ...withWords(gold, text), title, text });
}

/**
 * @param {Place} at
 * @param {string} news
 */
function articleAt(at, news) {
  if (at.corpus === "saudinewsnet")
    return dayOf(join(news, "saudinewsnet", at.file)).find(({ url }) => url === at.url);
  const file = ant(news)?.get(at.file);
  return file && { title: partOf(file, "TITLE"), text: partOf(file, "TEXT") };
}

/**
 * @param {string} file
 * @param {string} tag
 */
function partOf(file, tag) {
  return file.match(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`))?.[1]?.trim() ?? "";
}

/** @param {string} zip */
function dayOf(zip) {
  if (!existsSync(zip)) return [];
  const json = execFileSync("unzip", ["-p", zip], { encoding: "utf8", maxBuffer: 1 << 28 });
  /** @type {{ url: string, title?: string, content?: string }[]} */
  const items = JSON.parse(json);
  return items.map(({ url, title, content }) => ({
    url,
    title: (title ?? "").trim(),
    text: (content ?? "").trim(),
  }));
}

/** @type {Map<string, string> | undefined} */
let antFiles;

/** @param {string} news */
function ant(news) {
  const archive = join(news, "ant-v1.1-politics-world.tar.gz");
  if (!existsSync(archive)) return undefined;
  antFiles ??= new Map(
    tarFiles(gunzipSync(readFileSync(archive))).map(([name, body]) => [basename(name), body]),
  );
  return antFiles;
}

/**
 * @param {any} value
 * @param {string} text
 * @returns {any}
 */
function withWords(value, text) {
  if (Array.isArray(value)) return value.map((item) => withWords(item, text));
  if (typeof value !== "object" || value === null) return value;
  const { start, end } = value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withWords(item, text)]));
  return typeof start === "number" && typeof end === "number"
    ? { ...inside, text: text.slice(start, end) }
    : inside;
}

/**
 * @param {any} value
 * @returns {any}
 */
function withoutWords(value) {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== "object" || value === null) return value;
  const isSpan = typeof value.start === "number" && typeof value.end === "number";
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(key === "title" || (isSpan && key === "text")))
      .map(([key, item]) => [key, withoutWords(item)]),
  );
}

/** @param {string} text */
function hashOf(text) {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * @param {string} text
 * @param {string} news
 * @returns {Place | undefined}
 */
function placeOf(text, news) {
  for (const [file, body] of ant(news) ?? []) if (body.includes(text)) return { corpus: "ant", file };
  for (const file of readdirSync(join(news, "saudinewsnet")).filter((name) => name.endsWith(".zip"))) {
    const found = dayOf(join(news, "saudinewsnet", file)).find((article) => article.text === text);
    if (found) return { corpus: "saudinewsnet", file, url: found.url };
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = ".", ...files] = process.argv.slice(2);
  const news = join(
    process.env.ISNAD_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url)),
    "data",
    "news",
  );
  for (const file of files) {
    const { text, id, ...gold } = JSON.parse(readFileSync(file, "utf8"));
    const at = placeOf(text, news);
    if (!at) throw new Error(`${file}: no article of the corpora has this text.`);
    const made = { id, at, sha256: hashOf(text), ...withoutWords(gold) };
    writeFileSync(join(folder, `${id}.gold.json`), `${JSON.stringify(made, null, 1)}\n`);
  }
}
