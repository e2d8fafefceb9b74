import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemLine } from "../../src/formats/format.ts";
import { inputsAt } from "../../src/formats/inputs.ts";
import { allOf, inputOf } from "./material.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-formats-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("50 MB on one line", () => {
  test.each([
    ["line.txt", Buffer.alloc(50_000_000, "ن")],
    ["line.jsonl", Buffer.alloc(50_000_000, "ن")],
    [
      "line.json",
      Buffer.concat([Buffer.from('[{"text":"'), Buffer.alloc(50_000_000, "ن"), Buffer.from('"}]')]),
    ],
    ["line-without-a-name", Buffer.alloc(50_000_000, "ن")],
  ])("%s is refused within seconds of the processor's time, with the limit", async (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const before = process.cpuUsage();
    const { inputs } = await inputsAt(path);
    const { articles, problems } = await allOf(inputs[0]!);
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problemLine(problems[0]!)).toMatch(/2,000,000 characters|12\.1 MB a line/);
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });

  test("from standard input, whose size is not known, no more than the limit is read", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1_000_000;
        yield Buffer.alloc(1_000_000, "ن");
      }
    }
    const { problems } = await allOf({ file: "standard input", size: null, chunks: endless() });
    expect(problems).toMatchObject([{ given: "a plain text of more than 6.0 MB" }]);
    expect(given).toBeLessThan(10_000_000);
  });
});

describe("what a path holds", () => {
  test("a path that is not there is a problem", async () => {
    const { inputs, items } = await inputsAt(join(folder, "none.txt"));
    expect(inputs).toEqual([]);
    expect(items).toMatchObject([{ kind: "problem", problem: { given: "no such file or folder" } }]);
  });

  test("a folder gives its article files in order, and tells what it leaves out", async () => {
    const root = join(folder, "articles");
    mkdirSync(join(root, "b", ".hidden"), { recursive: true });
    for (const name of ["c.txt", "a.JSONL", "b/d.json", "b/.hidden/e.txt", ".f.txt", "g.png"]) {
      writeFileSync(join(root, name), "x");
    }
    const { inputs, items } = await inputsAt(root);
    expect(inputs.map((input) => input.file)).toEqual(
      ["a.JSONL", "b/d.json", "c.txt"].map((name) => join(root, name)),
    );
    expect(items).toMatchObject([{ kind: "notice", notice: { kind: "skipped", file: join(root, "g.png") } }]);
  });

  test("a folder without article files is a problem", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    expect((await inputsAt(empty)).items).toMatchObject([
      { kind: "problem", problem: { file: empty, given: "a folder without article files" } },
    ]);
  });
});

test("no bytes make reading throw, and what is read is never empty", async () => {
  const files = fc.constantFrom("a.txt", "a.json", "a.jsonl", "standard input");
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: "binary", maxLength: 200 }).map((text) => Buffer.from(text)),
    fc.json().map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(files, content, fc.integer({ min: 1, max: 50 }), async (file, bytes, piece) => {
      const { articles, problems } = await allOf(inputOf(file, bytes, piece));
      expect(articles.length + problems.length).toBeGreaterThan(0);
      for (const article of articles) expect(article.text.trim()).not.toBe("");
      for (const problem of problems) expect(problem.given && problem.expected).toBeTruthy();
    }),
    { numRuns: 300, seed: 20_250_806 },
  );
});
