import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isSample } from "../../src/answers/sample.ts";
import type { Article } from "../../src/document.ts";
import { readArticles } from "../../src/formats/index.ts";
import { inputsAt } from "../../src/formats/inputs.ts";

const folder = fileURLToPath(new URL("../../samples", import.meta.url));

async function samples(): Promise<readonly { readonly file: string; readonly article: Article }[]> {
  const found: { file: string; article: Article }[] = [];
  for (const input of (await inputsAt(folder)).inputs) {
    for await (const item of readArticles(input)) {
      if (item.kind !== "article") throw new Error(JSON.stringify(item));
      found.push({ file: item.place.file, article: item.article });
    }
  }
  return found;
}

describe("the sample articles", () => {
  test("are read without a notice, dated, marked as samples and listed in their README", async () => {
    const all = await samples();
    expect(all.length).toBeGreaterThanOrEqual(8);
    const readme = readFileSync(`${folder}/README.md`, "utf8");
    for (const { file, article } of all) {
      expect(isSample(article), file).toBe(true);
      const name = file.split("/").at(-1);
      expect(
        readme
          .split("\n")
          .some((line) => line.includes(`\`${name}\``) && line.includes(`| ${article.published} |`)),
        file,
      ).toBe(true);
    }
    expect(new Set(all.map(({ article }) => article.id)).size).toBe(all.length);
  });

  test("an article by anyone else is no sample", () => {
    expect(isSample({ outlet: null, text: "Isnad sample\nقال" })).toBe(false);
    expect(isSample({ outlet: "رويترز", text: "قال" })).toBe(false);
  });
});
