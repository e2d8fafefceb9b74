/** The Node entry: what the engine needs from the file system, the formats, the record and the ingest. */

import { readdirSync, readFileSync } from "node:fs";
import { sha256 } from "./formats/content-hash.ts";
import { type Lexicons, loadLexicons } from "./rules/lexicon.ts";

export { contentHash } from "./formats/content-hash.ts";
export type { Format, Input, Item, Notice, NoticeKind, Place, Problem } from "./formats/format.ts";
export { placeName, problemLine } from "./formats/format.ts";
export { formats, readArticles } from "./formats/index.ts";
export { type Inputs, inputsAt } from "./formats/inputs.ts";
export {
  createTally,
  type IngestOptions,
  type IngestReport,
  type IngestStep,
  ingest,
  type ReadArticle,
  type Tally,
} from "./ingest.ts";
export { openRecord, type RecordOptions } from "./record/open.ts";
export {
  AmbiguousIdError,
  type ArticleRow,
  type KeepOutcome,
  type ListQuery,
  type NamedRow,
  RecordOpenError,
  type RecordStore,
} from "./record/record.ts";

const folder = new URL("../lexicons/", import.meta.url);

let loaded: Lexicons | undefined;

/**
 * The lexicons that ship with the package, read from disk once a process (the engine indexes them once, too); throws a
 * `LexiconError` where one has a mistake.
 */
export function readLexicons(): Lexicons {
  loaded ??= loadLexicons(lexiconFiles());
  return loaded;
}

/** SHA-256, hexadecimal, of the lexicons that ship with the package: of their names and of what is in them. */
export function lexiconsHash(): string {
  const files = Object.entries(lexiconFiles()).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(files.map(([name, text]) => `${sha256(text)}  ${name}\n`).join(""));
}

function lexiconFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".tsv")) files[file] = readFileSync(new URL(file, folder), "utf8");
  }
  return files;
}
