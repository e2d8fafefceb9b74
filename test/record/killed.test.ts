import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";

/** `RUNS=20 npx vitest run test/record/killed.test.ts` kills it twenty times. */
const rounds = Number(process.env.RUNS ?? 3);
const articles = 240;
const names = 40;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-killed-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const address = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
/** Keeps all articles, ten a transaction, from the beginning, and prints the keys of each ten when they are kept. */
const importer = `
  import { openRecord } from ${address("../../src/record/open.ts")};
  import { edited, run } from ${address("../across/material.ts")};
  import { keyOf, readingOf } from ${address("./material.ts")};
  const record = await openRecord(process.argv[1]);
  const entities = Array.from({ length: ${names} }, (_, i) => "Q" + i);
  for (let from = 0; from < ${articles}; from += 10) {
    const all = Array.from({ length: 10 }, (_, i) => {
      const n = from + i;
      const report = run((n >> 1) * 500, (n >> 1) * 500 + 80);
      const reading = readingOf(n % 2 === 0 ? report : edited(report, 20, n), { id: String(n) }, entities);
      return { reading, contentHash: keyOf(reading) };
    });
    const kept = await record.keepAll(all);
    const outcomes = kept.map((one) => one.outcome);
    process.stdout.write(all.map(({ contentHash }, i) => contentHash + " " + outcomes[i] + "\\n").join(""));
  }
  await record.close();
`;

interface Import {
  readonly child: ChildProcess;
  /** Keys that were told to be kept, with what became of them. */
  readonly told: () => (readonly [key: string, outcome: string])[];
  readonly ended: Promise<number | null>;
}

function startImport(path: string): Import {
  // Node 20 does not read TypeScript: vite's own loader is at hand where vitest is.
  const script = `import { createServer } from "vite"; const server = await createServer({ server: { middlewareMode: true, ws: false, hmr: false }, appType: "custom", logLevel: "error", optimizeDeps: { noDiscovery: true } }); await server.ssrLoadModule(process.argv[2]); await server.close();`;
  const file = join(folder, "importer.ts");
  writeFileSync(file, importer);
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, path, file], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  return {
    child,
    told: () =>
      out
        .split("\n")
        .slice(0, -1)
        .map((line) => line.split(" ") as [string, string]),
    ended: new Promise((resolve) => child.once("close", resolve)),
  };
}

/** Waits until so many have been told to be kept, and a little more, so that the kill falls anywhere. */
async function until(running: Import, count: number, more: number): Promise<void> {
  while (running.told().length < count && running.child.exitCode === null) await pause(5);
  await pause(more);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function checkFile(path: string): void {
  const db = new Database(path);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  const count = (table: string) => db.prepare(`select count(*) from ${table}`).pluck().get() as number;
  const kept = count("articles");
  expect([count("readings"), count("signatures"), count("attributions")]).toEqual([kept, kept, kept]);
  expect(count("names")).toBe(kept * names);
  db.close();
}

test(`killed ${rounds} times in the middle of an import: every article whole or absent, and the import carries on`, async () => {
  const path = join(folder, "record.sqlite");
  const told = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const running = startImport(path);
    // Each time some more is known already, and some more is new.
    await until(running, Math.ceil(((round + 1) * articles) / (rounds + 2)), (round * 37) % 23);
    running.child.kill("SIGKILL");
    await running.ended;
    for (const [key] of running.told()) told.add(key);
    checkFile(path);
    const record = await openRecord(path);
    for (const key of told) expect(await record.reading(key)).not.toBeNull();
    await record.close();
  }
  const last = startImport(path);
  expect(await last.ended).toBe(0);
  checkFile(path);
  const outcomes = last.told();
  expect(outcomes).toHaveLength(articles);
  // What was told to be kept is known, the rest is new.
  for (const [key, outcome] of outcomes) if (told.has(key)) expect(outcome).toBe("unchanged");
  expect(outcomes.some(([, outcome]) => outcome === "new")).toBe(true);
  const record = await openRecord(path);
  expect(await record.count()).toBe(articles);
  // Each second article is a copy of the one before it, whichever process kept them.
  for (const [n, [key]] of outcomes.entries()) {
    const copies = (await record.copiesOf(key)).map(({ other }) => other.id);
    expect(copies).toEqual([String(n % 2 === 0 ? n + 1 : n - 1)]);
  }
  await record.close();
}, 600_000);
