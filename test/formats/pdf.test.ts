import { spawnSync } from "node:child_process";
import { describe, expect, test, vi } from "vitest";
import { arabicOrder, mendedLamAlef } from "../../src/formats/pdf-order.ts";
import { allOf, inputOf, TEXT } from "./material.ts";

const installed = !spawnSync("pdftotext", ["-v"]).error;
const turned = (text: string) => [...text].reverse().join("");

/** A page with one line in a font without Arabic. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 36>>stream
BT /F 12 Tf 10 100 Td (Only) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`;

describe("the order of letters", () => {
  test("text in reading order is told from text in the order of the screen", () => {
    expect(arabicOrder(TEXT)).toBe("reading");
    expect(arabicOrder(turned(TEXT))).toBe("visual");
    expect(arabicOrder("Only English, and كلمتان عربيتان.")).toBe("none");
  });

  test("lam-alef is put right where a word cannot begin so, and other words are left alone", () => {
    expect(mendedLamAlef("يوم االثنين واألضرار على اإلمدادات، وباآلالت")).toEqual({
      text: "يوم الاثنين والأضرار على الإمدادات، وبالآالت",
      swapped: 4,
    });
    const right = "قال خالد إن الألم زال، والأمل باق في الاجتماع، وسأل: ألا تأتي؟ أأنت هنا";
    expect(mendedLamAlef(right)).toEqual({ text: right, swapped: 0 });
  });
});

describe("PDF", () => {
  test.skipIf(!installed)("without Arabic text, broken, and empty: a row each", async () => {
    for (const [content, given] of [
      [PDF, /without Arabic/],
      ["%PDF-1.7\nx", /poppler cannot read|without Arabic/],
      ["", /empty/],
    ] as const) {
      const { articles, problems } = await allOf(inputOf("a.pdf", content));
      expect(articles).toEqual([]);
      expect(problems).toMatchObject([{ file: "a.pdf", given: expect.stringMatching(given) }]);
    }
  });

  test("where there is no converter, the row says what to install", async () => {
    vi.stubEnv("PATH", "/nowhere");
    const { problems } = await allOf(inputOf("a.pdf", PDF));
    vi.unstubAllEnvs();
    expect(problems).toMatchObject([
      { given: expect.stringContaining("no pdftotext"), expected: expect.stringContaining("poppler") },
    ]);
  });
});
