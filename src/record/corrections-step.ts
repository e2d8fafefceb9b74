/** The step of the schema that keeps what people say of what the engine found, apart from it. */

import type { Kysely, Migration } from "kysely";

/** Rows are only ever added. `article` is null for what is about all articles; the columns beside `json` are for look-ups. */
export const correctionsStep: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("corrections")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("article", "text")
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("time", "text", (column) => column.notNull())
      .addColumn("json", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex("corrections_by_article")
      .on("corrections")
      .columns(["article", "time"])
      .execute();
    await db.schema.createIndex("corrections_by_action").on("corrections").column("action").execute();
    // Marks on forecasts are corrections now; no command ever wrote one here.
    await db.schema.dropTable("forecast_marks").execute();
  },
};
