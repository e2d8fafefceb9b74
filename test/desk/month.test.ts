import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boardOf, daysLeft } from "../../src/desk/deadlines/board.ts";
import {
  addDays,
  addMonths,
  dayAfterKey,
  daysBetween,
  weekday,
  weeksOf,
} from "../../src/desk/deadlines/month.ts";

const months = fc
  .record({ year: fc.integer({ min: 1970, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}`);

describe("a month as weeks", () => {
  test("that begin on Saturday", () => {
    expect(weeksOf("2025-08", 6)).toHaveLength(6);
    expect(weeksOf("2025-08", 6)[0]).toEqual([
      ...["2025-07-26", "2025-07-27", "2025-07-28", "2025-07-29", "2025-07-30", "2025-07-31", "2025-08-01"],
    ]);
  });

  test("whole weeks, each day of the month once, whatever day they begin with", () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 6 }), (month, first) => {
        const weeks = weeksOf(month, first);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(weekday(week[0]!)).toBe(first);
          expect(week.some((one) => one.startsWith(month))).toBe(true);
        }
        const inside = weeks.flat().filter((one) => one.startsWith(month));
        expect(inside).toHaveLength(daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`));
        expect(new Set(inside).size).toBe(inside.length);
      }),
    );
  });

  test("months go on over the ends of years", () => {
    expect(addMonths("2025-12", 1)).toBe("2026-01");
    expect(addMonths("2025-01", -1)).toBe("2024-12");
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  });
});

describe("walking it by keyboard", () => {
  test.each([
    ["ArrowLeft", false, "2025-08-05"],
    ["ArrowLeft", true, "2025-08-07"],
    ["ArrowRight", true, "2025-08-05"],
    ["ArrowDown", true, "2025-08-13"],
    ["ArrowUp", false, "2025-07-30"],
    ["Home", true, "2025-08-02"],
    ["End", true, "2025-08-08"],
    ["PageDown", true, "2025-09-06"],
    ["PageUp", true, "2025-07-06"],
  ])("%s (right to left: %s) leads from the 6th to %s", (key, rtl, expected) => {
    expect(dayAfterKey(key, "2025-08-06", 6, rtl)).toBe(expected);
  });

  test("a month without that day gives its last", () => {
    expect(dayAfterKey("PageDown", "2025-01-31", 6, false)).toBe("2025-02-28");
  });

  test("other keys lead nowhere", () => expect(dayAfterKey("x", "2025-08-06", 6, false)).toBeNull());
});

describe("the board", () => {
  const one = (state: Parameters<typeof boardOf>[0][number]["state"], date: string | null) => ({
    state,
    date,
  });
  test("has what is to come by its day, what is over by the latest", () => {
    const board = boardOf([
      one("open", null),
      one("open", "2025-08-20"),
      one("moved", "2025-08-08"),
      one("lapsed", "2025-07-01"),
      one("lapsed", "2025-08-01"),
      one("withdrawn", "2025-08-01"),
      one("extended", "2025-09-01"),
    ]);
    expect(board.open.map(({ date }) => date)).toEqual(["2025-08-08", "2025-08-20", null]);
    expect(board.lapsed.map(({ date }) => date)).toEqual(["2025-08-01", "2025-07-01"]);
    expect(board.met).toHaveLength(1);
    expect(board.extended).toHaveLength(1);
  });

  test("counts the days that are left", () => {
    expect(daysLeft(one("open", "2025-08-08"), "2025-08-06")).toBe(2);
    expect(daysLeft(one("open", "2025-08-08"), "2025-08-08")).toBe(0);
    expect(daysLeft(one("lapsed", "2025-08-08"), "2025-08-18")).toBe(-10);
    expect(daysLeft(one("open", null), "2025-08-18")).toBeNull();
  });
});
