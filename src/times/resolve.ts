import {
  civilDate,
  dateOrNull,
  dayNumber,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  weekdayOf,
} from "./calendar.ts";
import type { Leaning } from "./direction.ts";
import type { Outcome, Place } from "./rule.ts";

/** Said with a date: which one of many the words mean. */
export type Direction = "past2" | "past" | "this" | "next" | "next2";

const nowhere: Outcome = { type: "DATE", value: null };

/** A DATE of a known day, or of none. */
export function dayOutcome(day: number | null): Outcome {
  return day === null ? nowhere : { type: "DATE", value: isoDay(day), day };
}

/** A day, narrowed to a part of it: `2025-08-06TEV` is a TIME. */
export function partOutcome(day: number | null, part: string | undefined): Outcome {
  if (part === undefined || day === null)
    return part === undefined ? dayOutcome(day) : { type: "TIME", value: null };
  return { type: "TIME", value: `${isoDay(day)}T${part}`, day };
}

/** The day of a weekday, seen from a day: the last one on or before it, or the next one on or after it. */
export function weekdayFrom(
  from: number,
  weekday: number,
  direction: Direction | undefined,
  leaning: () => Leaning,
): number {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  const behind = (7 - ahead) % 7;
  if (direction === "past") return from - (behind || 7);
  if (direction === "next") return from + (ahead || 7);
  if (direction === "past2") return from - (behind || 7) - 7;
  if (direction === "next2") return from + (ahead || 7) + 7;
  if (direction === "this") return from - weekdayOf(from) + weekday;
  const leans = leaning();
  return leans === "future" || leans === "soon" ? from + ahead : from - behind;
}

/**
 * The weekday told beside اليوم or أمس: both mean one day. Where they do not agree, the text was written some days before its publication,
 * or, east of it, on the day after.
 */
export function weekdayBeside(day: number, weekday: number): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return ahead <= 1 ? day + ahead : day + ahead - 7;
}

/**
 * Picks the candidate behind or the one ahead, where the sentence tells; else the nearer one. Undecided, it is the past, unless that is
 * three times as far: what lies a year back is told with its year.
 */
export function choose(behind: number, ahead: number, leaning: Leaning): "behind" | "ahead" {
  if (leaning === "past") return "behind";
  if (leaning === "future") return "ahead";
  return ahead * 3 <= behind ? "ahead" : "behind";
}

/** The year of a month named without one. */
export function yearOfMonth(
  from: number,
  month: number,
  direction: Direction | undefined,
  leaning: () => Leaning,
): number {
  const { year, month: now } = civilDate(from);
  if (direction === "this") return year;
  if (direction === "past") return month < now ? year : year - 1;
  if (direction === "next") return month > now ? year : year + 1;
  if (month === now) return year;
  const behind = (now - month + 12) % 12;
  const pastYear = month < now ? year : year - 1;
  return choose(behind, 12 - behind, leaning()) === "behind" ? pastYear : pastYear + 1;
}

/** The day of a day and month named without a year. */
export function dayOfYear(
  from: number,
  month: number,
  day: number,
  direction: Direction | undefined,
  leaning: () => Leaning,
): number | null {
  const { year } = civilDate(from);
  if (direction === "this") return dateOrNull(year, month, day);
  // Up to eight years, for 29 February.
  const find = (step: -1 | 1, strict: boolean): number | null => {
    for (let k = 0; k <= 8; k++) {
      const found = dateOrNull(year + step * k, month, day);
      if (found === null) continue;
      if (step * (found - from) > 0 || (found === from && !strict)) return found;
    }
    return null;
  };
  if (direction === "past") return find(-1, true);
  if (direction === "next") return find(1, true);
  const behind = find(-1, false);
  const ahead = find(1, false);
  if (behind === null || ahead === null || behind === ahead) return behind ?? ahead;
  return choose(from - behind, ahead - from, leaning()) === "behind" ? behind : ahead;
}

const steps: Readonly<Record<string, number>> = { past2: -2, past: -1, this: 0, next: 1, next2: 2 };

/** Which way a direction word points, counted in units. */
export function stepOf(direction: string): number {
  return steps[direction] ?? 0;
}

/** The value of the unit (Y, M, W, D, DE, CE) that lies some steps from the one in which a day lies. */
export function unitValue(from: number, unit: string, step: number): Outcome {
  const { year, month } = civilDate(from);
  switch (unit) {
    case "D":
      return dayOutcome(from + step);
    case "W":
      return { type: "DATE", value: isoWeek(from + 7 * step) };
    case "M":
      return { type: "DATE", value: isoMonth(year, month + step) };
    case "Y":
      return { type: "DATE", value: isoYear(year + step) };
    case "DE":
      return { type: "DATE", value: String(Math.floor(year / 10) + step).padStart(3, "0") };
    case "CE":
      return { type: "DATE", value: String(Math.floor(year / 100) + step).padStart(2, "0") };
    default:
      return nowhere;
  }
}

/** The latest time before this one that a time told in relation to it can be counted from. */
export function anchorOf(place: Place, unit: string): number | null {
  const least = unit === "D" || unit.startsWith("T") ? 10 : unit === "W" ? 8 : unit === "M" ? 7 : 4;
  for (let i = place.earlier.length - 1; i >= 0 && i >= place.earlier.length - 12; i--) {
    const { value, day } = place.earlier[i]!;
    if (day !== undefined) return day;
    if (value === null || least > 7 || !/^\d{4}(-\d\d)?$/.test(value) || value.length < least) continue;
    return dayNumber(Number(value.slice(0, 4)), Number(value.slice(5, 7) || 1), 1);
  }
  return null;
}
