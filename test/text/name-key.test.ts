import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKeys, soundsLike } from "../../src/index.ts";

describe("a search in Latin letters finds the Arabic spellings", () => {
  test.each([
    ["Witkoff", "ويتكوف"],
    ["Witkoff", "ويتكوفّ"],
    ["Witkoff", "ويتكوڤ"],
    ["Steve Witkoff", "ستيف ويتكوف"],
    ["Witkoff", "ستيفن ويتكوف"],
    ["Putin", "فلاديمير بوتين"],
    ["Trump", "دونالد ترمب"],
    ["Trump", "ترامب"],
    ["Zelensky", "زيلينسكي"],
    ["Zelenskyy", "زيلنسكي"],
    ["Netanyahu", "نتانياهو"],
    ["Netanyahu", "نتنياهو"],
    ["Stoltenberg", "ستولتنبيرغ"],
    ["Stoltenberg", "ستولتنبرج"],
    ["Macron", "إيمانويل ماكرون"],
    ["Erdogan", "أردوغان"],
    ["Erdoğan", "اردوجان"],
    ["Sisi", "عبد الفتاح السيسي"],
    ["el-Sisi", "السيسي"],
    ["Al-Sisi", "السيسي"],
    ["Abdullah", "عبد الله"],
    ["Abdallah", "عبدالله"],
    ["Abdel Fattah al-Sisi", "عبدالفتاح السيسي"],
    ["Abdulrahman", "عبد الرحمن"],
    ["Khamenei", "علي خامنئي"],
    ["Mahmoud Abbas", "محمود عباس"],
    ["Muhammad", "محمد"],
    ["Mohammed", "محمد"],
    ["Lavrov", "سيرغي لافروف"],
    ["Peskov", "بيسكوف"],
    ["Johnson", "جونسون"],
    ["Juncker", "يونكر"],
    ["Michael", "مايكل"],
    ["Charles", "تشارلز"],
    ["Hegseth", "هيغسيث"],
    ["Hegseth", "هيجسث"],
    ["Von der Leyen", "فون دير لاين"],
    ["Qatar", "قطر"],
    ["Obama", "أوباما"],
    ["Nasrallah", "نصر الله"],
    ["Ghannouchi", "راشد الغنوشي"],
    ["Gaddafi", "القذافي"],
    ["Tehran", "طهران"],
    ["Vučić", "فوتشيتش"],
  ])("%s: %s", (search, name) => expect(soundsLike(search, name)).toBe(true));

  test.each([
    ["Witkoff", "بوتين"],
    ["Putin", "بايدن"],
    ["Lavrov", "لابيد"],
    ["Abbas", "عمر"],
    ["Steve Witkoff", "ستيف بانون"],
    ["Sisi", "سوسن"],
    ["Macron", "ماكين"],
    ["Obama", "أسامة"],
  ])("and not others: %s, %s", (search, name) => expect(soundsLike(search, name)).toBe(false));

  test.each(["ويتكوف", "ويتكوڤ", "ويتكوفّ", "Vitkoff"])("Witkoff and %s", (name) =>
    expect(soundsLike("Witkoff", name)).toBe(true),
  );

  test("Arabic spellings meet one another", () => {
    expect(soundsLike("ستولتنبرغ", "ينس ستولتنبيرج")).toBe(true);
    expect(soundsLike("مسؤول", "بوتين")).toBe(false);
  });
});

test("any string has a few keys of Latin capitals", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (given) => {
      const keys = nameKeys(given);
      expect(keys.size).toBeLessThanOrEqual(16);
      for (const key of keys) expect(key).toMatch(/^[A-Z]+$/);
      expect(nameKeys(given)).toEqual(keys);
    }),
  );
});
