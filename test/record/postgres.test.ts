/** What is a server's alone: reaching it, rights, other people's schemas, several writers at once. */

import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dialectOf } from "../../src/record/dialect.ts";
import { openRecord } from "../../src/record/open.ts";
import { openPostgres } from "../../src/record/postgres.ts";
import { isServer, postgresAddress, shownPlace } from "../../src/record/postgres-address.ts";
import type { Tables } from "../../src/record/tables.ts";
import { edited, run } from "../across/material.ts";
import { pause } from "./child.ts";
import { keyOf, readingOf } from "./material.ts";
import { type Place, postgresServer, serverUrl } from "./stores.ts";

test.each([
  ["postgres://h/db", { connection: "postgres://h/db", schema: "isnad" }],
  ["postgres://h/db?schema=news", { connection: "postgres://h/db", schema: "news" }],
  [
    "postgresql://h/db?schema=news&sslmode=require",
    { connection: "postgresql://h/db?sslmode=require", schema: "news" },
  ],
  [
    "postgres://h/db?sslmode=require&schema=news",
    { connection: "postgres://h/db?sslmode=require", schema: "news" },
  ],
])("%s is taken apart", (url, expected) => expect(postgresAddress(url)).toEqual(expected));

test("a schema that is no plain name is refused", () => {
  for (const schema of ["News", 'a"b', "a.b", "", "pg_temp", "1st"])
    expect(() => postgresAddress(`postgres://h/db?schema=${schema}`)).toThrow(`its schema is "${schema}"`);
});

test("a place is shown without its password", () => {
  expect(shownPlace("postgres://lina:se/cr@et@h:5/db?schema=news&x=1")).toBe(
    "postgres://lina@h:5/db?schema=news",
  );
  expect(shownPlace("postgres://h/db")).toBe("postgres://h/db");
  expect(shownPlace("/some/record.sqlite")).toBe("/some/record.sqlite");
  expect([isServer("postgres.sqlite"), isServer("POSTGRESQL://h")]).toEqual([false, true]);
});

test("where no server answers, or no machine is, that is told without the password", async () => {
  const free = await freePort();
  for (const [url, why] of [
    [`postgres://lina:secret@127.0.0.1:${free}/db`, "no PostgreSQL server answers there"],
    ["postgres://lina:secret@isnad.invalid/db", "no machine of that name is known"],
    ["postgres:///db?host=/nowhere-at-all", "no PostgreSQL server answers there"],
  ] as const) {
    const error = await openRecord(url).catch((error) => error);
    expect(error).toMatchObject({ name: "RecordOpenError" });
    expect(error.message).toContain(why);
    expect(error.message).not.toContain("secret");
  }
});

