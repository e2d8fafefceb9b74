import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNumbers } from "../../src/rules/numerals.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { shippedLexicons } from "../lexicons.ts";

function numbersIn(text: string): (readonly [string, string, number])[] {
  const found = findNumbers({ text, words: findSentences(text, []).words }, shippedLexicons());
  return found.map(({ start, end, kind, value }) => [text.slice(start, end), kind, value]);
}

describe("numbers in a sentence", () => {
  test.each([
    ["وصل نحو ثلاثة آلاف وخمسمئة مقاتل", "ثلاثة آلاف وخمسمئة", "cardinal", 3500],
    ["ضخت 1.5 مليون برميل", "1.5 مليون", "cardinal", 1_500_000],
    ["بلغ العدد مليونان", "مليونان", "cardinal", 2_000_000],
    ["نزح مئتا ألف شخص", "مئتا ألف", "cardinal", 200_000],
    ["أنفق مليونان ونصف المليون دولار", "مليونان ونصف المليون", "cardinal", 2_500_000],
    ["مضت ثلاث ساعات ثم ثلاثة ونصف", "ثلاث", "cardinal", 3],
    ["وقدم نصف مليون دولار", "نصف مليون", "cardinal", 500_000],
    ["وصل ١٥ جنديا", "١٥", "cardinal", 15],
    ["وصلت ۲۷ شاحنة", "۲۷", "cardinal", 27],
    ["وخسرت 1,250 موظفا", "1,250", "cardinal", 1250],
    ["صدر البند السادس", "السادس", "ordinal", 6],
    ["بالدرجة الأولى", "الأولى", "ordinal", 1],
    ["وافق ثلثا الأعضاء", "ثلثا", "fraction", 2 / 3],
    ["وافق ثلاثة أرباع الأعضاء", "ثلاثة أرباع", "fraction", 0.75],
    ["غاب نصف النواب", "نصف", "fraction", 0.5],
    ["ارتفع السعر 47.6% اليوم", "47.6%", "percent", 47.6],
    ["ارتفع السعر ٥٠٪", "٥٠٪", "percent", 50],
    ["ارتفع السعر عشرين في المئة", "عشرين في المئة", "percent", 20],
    ["ارتفع السعر 3 بالمائة", "3 بالمائة", "percent", 3],
    ["بنسبة خمسة ونصف في المئة", "خمسة ونصف في المئة", "percent", 5.5],
    ["شارك العشرات في المسيرة", "العشرات", "indefinite", 10],
    ["نزح مئات الآلاف", "مئات الآلاف", "indefinite", 100_000],
    ["بعشرات الملايين", "عشرات الملايين", "indefinite", 10_000_000],
    ["قتل آلاف المدنيين", "آلاف", "indefinite", 1000],
  ])("%s", (text, words, kind, value) => {
    const [first] = numbersIn(text);
    expect(first?.slice(0, 2)).toEqual([words, kind]);
    expect(first?.[2]).toBeCloseTo(value);
  });

  test.each([["وصل الوفد إلى المئذنة"], ["حضر الجميع في الموعد"], [""]])("none in: %s", (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

test("numbers follow each other inside the text, on any run of number words", () => {
  const words = fc.constantFrom(
    "ثلاثة",
    "آلاف",
    "ونصف",
    "مليون",
    "في",
    "المئة",
    "12",
    "%",
    "السادس",
    "أرباع",
    "مئات",
    "شخص",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const text = list.join(" ");
      let before = 0;
      for (const { start, end } of findNumbers(
        { text, words: findSentences(text, []).words },
        shippedLexicons(),
      )) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});
