import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

const home = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", home), "utf8");

const examples = [...readme.matchAll(/```js\n([\s\S]*?)```\s*prints\s*```\n([\s\S]*?)```/g)].map(
  ([, code, output]) => ({ code: code!, output: output! }),
);

test("the README has examples", () => expect(examples.length).toBeGreaterThan(0));

test.each(examples)("an example in the README prints what the README says", async ({ code, output }) => {
  const source = (file: string): string => JSON.stringify(fileURLToPath(new URL(`src/${file}`, home)));
  const runnable = code.replace('"isnad"', source("index.ts")).replace('"isnad/node"', source("node.ts"));
  const folder = await mkdtemp(join(tmpdir(), "isnad-readme-"));
  const printed: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...given) => printed.push(given.join(" ")));
  try {
    const file = join(folder, "example.mjs");
    await writeFile(file, runnable);
    await import(/* @vite-ignore */ file);
  } finally {
    log.mockRestore();
    await rm(folder, { recursive: true });
  }
  expect(`${printed.join("\n")}\n`).toBe(output);
});

test("the commands that the README names are there", () => {
  const { scripts } = JSON.parse(readFileSync(new URL("package.json", home), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm (?:run )?(start|test|check|eval|bench)\b/g)].map(
    (found) => found[1]!,
  );
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) expect(scripts).toHaveProperty(name);
});
