/**
 * The databases that the contract tests run on: an SQLite file, and a PostgreSQL server where `ISNAD_TEST_POSTGRES` has the URL of a
 * database that may be written to. Each place is made for one test and removed behind it.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Pool } from "pg";
import { describe } from "vitest";

/** A place for a record, as `openRecord` takes it, and a way past the record to its tables. */
export interface Place {
  readonly address: string;
  /** Runs one statement and gives its rows. */
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Removes what is there. */
  remove(): Promise<void>;
}

/** A kind of database. */
export interface Store {
  readonly name: string;
  readonly make: () => Place;
}

/** An SQLite file of one's own, to hold other places against. */
export const sqliteFile: Store = {
  name: "an SQLite file",
  make() {
    const folder = mkdtempSync(join(tmpdir(), "isnad-record-"));
    const address = join(folder, "new", "record.sqlite");
    return {
      address,
      async query(sql) {
        const db = new Database(address);
        db.pragma("foreign_keys = ON");
        try {
          const statement = db.prepare(sql);
          if (statement.reader) return statement.all() as Record<string, unknown>[];
          statement.run();
          return [];
        } finally {
          db.close();
        }
      },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

/** The server's URL, undefined where there is none. */
export const serverUrl = process.env.ISNAD_TEST_POSTGRES || undefined;
let made = 0;

/** The server; only where `serverUrl` is there. */
export const postgresServer: Store = {
  name: "a PostgreSQL server",
  make() {
    const schema = `test_${process.pid}_${made++}`;
    const pool = new Pool({ connectionString: serverUrl, max: 1, options: `-c search_path=${schema}` });
    return {
      address: `${serverUrl}${serverUrl!.includes("?") ? "&" : "?"}schema=${schema}`,
      query: async (sql) => (await pool.query(sql)).rows,
      async remove() {
        await pool.query(`set client_min_messages to warning; drop schema if exists ${schema} cascade`);
        await pool.end();
      },
    };
  },
};

/** Tests that every store has to pass. */
export function describeStores(what: string, tests: (make: Store["make"]) => void): void {
  describe(`${what} in ${sqliteFile.name}`, () => tests(sqliteFile.make));
  if (serverUrl) describe(`${what} in ${postgresServer.name}`, () => tests(postgresServer.make));
  else
    describe.skip(`${what} in ${postgresServer.name}: ISNAD_TEST_POSTGRES names no server`, () =>
      tests(postgresServer.make));
}
