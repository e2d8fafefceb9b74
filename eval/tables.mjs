// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { mainOf } from "./compare.mjs";

/** @typedef {import("./compare.mjs").Scores} Scores */

/** What the README shows; docs/evaluation.md shows all. */
export const mainFigures = [
  "mentions",
  "mention identity",
  "time extents",
  "time values",
  "attributions",
  "attributions, strict",
  "quotations with speaker",
  "events",
  "ultimatums",
];

/**
 * Puts lines between `<!-- name -->` and `<!-- /name -->` of a Markdown file; throws where the file has no such place.
 * @param {string} text
 * @param {string} name
 * @param {readonly string[]} lines
 */
export function withTable(text, name, lines) {
  const start = text.indexOf(`<!-- ${name} -->`);
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start < 0 || end < start) throw new Error(`there is no <!-- ${name} --> … <!-- /${name} -->`);
  return `${text.slice(0, start)}<!-- ${name} -->\n\n${lines.join("\n")}\n\n${text.slice(end)}`;
}

/**
 * @param {URL} file
 * @param {string} name
 * @param {readonly string[]} lines
 */
export function writeTable(file, name, lines) {
  writeFileSync(file, withTable(readFileSync(file, "utf8"), name, lines));
}

/**
 * Scores as a Markdown table: F1 or accuracy in percent, a column for each set.
 * @param {Record<string, Scores>} sets
 * @param {readonly string[]} names
 */
export function scoreTable(sets, names) {
  const titles = Object.keys(sets);
  const rows = names.map((name) => {
    const cells = titles.map((title) => {
      const figure = sets[title]?.all[name];
      return figure ? (100 * mainOf(figure)).toFixed(1) : "–";
    });
    return `| ${name} | ${cells.join(" | ")} |`;
  });
  return [`| figure | ${titles.join(" | ")} |`, `|---|${titles.map(() => "--:|").join("")}`, ...rows];
}
