/** `isnad list`: the articles in the record, the newest first. */

import { articleLine } from "./article-line.ts";
import { isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { counted } from "./style.ts";

/** Options of `isnad list`. */
export interface ListOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly limit: number;
  readonly offset: number;
  readonly entity?: string;
}

/** Lists articles; an empty record is no error. */
export function list(options: ListOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const { limit, offset, entity } = options;
    const named = entity === undefined ? {} : { entity };
    const rows = await record.list({ limit, offset, ...named });
    const total = await record.count(named);
    if (options.json) {
      await context.out.write(`${JSON.stringify({ total, offset, articles: rows }, null, 2)}\n`);
      return 0;
    }
    if (options.jsonl) {
      await writeLines(
        context.out,
        rows.map((row) => JSON.stringify(row)),
      );
      return 0;
    }
    await writeLines(
      context.out,
      rows.map((row) => articleLine(row, context.style)),
    );
    const shown = rows.length < total ? `${offset + 1} to ${offset + rows.length} of ` : "";
    const what = entity === undefined ? "" : ` naming ${isolatedRuns(entity)}`;
    const { dim } = context.errorStyle.colours;
    const note =
      rows.length === 0 && total > 0
        ? `nothing after ${total}`
        : `${shown}${counted(total, "article")}${what}`;
    await context.err.write(`${dim(`${note} · record ${isolatedRuns(path)}`)}\n`);
    return 0;
  });
}
