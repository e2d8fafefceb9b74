import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { complaintsOfAxe, type Desk, measure, openDesk, picture, visit } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 780 };
const TEXT =
  "قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات ستبدأ يوم الجمعة.\nونقلت رويترز عن مصدر قوله «لن نوقع».";

describe("paste and read", () => {
  test.each([
    ["ar", wide, "light"],
    ["en", narrow, "dark"],
  ] as const)(
    "%s: nothing goes over the network once the engine is there",
    async (lang, viewport, colorScheme) => {
      await visit(desk, `/paste?lang=${lang}`, { viewport, colorScheme }, async (page, complaints) => {
        await page.locator(".paste button:not([disabled])").waitFor();
        await picture(page, `paste-${lang}-${viewport.width}`);
        expect(await complaintsOfAxe(page)).toEqual([]);
        const asked: string[] = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.locator("textarea").fill(TEXT);
        await page.locator("input[type=date]").fill("2025-08-06");
        await page.locator(".paste button").click();
        await page.locator(".text .run.cue").first().waitFor();
        expect((await page.locator(".text p").allTextContents()).join("\n")).toBe(TEXT);
        expect(await page.locator(".text .run.name").first().textContent()).not.toBe("");
        expect(await page.locator("#times .entry").first().textContent()).toContain("2025-08-08");
        await page.locator(".text .run.cue").first().click();
        await page.locator(".inspector").waitFor();
        // What is kept nowhere cannot be judged.
        expect(await page.locator(".inspector .acts").count()).toBe(0);
        await picture(page, `pasted-${lang}-${viewport.width}`);
        // Files of the desk alone, asked for by their bare names: faces of type, the reader's script, the icon.
        const files = /^\/(assets\/[\w.-]+\.(woff2|js|css)|icon\.svg)$/;
        expect(asked.map((one) => one.replace(desk.origin, "")).filter((one) => !files.test(one))).toEqual(
          [],
        );
        expect(await measure(page, "overflowing()")).toEqual([]);
        expect(complaints).toEqual([]);
      });
      expect(await desk.record.count()).toBe(before);
    },
  );

  let before: number;
  beforeAll(async () => {
    before = await desk.record.count();
  });

  test("keeping it is a choice", async () => {
    await visit(desk, "/paste?lang=en", { viewport: wide }, async (page) => {
      await page.locator(".paste button:not([disabled])").waitFor();
      await page.locator("textarea").fill(TEXT);
      await page.locator(".paste button").click();
      await page.getByRole("button", { name: "Keep it in the record" }).click();
      await page.waitForURL(/\/articles\/[0-9a-f]{16}$/);
      await page.locator(".text .run.cue").first().waitFor();
      expect((await page.locator(".text p").allTextContents()).join("\n")).toBe(TEXT);
    });
    expect(await desk.record.count()).toBe(before + 1);
  });
});

describe("import", () => {
  test("tells what was read, what was not, and leads to it", async () => {
    await visit(desk, "/import?lang=en", { viewport: narrow }, async (page) => {
      const lines = [
        JSON.stringify({
          text: "أعلن البنك المركزي خفض الفائدة.",
          published: "2025-02-03",
          title: "خفض الفائدة",
        }),
        "no JSON",
        JSON.stringify({ text: "نفت الوزارة ذلك.", published: "2025-02-04" }),
      ];
      await page.locator("input[type=file]").setInputFiles([
        { name: "day.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(lines.join("\n")) },
        { name: "none.txt", mimeType: "text/plain", buffer: Buffer.from("") },
      ]);
      await page.getByRole("button", { name: "Save the report" }).waitFor();
      const told = (await page.locator(".sent").textContent())!.replace(/\s+/g, " ");
      expect(told).toContain("2 articles");
      expect(told).toMatch(/line 2/);
      expect(await page.locator(".sent .card").count()).toBe(2);
      await picture(page, "import-en-360");
      expect(await complaintsOfAxe(page)).toEqual([]);
      expect(await measure(page, "overflowing()")).toEqual([]);
      await page.locator(".articles a", { hasText: "خفض الفائدة" }).click();
      await page.locator(".text").waitFor();
      expect(await page.locator("h1").textContent()).toBe("خفض الفائدة");
    });
  });
});

describe("what a first visit loads", () => {
  const folder = inject("desk");
  const compressed = (path: string) => gzipSync(readFileSync(join(folder, path))).length;

  test("is under 300 kB of script, with neither engine nor lexicons", async () => {
    for (const path of ["/", desk.densest]) {
      const context = await desk.browser.newContext();
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(desk.origin + path);
      await page.locator("main h1").waitFor();
      await context.close();
      const scripts = asked.filter((one) => one.endsWith(".js"));
      expect(scripts.length).toBeGreaterThan(0);
      const size = scripts.reduce((sum, one) => sum + compressed(one), 0);
      expect(size).toBeLessThan(300_000);
      expect(asked.filter((one) => /worker|lexicons|engine/.test(one))).toEqual([]);
    }
  });

  test("comes from here alone: no file names another place to load from", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) =>
      /\.(html|css)$/.test(one),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files)
      expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(
        /(?:src|href)="https?:|url\(["']?https?:|@import/,
      );
  });
});
