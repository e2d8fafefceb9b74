import { readdirSync, readFileSync } from "node:fs";
import { type Lexicons, loadLexicons } from "../src/index.ts";

const folder = new URL("../lexicons/", import.meta.url);

/** The text of every lexicon that ships, by file name. */
export function lexiconFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder).sort())
    if (name.endsWith(".tsv")) files[name] = readFileSync(new URL(name, folder), "utf8");
  return files;
}

let read: Lexicons | undefined;

/** The lexicons that ship, read once. */
export function shippedLexicons(): Lexicons {
  read ??= loadLexicons(lexiconFiles());
  return read;
}
