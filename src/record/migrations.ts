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

/** What several articles tell of one thing. Filled as articles are kept; `rebuildAcross` fills it for those kept before. */
const claims: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("accounts")
      .addColumn("id", "integer", (column) => column.primaryKey().notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("article", "text", (column) =>
        column.notNull().references("articles.key").onDelete("cascade"),
      )
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("day", "integer")
      .addColumn("thread", "integer", (column) => column.notNull())
      .addColumn("terms", "text")
      .addColumn("json", "text", (column) => column.notNull())
      .addUniqueConstraint("accounts_by_article", ["article", "kind", "position"])
      .execute();
    await db.schema.createIndex("accounts_by_thread").on("accounts").column("thread").execute();
    await db.schema
      .createTable("account_keys")
      .addColumn("key", "integer", (column) => column.notNull())
      .addColumn("day", "integer", (column) => column.notNull())
      .addColumn("account", "integer", (column) =>
        column.notNull().references("accounts.id").onDelete("cascade"),
      )
      .addPrimaryKeyConstraint("account_keys_key", ["key", "day", "account"])
      .execute();
    await db.schema.createIndex("account_keys_by_account").on("account_keys").column("account").execute();
    await db.schema
      .createTable("threads")
      .addColumn("id", "integer", (column) => column.primaryKey().notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("first_day", "integer")
      .addColumn("last_day", "integer")
      .addColumn("articles", "integer", (column) => column.notNull())
      .addColumn("outlets", "integer", (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex("threads_by_outlets")
      .on("threads")
      .columns(["kind", "outlets", "last_day"])
      .execute();
    await db.schema
      .createTable("forecast_marks")
      .addColumn("article", "text", (column) => column.notNull())
      .addColumn("words", "text", (column) => column.notNull())
      .addColumn("verdict", "text", (column) => column.notNull())
      .addColumn("author", "text", (column) => column.notNull())
      .addColumn("time", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex("forecast_marks_by_article")
      .on("forecast_marks")
      .columns(["article", "words"])
      .execute();
  },
};

/** All steps by name, in the order of their names. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-articles-and-readings": first,
  "0004-claims": claims,
};
