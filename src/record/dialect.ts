/** What differs from one database to the other, beside opening it: bulk writes and full text. */

import type { Dialect, DialectAdapter, Insertable, Kysely, QueryExecutor } from "kysely";
import type { FullText } from "./full-text.ts";
import type { Tables } from "./tables.ts";

/** One kind of database, as the record uses it. */
export interface RecordDialect {
  readonly fullText: FullText;
  /** Writes rows, however many, all with the same columns; with `known` "passed over" those whose key is there already stay as they are. */
  insertAll<T extends keyof Tables>(
    trx: Kysely<Tables>,
    table: T,
    rows: readonly Insertable<Tables[T]>[],
    known?: "passed over",
  ): Promise<void>;
}

/** The adapter of an open record: Kysely hands it on to transactions and migrations, so the dialect is at hand wherever they are. */
export interface RecordAdapter extends DialectAdapter {
  readonly record: RecordDialect;
}

/** The dialect of an open record or of a transaction on it. */
export function dialectOf(db: { getExecutor(): QueryExecutor }): RecordDialect {
  return (db.getExecutor().adapter as RecordAdapter).record;
}

/** A database that is open, before its schema is looked at. */
export interface Opened {
  readonly dialect: Dialect;
  /** Where its tables are, null where the whole database is the record. */
  readonly schema: string | null;
  /** Its place for messages, without a password. */
  readonly place: string;
  /** What an error of the database means, in words. */
  readonly reason: (error: unknown) => string;
}
