/** Numbers of rows that refer to each other before they are written: given out in the record itself, so that no two writers get the same. */

import { type Kysely, type Migration, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Tables whose rows get their ids so. */
export type Numbered = "accounts" | "passages";

/** The first of `count` ids, one after the other, that no row of the table has or had. */
export async function newIds(trx: Kysely<Tables>, table: Numbered, count: number): Promise<number> {
  const { last } = await trx
    .updateTable("numbers")
    .set((set) => ({ last: set("last", "+", count) }))
    .where("of", "=", table)
    .returning("last")
    .executeTakeFirstOrThrow();
  return last - count + 1;
}

/** The step of the schema that counts on from the highest ids there are. */
export const numbersStep: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("numbers")
      .addColumn("of", "text", (column) => column.primaryKey().notNull())
      .addColumn("last", "integer", (column) => column.notNull())
      .execute();
    for (const table of ["accounts", "passages"] satisfies Numbered[])
      await sql`insert into numbers (of, last) select ${sql.lit(table)}, coalesce(max(id), 0) from ${sql.table(table)}`.execute(
        db,
      );
  },
};
