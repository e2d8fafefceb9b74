import { describe, expect, test } from "vitest";
import { citation, type Quotation } from "../../src/desk/citation.ts";

const quotation: Quotation = {
  words: ["لن ننسحب قبل الاتفاق", "وهذا قرار نهائي"],
  chain: ["Example Agency", "وزير الدفاع"],
  outlet: "صحيفة المثال",
  title: "الوزير: لا انسحاب",
  day: "6 أغسطس 2025",
  url: "https://example.org/1",
  key: "0123456789abcdef0123456789abcdef",
  start: 10,
  end: 55,
};
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");

describe("a quotation with its source", () => {
  test("in Arabic", () => {
    expect(plain(citation(quotation, "ar"))).toBe(
      "«لن ننسحب قبل الاتفاق … وهذا قرار نهائي» — Example Agency، نقلًا عن وزير الدفاع؛ صحيفة المثال، «الوزير: لا انسحاب»، 6 أغسطس 2025، https://example.org/1، isnad:0123456789abcdef#10-55",
    );
  });

  test("in English", () => {
    expect(plain(citation({ ...quotation, chain: ["Ministry"] }, "en"))).toBe(
      "«لن ننسحب قبل الاتفاق … وهذا قرار نهائي» — Ministry; صحيفة المثال, “الوزير: لا انسحاب”, 6 أغسطس 2025, https://example.org/1, isnad:0123456789abcdef#10-55",
    );
  });

  test("leaves out what is not known", () => {
    const bare = { ...quotation, chain: [], outlet: null, title: null, day: null, url: null };
    expect(plain(citation(bare, "en"))).toBe(
      "«لن ننسحب قبل الاتفاق … وهذا قرار نهائي» — isnad:0123456789abcdef#10-55",
    );
  });

  test("every part keeps its own direction: isolates open and close in pairs, never one in another", () => {
    const marks = citation(quotation, "ar").replace(/[^\u2068\u2069]/g, "");
    expect(marks).toMatch(/^(\u2068\u2069){8}$/);
  });
});
