import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Reading } from "../../src/document.ts";
import { openRecord } from "../../src/record/open.ts";
import { laid, packed } from "../../src/record/packing.ts";
import { keyOf, readingOf } from "./material.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-sqlite-"));
  path = join(folder, "record.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reading = readingOf("نص");

test("what is kept is there when the record is opened again", async () => {
  const first = await openRecord(path);
  await first.keep(reading, keyOf(reading));
  await first.close();
  const second = await openRecord(path);
  expect(await second.reading(keyOf(reading))).toEqual(reading);
  await second.close();
});

test("a reading kept by a version that knew fewer layers comes back with these empty, and is renewed when read again", async () => {
  const record = await openRecord(path);
  await record.keep(reading, keyOf(reading));
  const { measures, meetings, deadlines, figures, positions, forecasts, disputes, ...older } = reading;
  const db = new Database(path);
  db.prepare("update readings set packed = ?").run(packed(laid(older as Reading)).packed);
  db.close();
  expect(await record.reading(keyOf(reading))).toEqual({
    ...older,
    ...{ measures, meetings, deadlines, figures, positions, forecasts, disputes },
  });
  expect(await record.keep(reading, keyOf(reading))).toBe("renewed");
  await record.close();
});

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

test("a record of a newer Isnad is refused and left as it is", async () => {
  await (await openRecord(path)).close();
  const db = new Database(path);
  db.prepare("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')").run();
  db.close();
  const before = readFileSync(path);
  await expect(openRecord(path)).rejects.toMatchObject({
    name: "RecordOpenError",
    message: expect.stringContaining("newer Isnad (its schema has 9999-from-the-future)"),
  });
  expect(readFileSync(path).equals(before)).toBe(true);
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

/** Keeps article after article, and prints the number of each when it is kept. */
const writer = `
  import { openRecord } from ${JSON.stringify(new URL("../../src/record/open.ts", import.meta.url).href)};
  import { keyOf, readingOf } from ${JSON.stringify(new URL("./material.ts", import.meta.url).href)};
  const record = await openRecord(process.argv[1]);
  const from = Number(process.argv[2]);
  for (let n = from; n < from + 100_000; n++) {
    const reading = readingOf("نص " + n, { id: String(n) }, Array.from({ length: 40 }, (_, i) => "Q" + i));
    await record.keep(reading, keyOf(reading));
    process.stdout.write(n + "\\n");
  }
`;

function startWriter(from: number): { child: ChildProcess; kept: () => number[]; some: Promise<void> } {
  // Node 20 does not read TypeScript: vite's own loader is at hand where vitest is.
  const script = `import { createServer } from "vite"; const server = await createServer({ server: { middlewareMode: true, ws: false, hmr: false }, appType: "custom", logLevel: "error", optimizeDeps: { noDiscovery: true } }); await server.ssrLoadModule(process.argv[3]);`;
  const file = join(folder, `writer-${from}.ts`);
  writeFileSync(file, writer);
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, path, String(from), file], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  const some = new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (out.split("\n").length > 20) resolve();
    });
    child.on("exit", (code) => reject(new Error(`the writer ended with ${code} after: ${out}`)));
  });
  return { child, kept: () => out.split("\n").slice(0, -1).map(Number), some };
}

async function stopped(writers: readonly { child: ChildProcess }[]): Promise<void> {
  const ended = writers.map(({ child }) => new Promise((resolve) => child.once("close", resolve)));
  for (const { child } of writers) child.kill("SIGKILL");
  await Promise.all(ended);
}

test("two processes that make one record at the same time both keep in it", async () => {
  const writers = [startWriter(0), startWriter(1_000_000)];
  await Promise.all(writers.map((one) => one.some));
  const record = await openRecord(path);
  expect(await record.articleByIdOrPrefix("0")).not.toBeNull();
  expect(await record.articleByIdOrPrefix("1000000")).not.toBeNull();
  await record.close();
  await stopped(writers);
}, 60_000);

test("killed while keeping: all that was told to be kept is there, and nothing by halves", async () => {
  const writers = [startWriter(0), startWriter(1_000_000)];
  await Promise.all(writers.map((one) => one.some));
  await stopped(writers);
  const record = await openRecord(path);
  for (const number of writers.flatMap((one) => one.kept())) {
    expect(await record.articleByIdOrPrefix(String(number))).not.toBeNull();
  }
  const count = await record.count();
  const rows = await record.list({ limit: count, offset: 0 });
  // The list joins articles with readings: one without the other would be missing here.
  expect(rows).toHaveLength(count);
  for (const row of rows) expect(await record.named(row.key)).toHaveLength(40);
  await record.close();
}, 60_000);
