import type { Page } from "playwright-core";
import { expect } from "vitest";
import { complaintsOfAxe, type Desk, measure, picture, visit } from "./desk.ts";

/** Screens that people have. */
export const wide = { width: 1280, height: 900 };
export const narrow = { width: 360, height: 780 };

/** Every language, theme and width that a view is looked at in. */
export const looks = (["ar", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    [wide, narrow].map((viewport) => ({ language, colorScheme, viewport, width: viewport.width })),
  ),
);

/** What a browser says of its own drawing, which is nobody's fault. */
const ofTheDriver = /GL Driver Message|Automatic fallback to software WebGL/;

/**
 * Looks at a path in one way: the language and direction are those asked for, nothing is wider than the screen, axe-core finds nothing,
 * and the browser complains of nothing. `ready` waits until the view is whole.
 */
export async function lookAt(
  desk: Desk,
  { language, colorScheme, viewport, width }: (typeof looks)[number],
  name: string,
  path: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<void> {
  const address = `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
  await visit(desk, address, { colorScheme, viewport }, async (page, complaints) => {
    await ready(page);
    await picture(page, `${name}-${language}-${colorScheme}-${width}`);
    const root = page.locator("html");
    expect(await root.getAttribute("lang")).toBe(language);
    expect(await root.getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
    expect(await measure(page, "overflowing()")).toEqual([]);
    expect(await complaintsOfAxe(page)).toEqual([]);
    expect(complaints.filter((one) => !ofTheDriver.test(one))).toEqual([]);
  });
}

/** Something that the API answers, for tests to know what to expect. */
export async function asked<T>(desk: Desk, path: string): Promise<T> {
  const response = await fetch(`${desk.origin}/api/v1${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}
