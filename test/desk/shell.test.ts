import { describe, expect, test } from "vitest";
import { dateIn, hijriIn, numberIn } from "../../src/desk/format.ts";
import { match, queryOf } from "../../src/desk/router.ts";
import { settingsFrom } from "../../src/desk/settings.ts";

describe("paths", () => {
  const routes = [{ path: "/" }, { path: "/articles/:id" }, { path: "/claims/:id/tree" }];
  test.each([
    ["/", "/", {}],
    ["/articles/4f%D9%85", "/articles/:id", { id: "4fم" }],
    ["/articles/4f/", "/articles/:id", { id: "4f" }],
    ["/claims/x/tree", "/claims/:id/tree", { id: "x" }],
  ])("%s", (path, route, params) => {
    expect(match(routes, path)).toEqual({ route: { path: route }, params });
  });

  test.each(["/articles", "/articles/a/b", "/claims/x", "/articles/%E0%A4%A"])("%s is none", (path) => {
    expect(match(routes, path)).toBeNull();
  });

  test("a query leaves out what is empty, and escapes the rest", () => {
    expect(queryOf({ q: "من & متى", n: 0, none: null, empty: "" })).toBe(
      "?q=%D9%85%D9%86+%26+%D9%85%D8%AA%D9%89&n=0",
    );
    expect(queryOf({ none: undefined })).toBe("");
  });
});

describe("settings", () => {
  const fresh = { language: "ar", digits: "latn", region: "EG", hijri: false, theme: "system" };
  test.each([[null], ["x"], [{ language: "fr", hijri: "yes", digits: 1 }], [[]]])(
    "what makes no sense is as for a new reader: %j",
    (kept) => expect(settingsFrom(kept)).toEqual(fresh),
  );

  test("what was chosen is kept", () => {
    const chosen = { language: "en", digits: "arab", region: "MA", hijri: true, theme: "dark" } as const;
    expect(settingsFrom({ ...chosen, more: 1 })).toEqual(chosen);
  });
});

describe("dates and numbers", () => {
  const arabic = { language: "ar", digits: "latn", region: "EG" } as const;
  const levant = { language: "ar", digits: "arab", region: "SY" } as const;
  const english = { language: "en", digits: "arab", region: "SY" } as const;
  test("by the months of the region and the digits that were chosen", () => {
    expect(dateIn(arabic, "2025-01-06", true)).toMatch(/6 يناير 2025/);
    expect(dateIn(levant, "2025-01-06", true)).toMatch(/٦ كانون الثاني ٢٠٢٥/);
    expect(dateIn({ ...arabic, region: "DZ" }, "2025-01-06", true)).toMatch(/جانفي/);
    expect(dateIn(english, "2025-01-06", true)).toMatch(/6 January 2025/);
    expect(dateIn(levant, "2025-01")).toMatch(/كانون الثاني/);
    expect(numberIn(levant, 1250)).toBe("١٬٢٥٠");
    expect(numberIn(english, 1250)).toBe("1,250");
  });

  test("what is no date stays as it is", () => {
    for (const value of ["2025-W32", "PT3H", "", "XXXX-WXX-7"])
      expect(dateIn(arabic, value, true)).toBe(value);
    expect(hijriIn(arabic, "2025-08")).toBeNull();
  });

  test("a day in the Hijri calendar of Umm al-Qura", () => {
    expect(hijriIn(english, "2025-06-26")).toMatch(/1 Muh\. 1447|1 Muharram 1447/);
    expect(hijriIn(arabic, "2025-06-26")).toMatch(/1447/);
  });
});
