/** The record on a PostgreSQL server, for several people and machines: one schema of a database. */

import { Pool, types } from "pg";
import type { Opened } from "./dialect.ts";
import { postgresAddress, shownPlace } from "./postgres-address.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { RecordMissingError, RecordOpenError } from "./record.ts";

/** What the record was written for and is tested with. */
const OLDEST = 15;
const CONNECT_MS = 10_000;
/** Writing takes one; the rest is for a page's readers. */
const CONNECTIONS = 10;
const INT8 = 20;

interface Found {
  readonly version: number;
  readonly encoding: string;
  readonly schema: boolean;
  readonly tables: number;
  readonly record: boolean;
}

/** Connects, and makes the record's schema where there is none (unless only an existing one is wanted). */
export async function openPostgres(url: string, existing: boolean): Promise<Opened> {
  const { connection, schema } = postgresAddress(url);
  const pool = new Pool({
    connectionString: connection,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "isnad",
    keepAlive: true,
    // Counts and ids come as text else; ours stay far below 2^53.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
  });
  // A connection that breaks is told of by the question that is under way, and replaced by the next one.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    const found = await lookedAt(pool, schema);
    if (found.version < OLDEST * 10_000)
      throw new RecordOpenError(
        `the server is PostgreSQL ${Math.floor(found.version / 10_000)}, expected ${OLDEST} or newer`,
      );
    if (found.encoding !== "UTF8")
      throw new RecordOpenError(`the database is in ${found.encoding}, expected one in UTF8`);
    if (!found.record && existing) throw new RecordMissingError(shownPlace(url));
    if (!found.record && found.tables > 0)
      throw new RecordOpenError(`its schema ${schema} has tables of another program`);
    if (!found.schema) await makeSchema(pool, schema);
  } catch (error) {
    await pool.end();
    if (error instanceof RecordMissingError) throw error;
    throw new RecordOpenError(`the record ${shownPlace(url)} cannot be opened: ${reason(error)}`, {
      cause: error,
    });
  }
  return { dialect: postgresDialect(pool, schema), schema, place: shownPlace(url), reason };
}

async function lookedAt(pool: Pool, schema: string): Promise<Found> {
  const { rows } = await pool.query<Found>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
       to_regnamespace($1) is not null as schema,
       (select count(*) from pg_class where relnamespace = to_regnamespace($1) and relkind in ('r', 'p', 'v', 'm')) as tables,
       to_regclass($1 || '.kysely_migration') is not null as record`,
    [schema],
  );
  return rows[0]!;
}

async function makeSchema(pool: Pool, schema: string): Promise<void> {
  try {
    await pool.query(`create schema if not exists "${schema}"`);
  } catch (error) {
    // Two that make it at the same time get in each other's way in spite of `if not exists`.
    if ((await lookedAt(pool, schema)).schema) return;
    throw error;
  }
}

/** Why a server would not: for people who did not set it up. */
function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ECONNREFUSED":
    case "ENOENT":
      return "no PostgreSQL server answers there";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "no machine of that name is known";
    case "28P01":
    case "28000":
      return `the server does not let this user in (${message})`;
    case "3D000":
      return `${message}: expected one that was made (createdb makes one)`;
    case "42501":
      return `${message}: expected a user who may make a schema in this database, or who has been granted rights on the record's`;
    case "53300":
      return `the server has no connection left (${message})`;
    default:
      return /timeout/i.test(message) ? "the server does not answer" : message;
  }
}
