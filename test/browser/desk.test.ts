import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, measure, openDesk, picture, visit } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
const languages = [
  ["ar", "rtl"],
  ["en", "ltr"],
] as const;
const looks = languages.flatMap(([language, direction]) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    [wide, narrow].map((viewport) => ({ language, direction, colorScheme, viewport, width: viewport.width })),
  ),
);
const pages = [
  ["list", () => "/"],
  ["article", () => desk.densest],
  ["every-mark", () => "/articles/desk-1"],
  ["missing", () => "/articles/none"],
] as const;

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  const { language, direction, colorScheme, viewport } = look;

  test.each(pages)("%s", async (name, path) => {
    await visit(desk, `${path()}?lang=${language}`, { colorScheme, viewport }, async (page, complaints) => {
      await picture(page, `${name}-${language}-${colorScheme}-${viewport.width}`);
      const root = page.locator("html");
      expect(await root.getAttribute("dir")).toBe(direction);
      expect(await root.getAttribute("lang")).toBe(language);
      expect(await measure(page, "overflowing()")).toEqual([]);
      expect(await measure(page, "faint()")).toEqual([]);
      // Chromium reports the status of the missing page itself; nothing else may be reported anywhere.
      expect(complaints.filter((one) => name !== "missing" || !one.includes("404"))).toEqual([]);
      if (name === "list") expect(await page.locator(".card").count()).toBeGreaterThanOrEqual(8);
      if (name !== "article" && name !== "every-mark") return;
      expect(await measure(page, `styleOf(".text", "direction")`)).toBe("rtl");
      expect(await page.locator(".text .mark").count()).toBeGreaterThan(10);
    });
  });
});

describe("the text", () => {
  test("keeps its letters joined under the marks", async () => {
    for (const path of [desk.densest, "/articles/desk-1"]) {
      await visit(desk, path, { viewport: wide }, async (page) => {
        expect(await measure(page, "reshaped()")).toEqual([]);
      });
    }
  });

  test("hides and shows a layer", async () => {
    await visit(desk, "/articles/desk-1", { viewport: wide }, async (page) => {
      const background = () => measure(page, `styleOf(".text .content", "background-color")`);
      const shown = await background();
      await page.locator("#show-said").uncheck();
      expect(await background()).toBe("rgba(0, 0, 0, 0)");
      await page.locator("#show-said").check();
      expect(await background()).toBe(shown);
    });
  });
});

describe("links between text and panel", () => {
  test.each([
    ["wide", wide, "light"],
    ["narrow", narrow, "dark"],
  ] as const)(
    "%s: a word leads to its entry, and the entry back to its place",
    async (_, viewport, colorScheme) => {
      await visit(desk, desk.densest, { viewport, colorScheme }, async (page) => {
        const last = page.locator(".text .cue").last();
        await last.scrollIntoViewIfNeeded();
        const place = (await last.getAttribute("id"))!;
        const entry = place.replace("-cue", "");
        await last.locator("a").first().click();
        expect(new URL(page.url()).hash).toBe(`#${entry}`);
        expect(await measure(page, `onScreen(${JSON.stringify(entry)})`)).toBe(true);
        if (viewport === wide) {
          expect(
            await measure(page, `onScreen(${JSON.stringify(place)})`),
            "the text stays where it was",
          ).toBe(true);
          expect(await page.evaluate("scrollY")).toBe(0);
        }
        await page.locator(`#${entry} .cue-words a`).click();
        expect(new URL(page.url()).hash).toBe(`#${place}`);
        expect(await measure(page, `onScreen(${JSON.stringify(place)})`)).toBe(true);
        expect(await measure(page, "faint()")).toEqual([]);
      });
    },
  );

  test("the other language keeps the article", async () => {
    await visit(desk, desk.densest, { viewport: wide }, async (page) => {
      await page.locator("nav a[hreflang]").click();
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(new URL(page.url()).pathname).toBe(desk.densest);
    });
  });
});

test("the keyboard reaches the content, and shows where it is", async () => {
  await visit(desk, desk.densest, { viewport: wide }, async (page) => {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus-visible");
    expect(await focused.getAttribute("href")).toBe("#content");
    expect(await measure(page, `styleOf(":focus-visible", "outline-style")`)).toBe("solid");
  });
});

test("on paper there are the text and all that was found, and no controls", async () => {
  await visit(desk, desk.densest, { viewport: { width: 720, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: "print" });
    await picture(page, "article-print");
    for (const hidden of [".layers", ".jump", ".top nav", ".foot"])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await page.locator(".text").isVisible()).toBe(true);
    expect(await page.locator("#names .entry").last().isVisible()).toBe(true);
    expect(await measure(page, "overflowing()")).toEqual([]);
  });
});
