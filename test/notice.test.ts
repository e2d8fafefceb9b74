import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const home = new URL("../", import.meta.url);
const notice = readFileSync(new URL("NOTICE", home), "utf8");

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        version: string;
        license?: string;
        dev?: boolean;
        optional?: boolean;
        dependencies?: Record<string, string>;
      }
    >
  >;
}
const lock = JSON.parse(readFileSync(new URL("package-lock.json", home), "utf8")) as Lock;
const manifest = JSON.parse(readFileSync(new URL("package.json", home), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test("NOTICE names every package that is installed with Isnad, with its licence", () => {
  const missing = Object.entries(lock.packages)
    .filter(([path, found]) => path !== "" && !found.dev)
    .map(([path, found]) => `${path.replace(/^.*node_modules\//, "")}: ${found.license}`)
    .filter((line) => !notice.includes(`${line}\n`));
  expect(missing).toEqual([]);
});

test("NOTICE names every tool that Isnad is developed with, with its licence", () => {
  const missing = Object.keys(manifest.devDependencies)
    .map((name) => `${name}: ${lock.packages[`node_modules/${name}`]?.license}`)
    .filter((line) => !notice.includes(`${line}\n`));
  expect(missing).toEqual([]);
});

test("no package that is installed with Isnad asks for more than its notice", () => {
  const free = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)\b/;
  const bound = Object.entries(lock.packages)
    .filter(([path, found]) => path !== "" && !found.dev && !free.test(found.license ?? "none"))
    .map(([path, found]) => `${path}: ${found.license}`);
  expect(bound).toEqual([]);
});

test("NOTICE names every source of facts that the lexicons name", () => {
  const page = readFileSync(new URL("lexicons/README.md", home), "utf8");
  const table = page.slice(page.indexOf("## Where the facts come from"));
  const sources = [...table.matchAll(/^\| (?!facts|-)[^|]+\| ([^|,]+?)(?:,[^|]*)? \|/gm)].map(
    (found) => found[1]!,
  );
  expect(sources.length).toBeGreaterThan(3);
  expect(sources.filter((name) => !/^public knowledge/.test(name) && !notice.includes(`${name}`))).toEqual(
    [],
  );
});
