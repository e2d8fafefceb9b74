/** Opening a record: the database, its schema brought up to date, and the methods on it. */

import { Kysely, Migrator } from "kysely";
import { digestOf } from "../across/digest.ts";
import type { Reading, Word } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { searchTermsOf, wordTermsOf } from "../rules/search-terms.ts";
import { dialectOf, type Opened } from "./dialect.ts";
import { migrations } from "./migrations.ts";
import { isServer } from "./postgres-address.ts";
import { RecordOpenError, type RecordStore } from "./record.ts";
import { spelled } from "./spelled.ts";
import { createStore } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Settings of a record. */
export interface RecordOptions {
  /** The lexicons that texts are cut into terms with, asked for when they are needed first. Without them nothing can be searched or put in threads. */
  readonly lexicons?: () => Promise<Lexicons>;
  /** The clock that `keptAt` comes from. */
  readonly now?: () => Date;
  /** Opens a record that is there and makes none: where there is none, a `RecordMissingError` is thrown. */
  readonly existing?: boolean;
}

/**
 * Opens the record at a place, making it where there is none and bringing an older schema up to date. A place is the path of a
 * file, `:memory:` for a record that is never written, or the URL of a PostgreSQL database (`postgres://…`, the schema `isnad` in it
 * or that of `?schema=`). Throws a `RecordOpenError` where it is no record, cannot be reached or written, or was made by a newer Isnad.
 */
export async function openRecord(place: string, options: RecordOptions = {}): Promise<RecordStore> {
  const existing = options.existing ?? false;
  // Each driver is loaded where it is wanted alone: together they would double the start.
  const opened = isServer(place)
    ? await (await import("./postgres.ts")).openPostgres(place, existing)
    : (await import("./sqlite.ts")).openSqlite(place, existing);
  const db = new Kysely<Tables>({ dialect: opened.dialect });
  try {
    await migrate(db, opened);
  } catch (error) {
    await db.destroy();
    if (error instanceof RecordOpenError) throw error;
    throw new RecordOpenError(`the record ${opened.place} cannot be opened: ${opened.reason(error)}`, {
      cause: error,
    });
  }
  const { lexicons } = options;
  const names = spelled();
  const indexing = lexicons
    ? async () => {
        const read = await lexicons();
        const { fullText } = dialectOf(db);
        return { fullText, termsOf: searchTermsOf(read), wordTerms: wordTermsOf(read), spelled: names };
      }
    : null;
  const digesting = lexicons
    ? async () => {
        const read = await lexicons();
        return (reading: Reading, words: readonly Word[]) => digestOf(reading, read, words);
      }
    : null;
  return createStore(db, options.now ?? (() => new Date()), indexing, digesting);
}

async function migrate(db: Kysely<Tables>, { schema, place }: Opened): Promise<void> {
  const done = await migrationsDone(db, schema);
  const unknown = done.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    throw new RecordOpenError(
      `the record ${place} was made by a newer Isnad (its schema has ${unknown.join(", ")}): use that version or another record`,
    );
  }
  if (done.length === Object.keys(migrations).length) return;
  const provider = { getMigrations: async () => migrations };
  const migrator = new Migrator({ db, provider, ...(schema !== null && { migrationTableSchema: schema }) });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function migrationsDone(db: Kysely<Tables>, schema: string | null): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const isOurs = (table: { name: string; schema?: string }) =>
    table.name === "kysely_migration" && (schema === null || table.schema === schema);
  if (!tables.some(isOurs)) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  return rows.map((row) => row.name);
}
