import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SearchPage } from "../../src/api/schemas/search.ts";
import { type Desk, openDesk, patient, visit } from "./desk.ts";
import { asked, lookAt, looks, narrow, wide } from "./looks.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const q = (query: string) => `/search?q=${encodeURIComponent(query)}`;

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  test("finds", async () => {
    await lookAt(desk, look, "search", q("act:deny"), (page) => page.locator(".hit").first().waitFor());
  });

  test("nothing asked", async () => {
    await lookAt(desk, look, "search-start", "/search", (page) => page.locator(".examples").waitFor());
  });
});

test("somebody types a name in Arabic or Latin letters and finds the same articles", async () => {
  const titles: string[][] = [];
  for (const name of ["بوتين", "Putin"]) {
    await visit(desk, "/search", { viewport: wide }, async (page) => {
      await page.locator("#query").fill(name);
      await page.keyboard.press("Enter");
      await page.locator(".hit").first().waitFor();
      expect(new URL(page.url()).searchParams.get("q")).toBe(name);
      titles.push(await page.locator(".hit .source").allTextContents());
    });
  }
  expect(titles[0]!.length).toBeGreaterThan(2);
  expect(titles[1]).toEqual(titles[0]);
});

test("facets narrow down, and the way back undoes it", async () => {
  const page0 = await asked<SearchPage>(desk, "/search?q=in:statements");
  const act = page0.facets!.acts.find(({ value }) => value === "deny")!;
  await visit(desk, `${q("in:statements")}&lang=en`, { viewport: wide }, async (page) => {
    const facet = page.getByRole("button", { name: `denies ${act.count}` });
    await facet.click();
    await page.getByRole("heading", { name: `${act.count} finds`, exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("in:statements act:deny");
    expect(await facet.getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator(".condition").allTextContents()).toHaveLength(2);
    await page.goBack();
    await page.getByRole("heading", { name: `${page0.total} finds` }).waitFor();
    expect(await page.locator("#query").inputValue()).toBe("in:statements");
    await page.goForward();
    await page.getByRole("button", { name: "Remove the condition act: deny" }).click();
    await page.getByRole("heading", { name: `${page0.total} finds` }).waitFor();
  });
});

test("what was looked for is marked in the words, and they lead to their place in the article", async () => {
  await visit(desk, q('"وقف القتال"'), { viewport: wide }, async (page) => {
    const hit = page.locator(".hit").first();
    await hit.waitFor();
    expect((await hit.locator("mark").allTextContents()).join(" ")).toContain("القتال");
    await hit.locator(".source a").click();
    await page.locator(".text").waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\d+-\d+$/);
  });
});

test("more finds come when asked for, none twice", async () => {
  const { total } = await asked<SearchPage>(desk, "/search?q=in:statements");
  await visit(desk, q("in:statements"), { viewport: wide }, async (page) => {
    await page.locator(".hit").first().waitFor();
    const before = await page.locator(".hit").count();
    expect(before).toBeLessThan(total);
    await page.locator(".further button").click();
    await expect.poll(() => page.locator(".hit").count(), patient).toBeGreaterThan(before);
    const words = await page
      .locator(".hit .source a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(words.length).toBeLessThanOrEqual(total);
    const positions = await page.locator(".hit").evaluateAll((all) => all.map((one) => one.textContent));
    expect(new Set(positions).size).toBeGreaterThan(before);
  });
});

test.each([
  ["ar", "لم يُفهم الاستعلام عند الحرف 10"],
  ["en", "The query is not understood at character 10"],
])("a query that makes no sense is told with its place: %s", async (language, expected) => {
  await visit(desk, `${q("هدنة act:sing")}&lang=${language}`, { viewport: narrow }, async (page) => {
    const told = page.getByRole("alert");
    await told.waitFor();
    expect(await told.textContent()).toContain(expected);
    expect(await told.locator("mark").textContent()).toBe("sing");
    expect(await page.locator("#query").getAttribute("aria-invalid")).toBe("true");
  });
});

test("nothing found says what to do, and which name nobody has", async () => {
  await visit(desk, `${q("speaker:Qwertyuiop")}&lang=en`, { viewport: wide }, async (page) => {
    await page.locator(".empty").waitFor();
    expect(await page.locator("main").textContent()).toContain("No article in the record names Qwertyuiop");
  });
});

test("a quotation is copied with its source, and the finds are taken along as a table", async () => {
  const options = { viewport: wide, permissions: ["clipboard-read", "clipboard-write"] };
  await visit(desk, `${q("act:deny")}&lang=en`, options, async (page) => {
    const hit = page.locator(".hit").first();
    await hit.getByRole("button", { name: "Copy quotation with source" }).click();
    await hit.getByText("Copied", { exact: true }).waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(copied).toContain((await hit.locator(".passage").textContent())!.trim());
    expect(copied).toMatch(/isnad:[0-9a-f]{16}#\d+-\d+/);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV table" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("isnad-search.csv");
    const lines = readFileSync((await file.path())!, "utf8")
      .trim()
      .split("\r\n");
    expect(lines[0]).toContain("article,published,outlet");
    expect(lines).toHaveLength(1 + (await page.locator(".hit").count()));
  });
});

test("by keyboard alone: from the top to the field, a query, and on to a find", async () => {
  await visit(desk, "/search?lang=en", { viewport: wide }, async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("query");
    await page.keyboard.type("act:deny");
    await page.keyboard.press("Enter");
    await page.locator(".hit").first().waitFor();
    for (let k = 0; k < 80; k++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate("document.activeElement.closest('.hit .source') !== null")) break;
    }
    await page.keyboard.press("Enter");
    await page.locator(".text").waitFor();
  });
});
