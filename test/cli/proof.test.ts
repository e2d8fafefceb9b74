import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Reading } from "../../src/document.ts";
import { sha256 } from "../../src/formats/content-hash.ts";
import { openRecord } from "../../src/record/open.ts";
import { isnad, type World } from "./material.ts";

const TEXTS = [
  "قال وزير الطاقة الأردني إن المحطة ستعود إلى العمل يوم الأحد، مضيفا أن «الأضرار محدودة».",
  "أعلنت وزارة الخارجية الروسية أن المحادثات ستبدأ في موسكو غدا 😀.",
  "نقلت وكالة رويترز عن مسؤول أوكراني أن الوفد وصل إلى جنيف.",
];
const lines = TEXTS.map((text, n) =>
  JSON.stringify({ id: `a${n}`, published: `2025-03-0${n + 1}`, title: `=عنوان ${n}`, text }),
);

let folder: string;
let record: string;
const path = (name: string) => join(folder, name);
const run = (argv: readonly string[], world?: World) => isnad([...argv, "--record", record], world);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "isnad-proof-"));
  record = path("record.sqlite");
  writeFileSync(path("a.jsonl"), `${lines.join("\n")}\n`);
  expect((await run(["read", path("a.jsonl")])).code).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every reading as an older engine might have left it. */
async function age(change: (reading: Reading) => Reading): Promise<void> {
  const store = await openRecord(record);
  const all = [];
  for await (const kept of store.readings()) all.push(kept);
  const engine = { version: "0.0.1", lexicons: "0".repeat(64) };
  for (const { key, reading } of all) await store.keep(change(reading), key, { engine });
  await store.close();
}
const denied = (reading: Reading): Reading => ({
  ...reading,
  attributions: reading.attributions.map((one) => ({ ...one, act: "deny" })),
});

