import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  civilDate,
  dateOrNull,
  dayNumber,
  isoDay,
  isoMonth,
  isoWeek,
  parseIsoDay,
  weekdayOf,
} from "../../src/times/calendar.ts";
import { hijriDay, hijriYearOf } from "../../src/times/hijri.ts";

const day = fc.integer({ min: -60_000, max: 60_000 });

test("day numbers agree with the platform's calendar", () => {
  fc.assert(
    fc.property(day, (n) => {
      const date = new Date(n * 86_400_000);
      expect(isoDay(n)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(n) % 7).toBe(date.getUTCDay());
      const { year, month, day } = civilDate(n);
      expect(dayNumber(year, month, day)).toBe(n);
    }),
  );
});

test.each([
  ["2025-08-06", "2025-W32"],
  ["2021-01-03", "2020-W53"],
  ["2024-12-30", "2025-W01"],
])("%s lies in %s", (date, week) => {
  expect(isoWeek(parseIsoDay(date)!)).toBe(week);
});

test("what is no date is none", () => {
  expect(dateOrNull(2025, 2, 29)).toBeNull();
  expect(dateOrNull(2025, 13, 1)).toBeNull();
  expect(parseIsoDay("yesterday")).toBeNull();
  expect(isoMonth(2025, 14)).toBe("2026-02");
});

describe("Umm al-Qura", () => {
  test.each([
    [1447, 1, 1, "2025-06-26"],
    [1446, 9, 1, "2025-03-01"],
    [1445, 10, 1, "2024-04-10"],
    [1436, 10, 6, "2015-07-22"],
    [1400, 1, 1, "1979-11-21"],
  ])("%i-%i-%i is %s", (year, month, day, date) => {
    expect(isoDay(hijriDay(year, month, day)!)).toBe(date);
  });

  test("agrees with the platform's calendar on every day from 1300 to 1600", () => {
    const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura", {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      timeZone: "UTC",
    });
    for (let n = hijriDay(1300, 1, 1)!; n < hijriDay(1600, 12, 1)!; n += 97) {
      const parts = Object.fromEntries(
        format.formatToParts(new Date(n * 86_400_000)).map((part) => [part.type, part.value]),
      );
      expect(hijriDay(Number.parseInt(parts.year!, 10), Number(parts.month), Number(parts.day))).toBe(n);
      expect(hijriYearOf(n)).toBe(Number.parseInt(parts.year!, 10));
    }
  });

  test("a month has no thirty-first day, and years outside the table stay near", () => {
    expect(hijriDay(1447, 1, 31)).toBeNull();
    expect(isoDay(hijriDay(1, 1, 1)!)).toBe("0622-07-19");
  });
});
