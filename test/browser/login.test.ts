import { afterAll, beforeAll, expect, test } from "vitest";
import { memberOf } from "../../src/api/access.ts";
import { complaintsOfAxe, type Desk, openDesk, picture, visit } from "./desk.ts";

const TOKEN = "a-token-of-thirty-two-letters-000";
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk([memberOf({ name: "Layla", role: "editor" }, TOKEN)]);
});
afterAll(() => desk?.close());

test("where one has to log in, the desk asks, and opens what was wanted", async () => {
  await visit(desk, "/?lang=en", { viewport: { width: 390, height: 844 } }, async (page) => {
    await page.locator(".login").waitFor();
    expect(await page.locator(".card").count()).toBe(0);
    await picture(page, "login-en-390");
    expect(await complaintsOfAxe(page)).toEqual([]);
    await page.locator("input[type=password]").fill("wrong");
    await page.locator(".login button").click();
    await page.locator('[role="alert"]').waitFor();
    await page.locator("input[type=password]").fill(TOKEN);
    await page.locator(".login button").click();
    await page.locator(".card").first().waitFor();
    await page.getByRole("button", { name: /Log out/ }).click();
    await page.locator(".login").waitFor();
  });
});
