/** `isnad export --format csv`: a file a table. */

import { join } from "node:path";
import { csvRecord } from "../export/csv.ts";
import { tables } from "../export/tables.ts";
import type { KeptReading } from "../proof/kept.ts";
import type { Context, ExitCode } from "./context.ts";
import { outputAt } from "./output-file.ts";
import { counted } from "./style.ts";

const BYTE_ORDER_MARK = "\ufeff";

/** Writes the tables into a folder, in UTF-8; with a byte order mark where asked for, by which Excel knows it. */
export async function exportTables(
  readings: AsyncIterable<KeptReading>,
  folder: string,
  bom: boolean,
  context: Context,
): Promise<ExitCode> {
  const files = tables.map((table) => ({
    table,
    rows: 0,
    out: outputAt(join(folder, `${table.name}.csv`), context),
  }));
  for (const { out, table } of files) {
    await out.write((bom ? BYTE_ORDER_MARK : "") + csvRecord(table.columns));
  }
  for await (const kept of readings) {
    if (context.io.signal.aborted) break;
    for (const file of files) {
      const rows = file.table.rows(kept);
      file.rows += rows.length;
      await file.out.write(rows.map(csvRecord).join(""));
    }
  }
  for (const { out } of files) await out.finish();
  const { dim } = context.errorStyle.colours;
  const told = files.map(({ table, rows }) => `${table.name}.csv ${counted(rows, "row")}`).join(" · ");
  await context.err.write(`${dim(`${told} in ${folder}`)}\n`);
  return 0;
}
