/** `isnad correct …`: what a person says of an entry, kept beside what the engine found. */

import { RefusedError } from "../answers/refused.ts";
import { kept, type ToSay } from "../answers/sayings.ts";
import { authorIn } from "./author.ts";
import { isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, type ExitCode, withRecord } from "./context.ts";
import { correctionLine } from "./correction-lines.ts";

/** Options of every correction. */
export interface CorrectOptions {
  readonly record?: string;
  readonly reason: string;
  readonly by?: string;
}

/** Keeps what a person says, and tells what became of it. */
export function correct(said: ToSay, options: CorrectOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const author = options.by ?? authorIn(context.io.env);
    const { reason } = options;
    const correction = await kept(record, said, { author, time: new Date().toISOString(), reason }).catch(
      (error) => refused(error, path),
    );
    await context.out.write(`${correctionLine(correction, context.style)}\n`);
    const { dim } = context.errorStyle.colours;
    await context.err.write(
      `${dim(`undo it with isnad correct undo ${correction.id.slice(0, 8)} · record ${isolatedRuns(path)}`)}\n`,
    );
    return 0;
  });
}

function refused(error: unknown, path: string): never {
  if (!(error instanceof RefusedError)) throw error;
  throw new CommandError(error.kind === "missing" ? `${error.message} (record ${path})` : error.message);
}
