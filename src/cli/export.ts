/** `isnad export`: the whole record as JSON lines, read and written piece by piece. */

import { ploverEvents } from "../export/plover.ts";
import { worldOf } from "../export/world.ts";
import { readLexicons } from "../node.ts";
import type { KeptReading } from "../record/record.ts";
import { type Context, type ExitCode, withRecord } from "./context.ts";
import type { exportFormats } from "./export-formats.ts";
import { counted } from "./style.ts";
import { version } from "./version.ts";

/** Options of `isnad export`. */
export interface ExportOptions {
  readonly record?: string;
  readonly format: (typeof exportFormats)[number];
}

/** Writes every kept article: with `jsonl` a reading a line, with `plover` an event a line. An empty record is no error. */
export function exportRecord(options: ExportOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record) => {
    const { io, out, err } = context;
    const linesOf = writers[options.format]();
    let articles = 0;
    let lines = 0;
    for await (const kept of record.readings()) {
      if (out.closed || io.signal.aborted) break;
      const made = linesOf(kept);
      await out.write(made.map((line) => `${JSON.stringify(line)}\n`).join(""));
      articles++;
      lines += made.length;
    }
    const { dim } = context.errorStyle.colours;
    await err.write(`${dim(`${counted(lines, "line")} from ${counted(articles, "article")}`)}\n`);
    return 0;
  });
}

type Writer = (kept: KeptReading) => readonly object[];

const writers: Readonly<Record<ExportOptions["format"], () => Writer>> = {
  jsonl:
    () =>
    ({ reading }) => [reading],
  plover: () => {
    const world = worldOf(readLexicons());
    return ({ key, reading }) => ploverEvents(reading, { key, version: version(), world });
  },
};
