import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSample } from "../../src/answers/sample.ts";
import type { Article } from "../../src/document.ts";
import { readArticles } from "../../src/formats/index.ts";
import { inputsAt } from "../../src/formats/inputs.ts";
import { ingest } from "../../src/ingest.ts";
import { readLexicons } from "../../src/node.ts";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { createApp } from "../../src/web/app.ts";
import { attributesOf } from "./markup.ts";

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

describe("their pages, read by the engine", () => {
  let record: RecordStore;
  beforeAll(async () => {
    record = await openRecord(":memory:");
    for await (const step of ingest((await inputsAt(folder)).inputs, { lexicons: readLexicons(), record }))
      expect(step.kind).toBe("read");
  });
  afterAll(() => record.close());

  test("hold finds, and every link within a page leads to a place in it", async () => {
    const app = createApp({ record });
    const rows = await record.list({ limit: 100, offset: 0 });
    expect(rows.reduce((sum, row) => sum + row.attributions, 0)).toBeGreaterThan(rows.length);
    for (const row of rows) {
      for (const language of ["ar", "en"]) {
        const response = await app.request(`/articles/${row.key}?lang=${language}`);
        expect(response.status).toBe(200);
        const markup = await response.text();
        const ids = attributesOf(markup, "id");
        expect(new Set(ids).size, row.id).toBe(ids.length);
        const lost = attributesOf(markup, "href").filter(
          (href) => href.startsWith("#") && !ids.includes(href.slice(1)),
        );
        expect(lost, row.id).toEqual([]);
      }
    }
  });
});
