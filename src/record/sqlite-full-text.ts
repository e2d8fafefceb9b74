/** Full text in SQLite: an FTS5 index that keeps no copy of the text. Our own terms go in, so its tokenizer only has to part them. */

import { type Kysely, sql } from "kysely";
import type { FullText } from "./full-text.ts";

/** Makes the index; part of a migration. */
export async function createSqliteFullText(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table passage_terms using fts5(terms, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`.execute(
    db,
  );
}

/** The full text of an SQLite record. */
export const sqliteFullText: FullText = {
  async add(trx, passage, terms) {
    await sql`insert into passage_terms (rowid, terms) values (${passage}, ${terms})`.execute(trx);
  },
  async remove(trx, passages) {
    await sql`delete from passage_terms where rowid in (${sql.join(passages)})`.execute(trx);
  },
  holding: (terms) =>
    // Terms hold no quotation mark, so the phrase needs no escape.
    sql`select rowid from passage_terms where passage_terms match ${`"${terms.join(" ")}"`}`,
};