/** Asks until it is answered: a question that comes before the news that a connection is gone fails, once for each connection. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 10; left > 0; left--) {
    try {
      return await ask();
    } catch {}
  }
  return ask();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const reading = readingOf("نص");
const schemaOf = (place: Place) => postgresAddress(place.address).schema;

describe.skipIf(!serverUrl)(
  `a record on a server${serverUrl ? "" : ": ISNAD_TEST_POSTGRES names none"}`,
  () => {
    let place: Place;
    const roles: string[] = [];
    beforeEach(() => {
      place = postgresServer.make();
    });
    afterEach(async () => {
      for (const role of roles.splice(0))
        await place.query(`drop owned by ${role} cascade; drop role ${role}`);
      await place.remove();
    });

    /** A user without rights; the URL of the record for him. */
    async function stranger(): Promise<{ role: string; url: string }> {
      const role = `reader_${randomBytes(4).toString("hex")}`;
      await place.query(`create role ${role} login password 'pw'`);
      roles.push(role);
      return { role, url: place.address.replace(/\/\/[^@/]*@|\/\/(?=[^@]*$)/, `//${role}:pw@`) };
    }

    test("a database that is not there is told", async () => {
      const url = place.address.replace(/\/[^/?]*\?/, "/not-there?");
      await expect(openRecord(url)).rejects.toThrow(/"not-there" does not exist: expected one that was made/);
    });

    test("a schema with another program's tables is refused and left as it is", async () => {
      const schema = schemaOf(place);
      await place.query(`create schema ${schema}`);
      await place.query("create table theirs (x int)");
      await expect(openRecord(place.address)).rejects.toThrow("has tables of another program");
      const tables = await place.query(`select tablename from pg_tables where schemaname = '${schema}'`);
      expect(tables).toEqual([{ tablename: "theirs" }]);
    });

    test("who may not make a schema is told what is missing; who may read, reads; who may write, keeps", async () => {
      const { role, url } = await stranger();
      await expect(openRecord(url)).rejects.toThrow("expected a user who may make a schema in this database");
      const record = await openRecord(place.address);
      await record.keep(reading, keyOf(reading));
      await record.close();
      await expect(openRecord(url)).rejects.toThrow(/permission denied.*granted rights on the record's/);
      const schema = schemaOf(place);
      await place.query(
        `grant usage on schema ${schema} to ${role}; grant select on all tables in schema ${schema} to ${role}`,
      );
      const read = await openRecord(url, { existing: true });
      expect(await read.reading(keyOf(reading))).toEqual(reading);
      expect(await read.copiesOf(keyOf(reading))).toEqual([]);
      const other = readingOf("آخر");
      await expect(read.keep(other, keyOf(other))).rejects.toThrow("permission denied");
      await read.close();
      await place.query(`grant insert, update, delete on all tables in schema ${schema} to ${role}`);
      const write = await openRecord(url);
      expect(await write.keep(other, keyOf(other))).toBe("new");
      await write.close();
    });

    test("text sorts by code point whatever the database's language, and NUL stands for no letter", async () => {
      const record = await openRecord(place.address);
      for (const [id, published] of [
        ["a", "2025-08-31"],
        ["b", "2025-09-01"],
      ] as const) {
        const one = readingOf(`نص ${id}`, { id, published, title: `ع\0نوان ${id}` });
        await record.keep(one, keyOf(one));
        expect((await record.reading(keyOf(one)))!.article.title).toBe(`ع\0نوان ${id}`);
      }
      expect(await record.list({ limit: 1, offset: 0 })).toMatchObject([{ title: "ع\ufffdنوان b" }]);
      const collations = await place.query(
        "select distinct collation_name from information_schema.columns where table_schema = current_schema() and data_type = 'text'",
      );
      expect(collations).toEqual([{ collation_name: "C" }]);
      await record.close();
    });

    test("rows that are written in bulk come back as they were: odd letters, bytes, what looks like an escape", async () => {
      const record = await openRecord(place.address);
      const names = ["ع\0", "\ud800ب", "\\u0000", "\\\\ud800", '"\n', "😀"];
      const one = readingOf(
        "نص",
        {},
        names.map((_, n) => `Q${n}`),
      );
      const odd = {
        ...one,
        entities: one.entities.map((entity, n) => ({ ...entity, name: { ...entity.name, ar: names[n]! } })),
      };
      await record.keep(odd, keyOf(odd));
      const kept = await record.named(keyOf(odd));
      expect(kept.map(({ nameAr }) => nameAr)).toEqual(["ع\ufffd", "\ufffdب", ...names.slice(2)]);
      expect(await record.reading(keyOf(odd))).toEqual(odd);
      await record.close();
      const { dialect } = await openPostgres(place.address, true);
      const db = new Kysely<Tables>({ dialect });
      await db.deleteFrom("signatures").execute();
      const bytes = Buffer.from([0, 92, 120, 255]);
      await dialectOf(db).insertAll(db, "signatures", [{ article: keyOf(odd), version: 1, bytes }]);
      expect(await db.selectFrom("signatures").select("bytes").execute()).toEqual([{ bytes }]);
      await db.destroy();
    });

    test("several that write at the same time get in nobody's way, and each finds the copies of what others kept", async () => {
      const records = await Promise.all([1, 2, 3].map(() => openRecord(place.address)));
      const text = (n: number) => run((n >> 1) * 500, (n >> 1) * 500 + 60);
      const readings = Array.from({ length: 30 }, (_, n) =>
        readingOf(n % 2 === 0 ? text(n) : edited(text(n), 20), { id: String(n) }),
      );
      const outcomes = await Promise.all(
        readings.flatMap((one, n) => [
          records[n % 3]!.keep(one, keyOf(one)),
          records[(n + 1) % 3]!.keep(one, keyOf(one)),
        ]),
      );
      expect(outcomes.filter((outcome) => outcome === "new")).toHaveLength(30);
      for (const [n, one] of readings.entries()) {
        const copies = await records[0]!.copiesOf(keyOf(one));
        expect(copies.map(({ other }) => other.id)).toEqual([String(n % 2 === 0 ? n + 1 : n - 1)]);
      }
      await Promise.all(records.map((record) => record.close()));
    });

    test("a connection that the server cuts is replaced, and nothing of its transaction stays", async () => {
      const name = `cut_${randomBytes(4).toString("hex")}`;
      const record = await openRecord(`${place.address}&application_name=${name}`);
      await record.keep(reading, keyOf(reading));
      const cut = () =>
        place.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`,
        );
      await cut();
      expect(await again(() => record.count())).toBe(1);
      const many = Array.from({ length: 200 }, (_, n) => readingOf(`نص ${n} ${run(n * 90, n * 90 + 60)}`));
      const keeping = record.keepAll(many.map((one) => ({ reading: one, contentHash: keyOf(one) })));
      keeping.catch(() => {});
      const writing = `select 1 from pg_stat_activity where application_name = '${name}' and backend_xid is not null`;
      while ((await place.query(writing)).length === 0) await pause(2);
      await cut();
      await expect(keeping).rejects.toThrow();
      expect(await again(() => record.count())).toBe(1);
      await record.keepAll(many.map((one) => ({ reading: one, contentHash: keyOf(one) })));
      expect(await record.count()).toBe(201);
      await record.close();
    });
  },
);
