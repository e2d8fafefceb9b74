/** The lexicons that ship with the package, from disk. */

import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileLexicons, openLexicons } from "./compile.ts";
import { type Lexicons, loadLexicons } from "./rules/lexicon.ts";

/** Where lexicons are, and what was compiled of them. */
export interface LexiconPlace {
  /** The folder of the TSV files. */
  readonly folder: string;
  /** The file with what was compiled of them; beside the code that makes it, where the build leaves it. */
  readonly compiled: string;
  /** A file of the code that makes it: it counts only where it is no older than that. */
  readonly code: string;
}

const shipped: LexiconPlace = {
  folder: fileURLToPath(new URL("../lexicons", import.meta.url)),
  compiled: fileURLToPath(new URL("lexicons.bin", import.meta.url)),
  code: fileURLToPath(import.meta.url),
};

let loaded: Lexicons | undefined;
let hash: string | undefined;

/**
 * The lexicons that ship with the package, read from disk once a process (the engine indexes them once, too); throws a
 * `LexiconError` where one has a mistake.
 */
export function readLexicons(): Lexicons {
  loaded ??= lexiconsAt(shipped);
  return loaded;
}

/**
 * The lexicons of a place. What was compiled of them is used where it was made of the very bytes that are there now, by the code that
 * runs now; where it was not, the lexicons are read and checked, and compiled anew. Nothing is compiled where nothing ever was.
 */
export function lexiconsAt(place: LexiconPlace): Lexicons {
  const made = statSync(place.compiled, { throwIfNoEntry: false });
  if (!made) return loadLexicons(textsOf(lexiconBytes(place)));
  if (made.mtimeMs < statSync(place.code).mtimeMs) return compiledAnew(place);
  const opened = openLexicons(readFileSync(place.compiled), textAt(place));
  const key = place === shipped ? lexiconsHash() : keyOfFiles(place);
  return opened?.key === key ? opened.lexicons : compiledAnew(place);
}

/** The lexicons that ship with the package as `openLexicons` takes them, for an engine that runs elsewhere. */
export function compiledLexicons(): Uint8Array {
  const made = statSync(shipped.compiled, { throwIfNoEntry: false });
  if (made && made.mtimeMs >= statSync(shipped.code).mtimeMs) {
    const bytes = readFileSync(shipped.compiled);
    if (openLexicons(bytes)?.key === lexiconsHash()) return bytes;
  }
  const bytes = lexiconBytes(shipped);
  const texts = textsOf(bytes);
  return compileLexicons(loadLexicons(texts), texts, keyOf(bytes));
}

/** Reads and checks the lexicons, and keeps what is compiled of them for the next start. The build calls it. */
export function compiledAnew(place = shipped): Lexicons {
  const bytes = lexiconBytes(place);
  const texts = textsOf(bytes);
  const compiled = compileLexicons(loadLexicons(texts), texts, keyOf(bytes));
  const draft = `${place.compiled}.${process.pid}`;
  try {
    writeFileSync(draft, compiled);
    renameSync(draft, place.compiled);
  } catch {
    // A folder that may not be written to: the next start compiles again.
    rmSync(draft, { force: true });
  }
  return openLexicons(compiled, textAt(place))!.lexicons;
}

/** SHA-256, hexadecimal, of the lexicons that ship with the package: of their names and of what is in them; taken once a process, as they are read once. */
export function lexiconsHash(): string {
  hash ??= keyOfFiles(shipped);
  return hash;
}

function lexiconNames({ folder }: LexiconPlace): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort();
}

function lexiconBytes(place: LexiconPlace): Map<string, Buffer> {
  return new Map(lexiconNames(place).map((name) => [name, readFileSync(join(place.folder, name))]));
}

function textsOf(bytes: ReadonlyMap<string, Buffer>): Record<string, string> {
  return Object.fromEntries([...bytes].map(([name, content]) => [name, content.toString("utf8")]));
}

function textAt({ folder }: LexiconPlace): (file: string) => string {
  return (file) => readFileSync(join(folder, file), "utf8");
}

/** What tells one set of lexicons from every other. */
function keyOf(bytes: ReadonlyMap<string, Buffer>): string {
  const hash = createHash("sha256");
  for (const [name, content] of bytes) hash.update(`${name}\t${content.length}\n`).update(content);
  return hash.digest("hex");
}

/** The same of the files that are there now, read piece by piece: memory that is new costs more than reading. */
function keyOfFiles(place: LexiconPlace): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafeSlow(1 << 17);
  for (const name of lexiconNames(place)) {
    const file = openSync(join(place.folder, name), "r");
    hash.update(`${name}\t${fstatSync(file).size}\n`);
    for (;;) {
      const length = readSync(file, piece, 0, piece.length, null);
      if (length === 0) break;
      hash.update(piece.subarray(0, length));
    }
    closeSync(file);
  }
  return hash.digest("hex");
}
