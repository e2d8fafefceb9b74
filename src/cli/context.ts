/** What every command gets, and how it says that it cannot go on. */

import { shownPlace } from "../record/postgres-address.ts";
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
  /** `place` is for messages: it holds no password. */
  use: (record: RecordStore, place: string) => Promise<T>,
): Promise<T> {
  const place = recordPath(given, context.io.env);
  const { openRecord } = await import("../record/open.ts");
  const lexicons = async () => (await import("../shipped.ts")).readLexicons();
  const record = await openRecord(place, { lexicons, existing: which === "existing" }).catch(missing);
  try {
    return await use(record, shownPlace(place));
  } finally {
    await record.close();
  }
}

function missing(error: Error): never {
  if (error.name !== "RecordMissingError") throw error;
  throw new CommandError(`${error.message}: \`isnad read FILE\` makes one`);
}

/** Lines to an output. */
export function writeLines(output: Output, lines: readonly string[]): Promise<void> {
  return output.write(lines.map((line) => `${line}\n`).join(""));
}
