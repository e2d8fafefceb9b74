/** The step of the schema that makes a record smaller: readings packed, and the keys of an account in its row. */

import type { Kysely, Migration } from "kysely";
import type { Reading } from "../document.ts";
import { laid, packed } from "./packing.ts";

/** Rows that are held in memory at once. */
const AT_ONCE = 200;

/** The tables that are read and written on the way. */
type Passing = {
  readings: { article: string; json: string; text: string | null; packed: Buffer };
  accounts: { id: number; kind: string; keys: Buffer };
  account_keys: { account: number; key: number };
  deed_keys: { account: number; key: number };
};

export const compactStep: Migration = {
  async up(given: Kysely<unknown>): Promise<void> {
    const db = given.withTables<Passing>();
    await db.schema.alterTable("readings").addColumn("text", "text").execute();
    await db.schema.alterTable("readings").addColumn("packed", "blob").execute();
    await packReadings(db);
    await db.schema.alterTable("readings").dropColumn("json").execute();
    await db.schema.alterTable("accounts").addColumn("keys", "blob").execute();
    await keysIntoRows(db);
    await db.schema
      .createTable("deed_keys")
      .addColumn("key", "integer", (column) => column.notNull())
      .addColumn("account", "integer", (column) =>
        column.notNull().references("accounts.id").onDelete("cascade"),
      )
      .addPrimaryKeyConstraint("deed_keys_key", ["key", "account"])
      .execute();
    await db.schema.createIndex("deed_keys_by_account").on("deed_keys").column("account").execute();
    await db
      .insertInto("deed_keys")
      .columns(["key", "account"])
      .expression((from) =>
        from
          .selectFrom("account_keys")
          .innerJoin("accounts", "accounts.id", "account_keys.account")
          .select(["account_keys.key", "account_keys.account"])
          .where("accounts.kind", "=", "story"),
      )
      .execute();
    await db.schema.dropTable("account_keys").execute();
  },
};

async function packReadings(db: Kysely<Passing>): Promise<void> {
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("readings")
      .select(["article", "json"])
      .where("article", ">", after)
      .orderBy("article")
      .limit(AT_ONCE)
      .execute();
    for (const { article, json } of rows)
      await db
        .updateTable("readings")
        .set(packed(laid(JSON.parse(json) as Reading)))
        .where("article", "=", article)
        .execute();
    if (rows.length < AT_ONCE) return;
    after = rows[rows.length - 1]!.article;
  }
}

async function keysIntoRows(db: Kysely<Passing>): Promise<void> {
  for (let after = 0; ; ) {
    const accounts = await db
      .selectFrom("accounts")
      .select("id")
      .where("id", ">", after)
      .orderBy("id")
      .limit(AT_ONCE)
      .execute();
    if (accounts.length === 0) return;
    const keys = new Map<number, number[]>(accounts.map(({ id }) => [id, []]));
    const rows = await db
      .selectFrom("account_keys")
      .select(["account", "key"])
      .where("account", "in", [...keys.keys()])
      .execute();
    for (const { account, key } of rows) keys.get(account)!.push(key);
    for (const [id, list] of keys)
      await db
        .updateTable("accounts")
        .set({ keys: Buffer.from(Int32Array.from(list).buffer) })
        .where("id", "=", id)
        .execute();
    after = accounts[accounts.length - 1]!.id;
  }
}
