/** The record's schema, step by step. A step that has been released is never edited: the next change is a new step. */

import type { Kysely, Migration } from "kysely";

const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("articles")
      .addColumn("key", "text", (column) => column.primaryKey().notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("published", "text")
      .addColumn("title", "text")
      .addColumn("url", "text")
      .addColumn("outlet", "text")
      .addColumn("opening", "text", (column) => column.notNull())
      .addColumn("length", "integer", (column) => column.notNull())
      .addColumn("kept_at", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("articles_by_id").on("articles").column("id").execute();
    await db.schema.createIndex("articles_by_date").on("articles").columns(["published", "key"]).execute();
    await db.schema
      .createTable("readings")
      .addColumn("article", "text", (column) =>
        column.primaryKey().notNull().references("articles.key").onDelete("cascade"),
      )
      .addColumn("json", "text", (column) => column.notNull())
      .addColumn("events", "integer", (column) => column.notNull())
      .addColumn("ultimatums", "integer", (column) => column.notNull())
      .addColumn("read_at", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("names")
      .addColumn("article", "text", (column) =>
        column.notNull().references("articles.key").onDelete("cascade"),
      )
      .addColumn("entity", "text", (column) => column.notNull())
      .addColumn("type", "text", (column) => column.notNull())
      .addColumn("name_ar", "text", (column) => column.notNull())
      .addColumn("name_en", "text")
      .addColumn("mentions", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("names_key", ["article", "entity"])
      .execute();
    await db.schema.createIndex("names_by_entity").on("names").columns(["entity", "article"]).execute();
    await db.schema
      .createTable("attributions")
      .addColumn("article", "text", (column) =>
        column.notNull().references("articles.key").onDelete("cascade"),
      )
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("origin", "text")
      .addColumn("act", "text", (column) => column.notNull())
      .addColumn("certainty", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("attributions_key", ["article", "position"])
      .execute();
    await db.schema
      .createIndex("attributions_by_origin")
      .on("attributions")
      .columns(["origin", "act"])
      .execute();
  },
};

/** What proves where a reading comes from: the bytes that its article came in, and the engine with its lexicons. */
const fifth: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("articles").addColumn("raw_sha256", "text").execute();
    await db.schema.alterTable("readings").addColumn("engine", "text").execute();
    await db.schema.alterTable("readings").addColumn("lexicons", "text").execute();
  },
};

/** All steps by name, in the order of their names. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-articles-and-readings": first,
  "0005-provenance": fifth,
};
