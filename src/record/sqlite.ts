/** The embedded store: one SQLite file, durable against crashes, open to several processes at once. */

import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";
import type { Opened, RecordAdapter, RecordDialect } from "./dialect.ts";
import { RecordMissingError, RecordOpenError } from "./record.ts";
import { insertAllInSqlite } from "./sqlite-bulk.ts";
import { sqliteFullText } from "./sqlite-full-text.ts";

/** `Isna` as SQLite's application id: tells our files from other programs' databases. */
const APPLICATION_ID = 0x49736e61;
const BUSY_MS = 10_000;
/** Articles stand in the order of their hashes, so that keeping one touches pages everywhere. */
const CACHE_MB = 64;
/** Pages (of 4 KB) that are written to the log before they go to where they belong: those that are written again and again go there once. */
const LOGGED_PAGES = 8_000;

/** Opens an SQLite file, and makes it where it does not exist (unless only an existing one is wanted); throws a `RecordOpenError` where it is no record. */
export function openSqlite(path: string, existing = false): Opened {
  if (existing && path !== ":memory:" && !existsSync(path)) throw new RecordMissingError(path);
  let db: Database.Database | undefined;
  try {
    if (path !== ":memory:" && !existsSync(path)) mkdirSync(dirname(path), { recursive: true });
    db = new Database(path, { timeout: BUSY_MS });
    claim(db);
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL");
    db.pragma("foreign_keys = ON");
    db.pragma(`cache_size = ${-CACHE_MB * 1024}`);
    db.pragma(`wal_autocheckpoint = ${LOGGED_PAGES}`);
    return { dialect: sqliteDialect(db), schema: null, place: path, reason };
  } catch (error) {
    db?.close();
    throw openError(path, error);
  }
}

/** Marks a new file as ours, and refuses one that holds something else, before anything is written to it. */
function claim(db: Database.Database): void {
  // One statement: between two, another process might make the record.
  const found = db
    .prepare(
      "select application_id as id, (select count(*) from sqlite_schema) as tables from pragma_application_id",
    )
    .get() as { id: number; tables: number };
  if (found.id === APPLICATION_ID) return;
  if (found.id !== 0 || found.tables !== 0) throw new RecordOpenError("it is another program's database");
  db.pragma(`application_id = ${APPLICATION_ID}`);
}

function openError(path: string, error: unknown): RecordOpenError {
  return new RecordOpenError(`the record ${path} cannot be opened: ${reason(error)}`, { cause: error });
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "SQLITE_NOTADB") return "it is not an SQLite database";
  const isForbidden =
    code === "EACCES" || code === "SQLITE_READONLY" || code === "SQLITE_CANTOPEN" || code === "EROFS";
  return isForbidden ? "it cannot be written there" : message;
}

const sqliteRecord: RecordDialect = {
  fullText: sqliteFullText,
  insertAll: insertAllInSqlite,
};

/** SQLite can roll back changes of the schema, which Kysely's own adapter leaves unused: a half-made schema would stay. */
class TransactionalAdapter extends SqliteAdapter implements RecordAdapter {
  readonly record = sqliteRecord;
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** A transaction that begins by reading may not wait for another process's to end, so ours begin by locking. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** Prepared statements are kept by their SQL, so many at most: Kysely prepares each query anew. */
const STATEMENTS_KEPT = 1_000;

function withStatements(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      let statement = statements.get(text);
      if (!statement) {
        statement = database.prepare<unknown[]>(text) as SqliteStatement;
        if (statements.size >= STATEMENTS_KEPT) statements.clear();
        statements.set(text, statement);
      }
      return statement;
    },
    close: () => void database.close(),
  };
}

/** Kysely's SQLite dialect, with schema changes in transactions and with transactions that wait for each other. */
function sqliteDialect(opened: Database.Database): Dialect {
  const database = withStatements(opened);
  const dialect = new SqliteDialect({ database });
  return {
    createDriver: () => new ImmediateDriver({ database }),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => new TransactionalAdapter(),
  };
}
