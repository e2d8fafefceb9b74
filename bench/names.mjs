// Names at scale: a people.tsv of 50,000 names, made of the words of the lexicon's own names.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { viewOf } from "../dist/entities/view.js";
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
 * What it costs to load the lexicons with all their names: the least processor time of a few turns, in milliseconds. `compiled` reads
 * them, checks them and lays all tables out, as the build does; `opened` is a start: it reads the files, tells by their hash that they
 * are those that were compiled, and opens names, people, ordinary words, stems and weights. In folders of their own, from disk.
 * @param {Readonly<Record<string, string>>} files
 */
export function timeToLoad(files) {
  const home = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  try {
    cpSync(fileURLToPath(new URL("../dist", import.meta.url)), join(home, "dist"), { recursive: true });
    writeFileSync(join(home, "package.json"), '{ "type": "module" }');
    mkdirSync(join(home, "lexicons"));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(home, "lexicons", file), text);
    const compiled = leastOf(3, home, "compiledAnew");
    return { compiled, opened: leastOf(7, home, "readLexicons") };
  } finally {
    rmSync(home, { recursive: true });
  }
}

/**
 * The least processor time of some processes, each new: nothing is warm.
 * @param {number} turns
 * @param {string} home
 * @param {"compiledAnew" | "readLexicons"} how
 */
function leastOf(turns, home, how) {
  const program = `
    const { ${how} } = await import("./dist/shipped.js");
    const opened = await Promise.all([
      import("./dist/entities/gazetteer.js").then((m) => m.gazetteerOf),
      import("./dist/entities/people.js").then((m) => m.peopleOf),
      import("./dist/entities/knowledge.js").then((m) => m.knowerOf),
      import("./dist/entities/name-weights.js").then((m) => m.nameWeightsOf),
      import("./dist/rules/segmentation.js").then((m) => m.segmenterOf),
    ]);
    const before = process.cpuUsage();
    const lexicons = ${how}();
    for (const open of opened) open(lexicons);
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) {
    const told = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: home });
    least = Math.min(least, Number(told));
  }
  return least;
}

/**
 * Looks for every lexicon name in a text: words, what is known of them, and the longest name at each.
 * @param {import("../dist/index.js").Lexicons} lexicons
 * @returns {(text: string) => number}
 */
export function scannerOf(lexicons) {
  return (text) => {
    const { words, sentences } = findSentences(text, []);
    const view = viewOf({ text, words, sentences, times: [] }, lexicons);
    let found = 0;
    for (let i = 0; i < words.length; i++) if (view.hitAt(i) !== null) found++;
    return found;
  };
}
