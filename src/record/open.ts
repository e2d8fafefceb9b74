/** Opening a record: the file, its schema brought up to date, and the methods on it. */

import { Kysely, Migrator } from "kysely";
import { digestOf } from "../across/digest.ts";
import type { Reading } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { searchTermsOf } from "../rules/search-terms.ts";
import { dialectOf } from "./dialect.ts";
import { migrations } from "./migrations.ts";
import { RecordOpenError, type RecordStore } from "./record.ts";
import { openSqlite, sqliteDialect } from "./sqlite.ts";
import { createStore } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Settings of a record. */
export interface RecordOptions {
  /** The lexicons that texts are cut into terms with, asked for when they are needed first. Without them nothing can be searched or put in threads. */
  readonly lexicons?: () => Promise<Lexicons>;
  /** The clock that `keptAt` comes from. */
  readonly now?: () => Date;
}

/**
 * Opens the record at a path (`:memory:` for one that is never written), making it where there is none and bringing an
 * older schema up to date. Throws a `RecordOpenError` where the file is no record, cannot be written, or was made by a
 * newer Isnad.
 */
export async function openRecord(path: string, options: RecordOptions = {}): Promise<RecordStore> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(path)) });
  try {
    await migrate(db, path);
  } catch (error) {
    await db.destroy();
    if (error instanceof RecordOpenError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new RecordOpenError(`the record ${path} cannot be opened: ${why}`, { cause: error });
  }
  const { lexicons } = options;
  const indexing = lexicons
    ? async () => ({ fullText: dialectOf(db).fullText, termsOf: searchTermsOf(await lexicons()) })
    : null;
  const digesting = lexicons
    ? async () => {
        const read = await lexicons();
        return (reading: Reading) => digestOf(reading, read);
      }
    : null;
  return createStore(db, options.now ?? (() => new Date()), indexing, digesting);
}

async function migrate(db: Kysely<Tables>, path: string): Promise<void> {
  const done = await migrationsDone(db);
  const unknown = done.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    throw new RecordOpenError(
      `the record ${path} was made by a newer Isnad (its schema has ${unknown.join(", ")}): use that version or another record`,
    );
  }
  if (done.length === Object.keys(migrations).length) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function migrationsDone(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  return rows.map((row) => row.name);
}
