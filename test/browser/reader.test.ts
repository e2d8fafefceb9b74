import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskReading } from "../web/desk-reading.ts";
import { complaintsOfAxe, type Desk, measure, openDesk, patient, picture, visit } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
const made = "/articles/desk-1";
const inspector = (page: Page) => page.locator(".inspector");

describe("the text", () => {
  test("is what the article has, and no markup in it acts", async () => {
    await visit(desk, made, { viewport: wide }, async (page) => {
      const paragraphs = await page.locator(".text p").allTextContents();
      expect(paragraphs.join("\n\n")).toBe(deskReading().article.text);
      expect(await page.locator(".text script, .text b").count()).toBe(0);
      expect(await page.locator("h1").textContent()).toBe("<b>عنوان</b>");
    });
  });

  test("keeps its letters joined under the marks", async () => {
    for (const path of [desk.densest, made]) {
      await visit(desk, path, { viewport: wide }, async (page) => {
        expect(await measure(page, "reshaped()")).toEqual([]);
      });
    }
  });

  test("has every kind of mark, each telling what it is and by which rule", async () => {
    await visit(desk, `${made}?lang=en`, { viewport: wide }, async (page) => {
      const kinds = ["content", "quote", "cue", "source", "addressee", "channel", "name", "role", "time"];
      const more = ["event", "demand", "consequence", "deadline", "measure", "figure"];
      for (const kind of [...kinds, ...more])
        expect(await page.locator(`.text .run.${kind}`).count(), kind).toBeGreaterThan(0);
      const untold = page.locator(".text .run:not([title])");
      expect(await untold.count()).toBe(0);
      const titles = await page
        .locator(".text .run.time")
        .evaluateAll((all) => all.map((one) => one.getAttribute("title")));
      expect(titles.join("\n")).toMatch(/date: 2025-08-08 · \w+\//);
    });
  });

  test("hides and shows a layer", async () => {
    await visit(desk, made, { viewport: wide }, async (page) => {
      const marked = page.locator(".text .run.content");
      const before = await marked.count();
      expect(before).toBeGreaterThan(0);
      await page.locator("#show-said").uncheck();
      expect(await marked.count()).toBe(0);
      expect((await page.locator(".text p").allTextContents()).join("\n\n")).toBe(deskReading().article.text);
      await page.locator("#show-said").check();
      expect(await marked.count()).toBe(before);
    });
  });
});

describe("the panel", () => {
  test("has a place for every link, and no place twice", async () => {
    await visit(desk, made, { viewport: wide }, async (page) => {
      const ids = await page.locator("[id]").evaluateAll((all) => all.map((one) => one.id));
      expect(new Set(ids).size).toBe(ids.length);
      const targets = await page
        .locator('.panel a[href^="#"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute("href")!.slice(1)));
      expect(targets.length).toBeGreaterThan(30);
      const lost: string[] = [];
      for (const target of new Set(targets)) {
        const passage = /^\d+-\d+$/.test(target);
        const found = await page.locator(`[id="${target}"], [data-marks~="${target}"]`).count();
        if (!passage && found === 0) lost.push(target);
      }
      expect(lost).toEqual([]);
    });
  });

  test("tells the chain, the act, the certainty and the rule of every entry", async () => {
    await visit(desk, `${made}?lang=en`, { viewport: wide }, async (page) => {
      const entry = async (id: string) => (await page.locator(`#${id}`).textContent())!.replace(/\s+/g, " ");
      expect(await entry("s1")).toContain("Reuters → citing ثلاثة مسؤولين (3 sources) unnamed source");
      expect(await entry("s1")).toContain("says possible PS+");
      expect(await entry("s1")).toContain('روسيا <script>alert(1)</script> "مستعدة & جاهزة" للحوار');
      expect(await entry("s2")).toContain("left out in the text");
      expect(await entry("s3")).toContain("No speaker found");
      expect(await entry("n4")).toContain("Musku*");
      expect(await entry("m1")).toContain("Sanctions threatened");
      expect(await entry("m1")).toContain("Trump → Musku");
      expect(await entry("m1")).toContain("Rate25%");
      expect(await entry("f1")).toContain("Trump probable");
      expect(await entry("f1")).toContain("2025-08-08");
      expect(await entry("p1")).toContain("ثلاثة مسؤولين wants");
      expect(await entry("c1")).toContain("by phone");
      expect(await entry("g1")).toContain("money 3,000 USD about");
      expect(await entry("g2")).toContain("killed 3–5");
      expect(await entry("x1")).toContain("Claimed by");
      expect(await entry("x2")).toContain("against");
      expect(await entry("d2")).toContain("vote");
      const entries = await page.locator(".panel .entries > .entry").count();
      expect(await page.locator(".panel .entries > .entry .by code").count()).toBe(entries);
    });
  });

  test("names acts, events and the deadline in Arabic", async () => {
    await visit(desk, made, { viewport: wide }, async (page) => {
      const told = (await page.locator(".panel").textContent())!.replace(/\s+/g, " ");
      for (const part of ["رويترز ←", "تهديد THREATEN", "2025-08-08", "مهلتان"]) expect(told).toContain(part);
    });
  });

  test("links to web addresses alone", async () => {
    await visit(desk, made, { viewport: wide }, async (page) => {
      expect(await page.locator(".original a").getAttribute("href")).toBe("https://example.org/?a=1&b=2");
    });
    await visit(desk, "/articles/odd-address", { viewport: wide }, async (page) => {
      expect(await page.locator(".original").count()).toBe(0);
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    });
  });
});

describe.each([
  ["wide", wide, "light"],
  ["narrow", narrow, "dark"],
] as const)("%s", (name, viewport, colorScheme) => {
  test("a click on a word tells what it is, and leads back to its place", async () => {
    await visit(desk, desk.densest, { viewport, colorScheme }, async (page) => {
      const last = page.locator(".text .run.cue").last();
      await last.scrollIntoViewIfNeeded();
      const place = (await last.getAttribute("data-marks"))!.split(" ").find((one) => one.endsWith("-cue"))!;
      const entry = place.replace("-cue", "");
      await last.click();
      expect(new URL(page.url()).hash).toBe(`#${entry}`);
      await inspector(page).waitFor();
      expect(await measure(page, `shown(".inspector")`)).toBe(true);
      expect(await measure(page, `shown('[data-marks~="${place}"]')`), "the text stays where it was").toBe(
        true,
      );
      expect(await page.locator(`#${entry}.chosen`).count()).toBe(1);
      expect(await page.locator(".chain-lines path[marker-end]").count()).toBeGreaterThan(0);
      await picture(page, `inspector-${name}`);
      expect(await measure(page, "faint()")).toEqual([]);
      expect(await complaintsOfAxe(page)).toEqual([]);
      await inspector(page).locator(".cue-words a").click();
      expect(new URL(page.url()).hash).toBe(`#${place}`);
      expect(await measure(page, `shown('[data-marks~="${place}"]')`)).toBe(true);
      await page.keyboard.press("Escape");
      expect(await inspector(page).count()).toBe(0);
    });
  });
});

describe("addresses", () => {
  test("a passage is marked and shown, also on reload", async () => {
    const { text } = deskReading().article;
    const start = text.indexOf("ترامب");
    await visit(desk, `${made}#${start}-${start + 5}`, { viewport: narrow }, async (page) => {
      for (const round of [1, 2]) {
        const passage = page.locator(".text .passage");
        await passage.first().waitFor();
        expect((await passage.allTextContents()).join(""), `round ${round}`).toBe("ترامب");
        expect(await measure(page, `shown(".text .passage")`)).toBe(true);
        await page.reload();
      }
    });
  });

  test("an entry opens", async () => {
    await visit(desk, `${made}?lang=en#e1`, { viewport: wide }, async (page) => {
      await inspector(page).waitFor();
      expect(await inspector(page).textContent()).toContain("THREATEN");
    });
  });
});

describe("by keyboard", () => {
  test("arrows go from mark to mark the way one reads, Enter opens one, Escape closes it", async () => {
    await visit(desk, desk.densest, { viewport: wide }, async (page) => {
      await page.locator('.text [tabindex="0"]').focus();
      const at = async () => Number(await page.locator(":focus").getAttribute("data-at"));
      const first = await at();
      await page.keyboard.press("ArrowLeft");
      const second = await at();
      expect(second).toBeGreaterThan(first);
      await page.keyboard.press("ArrowRight");
      expect(await at()).toBe(first);
      await page.keyboard.press("End");
      expect(await at()).toBeGreaterThan(second);
      await page.keyboard.press("Enter");
      await inspector(page).waitFor();
      expect(new URL(page.url()).hash).toMatch(/^#[a-z]\d+$/);
      await page.keyboard.press("Escape");
      expect(await inspector(page).count()).toBe(0);
      expect(await page.locator('.text [tabindex="0"]').count()).toBe(1);
    });
  });
});

describe("corrections", () => {
  test("accept, change and reject in place, and take back", async () => {
    await visit(desk, `${desk.densest}?lang=en#s1`, { viewport: wide }, async (page) => {
      await inspector(page).waitFor();
      const before = await page.locator("#said .entries > li").count();
      await page.locator('[data-marks~="s1-cue"]').focus();
      await page.keyboard.press("a");
      await inspector(page).locator(".notes", { hasText: "accepted" }).waitFor();
      await inspector(page).getByRole("button", { name: "Take back" }).click();
      await inspector(page).locator(".notes").waitFor({ state: "detached" });

      await page.keyboard.press("c");
      await inspector(page).locator("form.change").waitFor();
      await inspector(page).locator("select").first().selectOption("deny");
      await picture(page, "change-en-light-1280");
      expect(await complaintsOfAxe(page)).toEqual([]);
      await inspector(page).getByRole("button", { name: "Save" }).click();
      await inspector(page).locator(".notes", { hasText: "changed" }).waitFor();
      expect(await page.locator("#s1 .act").textContent()).toBe("denies");
      await inspector(page).getByRole("button", { name: "Take back" }).click();
      await inspector(page).locator(".notes").waitFor({ state: "detached" });
      expect(await page.locator("#s1 .act").textContent()).not.toBe("denies");

      await page.locator('[data-marks~="s1-cue"]').focus();
      await page.keyboard.press("r");
      await expect.poll(() => page.locator("#said .entries > li").count(), patient).toBe(before - 1);
      await page.locator(".outcome button").click();
      await expect.poll(() => page.locator("#said .entries > li").count(), patient).toBe(before);
    });
  });

  test("what is not taken says why, and nothing is lost", async () => {
    await visit(desk, `${desk.densest}?lang=en#s1`, { viewport: wide }, async (page) => {
      await inspector(page).getByRole("button", { name: "Change" }).click();
      const content = inspector(page).locator("textarea");
      await content.fill("كلمات ليست في المقال");
      await inspector(page).getByRole("button", { name: "Save" }).click();
      await page.locator(".outcome", { hasText: "كلمات ليست في المقال" }).waitFor();
      expect(await content.inputValue()).toBe("كلمات ليست في المقال");
    });
  });

  test("selected words become a statement", async () => {
    await visit(desk, `${desk.densest}?lang=en`, { viewport: wide }, async (page) => {
      const before = await page.locator("#said .entries > li").count();
      const words = await measure<string>(page, `selectPlain(".text p")`);
      await page.locator(".text p").first().dispatchEvent("pointerup");
      await inspector(page).getByRole("button", { name: "Add a statement" }).click();
      expect(await inspector(page).locator("blockquote").textContent()).toBe(words);
      await inspector(page).getByRole("button", { name: "Save" }).click();
      await expect.poll(() => page.locator("#said .entries > li").count(), patient).toBe(before + 1);
      const added = page.locator("#said .entries > li", { hasText: "people/tester" });
      expect(await added.textContent()).toContain(words);
    });
  });
});
