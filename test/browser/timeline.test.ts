import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventPage } from "../../src/api/schemas/event.ts";
import type { StoryPage } from "../../src/api/schemas/thread.ts";
import { type Desk, openDesk, visit } from "./desk.ts";
import { asked, lookAt, looks, narrow, wide } from "./looks.ts";

let desk: Desk;
let events: EventPage;
let story: StoryPage["items"][number];
beforeAll(async () => {
  desk = await openDesk();
  events = await asked<EventPage>(desk, "/events?entity=Q159&limit=200");
  story = (await asked<StoryPage>(desk, "/stories")).items[0]!;
});
afterAll(() => desk?.close());

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  test("the line of one party", async () => {
    await lookAt(desk, look, "timeline", "/timeline?entity=Q159", (page) =>
      page.locator(".line .place").first().waitFor(),
    );
  });

  test("a story", async () => {
    await lookAt(desk, look, "story", `/stories/${story.id}`, (page) =>
      page.locator(".line .place").first().waitFor(),
    );
  });

  test("two accounts compared", async () => {
    const { accounts } = await asked<{ accounts: { article: string }[] }>(desk, `/stories/${story.id}`);
    const [a, b] = [...new Set(accounts.map(({ article }) => article))];
    await lookAt(desk, look, "compare", `/compare?a=${a}&b=${b}`, (page) => page.locator("#both").waitFor());
  });
});

test("all events of a party stand on the line, and a point shows its own", async () => {
  await visit(desk, "/timeline?entity=Q159&lang=en", { viewport: wide }, async (page) => {
    const points = page.locator(".line .place");
    await points.first().waitFor();
    await page.getByRole("button", { name: "All of it" }).click();
    const counts = await points.evaluateAll((all) => all.map((one) => Number(one.lastChild!.textContent)));
    const dated = events.items.filter(({ day, published }) => (day ?? published) !== null);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(dated.length);
    await points.first().click();
    expect(await page.locator("#chosen ~ ol .card").count()).toBe(counts[0]);
  });
});

test.each([
  ["ar", "ArrowLeft"],
  ["en", "ArrowRight"],
])("the line is walked and brought closer by keyboard (%s)", async (language, later) => {
  await visit(desk, `/timeline?lang=${language}`, { viewport: narrow }, async (page) => {
    const points = page.locator(".line .place");
    await points.first().waitFor();
    await page.locator('.line .place[tabindex="0"]').focus();
    const shown = page.locator('[role="status"]').first();
    const before = await shown.textContent();
    await page.keyboard.press("+");
    expect(await shown.textContent()).not.toBe(before);
    await page.keyboard.press(later);
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".line .place:focus").count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.locator("#chosen ~ ol .card").first().waitFor();
  });
});

test("from a story to two of its accounts side by side", async () => {
  await visit(desk, "/stories?lang=en", { viewport: wide }, async (page) => {
    await page.locator(`a[href="/stories/${story.id}"]`).click();
    await page
      .getByRole("link", { name: /^Compare with another account/ })
      .first()
      .click();
    await page.locator("#both").waitFor();
    expect(await page.locator(".pair > header").count()).toBe(2);
    const { searchParams } = new URL(page.url());
    const [a, b] = [searchParams.get("a"), searchParams.get("b")];
    await page.getByRole("link", { name: "Swap" }).click();
    await page.waitForURL((url) => url.searchParams.get("a") === b && url.searchParams.get("b") === a);
  });
});
