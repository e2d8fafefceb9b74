import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import { keyOf, readingOf } from "./material.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-sqlite-"));
  path = join(folder, "record.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reading = readingOf("نص");

test("the file is in WAL, checks foreign keys and says whose it is", async () => {
  const record = await openRecord(path);
  await record.keep(reading, keyOf(reading));
  const db = new Database(path);
  expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  expect(db.pragma("application_id", { simple: true })).toBe(0x49736e61);
  db.close();
  await record.close();
});

test("another program's database is refused and left as it is", async () => {
  const db = new Database(path);
  db.exec("create table theirs (x)");
  db.close();
  const before = readFileSync(path);
  await expect(openRecord(path)).rejects.toThrow("another program's database");
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a file that is no database is refused and left as it is", async () => {
  writeFileSync(path, "قال وزير الطاقة ".repeat(200));
  const before = readFileSync(path);
  await expect(openRecord(path)).rejects.toThrow("not an SQLite database");
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a folder in place of a file, or no folder to be made, is told", async () => {
  mkdirSync(path);
  await expect(openRecord(path)).rejects.toMatchObject({ name: "RecordOpenError" });
  writeFileSync(join(folder, "file"), "");
  await expect(openRecord(join(folder, "file", "record.sqlite"))).rejects.toMatchObject({
    name: "RecordOpenError",
  });
});
