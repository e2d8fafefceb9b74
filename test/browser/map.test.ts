import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PlacePage } from "../../src/api/schemas/place.ts";
import { type Desk, openDesk, visit } from "./desk.ts";
import { asked, lookAt, looks, wide } from "./looks.ts";

let desk: Desk;
let places: PlacePage["items"];
beforeAll(async () => {
  desk = await openDesk();
  places = (await asked<PlacePage>(desk, "/places")).items;
});
afterAll(() => desk?.close());

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  test("the map", async () => {
    await lookAt(desk, look, "map", "/map", (page) => page.locator("circle.place").first().waitFor());
  });
});

test("nothing is asked of any other server, and every place is in the list", async () => {
  await visit(desk, "/map", { viewport: wide }, async (page, complaints) => {
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(desk.origin)) elsewhere.push(request.url());
    });
    await page.reload();
    await page.locator("circle.place").first().waitFor();
    expect(await page.locator("tbody tr").count()).toBe(places.length);
    expect(places.length).toBeGreaterThan(0);
    expect([...elsewhere, ...complaints]).toEqual([]);
  });
});

test("a place that is chosen shows what happened there, and a link shows the same", async () => {
  const place = places.find(({ events }) => events > 0)!;
  await visit(desk, "/map?lang=en", { viewport: wide }, async (page) => {
    await page.locator("tbody tr button").nth(places.indexOf(place)).click();
    await page.locator("#happened ~ ol .card").first().waitFor();
    expect(new URL(page.url()).searchParams.get("place")).toBe(place.id);
    await page.reload();
    await page.locator("#happened ~ ol .card").first().waitFor();
    expect(await page.locator("circle.chosen").count()).toBe(1);
  });
});

test("the keyboard brings it closer and moves it", async () => {
  await visit(desk, "/map", { viewport: wide }, async (page) => {
    await page.locator("circle.place").first().waitFor();
    const shown = () => page.locator("svg > g").getAttribute("transform");
    const scale = async () => Number((await shown())!.match(/scale\(([\d.]+)/)![1]);
    await page.locator(".drawing").focus();
    const before = await scale();
    await page.keyboard.press("+");
    expect(await scale()).toBeGreaterThan(before);
    const [first, moved] = [await shown(), await page.keyboard.press("ArrowRight").then(shown)];
    expect(moved).not.toBe(first);
  });
});
