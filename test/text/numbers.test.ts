import { describe, expect, test } from "vitest";
import { numeralsOf } from "../../src/rules/numerals.ts";
import { numberAt, valueOfDigits } from "../../src/text/numbers.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { shippedLexicons } from "../lexicons.ts";

const numerals = numeralsOf(shippedLexicons());

function numberIn(text: string): { value: number; rest: string; ordinal: boolean } | null {
  const { words } = findSentences(text, []);
  const found = numberAt(words, 0, numerals);
  if (!found) return null;
  const rest = words.slice(found.last).map((word) => word.form);
  return { value: found.value, rest: rest.join(" "), ordinal: found.ordinal };
}

describe("cardinals", () => {
  test.each([
    ["ثلاثة مصادر", 3, "مصادر"],
    ["ثلاثة عشر نائبا", 13, "نائبا"],
    ["اثنتا عشرة دولة", 12, "دولة"],
    ["خمسة وعشرين عاما", 25, "عاما"],
    ["مئة وخمسون شخصا", 150, "شخصا"],
    ["بمائة وعشرين شاحنة", 120, "شاحنة"],
    ["ثلاثة آلاف وخمسمئة مقاتل", 3500, "مقاتل"],
    ["ألف وتسعمئة وستة وأربعين", 1946, ""],
    ["مئتا ألف نازح", 200_000, "نازح"],
    ["ألفان وخمسة عشر", 2015, ""],
    ["خمسة ملايين ومئتي ألف نسمة", 5_200_000, "نسمة"],
    ["مليونان ونصف", 2_000_000, "ونصف"],
    ["ثلاث مئة صوت", 300, "صوت"],
    ["1.5 مليون برميل", 1_500_000, "برميل"],
    ["١٥ ألف جندي", 15_000, "جندي"],
    ["1,250 شخصا", 1250, "شخصا"],
    ["الـ24 المقبلة", 24, "المقبلة"],
    ["الثلاثة الماضية", 3, "الماضية"],
    ["وثلاثة أشهر", 3, "أشهر"],
  ])("%s", (text, value, rest) => {
    expect(numberIn(text)).toEqual({ value, rest, ordinal: false });
  });
});

describe("ordinals", () => {
  test.each([
    ["السادس من الشهر", 6, "من الشهر"],
    ["الحادي عشر من الشهر", 11, "من الشهر"],
    ["الخامس والعشرين من الشهر", 25, "من الشهر"],
    ["الثانية عشرة ظهرا", 12, "ظهرا"],
    ["والعاشر من الشهر", 10, "من الشهر"],
    ["أول الشهر", 1, "الشهر"],
  ])("%s", (text, value, rest) => {
    expect(numberIn(text)).toEqual({ value, rest, ordinal: true });
  });
});

test.each([["مصادر مقربة"], ["خلال 72 ساعة"], ["الرئيس"], [""], ["، ثلاثة"]])(
  "no number starts %s",
  (text) => {
    expect(numberIn(text)).toBeNull();
  },
);

test.each([
  ["ثلاثة وأربعة", 3],
  ["خمسة ستة", 5],
  ["ألف ألف", 1000],
])("what is no one number is not joined: %s", (text, value) => {
  expect(numberIn(text)?.value).toBe(value);
});

test.each([
  ["47.6", 47.6],
  ["0,3", 0.3],
  ["1,500", 1500],
  ["1.500.000", 1_500_000],
])("digits %s", (form, value) => {
  expect(valueOfDigits(form)).toBe(value);
});
