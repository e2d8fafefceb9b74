/** The lexicons that ship with the package, from disk. */

import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
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
import { fileURLToPath } from "node:url";
import { compileLexicons, openLexicons } from "./compile.ts";
import { type Lexicons, loadLexicons } from "./rules/lexicon.ts";

const folder = fileURLToPath(new URL("../lexicons/", import.meta.url));
/** Beside the code that makes it: the build leaves it there. */
const compiledFile = fileURLToPath(new URL("lexicons.bin", import.meta.url));

let loaded: Lexicons | undefined;

/**
 * The lexicons that ship with the package, read from disk once a process (the engine indexes them once, too); throws a
 * `LexiconError` where one has a mistake. What was compiled of them is used where it was made of the very bytes that are there now,
 * by the code that runs now; where it was not, the lexicons are read and checked, and compiled anew.
 */
export function readLexicons(): Lexicons {
  loaded ??= current() ?? (existsSync(compiledFile) ? compiledAnew() : loadLexicons(textsOf(lexiconBytes())));
  return loaded;
}

/** Reads and checks the lexicons, and keeps what is compiled of them for the next start. The build calls it. */
export function compiledAnew(): Lexicons {
  const bytes = lexiconBytes();
  const texts = textsOf(bytes);
  const compiled = compileLexicons(loadLexicons(texts), texts, keyOf(bytes));
  const draft = `${compiledFile}.${process.pid}`;
  try {
    writeFileSync(draft, compiled);
    renameSync(draft, compiledFile);
  } catch {
    // A folder that may not be written to: the next start compiles again.
    rmSync(draft, { force: true });
  }
  return openLexicons(compiled, textOfFile)!.lexicons;
}

/** SHA-256, hexadecimal, of the lexicons that ship with the package: of their names and of what is in them. */
export function lexiconsHash(): string {
  return keyOf(lexiconBytes());
}

function current(): Lexicons | null {
  const made = statSync(compiledFile, { throwIfNoEntry: false });
  if (!made || made.mtimeMs < statSync(fileURLToPath(import.meta.url)).mtimeMs) return null;
  const opened = openLexicons(readFileSync(compiledFile), textOfFile);
  return opened?.key === keyOfFiles() ? opened.lexicons : null;
}

function lexiconNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort();
}

function lexiconBytes(): Map<string, Buffer> {
  return new Map(lexiconNames().map((name) => [name, readFileSync(folder + name)]));
}

function textsOf(bytes: ReadonlyMap<string, Buffer>): Record<string, string> {
  return Object.fromEntries([...bytes].map(([name, content]) => [name, content.toString("utf8")]));
}

function textOfFile(file: string): string {
  return readFileSync(folder + file, "utf8");
}

/** What tells one set of lexicons from every other. */
function keyOf(bytes: ReadonlyMap<string, Buffer>): string {
  const hash = createHash("sha256");
  for (const [name, content] of bytes) hash.update(`${name}\t${content.length}\n`).update(content);
  return hash.digest("hex");
}

/** The same of the files that are there now, read piece by piece: memory that is new costs more than reading. */
function keyOfFiles(): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafeSlow(1 << 17);
  for (const name of lexiconNames()) {
    const file = openSync(folder + name, "r");
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
