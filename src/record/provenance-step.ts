/** The step of the schema that proves where a reading comes from. */

import type { Kysely, Migration } from "kysely";

/** The bytes that an article came in, and the engine that read it with its lexicons. */
export const provenanceStep: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("articles").addColumn("raw_sha256", "text").execute();
    await db.schema.alterTable("readings").addColumn("engine", "text").execute();
    await db.schema.alterTable("readings").addColumn("lexicons", "text").execute();
  },
};
