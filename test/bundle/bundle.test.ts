import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkBundle } from "../../src/bundle/check.ts";
import { bundleLimits, tagFiles } from "../../src/bundle/layout.ts";
import { articlesOf } from "../../src/bundle/read.ts";
import { bundleSource } from "../../src/bundle/sources.ts";
import { bundleTarget } from "../../src/bundle/targets.ts";
import { hashLines, writeBundle } from "../../src/bundle/write.ts";
import { contentHash, sha256 } from "../../src/formats/content-hash.ts";
import type { KeptReading } from "../../src/proof/kept.ts";
import { openRecord } from "../../src/record/open.ts";
import { byHand, keptOf, QUOTED } from "../export/kept.ts";

const engine = { version: "1.2.3", lexicons: sha256("lexicons") };
let all: KeptReading[];
beforeAll(() => {
  const others = Array.from({ length: 5 }, (_, n) =>
    keptOf(`قال الوزير ${n} إن الوفد وصل إلى موسكو.`, { id: `n${n}` }),
  );
  all = [byHand, QUOTED, ...others].sort((a, b) => (a.key < b.key ? -1 : 1));
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
async function bundle(name = "b", shardBytes = 6_000): Promise<string> {
  const path = join(folder, name);
  await writeBundle(each(all), bundleTarget(path), { engine, shardBytes });
  return path;
}
const problemsOf = (path: string) => checkBundle(bundleSource(path)).problems.map(({ file }) => file);
const filesOf = (path: string) => bundleSource(path).paths;
async function read(path: string) {
  const source = bundleSource(path);
  const found = [];
  for await (const one of articlesOf(source, checkBundle(source).manifest)) found.push(one);
  return found;
}
/** Puts other bytes in a file's place. */
function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}
/** Writes all hashes anew, as somebody would who wants an edit not to be seen. */
function rehash(path: string): void {
  const manifest = JSON.parse(readFileSync(join(path, tagFiles.manifest), "utf8"));
  for (const file of manifest.files) {
    const bytes = readFileSync(join(path, file.path));
    Object.assign(file, { bytes: bytes.length, sha256: sha256(bytes) });
  }
  writeFileSync(join(path, tagFiles.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(path, tagFiles.hashes), hashLines(manifest.files));
  const tags = [tagFiles.declaration, tagFiles.info, tagFiles.hashes, tagFiles.manifest];
  writeFileSync(
    join(path, tagFiles.seal),
    hashLines(tags.map((tag) => ({ path: tag, sha256: sha256(readFileSync(join(path, tag))) }))),
  );
}

describe.each(["b", "b.zip"])("a bundle in %s", (name) => {
  test("is whole, in several files, and gives back what it was made of", async () => {
    const path = await bundle(name);
    expect(problemsOf(path)).toEqual([]);
    expect(filesOf(path).filter((file) => file.startsWith("data/articles/")).length).toBeGreaterThan(0);
    expect(filesOf(path).filter((file) => file.startsWith("data/annotations/")).length).toBeGreaterThan(2);
    const found = await read(path);
    expect(found.map(({ key, reading, provenance }) => ({ key, reading, provenance }))).toEqual(all);
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
    expect(JSON.stringify(found.map(({ reading }) => reading))).toBe(
      JSON.stringify(all.map(({ reading }) => reading)),
    );
  });

  test("is the same to the byte when it is written again", async () => {
    const [one, other] = [await bundle(`1${name}`), await bundle(`2${name}`)];
    if (name.endsWith(".zip")) expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
    else
      for (const file of filesOf(one))
        expect(readFileSync(join(one, file))).toEqual(readFileSync(join(other, file)));
  });

  test("an empty record makes an empty bundle", async () => {
    const path = join(folder, name);
    await writeBundle(each([]), bundleTarget(path), { engine });
    expect(problemsOf(path)).toEqual([]);
    expect(await read(path)).toEqual([]);
  });
});

test("record, bundle, new record: the same lists and readings, byte for byte", async () => {
  const first = await openRecord(":memory:");
  for (const { reading, key, provenance } of all) await first.keep(reading, key, provenance);
  const path = join(folder, "b.zip");
  await writeBundle(first.readings(), bundleTarget(path), { engine });
  const second = await openRecord(":memory:");
  for (const { reading, key, provenance } of await read(path)) await second.keep(reading, key, provenance);
  const told = async (record: typeof first): Promise<string> => {
    const found: unknown[] = [await record.list({ limit: 1000, offset: 0 })];
    for await (const kept of record.readings()) found.push(kept, await record.named(kept.key));
    return JSON.stringify(found);
  };
  expect(await told(second)).toBe(await told(first));
  await Promise.all([first.close(), second.close()]);
});

test("a zip and a folder of one record have one fingerprint; it is that of the seal", async () => {
  const [one, other] = [await bundle("b"), await bundle("b.zip")];
  const { fingerprint } = checkBundle(bundleSource(one));
  expect(checkBundle(bundleSource(other)).fingerprint).toBe(fingerprint);
  expect(fingerprint).toBe(sha256(readFileSync(join(one, tagFiles.seal))));
});

describe("a bundle that was edited by hand is found", () => {
  let path: string;
  beforeEach(async () => {
    path = await bundle();
  });

  test.each([
    ["a letter of a text", "data/articles/0001.jsonl", (text: string) => text.replace("الوزير", "الوزيز")],
    [
      "a number of a reading",
      "data/readings/0001.jsonl",
      (text: string) => text.replace('"start":', '"start": '),
    ],
    [
      "an annotation",
      "data/annotations/0001.jsonl",
      (text: string) => text.replace("describing", "highlighting"),
    ],
    [
      "a count of the manifest",
      tagFiles.manifest,
      (text: string) => text.replace('"articles": 7', '"articles": 8'),
    ],
    [
      "a sign of the hashes",
      tagFiles.hashes,
      (text: string) => text.replace(/^[0-9a-f]/, (c) => (c === "0" ? "1" : "0")),
    ],
    [
      "a line too many in the hashes",
      tagFiles.hashes,
      (text: string) => `${text}${"0".repeat(64)}  data/articles/9999.jsonl\n`,
    ],
    ["the declaration", tagFiles.declaration, (text: string) => text.replace("1.0", "0.9")],
  ])("%s", (_, file, change) => {
    edit(join(path, file), change);
    const found = problemsOf(path);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((one) => one === file || one === tagFiles.seal)).toBe(true);
  });

  test("a file that is gone, whichever it is", async () => {
    for (const file of filesOf(path)) {
      const bytes = readFileSync(join(path, file));
      unlinkSync(join(path, file));
      if (file === tagFiles.manifest) expect(() => problemsOf(path)).toThrow("no manifest.json");
      else expect(problemsOf(path), file).toContain(file);
      writeFileSync(join(path, file), bytes);
    }
    expect(problemsOf(path)).toEqual([]);
  });

  test("a file too many, with a name that a bundle has and with one that it has not", () => {
    writeFileSync(join(path, "data/articles/0099.jsonl"), "");
    writeFileSync(join(path, "data/articles/evil.sh"), "");
    expect(problemsOf(path)).toEqual(["data/articles/0099.jsonl", "data/articles/evil.sh"]);
  });

  test("a link that leads out is told and never followed", () => {
    const secret = join(folder, "secret");
    writeFileSync(secret, "secret");
    rmSync(join(path, "data/articles/0001.jsonl"));
    symlinkSync(secret, join(path, "data/articles/0001.jsonl"));
    expect(problemsOf(path)).toContain("data/articles/0001.jsonl (a link)");
    expect(() => bundleSource(path).read("data/articles/0001.jsonl")).toThrow("no file");
  });

  test("a text, though all hashes of files were written anew", async () => {
    edit(join(path, "data/articles/0001.jsonl"), (text) => text.replace("الوزير", "الوزيز"));
    rehash(path);
    expect(problemsOf(path)).toEqual([]);
    const wrong = (await read(path)).filter(({ problems }) => problems.length > 0);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]!.problems[0]).toContain("another than its key names");
    expect(wrong[0]!.problems[1]).toContain("another than its hash names");
  });

  test("a reading, though all hashes of files were written anew", async () => {
    edit(join(path, "data/readings/0001.jsonl"), (text) => text.replace('"act":"state"', '"act":"deny"'));
    rehash(path);
    expect(problemsOf(path)).toEqual([]);
    const problems = (await read(path)).flatMap((one) => one.problems);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/attributions\/\d+ says something else than what was proved/);
  });

  test("a rewritten bundle has another fingerprint", () => {
    const { fingerprint } = checkBundle(bundleSource(path));
    edit(join(path, "data/readings/0001.jsonl"), (text) => text.replace('"act":"state"', '"act":"deny"'));
    rehash(path);
    expect(checkBundle(bundleSource(path)).fingerprint).not.toBe(fingerprint);
  });

  test.each([
    ["offsets beyond the text", (text: string) => text.replace(/"end":\d+/, '"end":999999')],
    ["an entry without a rule", (text: string) => text.replace(/"by":"[^"]*"/, '"by":1')],
    ["an index that nothing has", (text: string) => text.replace(/"parent":null/, '"parent":99')],
    [
      "a layer that is no list",
      (text: string) => text.replace('"layers":{"entities":[', '"layers":{"entities":{},"x":['),
    ],
    ["no JSON", (text: string) => text.slice(1)],
    [
      "another article's reading",
      (text: string) =>
        text.replace(/"key":"./, (found) => `${found.slice(0, -1)}${found.endsWith("0") ? "1" : "0"}`),
    ],
  ])("%s: refused with its place", async (_, change) => {
    edit(join(path, "data/readings/0001.jsonl"), change);
    rehash(path);
    await expect(read(path)).rejects.toThrow(/^data\/readings\/0001\.jsonl, line \d+/);
  });
});