describe("isnad explain --json", () => {
  test("proves every entry: hashes, engine, rule, place counted twice, words with what stands around", async () => {
    const { out } = await run(["explain", "a1", "--json"]);
    const proof = JSON.parse(out);
    expect(proof.sha256).toEqual({ raw: sha256(lines[1]!), text: sha256(TEXTS[1]!) });
    expect(proof.engine).toMatchObject({ lexicons: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(proof.entries.length).toBeGreaterThan(3);
    for (const { selector, words, by } of proof.entries) {
      expect(selector.exact).toBe(words);
      expect(by).toMatch(/\//);
    }
  });
});

describe("isnad export", () => {
  test.each([
    ["annotations", (line: Record<string, unknown>) => line.type === "Annotation"],
    ["prov", (line: Record<string, unknown>) => Array.isArray(line["@graph"])],
    ["schema-org", (line: Record<string, unknown>) => Array.isArray(line["@graph"])],
  ])("--format %s: JSON lines, to a file as to standard output", async (format, right) => {
    const { code, out, err } = await run(["export", "--format", format]);
    expect(code).toBe(0);
    const found = out.trimEnd().split("\n");
    expect(found.map((line) => JSON.parse(line)).every(right)).toBe(true);
    expect(err).toContain("from 3 articles");
    await run(["export", "--format", format, "-o", path("new/out.jsonl")]);
    expect(readFileSync(path("new/out.jsonl"), "utf8")).toBe(out);
    expect(readdirSync(path("new"))).toEqual(["out.jsonl"]);
  });

  test("--format csv: a file a table, formulas guarded, a byte order mark where it is asked for", async () => {
    expect((await run(["export", "--format", "csv", "-o", path("csv")])).code).toBe(0);
    expect(readdirSync(path("csv"))).toEqual(["attributions.csv", "deadlines.csv", "events.csv"]);
    const table = readFileSync(path("csv/attributions.csv"), "utf8");
    expect(table).toMatch(/^article,article_id,/);
    expect(table).toContain(",'=عنوان 0,");
    await run(["export", "--format", "csv", "--bom", "-o", path("csv")]);
    expect(readFileSync(path("csv/attributions.csv"), "utf8")).toBe(`\ufeff${table}`);
  });

  test.each([
    [["--format", "csv"], "csv writes a file a table: give the folder"],
    [["--format", "bundle"], "a bundle is a folder or a .zip file"],
    [["--format", "prov", "--bom"], "--bom is for --format csv alone"],
  ])("%j is told what is missing", async (options, why) => {
    const { code, err } = await run(["export", ...options]);
    expect(code).toBe(1);
    expect(err).toContain(why);
  });
});

describe.each(["b", "b.zip"])("a bundle in %s", (name) => {
  let fingerprint: string;
  beforeEach(async () => {
    const { code, err } = await run(["export", "--format", "bundle", "-o", path(name)]);
    expect(code).toBe(0);
    fingerprint = /fingerprint ([0-9a-f]{64})/.exec(err)![1]!;
  });

  test("is verified without a record, with its fingerprint or a wrong one", async () => {
    const bundle = ["verify", "--bundle", path(name)];
    const good = await isnad([...bundle, "--fingerprint", fingerprint]);
    expect(good.code).toBe(0);
    expect(good.out).toContain("3 articles: 3 unchanged, 0 not; hashes hold");
    const bad = await isnad([...bundle, "--fingerprint", "0".repeat(64)]);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain(`the bundle has the fingerprint ${fingerprint}`);
  });

  test("goes into a new record that is the same, byte for byte", async () => {
    const other = path("other.sqlite");
    const { code, err } = await isnad(["import", path(name), "--record", other]);
    expect(code).toBe(0);
    expect(err).toContain("3 articles imported (3 new)");
    for (const argv of [
      ["list", "--json"],
      ["export", "-f", "jsonl"],
      ["explain", "a1", "--json"],
    ]) {
      expect((await isnad([...argv, "--record", other])).out).toBe((await run(argv)).out);
    }
    await isnad(["export", "--format", "bundle", "-o", path(`2${name}`), "--record", other]);
    expect((await isnad(["verify", "--bundle", path(`2${name}`), "--fingerprint", fingerprint])).code).toBe(
      0,
    );
    const again = await isnad(["import", path(name), "--record", other]);
    expect(again.err).toContain("3 articles imported (3 known already)");
  });
});

describe("a bundle that was edited", () => {
  beforeEach(async () => {
    await run(["export", "--format", "bundle", "-o", path("b")]);
  });
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(path(`b/${file}`), "utf8");
    expect(text).toContain(from);
    writeFileSync(path(`b/${file}`), text.replace(from, to));
  };

  test("in its text: told by file, by article and by entry, and not imported", async () => {
    edit("data/articles/0001.jsonl", "موسكو", "مينسك");
    const { code, out } = await isnad(["verify", "--bundle", path("b")]);
    expect(code).toBe(1);
    expect(out).toContain("data/articles/0001.jsonl: ");
    expect(out).toContain("the article is another than its key names");
    expect(out).toMatch(/edited +mentions\/\d+ +\u2068?موسكو/);
    expect(out).toContain("3 articles: 2 unchanged, 1 not; 1 problem");
    const refused = await isnad(["import", path("b"), "--record", path("other.sqlite")]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("nothing was kept");
    expect(existsSync(path("other.sqlite"))).toBe(false);
  });

  test("in its reading: the entry that the engine does not find so", async () => {
    edit("data/readings/0001.jsonl", '"act":"announce"', '"act":"deny"');
    const { code, out } = await isnad(["verify", "--bundle", path("b"), "--json"]);
    expect(code).toBe(1);
    const { problems, articles } = JSON.parse(out);
    expect(problems[0]).toContain("data/readings/0001.jsonl");
    expect(articles).toHaveLength(1);
    expect(articles[0].entries).toMatchObject([{ fate: "changed", layer: "attributions", fields: ["act"] }]);
  });

  test("so that a line is none: what was found before it is told with it", async () => {
    edit("data/readings/0001.jsonl", '{"key"', "{key");
    const { code, out } = await isnad(["verify", "--bundle", path("b")]);
    expect(code).toBe(1);
    expect(out).toContain("data/readings/0001.jsonl, line 1: no JSON object");
  });

  test("what is no bundle", async () => {
    const { code, err } = await isnad(["verify", "--bundle", path("none.zip")]);
    expect(code).toBe(1);
    expect(err).toContain("no such file or folder");
  });
});

describe("isnad verify", () => {
  test("a record that this engine read: unchanged, 0", async () => {
    const { code, out } = await run(["verify"]);
    expect(code).toBe(0);
    expect(out).toContain("3 articles: 3 unchanged");
    expect((await run(["verify", "a1"])).out).toContain("1 article: 1 unchanged");
  });

  test("what an older engine read otherwise: 1, with the entries", async () => {
    await age(denied);
    const { code, out } = await run(["verify", "a0", "a1"]);
    expect(code).toBe(1);
    expect(out).toContain("2 articles: 0 unchanged, 2 not");
    expect(out).toContain("read by isnad 0.0.1");
    expect(out).toMatch(/changed +attributions\/1 .*\(act\)/);
    const json = JSON.parse((await run(["verify", "--json"])).out);
    expect(json).toMatchObject({ read: 3, unchanged: 0, problems: [], fingerprint: null });
    expect(json.layers.attributions.changed).toBeGreaterThan(2);
    expect(json.layers.mentions.changed).toBe(0);
  });

  test("an article that is not there", async () => {
    const { code, err } = await run(["verify", "none"]);
    expect(code).toBe(1);
    expect(err).toContain('no article "none" in the record');
  });
});

describe("isnad reread", () => {
  const counts = async (argv: readonly string[] = []) =>
    JSON.parse((await run(["reread", "--json", ...argv])).out);

  test("passes over what this engine has read", async () => {
    expect(await counts()).toMatchObject({ read: 0, passed: 3, changed: 0 });
    expect(await counts(["--all"])).toMatchObject({ read: 3, passed: 0, changed: 0 });
  });

  test("tells what would become of each layer, and with --dry-run keeps nothing", async () => {
    await age(denied);
    const before = (await run(["export", "-f", "jsonl"])).out;
    const dry = await counts(["--dry-run"]);
    expect(dry).toMatchObject({ read: 3, changed: 3, dryRun: true });
    expect(dry.layers.attributions).toMatchObject({ kept: 0, lost: 0, new: 0 });
    expect(dry.layers.mentions.changed).toBe(0);
    expect((await run(["export", "-f", "jsonl"])).out).toBe(before);
    expect(await counts()).toMatchObject({ read: 3, changed: 3, dryRun: false });
    expect((await run(["verify"])).code).toBe(0);
    expect(await counts()).toMatchObject({ read: 0, passed: 3 });
  });

  test("lost and new entries are told for people, too", async () => {
    await age((reading) => ({ ...reading, times: [], figures: [] }));
    const { code, out, err } = await run(["reread"]);
    expect(code).toBe(0);
    expect(out).toMatch(/kept +changed +lost +new/);
    expect(out).toMatch(/^times +· +· +· +\d/m);
    expect(err).toMatch(/3 articles read again: \d readings changed/);
  });

  test("stopped, it goes on where it was", async () => {
    await age(denied);
    const stop = new AbortController();
    const first = await run(["reread", "--json"], { signal: stop.signal, onOut: () => stop.abort() });
    const one = JSON.parse(first.out);
    expect(one).toMatchObject({ stopped: true, passed: 0 });
    expect(one.read).toBeLessThan(3);
    const second = await counts();
    expect(second.passed).toBe(one.read);
    expect(second.read).toBe(3 - one.read);
    expect((await run(["verify"])).code).toBe(0);
  });
});
