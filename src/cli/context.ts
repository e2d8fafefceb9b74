/** What every command gets, and how it says that it cannot go on. */

import { existsSync } from "node:fs";
import type { RecordStore } from "../record/record.ts";
import { recordPath } from "./record-path.ts";
import type { Io, Output } from "./streams.ts";
import { type Style, styleFor } from "./style.ts";

/** The surroundings of one command. */
export interface Context {
  readonly io: Io;
  readonly out: Output;
  readonly err: Output;
  /** For standard output. */
  readonly style: Style;
  /** For standard error. */
  readonly errorStyle: Style;
}

/** Exit codes: all or some went well, nothing did, the command line was not understood. */
export type ExitCode = 0 | 1 | 2;

/** Thrown by a command that cannot go on; the message is for the user, without a stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** The context over streams. */
export function contextOf(io: Io, out: Output, err: Output): Context {
  return { io, out, err, style: styleFor(io.stdout, io.env), errorStyle: styleFor(io.stderr, io.env) };
}

/** Runs with the record open, and closes it whatever happens. Only what writes makes a record where none is. */
export async function withRecord<T>(
  context: Context,
  given: string | undefined,
  which: "existing" | "made where it is missing",
  use: (record: RecordStore, path: string) => Promise<T>,
): Promise<T> {
  const path = recordPath(given, context.io.env);
  if (which === "existing" && path !== ":memory:" && !existsSync(path)) {
    throw new CommandError(`there is no record at ${path} yet: \`isnad read FILE\` makes one`);
  }
  const { openRecord } = await import("../record/open.ts");
  const lexicons = async () => (await import("../shipped.ts")).readLexicons();
  const record = await openRecord(path, { lexicons });
  try {
    return await use(record, path);
  } finally {
    await record.close();
  }
}

/** Lines to an output. */
export function writeLines(output: Output, lines: readonly string[]): Promise<void> {
  return output.write(lines.map((line) => `${line}\n`).join(""));
}
