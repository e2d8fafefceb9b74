/**
 * Full text in PostgreSQL: the terms of a passage as one text, with a GIN index over the words of it. Not a tsvector: that forgets
 * the places of a word behind its 256th and of all behind the 16,383rd, and then phrases are missed.
 */

import { sql } from "kysely";
import type { FullText } from "./full-text.ts";
import { insertAll } from "./postgres-writes.ts";

/** An index entry has 2,704 bytes at most; a longer term is found by its beginning. */
const LONGEST_TERM = 200;
const LONG = new RegExp(`[^ ]{${LONGEST_TERM + 1},}`, "g");

/** The full text of a record on a server. */
export const postgresFullText: FullText = {
  async create(db) {
    await db.schema
      .createTable("passage_terms")
      .addColumn("passage", "integer", (column) =>
        column.primaryKey().notNull().references("passages.id").onDelete("cascade"),
      )
      .addColumn("terms", "text", (column) => column.notNull())
      .execute();
    await sql`create index passage_terms_by_term on passage_terms using gin (string_to_array(terms, ' '))`.execute(
      db,
    );
  },
  async add(trx, passages) {
    const rows = passages.map(({ passage, terms }) => ({ passage, terms: cut(terms) }));
    await insertAll(trx, "passage_terms" as never, rows as never);
  },
  async remove(trx, passages) {
    await sql`delete from passage_terms where passage = any(${passages}::bigint[])`.execute(trx);
  },
  holding(terms) {
    const words = terms.map(cut);
    const phrase = ` ${words.join(" ")} `;
    const together = words.length > 1 ? sql` and strpos(' ' || terms || ' ', ${phrase}) > 0` : sql``;
    return sql`select passage from passage_terms where string_to_array(terms, ' ') @> ${words}::text[]${together}`;
  },
};

function cut(terms: string): string {
  return terms.replace(LONG, (term) => term.slice(0, LONGEST_TERM));
}
