import { carriersPart } from "./attributions/media.ts";
import { bodiesPart } from "./entities/bodies.ts";
import { gazetteerPart } from "./entities/gazetteer.ts";
import { nameWeightsPart } from "./entities/name-weights.ts";
import { ordinaryPart } from "./entities/ordinary.ts";
import { peoplePart } from "./entities/people.ts";
import { arraysOfBytes, bytesOfArrays } from "./rules/array-file.ts";
import { type Lexicons, splitRows, type Table } from "./rules/lexicon.ts";
import type { Arrays } from "./rules/parts.ts";
import { schemas } from "./rules/schemas.ts";
import { stemsPart } from "./rules/segmentation.ts";
import { affairVerbs, eventVerbs, reportingVerbs } from "./rules/verbs.ts";
import { textOf, unitsOf } from "./text/units.ts";
import { reportingPart } from "./times/reporting.ts";

const parts = [
  ...[gazetteerPart, peoplePart, bodiesPart, ordinaryPart, nameWeightsPart],
  ...[stemsPart, reportingVerbs, eventVerbs, affairVerbs, reportingPart, carriersPart],
];

/** Lexicons that the engine reads through their parts only, or not at all: their text is left out. */
const inParts: ReadonlySet<string> = new Set([
  "people.tsv",
  "places.tsv",
  "common-words.tsv",
  "stems.tsv",
  "name-weights.tsv",
  "place-facts.tsv",
]);

/**
 * Checked lexicons as bytes that are opened in a few milliseconds: the large tables made, the small ones as text. `files` are the texts
 * that the lexicons were loaded from, `key` tells which they were (ASCII). They are read by the release that made them, on a machine
 * with the same order of bytes.
 */
export function compileLexicons(
  lexicons: Lexicons,
  files: Readonly<Record<string, string>>,
  key: string,
): Uint8Array {
  const all = new Map<string, Arrays>(parts.map(({ name, make }) => [name, make(lexicons)]));
  for (const file of lexicons.tables.keys())
    if (!inParts.has(file)) all.set(file, { text: unitsOf(files[file]!.replace(/^#.*/gm, "#")) });
  return bytesOfArrays(key, all);
}

/**
 * Opens what `compileLexicons` made; null where it is nothing of this kind. `read` gives the text of a lexicon that was left out, for
 * what is no part of the engine; without it such a lexicon counts as missing.
 */
export function openLexicons(
  bytes: Uint8Array,
  read?: (file: string) => string,
): { key: string; lexicons: Lexicons } | null {
  const opened = arraysOfBytes(bytes);
  if (opened === null) return null;
  const tables = new Map<string, Table>();
  for (const file of Object.keys(schemas)) {
    const text = opened.parts.get(file)?.text as Uint16Array | undefined;
    if (text)
      tables.set(
        file,
        lazyTable(file, () => textOf(text)),
      );
    else if (read)
      tables.set(
        file,
        lazyTable(file, () => read(file)),
      );
  }
  return { key: opened.key, lexicons: { tables, parts: opened.parts } };
}

/** A table that is split where its rows are asked for; it was checked when it was compiled. */
function lazyTable(file: string, text: () => string): Table {
  let rows: Table["rows"] | undefined;
  return {
    file,
    get rows() {
      rows ??= splitRows(file, text());
      return rows;
    },
  };
}
