import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentHash } from "../../src/formats/content-hash.ts";
import { bidiCases, bidiReading } from "./bidi-cases.ts";
import { type Desk, measure, openDesk, picture, visit } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  for (const one of bidiCases) {
    const reading = bidiReading(one);
    await desk.record.keep(reading, contentHash(reading.article));
  }
});
afterAll(() => desk?.close());

const looks = [
  { lang: "ar", viewport: { width: 1280, height: 900 } },
  { lang: "en", viewport: { width: 360, height: 780 } },
] as const;

describe.each(looks)("$lang", ({ lang, viewport }) => {
  test.each(bidiCases)(
    "$name: marks move no word and part no letters; what is selected and copied is the text",
    async ({ name, text, marked }) => {
      await visit(desk, `/articles/bidi-${name}?lang=${lang}`, { viewport }, async (page) => {
        await page.locator(".text .run").first().waitFor();
        await picture(page, `bidi-${name}-${lang}`);
        expect(await page.locator(".text p").allTextContents()).toEqual([text]);
        expect(await measure(page, "moved()")).toEqual([]);
        expect(await measure(page, "reshaped()")).toEqual([]);
        expect(await measure(page, `copied(".text p")`)).toBe(text);
        for (const words of marked) {
          const start = text.indexOf(words);
          await measure(page, `selectSpan(".text p", ${start}, ${start + words.length})`);
          await page.locator(".text p").first().dispatchEvent("pointerup");
          const chosen = page.locator(".inspector blockquote");
          await chosen.waitFor();
          const link = await page.locator(".inspector .leads a").first().getAttribute("href");
          expect(link, words).toBe(`#${start}-${start + words.length}`);
          expect(await chosen.textContent()).toBe(words);
          await page.keyboard.press("Escape");
        }
      });
    },
  );
});

test("a passage in an address is found with its vowel signs and emoji", async () => {
  for (const name of ["vowel-signs", "emoji"]) {
    const { text, marked } = bidiCases.find((one) => one.name === name)!;
    const start = text.indexOf(marked[0]!);
    const path = `/articles/bidi-${name}#${start}-${start + marked[0]!.length}`;
    await visit(desk, path, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.locator(".text .passage").first().waitFor();
      expect((await page.locator(".text .passage").allTextContents()).join("")).toBe(marked[0]);
    });
  }
});

test("half a letter is never selected: signs and emoji are taken whole", async () => {
  const { text } = bidiCases.find(({ name }) => name === "emoji")!;
  await visit(desk, "/articles/bidi-emoji", { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.locator(".text .run").first().waitFor();
    const family = "👨‍👩‍👧‍👦";
    const at = text.indexOf(family);
    await measure(page, `selectSpan(".text p", ${at + 2}, ${at + 4})`);
    await page.locator(".text p").first().dispatchEvent("pointerup");
    expect(await page.locator(".inspector blockquote").textContent()).toBe(family);
  });
});

test("the cursor stays where one types, in words of both directions", async () => {
  await visit(
    desk,
    "/articles/bidi-latin?lang=en#s1",
    { viewport: { width: 1280, height: 900 } },
    async (page) => {
      await page.locator(".inspector").getByRole("button", { name: "Change" }).click();
      const box = page.locator(".inspector textarea");
      const before = await box.inputValue();
      const at = before.indexOf("Export");
      await measure(page, `caretTo(".inspector textarea", ${at})`);
      await page.keyboard.type("أ1b");
      expect(await box.inputValue()).toBe(`${before.slice(0, at)}أ1b${before.slice(at)}`);
      expect(await measure(page, `caretOf(".inspector textarea")`)).toBe(at + 3);
    },
  );
});

test("what is pasted is read as it is", async () => {
  const { text } = bidiCases.find(({ name }) => name === "controls")!;
  await visit(desk, "/paste?lang=en", { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.locator("textarea").fill(text);
    const button = page.getByRole("button", { name: "Read", exact: true });
    await button.click();
    await page.locator(".text p").first().waitFor();
    expect(await page.locator(".text p").allTextContents()).toEqual([text]);
  });
});

test("titles, outlets and ranges keep their order on a page of the other direction", async () => {
  await visit(desk, "/?lang=en", { viewport: { width: 1280, height: 900 } }, async (page) => {
    const title = `.card h2 bdi`;
    await page.locator(title).first().waitFor();
    // A full stop ends a line of Arabic at its left.
    const index = await page
      .locator(title)
      .evaluateAll((all) => all.findIndex((one) => one.textContent!.endsWith("باق.")));
    expect(index).toBeGreaterThanOrEqual(0);
    expect(await measure(page, `endsAtLeft(${JSON.stringify(title)}, ${index})`)).toBe(true);
  });
  await visit(desk, "/articles/desk-1", { viewport: { width: 1280, height: 900 } }, async (page) => {
    // 3–5 on an Arabic page: the smaller number first, from the left.
    expect(await measure(page, `leftToRight("#g2 h3 bdi")`)).toBe(true);
  });
});
