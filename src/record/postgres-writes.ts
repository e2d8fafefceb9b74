/** Many rows in one statement of PostgreSQL, whose text does not depend on how many: they go over as one JSON. */

import { sql } from "kysely";
import type { RecordDialect } from "./dialect.ts";

/** Rows a statement, so that none grows beyond some megabytes. */
const ROWS_AT_ONCE = 2_000;

/** `insertAll` of PostgreSQL. */
export const insertAll: RecordDialect["insertAll"] = async (trx, table, rows, known) => {
  const columns = Object.keys(rows[0] ?? {}).map((column) => sql.ref(column));
  const conflict = known ? sql`on conflict do nothing` : sql``;
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const json = jsonOf(rows.slice(at, at + ROWS_AT_ONCE));
    await sql`insert into ${sql.table(table)} (${sql.join(columns)})
      select ${sql.join(columns)} from json_populate_recordset(null::${sql.table(table)}, ${json}::json) ${conflict}`.execute(
      trx,
    );
  }
};

/** As JSON that the server can make text of: it takes neither the letter NUL nor halves of surrogate pairs, escaped or not. */
function jsonOf(rows: readonly object[]): string {
  const json = JSON.stringify(rows.map(withHex));
  if (!json.includes("\\u")) return json;
  return json.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, "$1\ufffd");
}

/** Bytes as the server reads them from text; a buffer's own JSON would be a list of numbers. */
function withHex(row: object): object {
  if (!Object.values(row).some(Buffer.isBuffer)) return row;
  const columns = Object.entries(row).map(([column, value]) =>
    Buffer.isBuffer(value) ? [column, `\\x${value.toString("hex")}`] : [column, value],
  );
  return Object.fromEntries(columns);
}

/** A bound value that the server can hold: the client's UTF-8 takes care of halves of surrogate pairs, of NUL nobody does. */
export function storable(value: unknown): unknown {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\ufffd") : value;
}
