import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Deadline, DeadlinePage } from "../../src/api/schemas/thread.ts";
import { type Desk, openDesk, visit } from "./desk.ts";
import { asked, lookAt, looks, narrow, wide } from "./looks.ts";

const asOf = "2025-08-01";
let desk: Desk;
let all: readonly Deadline[];
/** The fifty days that became ten. */
let moved: Deadline;
beforeAll(async () => {
  desk = await openDesk();
  all = (await asked<DeadlinePage>(desk, `/deadlines?asOf=${asOf}&limit=200`)).items;
  moved = all.find(({ state }) => state === "moved")!;
});
afterAll(() => desk?.close());

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  const cards = (page: { locator(selector: string): { first(): { waitFor(): Promise<void> } } }) =>
    page.locator(".deadline").first().waitFor();

  test("the board", async () => {
    await lookAt(desk, look, "deadlines", `/deadlines?asOf=${asOf}`, cards);
  });

  test("the calendar", async () => {
    await lookAt(desk, look, "calendar", `/deadlines?asOf=${asOf}&show=calendar`, cards);
  });

  test("one deadline", async () => {
    await lookAt(desk, look, "deadline", `/deadlines/${moved.id}?asOf=${asOf}`, (page) =>
      page.locator("#history").waitFor(),
    );
  });
});

test("somebody opens a deadline from the board and reads what became of it", async () => {
  await visit(desk, `/deadlines?asOf=${asOf}&lang=en`, { viewport: wide }, async (page) => {
    const card = page.locator(`.deadline:has(a[href^="/deadlines/${moved.id}"])`);
    expect(await card.textContent()).toContain("brought forward");
    expect(await card.locator(".countdown").textContent()).toBe("in 7 days");
    await card.getByRole("link").first().click();
    await page.locator("#history").waitFor();
    expect(await page.locator("h1").textContent()).toContain("8 August 2025");
    expect(await page.locator("#history + ol > li").count()).toBe(moved.life.steps.length);
    await page.locator("#history + ol .passage a").first().click();
    await page.locator(".text").waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\d+-\d+$/);
  });
});

test("each deadline stands in one column, as it is on the day that is asked for", async () => {
  const columnOf = {
    open: "open",
    moved: "open",
    extended: "extended",
    met: "met",
    withdrawn: "met",
    lapsed: "lapsed",
  };
  for (const day of [asOf, "2025-09-01"]) {
    const { items } = await asked<DeadlinePage>(desk, `/deadlines?asOf=${day}&limit=200`);
    await visit(desk, `/deadlines?asOf=${day}`, { viewport: narrow }, async (page) => {
      await page.locator(".deadline").first().waitFor();
      expect(await page.locator(".deadline").count()).toBe(items.length);
      for (const column of ["open", "extended", "met", "lapsed"]) {
        const expected = items.filter(({ state }) => columnOf[state] === column).length;
        expect(await page.locator(`.column.${column} .deadline`).count(), column).toBe(expected);
      }
    });
  }
  expect(all.some(({ state }) => state === "met")).toBe(true);
});

test("the form asks for another day and for one party", async () => {
  await visit(desk, `/deadlines?asOf=${asOf}&lang=en`, { viewport: wide }, async (page) => {
    await page.locator("#filter").fill("Russia");
    await page.locator("#as-of").fill("2025-09-01");
    await page.keyboard.press("Enter");
    await page.locator(".column.lapsed .deadline").first().waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("q"), searchParams.get("asOf")]).toEqual(["Russia", "2025-09-01"]);
  });
});

test.each([
  ["ar", "ArrowLeft", "ArrowRight"],
  ["en", "ArrowRight", "ArrowLeft"],
])("the calendar is walked by keyboard (%s)", async (language, onward, back) => {
  const start = `/deadlines?asOf=${asOf}&show=calendar&day=2025-08-07&lang=${language}`;
  await visit(desk, start, { viewport: narrow }, async (page) => {
    const focused = () => page.evaluate<string>("document.activeElement.dataset.day");
    await page.locator('[data-day="2025-08-07"]').focus();
    await page.keyboard.press(onward);
    expect(await focused()).toBe("2025-08-08");
    await page.locator("#on-day ~ ol .deadline").first().waitFor();
    await page.keyboard.press(back);
    expect(await focused()).toBe("2025-08-07");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("2025-08-14");
    await page.keyboard.press("PageDown");
    expect(await focused()).toBe("2025-09-14");
    expect(new URL(page.url()).searchParams.get("day")).toBe("2025-09-14");
    expect(await page.locator('td[aria-selected="true"]').count()).toBe(1);
  });
});

test("Arabic digits and the Hijri months stand in the calendar where they are wanted", async () => {
  await visit(
    desk,
    "/deadlines?show=calendar&day=2025-08-08&asOf=2025-08-01",
    { viewport: wide },
    async (page) => {
      await page.evaluate(
        `localStorage.setItem("isnad-settings", JSON.stringify({ language: "ar", digits: "arab", region: "SY", hijri: true }))`,
      );
      await page.reload();
      await page.locator('[data-day="2025-08-08"]').waitFor();
      expect(await page.locator('[data-day="2025-08-08"] .number').first().textContent()).toContain("٨");
      const month = (await page.locator("#month").textContent())!;
      expect(month).toContain("آب");
      expect(month).toContain("صفر");
    },
  );
});
