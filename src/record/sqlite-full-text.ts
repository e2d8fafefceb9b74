/** Full text in SQLite: an FTS5 index that keeps no copy of the text. Our own terms go in, so its tokenizer only has to part them. */

import { sql } from "kysely";
import type { FullText } from "./full-text.ts";
import { insertAllInSqlite } from "./sqlite-bulk.ts";

/** The full text of an SQLite record. */
export const sqliteFullText: FullText = {
  async create(db) {
    await sql`create virtual table passage_terms using fts5(terms, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`.execute(
      db,
    );
  },
  async add(trx, passages) {
    const rows = passages.map(({ passage, terms }) => ({ rowid: passage, terms }));
    await insertAllInSqlite(trx, "passage_terms", rows);
  },
  async remove(trx, passages) {
    await sql`delete from passage_terms where rowid in (${sql.join(passages)})`.execute(trx);
  },
  holding: (terms) =>
    // Terms hold no quotation mark, so the phrase needs no escape.
    sql`select rowid from passage_terms where passage_terms match ${`"${terms.join(" ")}"`}`,
};
