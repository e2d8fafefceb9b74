import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Today } from "../../src/api/schemas/today.ts";
import { type Desk, openDesk, visit } from "./desk.ts";
import { asked, lookAt, looks, narrow, wide } from "./looks.ts";

const date = "2025-07-15";
let desk: Desk;
let today: Today;
beforeAll(async () => {
  desk = await openDesk();
  today = await asked<Today>(desk, `/today?date=${date}`);
});
afterAll(() => desk?.close());

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  test("a day", async () => {
    await lookAt(desk, look, "today", `/today?date=${date}`, (page) => page.locator("#quotations").waitFor());
  });
});

test("a day has its stories, deadlines, denials and quotations", async () => {
  await visit(desk, `/today?date=${date}&lang=en`, { viewport: wide }, async (page) => {
    await page.locator("#quotations").waitFor();
    expect(await page.locator("h1").textContent()).toContain("15 July 2025");
    for (const list of ["stories", "deadlines", "denials", "quotations"] as const)
      expect(await page.locator(`#${list} ~ ol > li`).count(), list).toBe(today[list].length);
    expect(today.deadlines.length).toBeGreaterThan(0);
  });
});

test("the day before is one link away, and a day without articles says so", async () => {
  await visit(desk, `/today?date=${date}&lang=en`, { viewport: narrow }, async (page) => {
    await page.getByRole("link", { name: "Day before" }).click();
    await page.waitForURL(/date=2025-07-14/);
    await page.locator("#day").fill("2001-01-01");
    await page.getByRole("button", { name: "Show" }).click();
    await page.locator(".empty").waitFor();
    expect(await page.locator(".empty").textContent()).toContain("No articles on this day");
  });
});
