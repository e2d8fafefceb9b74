import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "../../src/api/schemas/entity.ts";
import { type Desk, openDesk, visit } from "./desk.ts";
import { asked, lookAt, looks, narrow, wide } from "./looks.ts";

/** Putin. */
const path = "/entities/Q7747";
let desk: Desk;
let dossier: Dossier;
beforeAll(async () => {
  desk = await openDesk();
  dossier = await asked<Dossier>(desk, `${path}?limit=100`);
});
afterAll(() => desk?.close());

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  test("a dossier", async () => {
    await lookAt(desk, look, "dossier", path, (page) => page.locator("#sources").waitFor());
  });

  test("the names", async () => {
    await lookAt(desk, look, "entities", "/entities", (page) =>
      page.locator(".names .card").first().waitFor(),
    );
  });
});

test.each(["بوت", "Puti"])("somebody is found by the beginning of a name: %s", async (typed) => {
  await visit(desk, "/entities", { viewport: narrow }, async (page) => {
    await page.locator("#name").fill(typed);
    await page.keyboard.press("Enter");
    await page.locator(`.names a[href="${path}"]`).click();
    await page.locator("#sources").waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
  });
});

test("each list has what the record knows, and leads to its place", async () => {
  await visit(desk, `${path}?lang=en`, { viewport: wide }, async (page) => {
    await page.locator("#sources").waitFor();
    expect(await page.locator("h1").textContent()).toContain("Putin");
    for (const list of ["said", "spokenOf", "meetings", "positions"] as const) {
      const expected = dossier[list].length;
      if (expected === 0) expect(await page.locator(`#${list}`).count()).toBe(0);
      else expect(await page.locator(`#${list}`).textContent()).toContain(String(expected));
    }
    expect(dossier.spokenOf.length).toBeGreaterThan(0);
    await page.locator("#spokenOf + ol .passage a").first().click();
    await page.locator(".text").waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\d+-\d+$/);
  });
});

test("it leads to all that somebody said", async () => {
  await visit(desk, `${path}?lang=en`, { viewport: wide }, async (page) => {
    await page.getByRole("link", { name: "All that is said of it" }).click();
    await page.locator(".hit").first().waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("about:Q7747 in:statements");
  });
});
