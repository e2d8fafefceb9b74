import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldOf, formOf } from "../../src/text/fold.ts";

describe("formOf keeps the letters and drops what carries none", () => {
  test.each([
    ["tashkeel", "مُحَمَّدٌ", "محمد"],
    ["tatweel", "الســـلام", "السلام"],
    ["the dagger alef", "هٰذا", "هذا"],
    ["a zero-width joiner inside", "قا\u200dل", "قال"],
    ["bidi marks around", "\u200fبيروت\u200e", "بيروت"],
    ["presentation forms", "\uFEB3\uFEE0\uFE8E\uFEE1", "سلام"],
    ["the lam-alef ligature", "\uFEFB", "لا"],
    ["the Persian yeh and kaf", "\u06a9\u06cc\u0641", "كيف"],
    ["Arabic-Indic digits", "٢٠٢٥", "2025"],
    ["Persian digits", "۲۰۲۵", "2025"],
    ["the Arabic decimal sign", "٣٫٥", "3.5"],
    ["the Arabic thousands sign", "١٢٬٠٠٠", "12,000"],
    ["plain letters", "القاهرة", "القاهرة"],
    ["hamza and its seat", "مسؤول", "مسؤول"],
  ])("%s", (_, raw, form) => {
    expect(formOf(raw)).toBe(form);
  });
});

describe("foldOf folds spellings that readers overlook", () => {
  test.each([
    ["أحمد", "احمد"],
    ["إيران", "ايران"],
    ["آسيا", "اسيا"],
    ["مستشفى", "مستشفي"],
    ["القاهرة", "القاهره"],
    ["Reuters", "reuters"],
    ["ÉLYSÉE", "élysée"],
  ])("%s → %s", (form, fold) => {
    expect(foldOf(form)).toBe(fold);
  });

  test("the two spellings of one hamza meet", () => {
    expect(foldOf("مسؤول")).toBe(foldOf("مسئول"));
  });

  test("different words stay different", () => {
    expect(foldOf("قال")).not.toBe(foldOf("مال"));
  });

  test("one letter in, one letter out, and folding twice changes nothing", () => {
    const arabic = fc.string({
      unit: fc.integer({ min: 0x621, max: 0x64a }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(arabic, (form) => {
        const fold = foldOf(form);
        expect(fold.length).toBe(form.length);
        expect(foldOf(fold)).toBe(fold);
      }),
    );
  });
});
