/** Records as older versions left them. */

import { Kysely, Migrator } from "kysely";
import type { Opened } from "../../src/record/dialect.ts";
import { migrations } from "../../src/record/migrations.ts";
import { isServer } from "../../src/record/postgres-address.ts";
import type { Tables } from "../../src/record/tables.ts";

/** Makes a record whose schema has come as far as a step, and fills it. */
export async function olderRecord(
  at: string,
  step: string,
  fill: (db: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  const { dialect, schema }: Opened = isServer(at)
    ? await (await import("../../src/record/postgres.ts")).openPostgres(at, false)
    : (await import("../../src/record/sqlite.ts")).openSqlite(at);
  const db = new Kysely<Tables>({ dialect });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(schema !== null && { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateTo(step);
  if (error) throw error;
  await fill(db);
  await db.destroy();
}
