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
    // The planner takes for nothing what it is to fetch a long text and part its words, and reads all of them past the index: `cost` tells.
    await sql`create function words_of(terms text) returns text[] language plpgsql immutable parallel safe cost 200
      as $$ begin return string_to_array(terms, ' '); end $$`.execute(db);
    await sql`create index passage_terms_by_word on passage_terms using gin (words_of(terms))`.execute(db);
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
    return sql`select passage from passage_terms where words_of(terms) @> ${words}::text[]${together}`;
  },
};

function cut(terms: string): string {
  return terms.replace(LONG, (term) => term.slice(0, LONGEST_TERM));
}
