import type { Arrays } from "./parts.ts";
import { type Column, schemas } from "./schemas.ts";

/** One line of a lexicon: its cells by column name, and where it stands. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** One lexicon file, checked. */
export interface Table {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** All lexicons, by file name (`reporting-verbs.tsv`). Build it once and hand it to every call of the engine. */
export interface Lexicons {
  readonly tables: ReadonlyMap<string, Table>;
  /** Tables that were made of the lexicons before, by the name of their part. What is not here is made where it is asked for. */
  readonly parts: ReadonlyMap<string, Arrays>;
}

/** A mistake in a lexicon: which file and line, what was given and what was expected. */
export class LexiconError extends Error {
  readonly file: string;
  readonly line: number;
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.name = "LexiconError";
    this.file = file;
    this.line = line;
  }
}

/**
 * Reads and checks every lexicon. `files` maps file names to their whole text (UTF-8, TAB-separated, `#` starts a comment).
 * Throws a `LexiconError` that names file, line and what was expected.
 */
export function loadLexicons(files: Readonly<Record<string, string>>): Lexicons {
  const tables = new Map<string, Table>();
  for (const file of Object.keys(schemas)) {
    const text = files[file];
    if (text === undefined) throw new LexiconError(file, 0, "this lexicon is missing");
    tables.set(file, readTable(file, text));
  }
  for (const file of Object.keys(files)) {
    if (!tables.has(file))
      throw new LexiconError(file, 0, "no schema in src/rules/schemas.ts names this lexicon");
  }
  return { tables, parts: new Map() };
}

function readTable(file: string, text: string): Table {
  const rows = splitRows(file, text);
  for (const { line, cells } of rows)
    for (const column of schemas[file]!) {
      const problem = problemOf(column, cells[column.name]!);
      if (problem !== null) throw new LexiconError(file, line, problem);
    }
  return { file, rows };
}

function problemOf({ name, optional, oneOf, pattern, expected }: Column, value: string): string | null {
  if (value === "") return optional ? null : `the column "${name}" is empty`;
  if (oneOf && !oneOf.includes(value)) return `"${value}" in "${name}": expected one of ${oneOf.join(", ")}`;
  if (pattern && !pattern.test(value))
    return `"${value}" in "${name}": expected ${expected ?? pattern.source}`;
  return null;
}

/** The cells of a lexicon's text, unchecked. */
export function splitRows(file: string, text: string): Row[] {
  const columns = schemas[file]!;
  const rows: Row[] = [];
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const raw = lines[i]!;
    if (raw.startsWith("#") || raw.trim() === "") continue;
    const given = raw.split("\t");
    if (given.length > columns.length)
      throw new LexiconError(file, i + 1, `${given.length} cells given, at most ${columns.length} expected`);
    const cells: Record<string, string> = {};
    for (let k = 0; k < columns.length; k++) cells[columns[k]!.name] = (given[k] ?? "").trim();
    rows.push({ line: i + 1, cells });
  }
  return rows;
}

/** The rows of one lexicon. */
export function rowsOf(lexicons: Lexicons, file: string): readonly Row[] {
  const table = lexicons.tables.get(file);
  if (!table) throw new LexiconError(file, 0, "this lexicon is missing");
  return table.rows;
}

/** What a step makes of the lexicons (an index, a table of classes), made once for each set of lexicons. */
export function compiled<T>(build: (lexicons: Lexicons) => T): (lexicons: Lexicons) => T {
  const made = new WeakMap<Lexicons, T>();
  return (lexicons) => {
    let value = made.get(lexicons);
    if (value === undefined) {
      value = build(lexicons);
      made.set(lexicons, value);
    }
    return value;
  };
}
