import { describe, expect, test } from "vitest";
import { catalogue, count, longDate } from "../../src/messages/catalogue.ts";

describe("counting in Arabic", () => {
  test.each([
    [0, "لا أحداث"],
    [1, "حدث واحد"],
    [2, "حدثان"],
    [3, "3 أحداث"],
    [11, "11 حدثًا"],
    [100, "100 حدث"],
  ])("%i", (n, expected) => {
    expect(count(catalogue.ar, "events", n)).toBe(expected);
  });

  test("every noun has all six forms, and the number stands where the form does not tell it", () => {
    for (const [noun, forms] of Object.entries(catalogue.ar.counts)) {
      expect(Object.keys(forms).sort(), noun).toEqual(["few", "many", "one", "other", "two", "zero"]);
      for (const category of ["few", "many", "other"] as const) expect(forms[category], noun).toContain("#");
    }
  });
});

test("counting in English", () => {
  expect([0, 1, 2, 1000].map((n) => count(catalogue.en, "names", n))).toEqual([
    "0 names",
    "1 name",
    "2 names",
    "1,000 names",
  ]);
});

describe("the two catalogues", () => {
  test("leave nothing unsaid, and say what differs differently", () => {
    const flat = (value: unknown, path: string): [string, string][] =>
      typeof value === "string"
        ? [[path, value]]
        : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${path}.${key}`));
    for (const messages of [catalogue.ar, catalogue.en])
      expect(flat(messages, "").filter(([, said]) => said.trim() === "")).toEqual([]);
    const english = new Map(flat(catalogue.en, ""));
    const same = flat(catalogue.ar, "").filter(([path, said]) => english.get(path) === said);
    expect(same).toEqual([]);
  });
});

describe("longDate", () => {
  test("writes a day out, with Latin digits in both languages", () => {
    expect(longDate(catalogue.en, "2025-08-06")).toMatch(/^Wednesday,? 6 August 2025$/);
    expect(longDate(catalogue.ar, "2025-08-06")).toMatch(/6.+2025/);
  });

  test.each(["2025-08", "2025-W32", "PT3H", "2025-02-31x", ""])("leaves %s as it is", (value) => {
    expect(longDate(catalogue.en, value)).toBe(value);
  });
});
