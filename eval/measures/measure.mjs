// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { compare } from "../compare.mjs";

/**
 * One line of a measure's table: what was counted, and shares of it between 0 and 1. The shares are held against the committed ones, unless they
 * are there for comparison only (a peer's).
 * @typedef {{ of: number, shares: Record<string, number>, peer?: boolean }} Row
 */

/**
 * Something measured beside the annotated articles. `data` names the files it reads, `measure` gives its rows by their titles; its table stands
 * in docs/evaluation.md between comments with its name.
 * @typedef {{
 *   name: string,
 *   data: (shared: string) => string[],
 *   measure: (shared: string) => Promise<Record<string, Row>>,
 * }} Measure
 */

/** @typedef {{ data: string, rows: Record<string, Row> }} Measured */

/**
 * A built module, as an address to import.
 * @param {string} path below dist
 */
export function dist(path) {
  return new URL(`../../dist/${path}`, import.meta.url).href;
}

/**
 * Takes a measure, or null where its data is not at hand.
 * @param {Measure} measure
 * @param {string} shared
 * @returns {Promise<Measured | null>}
 */
export async function take(measure, shared) {
  const files = measure.data(shared);
  if (!files.every((file) => existsSync(file))) return null;
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  const rows = await measure.measure(shared);
  for (const row of Object.values(rows))
    for (const [name, share] of Object.entries(row.shares))
      row.shares[name] = Math.round(share * 10_000) / 10_000;
  return { data: hash.digest("hex").slice(0, 16), rows };
}

/**
 * What fell and what rose between two takes of a measure.
 * @param {Measured | undefined} before
 * @param {Measured} now
 */
export function compareMeasured(before, now) {
  return compare(figuresOf(before), figuresOf(now));
}

/** @param {Measured | undefined} measured */
function figuresOf(measured) {
  /** @type {import("../compare.mjs").Figures} */ const figures = {};
  for (const [title, { of, shares, peer }] of Object.entries(measured?.rows ?? {}))
    if (!peer)
      for (const [name, accuracy] of Object.entries(shares)) figures[`${title}, ${name}`] = { accuracy, of };
  return figures;
}

/**
 * A measure as a Markdown table, in percent.
 * @param {Measured} measured
 */
export function measuredTable({ rows }) {
  const columns = [...new Set(Object.values(rows).flatMap(({ shares }) => Object.keys(shares)))];
  const lines = Object.entries(rows).map(([title, { of, shares }]) => {
    const cells = columns.map((column) =>
      column in shares ? (100 * (shares[column] ?? 0)).toFixed(2) : "–",
    );
    return `| ${[title, of, ...cells].join(" | ")} |`;
  });
  return [`| | of | ${columns.join(" | ")} |`, `|---|--:|${columns.map(() => "--:|").join("")}`, ...lines];
}
