/** `isnad analyse --jsonl`: articles as JSON lines in, readings as JSON lines out, nothing kept. */

import { problemLine } from "../formats/format.ts";
import { readAs } from "../formats/index.ts";
import { jsonLines } from "../formats/json-lines.ts";
import { analyse } from "../index.ts";
import { readLexicons } from "../shipped.ts";
import { isolatedRuns } from "./bidi.ts";
import type { Context, ExitCode } from "./context.ts";
import { untilStopped } from "./streams.ts";

/** Reads standard input to its end; a bad line is told on standard error; 1 where no line could be read. */
export async function analyseLines(context: Context): Promise<ExitCode> {
  const { io, out, err } = context;
  const lexicons = readLexicons();
  let read = 0;
  const input = { file: "standard input", size: null, chunks: untilStopped(io.stdin, io.signal) };
  for await (const item of readAs(jsonLines, input)) {
    if (out.closed || io.signal.aborted) break;
    if (item.kind === "problem") await err.write(`${isolatedRuns(problemLine(item.problem))}\n`);
    if (item.kind !== "article") continue;
    try {
      await out.write(`${JSON.stringify(analyse(item.article, lexicons))}\n`);
      read++;
    } catch (error) {
      const given = `an article that the engine fails on (${error instanceof Error ? error.message : String(error)})`;
      await err.write(
        `${isolatedRuns(problemLine({ ...item.place, given, expected: "any text to be readable: please report this" }))}\n`,
      );
    }
  }
  return read > 0 ? 0 : 1;
}
