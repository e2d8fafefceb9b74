import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Network } from "../../src/api/schemas/network.ts";
import { type Desk, openDesk, visit } from "./desk.ts";
import { asked, lookAt, looks, narrow, wide } from "./looks.ts";

let desk: Desk;
let network: Network;
beforeAll(async () => {
  desk = await openDesk();
  network = await asked<Network>(desk, "/network?limit=80");
});
afterAll(() => desk?.close());

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  test("the network", async () => {
    await lookAt(desk, look, "network", "/network", (page) =>
      page.locator(".drawing canvas").first().waitFor(),
    );
  });
});

test("a name that is chosen shows its ties, and its dossier is one key away", async () => {
  await visit(desk, "/network?lang=en", { viewport: wide }, async (page) => {
    await page.locator(".drawing canvas").first().waitFor();
    await page.locator(".drawing").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".ties li").first().waitFor();
    const name = (await page.locator("#chosen").textContent())!.trim();
    expect(name.length).toBeGreaterThan(1);
    expect(await page.locator('.names [aria-pressed="true"]').textContent()).toContain(name.replace("*", ""));
    await page.keyboard.press("Enter");
    await page.locator("#sources").waitFor();
    expect(await page.locator("h1").textContent()).toContain(name);
  });
});

test("a kind of tie that is taken out is in neither list nor address", async () => {
  await visit(desk, "/network?lang=en", { viewport: narrow }, async (page) => {
    await page.locator(".names button").first().waitFor();
    const before = await page.locator(".names button").count();
    await page.getByRole("button", { name: "speaks of" }).click();
    expect(new URL(page.url()).searchParams.get("kinds")).toBe("denies,meets,threatens");
    const tied = new Set(
      network.edges.filter(({ kind }) => kind !== "speaks-of").flatMap(({ from, to }) => [from, to]),
    );
    expect(await page.locator(".names button").count()).toBe(tied.size);
    expect(tied.size).toBeLessThan(before);
  });
});
