import { expect, test } from "vitest";
import { type CopyIndex, copyIndex } from "../../src/across/copy-index.ts";
import { signatureOf } from "../../src/across/signature.ts";
import { edited, run } from "./material.ts";

const add = (index: CopyIndex, key: string, text: string) =>
  index.add(key, signatureOf(text)).map((candidate) => candidate.key);

test("a copy, an edited copy and a passage are found, strangers are not", () => {
  const index = copyIndex();
  const report = run(0, 80);
  expect(add(index, "report", report)).toEqual([]);
  expect(add(index, "stranger", run(1_000, 1_080))).toEqual([]);
  expect(add(index, "same", report)).toEqual(["report"]);
  expect(add(index, "edited", edited(report, 12))).toEqual(["report", "same"]);
  expect(add(index, "long", `${run(2_000, 2_300)} ${report} ${run(3_000, 3_300)}`)).toContain("report");
  expect(index.size).toBe(5);
});

test("a key is taken up once", () => {
  const index = copyIndex();
  add(index, "a", run(0, 50));
  expect(add(index, "a", run(0, 50))).toEqual([]);
  expect(add(index, "b", run(0, 50))).toEqual(["a"]);
  expect(index.size).toBe(2);
});

test("texts without words are no copies of each other", () => {
  const index = copyIndex();
  add(index, "a", "");
  expect(add(index, "b", "…")).toEqual([]);
});

test("edited copies are found among many articles, whatever its size grows to", () => {
  const index = copyIndex();
  const texts = Array.from({ length: 3_000 }, (_, n) => run(n * 200, n * 200 + 60 + (n % 90)));
  for (const [n, text] of texts.entries()) expect(add(index, String(n), text)).toEqual([]);
  let found = 0;
  for (const [n, text] of texts.entries())
    if (add(index, `copy ${n}`, edited(text, 15, n)).includes(String(n))) found++;
  expect(found / texts.length).toBeGreaterThan(0.995);
});

test("a run of words that stands everywhere makes no candidates", () => {
  const index = copyIndex();
  const formula = run(0, 30);
  for (let n = 0; n < 400; n++) add(index, String(n), `${run(1_000 + n * 500, 1_200 + n * 500)} ${formula}`);
  expect(add(index, "next", `${run(900_000, 900_200)} ${formula}`)).toEqual([]);
});

test("a text that repeats itself is no candidate of its own", () => {
  const index = copyIndex();
  const verse = `${run(0, 30)} `;
  expect(add(index, "song", verse.repeat(5))).toEqual([]);
  expect(add(index, "other", verse.repeat(3))).toEqual(["song"]);
});
