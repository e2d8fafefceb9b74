/** Bulk writes in SQLite: few shapes of statements, each prepared once, without a query built for every batch of rows. */

import { CompiledQuery, type Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Rows of the statements, a power of two each; with 16 columns the bound values stay far below SQLite's limit. */
const mostRows = 64;

/** For each table and its columns, the statement for 1, 2, 4 … rows. */
const shapes = new Map<string, string[]>();

/** Writes rows, however many. All rows of one call have the same columns. */
export async function insertAllInSqlite(
  trx: Kysely<Tables>,
  table: string,
  rows: readonly object[],
  known?: "passed over",
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const statements = statementsOf(table, columns, known !== undefined);
  for (let at = 0; at < rows.length; ) {
    const power = Math.min(Math.log2(mostRows), Math.floor(Math.log2(rows.length - at)));
    const values: unknown[] = [];
    for (const end = at + 2 ** power; at < end; at++) {
      const row = rows[at] as Readonly<Record<string, unknown>>;
      for (const column of columns) values.push(row[column]);
    }
    await trx.executeQuery(CompiledQuery.raw(statements[power]!, values));
  }
}

function statementsOf(table: string, columns: readonly string[], ignoring: boolean): readonly string[] {
  const name = `${ignoring} ${table} ${columns.join(" ")}`;
  const made = shapes.get(name);
  if (made) return made;
  const row = `(${columns.map(() => "?").join(",")})`;
  const into = `insert into ${quoted(table)} (${columns.map(quoted).join(",")}) values `;
  const statements: string[] = [];
  for (let rows = 1; rows <= mostRows; rows *= 2)
    statements.push(
      `${into}${new Array(rows).fill(row).join(",")}${ignoring ? " on conflict do nothing" : ""}`,
    );
  shapes.set(name, statements);
  return statements;
}

function quoted(name: string): string {
  return `"${name}"`;
}
