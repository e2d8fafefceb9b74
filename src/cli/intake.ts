/** Much at once: files, folders and archives read on all cores, kept, and told of in a report alone. */

import { startAnalysers } from "../analysers.ts";
import { type Input, type Item, problemLine } from "../formats/format.ts";
import { foundAt } from "../formats/inputs.ts";
import { createTally, ingestItems, itemsOf } from "../ingest.ts";
import { readLexicons } from "../shipped.ts";
import { isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { thisEngine } from "./engine.ts";
import type { ImportOptions } from "./import.ts";
import { progressOf } from "./progress.ts";
import { exitCodeOf, reportLines } from "./report.ts";
import { untilStopped } from "./streams.ts";

/** Problems that are told as they come; the rest is counted. */
const TOLD = 1000;

/** Reads all that is at some paths into the record; what this engine has read before is passed over. */
export async function takeIn(
  paths: readonly string[],
  options: ImportOptions,
  context: Context,
): Promise<ExitCode> {
  const { io, out, err, errorStyle } = context;
  const { red } = errorStyle.colours;
  return withRecord<ExitCode>(context, options.record, "made where it is missing", async (record, at) => {
    const progress = await progressOf(await bytesAt(paths), io, err);
    const tally = createTally();
    const lexicons = readLexicons();
    const analysers = startAnalysers(options.workers);
    let told = 0;
    try {
      const items = allItems(paths, context, options, progress.counting);
      const settings = {
        lexicons,
        record,
        engine: thisEngine(),
        analysers: analysers ?? undefined,
        resume: true,
        signal: io.signal,
      };
      for await (const step of ingestItems(items, settings)) {
        tally.add(step);
        if (step.kind === "problem" && !options.json && told++ < TOLD) {
          progress.clear();
          await err.write(`${red("✗")} ${isolatedRuns(problemLine(step.problem))}\n`);
        }
        if (step.kind === "read") progress.step();
      }
    } finally {
      progress.stop();
      await analysers?.close();
    }
    const report = tally.report();
    if (options.json) {
      await out.write(`${JSON.stringify(report)}\n`);
      return exitCodeOf(report);
    }
    if (io.signal.aborted)
      await err.write("stopped: what was read is kept, and the same command goes on there\n");
    const untold = Math.max(0, report.problems.length + report.more.problems - TOLD);
    if (untold > 0) await err.write(`${red("✗")} and ${untold.toLocaleString("en")} others\n`);
    await writeLines(err, reportLines(report, errorStyle, at, "problems were told"));
    return exitCodeOf(report);
  });
}

async function* allItems(
  paths: readonly string[],
  { io }: Context,
  { fields }: ImportOptions,
  counting: (input: Input) => Input,
): AsyncGenerator<Item> {
  for (const path of paths) {
    if (path === "-") {
      const chunks = untilStopped(io.stdin, io.signal);
      yield* itemsOf([{ file: "standard input", size: null, chunks }], fields ?? {});
      continue;
    }
    for await (const found of foundAt(path)) {
      if (io.signal.aborted) return;
      if ("kind" in found) yield found;
      else yield* itemsOf([counting(found)], fields ?? {});
    }
  }
}

/** Bytes of all files, for the bar; null where standard input is among them. */
async function bytesAt(paths: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const path of paths) {
    if (path === "-") return null;
    for await (const found of foundAt(path)) {
      if ("kind" in found) continue;
      if (found.size === null) return null;
      total += found.size;
    }
  }
  return total;
}
