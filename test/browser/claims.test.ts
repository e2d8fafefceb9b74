import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim, ClaimPage } from "../../src/api/schemas/thread.ts";
import { type Desk, openDesk, visit } from "./desk.ts";
import { asked, lookAt, looks, narrow, wide } from "./looks.ts";

let desk: Desk;
/** The claim of the samples that somebody denies. */
let claim: Claim;
beforeAll(async () => {
  desk = await openDesk();
  const { items } = await asked<ClaimPage>(desk, "/claims?q=act:deny");
  claim = await asked<Claim>(desk, `/claims/${items.find(({ against }) => against > 0)!.id}`);
});
afterAll(() => desk?.close());

describe.each(looks)("$language, $colorScheme, $width wide", (look) => {
  test("the list", async () => {
    await lookAt(desk, look, "claims", "/claims", (page) => page.locator(".cards .card").first().waitFor());
  });

  test("one claim", async () => {
    await lookAt(desk, look, "claim", `/claims/${claim.id}`, (page) => page.locator(".tree").waitFor());
  });
});

test("somebody opens a claim, and sees who is for it and who against", async () => {
  await visit(desk, "/claims?lang=en", { viewport: wide }, async (page) => {
    await page.locator(`a[href="/claims/${claim.id}"]`).click();
    await page.locator(".tree").waitFor();
    for (const side of ["for", "against", "doubtful"] as const)
      expect(await page.locator(`.side-${side} .account`).count()).toBe(claim[side].length);
    expect(await page.locator(".side-against").textContent()).toContain("denies");
    expect(await page.locator(".balance").first().textContent()).toContain(`${claim.for.length} for`);
  });
});

test("its tree has every account once, under its origin", async () => {
  await visit(desk, `/claims/${claim.id}`, { viewport: narrow }, async (page) => {
    const tree = page.getByRole("tree");
    expect(await tree.locator("> li").count()).toBe(claim.origins.origins.length);
    expect(await tree.locator("li.account").count()).toBe(claim.accounts.length);
    for (const [k, { accounts }] of claim.origins.origins.entries())
      expect(await tree.locator("> li").nth(k).locator("li.account").count()).toBe(accounts.length);
  });
});

test.each([
  ["ar", "ArrowLeft", "ArrowRight"],
  ["en", "ArrowRight", "ArrowLeft"],
])(
  "the chain is followed by keyboard to its origin and to the article (%s)",
  async (language, onward, back) => {
    await visit(desk, `/claims/${claim.id}?lang=${language}`, { viewport: wide }, async (page) => {
      const focused = page.locator('[role="treeitem"]:focus');
      const first = page.locator('[role="treeitem"]').first();
      await first.focus();
      expect(await page.locator('[role="treeitem"][tabindex="0"]').count()).toBe(1);
      await page.keyboard.press(back);
      expect(await first.getAttribute("aria-expanded")).toBe("false");
      await page.keyboard.press(onward);
      expect(await first.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("End");
      expect(await focused.getAttribute("class")).toContain("account");
      const level = Number(await focused.getAttribute("aria-level"));
      for (let k = 1; k < level; k++) await page.keyboard.press(back);
      expect(await focused.getAttribute("class")).toContain("origin");
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.locator(".text").waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/articles\/[0-9a-f]{16}$/);
    });
  },
);

test("a claim that is not there is told, in the language of the page", async () => {
  await visit(desk, "/claims/claim-ffffffff-1?lang=en", { viewport: narrow }, async (page) => {
    expect(await page.locator("h1").textContent()).toBe("There is no such page");
  });
});

test("on paper there are all accounts and no controls", async () => {
  await visit(desk, `/claims/${claim.id}`, { viewport: wide }, async (page) => {
    await page.locator(".tree").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main button:visible").count()).toBe(0);
    expect(await page.locator("li.card.account:visible").count()).toBe(claim.accounts.length);
  });
});

test("a query that nothing fits leaves an empty list that says so", async () => {
  await visit(
    desk,
    `/claims?lang=en&q=${encodeURIComponent("speaker:Q1 act:praise")}`,
    { viewport: narrow },
    async (page) => {
      await page.locator(".empty").waitFor();
      expect(await page.locator(".empty").textContent()).toContain("No claim is told by several articles");
    },
  );
});
