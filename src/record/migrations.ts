/** The record's schema, step by step. A step that has been released is never edited: the next change is a new step. */

import type { ColumnDefinitionBuilder, Kysely, Migration } from "kysely";
import { compactStep } from "./compact-step.ts";
import { correctionsStep } from "./corrections-step.ts";
import { dialectOf } from "./dialect.ts";
import { numbersStep } from "./numbers.ts";
import { provenanceStep } from "./provenance-step.ts";

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

const copies: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("signatures")
      .addColumn("place", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("article", "text", (column) =>
        column.notNull().unique().references("articles.key").onDelete("cascade"),
      )
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("bytes", "blob", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("copies")
      .addColumn("article", "text", (column) =>
        column.notNull().references("articles.key").onDelete("cascade"),
      )
      .addColumn("other", "text", (column) => column.notNull().references("articles.key").onDelete("cascade"))
      .addColumn("similarity", "real", (column) => column.notNull())
      .addColumn("contained", "real", (column) => column.notNull())
      .addColumn("other_contained", "real", (column) => column.notNull())
      .addColumn("passages", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("copies_key", ["article", "other"])
      .execute();
    await db.schema.createIndex("copies_by_other").on("copies").column("other").execute();
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

const search: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const create = (name: string) => db.schema.createTable(name);
    const article = (column: ColumnDefinitionBuilder) =>
      column.notNull().references("articles.key").onDelete("cascade");
    await create("indexed")
      .addColumn("article", "text", (column) => article(column).primaryKey())
      .execute();
    await create("passages")
      .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
      .addColumn("article", "text", article)
      .addColumn("position", "integer")
      .execute();
    await db.schema
      .createIndex("passages_by_article")
      .on("passages")
      .columns(["article", "position"])
      .execute();
    await create("passage_entities")
      .addColumn("passage", "integer", (column) =>
        column.notNull().references("passages.id").onDelete("cascade"),
      )
      .addColumn("entity", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("passage_entities_key", ["passage", "entity"])
      .execute();
    await db.schema
      .createIndex("passage_entities_by_entity")
      .on("passage_entities")
      .columns(["entity", "passage"])
      .execute();
    await create("statement_parties")
      .addColumn("article", "text", article)
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("entity", "text")
      .execute();
    await db.schema
      .createIndex("statement_parties_by_article")
      .on("statement_parties")
      .columns(["article", "position"])
      .execute();
    await db.schema
      .createIndex("statement_parties_by_entity")
      .on("statement_parties")
      .columns(["entity", "role"])
      .execute();
    await create("events")
      .addColumn("article", "text", article)
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("type", "text", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("place", "text")
      .addColumn("date", "text")
      .addColumn("attribution", "integer")
      .addPrimaryKeyConstraint("events_key", ["article", "position"])
      .execute();
    await db.schema.createIndex("events_by_type").on("events").columns(["type", "article"]).execute();
    await create("event_parties")
      .addColumn("article", "text", article)
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("entity", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("event_parties_key", ["article", "position", "role", "entity"])
      .execute();
    await db.schema
      .createIndex("event_parties_by_entity")
      .on("event_parties")
      .columns(["entity", "role"])
      .execute();
    await create("spellings")
      .addColumn("entity", "text", (column) => column.notNull())
      .addColumn("terms", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("spellings_key", ["terms", "entity"])
      .execute();
    await db.schema.createIndex("spellings_by_entity").on("spellings").column("entity").execute();
    await dialectOf(db).fullText.create(db);
  },
};

/** How many origins a thread has, counted when it is asked for first. */
const originsStep: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("threads").addColumn("origins", "integer").execute();
  },
};

/** All steps by name, in the order of their names. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-articles-and-readings": first,
  "0002-copies": copies,
  "0003-search": search,
  "0004-claims": claims,
  "0005-provenance": provenanceStep,
  "0006-numbers": numbersStep,
  "0007-corrections": correctionsStep,
  "0008-origins": originsStep,
  "0009-compact": compactStep,
};