describe("a .zip that was made to do harm", () => {
  const zip = (files: Record<string, Uint8Array>): string => {
    const path = join(folder, "evil.zip");
    writeFileSync(path, zipSync(files));
    return path;
  };
  const honest = async () => unzipSync(readFileSync(await bundle("b.zip")));

  test.each([
    "../evil.txt",
    "isnad-bundle/../../evil.txt",
    "/etc/evil",
    "isnad-bundle/data/articles/../../x.jsonl",
    "C:\\evil",
  ])("a path that leads out, %s, is told, and nothing is written", async (name) => {
    const path = zip({ ...(await honest()), [name]: strToU8("evil") });
    expect(problemsOf(path)).toHaveLength(1);
    expect(existsSync(join(dirname(folder), "evil.txt"))).toBe(false);
  });

  test("a bomb is refused before it is unpacked", async () => {
    const path = zip({
      ...(await honest()),
      "isnad-bundle/data/articles/0002.jsonl": new Uint8Array(30_000_000),
    });
    expect(() => bundleSource(path)).toThrow(/unpacks to \d+ times its size; at most 250 times/);
  });

  test("a bomb that tells a smaller size than it has gives no more than it tells", async () => {
    const path = zip({ "isnad-bundle/manifest.json": new Uint8Array(30_000_000) });
    const bytes = readFileSync(path);
    // The size when unpacked, in the central directory.
    const at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24;
    expect(bytes.readUInt32LE(at)).toBe(30_000_000);
    bytes.writeUInt32LE(900_000, at);
    writeFileSync(path, bytes);
    expect(bundleSource(path).read("manifest.json").length).toBeLessThanOrEqual(900_000);
    expect(() => problemsOf(path)).toThrow("no JSON");
  });

  test("limits hold: size of a file, of all, number of files", async () => {
    const path = await bundle("b.zip");
    expect(() => bundleSource(path, { ...bundleLimits, fileBytes: 1000 })).toThrow("1.0 kB");
    expect(() => bundleSource(path, { ...bundleLimits, totalBytes: 2000 })).toThrow("all of it is");
    expect(() => bundleSource(path, { ...bundleLimits, files: 3 })).toThrow("more than 3 files");
    expect(() => bundleSource(path, { ...bundleLimits, zipBytes: 100 })).toThrow(
      "unpack it and give the folder",
    );
  });

  test("a directory that claims a thousand million entries is refused", async () => {
    const path = await bundle("b.zip");
    const bytes = readFileSync(path);
    bytes.writeUInt16LE(0xfffe, bytes.length - 22 + 8);
    writeFileSync(path, bytes);
    expect(() => problemsOf(path)).toThrow();
  });

  test("what is no .zip, and what is none of ours", async () => {
    const path = join(folder, "x.zip");
    writeFileSync(path, "nothing");
    expect(() => bundleSource(path)).toThrow("no .zip file");
    expect(() => problemsOf(zip({ "a.txt": strToU8("a") }))).toThrow("no manifest.json");
    expect(() => bundleSource(join(folder, "none"))).toThrow("no such file or folder");
  });
});

test("a bundle of a later layout is refused with what to do", async () => {
  const path = await bundle();
  edit(join(path, tagFiles.manifest), (text) => text.replace('"formatVersion": 1', '"formatVersion": 2'));
  expect(() => problemsOf(path)).toThrow("use the version that wrote it");
});

test("a folder that holds something is left alone", async () => {
  writeFileSync(join(folder, "mine"), "");
  expect(() => bundleTarget(folder)).toThrow("is not empty");
});

test("what was given up leaves no file", async () => {
  async function* broken(): AsyncGenerator<KeptReading> {
    yield* all;
    throw new Error("broken");
  }
  const path = join(folder, "b.zip");
  const target = bundleTarget(path);
  await expect(writeBundle(broken(), target, { engine })).rejects.toThrow("broken");
  target.abandon();
  expect(existsSync(path)).toBe(false);
  expect(existsSync(`${path}.part`)).toBe(false);
});

test("keys of the material are those of its articles", () => {
  for (const { key, reading } of all) expect(contentHash(reading.article)).toBe(key);
});
