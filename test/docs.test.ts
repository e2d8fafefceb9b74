import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { lexiconFiles } from "./lexicons.ts";

const home = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, home), "utf8");
const pages = ["README.md", ...readdirSync(new URL("docs/", home)).map((name) => `docs/${name}`)].filter(
  (path) => path.endsWith(".md"),
);

test.each(pages)("what %s links to is there", (page) => {
  const folder = new URL(`${dirname(page)}/`, home);
  const missing = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
    .map((found) => found[1]!)
    .filter((path) => !existsSync(new URL(path, folder)));
  expect(missing).toEqual([]);
});

test.each(pages)("the files that %s names are there", (page) => {
  const missing = [
    ...read(page).matchAll(/`((?:src|test|lexicons|eval|bench|docs|scripts|samples|\.ci)\/[\w./-]*)`/g),
  ]
    .map((found) => found[1]!)
    .filter((path) => !existsSync(new URL(path, home)));
  expect(missing).toEqual([]);
});

test("the lexicon lines that docs/adding.md shows are in the lexicons", () => {
  const lines = new Set(Object.values(lexiconFiles()).flatMap((file) => file.split("\n")));
  const shown = read("docs/adding.md")
    .split("\n")
    .filter((line) => line.includes("\t"));
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.filter((line) => !lines.has(line))).toEqual([]);
});

test("the rule and the golden case that docs/adding.md shows are in the project", () => {
  const [, rule] = read("docs/adding.md").match(/```ts\n(\{\n {2}id: [\s\S]*?)\n```/) ?? [];
  const plain = (text: string): string => text.replace(/\s+/g, " ");
  expect(plain(read("src/times/sets.ts"))).toContain(plain(rule!));
  const [, golden] = read("docs/adding.md").match(/```\n(# [\s\S]*?)```/) ?? [];
  expect(read("test/golden/sentences.txt")).toContain(golden!);
});
