import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../src/desk/words/", import.meta.url);
const files = readdirSync(folder).filter((name) => name !== "both.ts");

/** Every leaf of the words, with where it stands. */
function leaves(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];
}

test.each(files)("%s says everything in both languages", async (name) => {
  const module = (await import(new URL(name, folder).href)) as object;
  const said = leaves(module, name).filter(([, words]) => typeof words === "string");
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter(([, words]) => (words as string).trim() === "")).toEqual([]);
  const all = new Map(said);
  const arabic = said.filter(([path]) => path.includes(".ar."));
  for (const [path] of arabic) expect(all.has(path.replace(".ar.", ".en.")), path).toBe(true);
  // A word that is the same in both was left untranslated; CSV and JSON are called so everywhere.
  const same = arabic.filter(
    ([path, words]) =>
      /\p{L}{2}/u.test(words as string) &&
      !/^[A-Z]+$/.test(words as string) &&
      all.get(path.replace(".ar.", ".en.")) === words,
  );
  expect(same).toEqual([]);
});
