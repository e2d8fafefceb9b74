import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsOfAxe, type Desk, measure, openDesk, picture, visit } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 780 };
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
      if (viewport === wide) expect(await complaintsOfAxe(page)).toEqual([]);
      // Chromium reports the answer of the missing article itself; nothing else may be reported anywhere.
      expect(complaints.filter((one) => name !== "missing" || !one.includes("404"))).toEqual([]);
      if (name === "list") expect(await page.locator(".card").count()).toBeGreaterThanOrEqual(8);
      if (name !== "article" && name !== "every-mark") return;
      expect(await measure(page, `styleOf(".text", "direction")`)).toBe("rtl");
      expect(await page.locator(".text .run").count()).toBeGreaterThan(10);
    });
  });
});

describe("the settings", () => {
  test("the other language keeps the article, and is kept for the next visit", async () => {
    await visit(desk, desk.densest, { viewport: wide }, async (page) => {
      await page.locator(".ways button[lang]").click();
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(new URL(page.url()).pathname).toBe(desk.densest);
      await page.reload();
      await page.locator("main h1").waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
    });
  });

  test("digits, months, the Hijri date and the theme are the reader's", async () => {
    await visit(desk, "/", { viewport: wide, colorScheme: "light" }, async (page) => {
      const day = page.locator(".card .date").first();
      expect(await day.textContent()).toMatch(/6 أغسطس 2025/);
      await page.locator("button[popovertarget]").first().click();
      await page.locator(".settings").waitFor();
      expect(await complaintsOfAxe(page)).toEqual([]);
      await picture(page, "settings-ar-light-1280");
      const pick = (name: string, nth: number) =>
        page.locator(`.settings input[name=${name}]`).nth(nth).check();
      await pick("digits", 1);
      await pick("region", 1);
      await pick("hijri", 1);
      await pick("theme", 2);
      await page.keyboard.press("Escape");
      const told = await day.textContent();
      expect(told).toMatch(/٦ آب ٢٠٢٥/);
      expect(told).toMatch(/صفر/);
      expect(await measure(page, `styleOf("html", "color-scheme")`)).toBe("dark");
      expect(await measure(page, "faint()")).toEqual([]);
      await picture(page, "settings-applied");
    });
  });
});

describe("the way through the desk", () => {
  test("a link opens an article without a new page, and back leads back", async () => {
    await visit(desk, "/", { viewport: wide }, async (page) => {
      await page.evaluate("window.same = true");
      await page.locator(".card h2 a").first().click();
      await page.locator(".text").waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/articles\/[0-9a-f]{16}$/);
      expect(await page.evaluate("window.same")).toBe(true);
      await page.goBack();
      await page.locator(".card").first().waitFor();
      expect(await page.evaluate("window.same")).toBe(true);
    });
  });

  test("a name that two articles share leads to both", async () => {
    await visit(desk, "/articles/twin", { viewport: wide }, async (page) => {
      const links = page.locator(".card h2 a");
      await links.nth(1).waitFor();
      expect(await links.count()).toBe(2);
      await links.first().click();
      await page.locator(".text").waitFor();
    });
  });

  test("an address that is none says so, in the language of the page", async () => {
    for (const [lang, words] of [
      ["ar", "لا توجد صفحة كهذه"],
      ["en", "There is no such page"],
    ] as const) {
      await visit(desk, `/no/such/view?lang=${lang}`, { viewport: wide }, async (page) => {
        expect(await page.locator("h1").textContent()).toBe(words);
      });
    }
  });

  test("the keyboard reaches the content, and shows where it is", async () => {
    await visit(desk, desk.densest, { viewport: wide }, async (page) => {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus-visible");
      expect(await focused.getAttribute("href")).toBe("#content");
      expect(await measure(page, `styleOf(":focus-visible", "outline-style")`)).toBe("solid");
    });
  });
});

test("on paper there are the text and all that was found, and no controls", async () => {
  await visit(desk, desk.densest, { viewport: { width: 720, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: "print" });
    await picture(page, "article-print");
    for (const hidden of [".layers", ".jump", ".top nav", ".ways", ".foot", ".keys"])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await page.locator(".text").isVisible()).toBe(true);
    expect(await page.locator("#names .entry").last().isVisible()).toBe(true);
    expect(await measure(page, "overflowing()")).toEqual([]);
  });
});
