import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TimeExpression } from "../../src/document.ts";
import { rowsOf } from "../../src/rules/lexicon.ts";
import { shippedLexicons } from "../lexicons.ts";
import { leastProcessorTime } from "../processor-time.ts";
import { timesOf } from "./read.ts";

const words = [
  ...rowsOf(shippedLexicons(), "time-words.tsv").map(({ cells }) => cells.word!),
  ...rowsOf(shippedLexicons(), "number-words.tsv").map(({ cells }) => cells.word!),
  ..."3 31 2025 1446 24:00 14.30 99999999999999999999 / - – ( ) ، . : « » و ال الـ هـ م \n".split(" "),
];
const soup = fc
  .array(fc.tuple(fc.constantFrom("", "و", "ب", "ل", "ال"), fc.constantFrom(...words)), { maxLength: 60 })
  .map((list) => list.map((pair) => pair.join("")).join(" "));
const anything = fc.string({ unit: "binary", maxLength: 300 });
const dates = fc.constantFrom(null, "2025-08-06", "2024-02-29", "1970-01-01", "2099-12-31");

function check(text: string, times: readonly TimeExpression[]): void {
  let end = 0;
  for (const time of times) {
    expect(time.start).toBeGreaterThanOrEqual(end);
    expect(time.end).toBeGreaterThan(time.start);
    expect(time.end).toBeLessThanOrEqual(text.length);
    expect(time.by).toMatch(/^times\/[a-z0-9-]+$/);
    if (time.mod !== undefined) expect(time.mod).toMatch(/^[A-Z_]+$/);
    if (time.begin !== undefined) expect(time.finish! >= time.begin).toBe(true);
    if (time.value !== null)
      expect(time.value).toMatch(/^(?:\d{2,4}|P|XXXX|PAST_REF|PRESENT_REF|FUTURE_REF)/);
    expect(time.value ?? "").not.toContain("NaN");
    end = time.end;
  }
}

test("spans lie inside the text, in order, apart; the same text gives the same times", () => {
  fc.assert(
    fc.property(fc.oneof(soup, anything), dates, (text, published) => {
      const times = timesOf(text, published);
      check(text, times);
      expect(timesOf(text, published)).toEqual(times);
    }),
    { numRuns: 300 },
  );
});

test("a date that no one gave resolves nothing but what is absolute", () => {
  const values = timesOf("وصل أمس وغادر في 3 مارس ثم عاد في 4 مارس 2020 وبقي شهرين", null).map(
    (time) => time.value,
  );
  expect(values).toEqual([null, null, "2020-03-04", "P2M"]);
});

describe("100 kB on one line take less than a second of the processor", () => {
  test.each([
    ["يوم الجمعة 3 مارس "],
    ["3 و4 و5 و"],
    ["ألف وخمسة آلاف ومئة ثلاثة "],
    ["الساعة الثامنة والنصف "],
    ["1/1/1/"],
    ["مارس/"],
    ["الجمعة "],
    ["من 2003 إلى "],
    ["ذلك "],
    ["نهاية شهر "],
    ["الـ"],
    ["«قال أمس: سنلتقي غدا» "],
    ["الأحد والاثنين "],
    ["2003-"],
    ["3-"],
    ["15 رمضان 1440هـ الموافق "],
    ["بعد شهر من ذلك "],
    ["قال علي الخميس "],
    ["ثلاث مرات في كل "],
    ["نحو أكثر من "],
  ])("%s", (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    let times = timesOf("");
    const read = () => {
      times = timesOf(text);
    };
    expect(leastProcessorTime(read, { enough: 1000 })).toBeLessThan(1000);
    check(text, times);
  });
});
