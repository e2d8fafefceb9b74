/** A line of time on the screen: which days it shows, where they stand, and where its ticks are. Days are numbers since 1970. */

/** The days that are shown; `to` is the first that is not. Parts of days occur while zooming. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The narrowest range, in days. */
export const narrowest = 5;

/** Where a day stands, 0 to 1 from the beginning of the range. */
export function placeOf(day: number, { from, to }: Range): number {
  return (day - from) / (to - from);
}

/** A range wider (`factor` above 1) or narrower, the day under `at` (0 to 1) staying where it is, within `all`. */
export function zoomed(range: Range, factor: number, at: number, all: Range): Range {
  const length = Math.min(all.to - all.from, Math.max(narrowest, (range.to - range.from) * factor));
  const anchor = range.from + (range.to - range.from) * at;
  return within({ from: anchor - length * at, to: anchor + length * (1 - at) }, all);
}

/** A range moved by a share of itself, within `all`. */
export function moved(range: Range, by: number, all: Range): Range {
  const days = (range.to - range.from) * by;
  return within({ from: range.from + days, to: range.to + days }, all);
}

function within({ from, to }: Range, all: Range): Range {
  const length = Math.min(to - from, all.to - all.from);
  const start = Math.max(all.from, Math.min(from, all.to - length));
  return { from: start, to: start + length };
}

/** All days, with room at both ends, so that what happened on one day alone has a range too. */
export function rangeOf(days: readonly number[]): Range {
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (first > last) return { from: 0, to: narrowest };
  const room = Math.max((narrowest - (last - first)) / 2, (last - first) * 0.03, 1);
  return { from: Math.floor(first - room), to: Math.ceil(last + 1 + room) };
}

/** Share of the days that may be left out at each end, and how much shorter that has to make the range. */
const farOff = 0.03;
const shorter = 3;

/** The days that most lie on: without the few that lie far off at either end, where these stretch the line. */
export function rangeOfMost(days: readonly number[]): Range {
  const sorted = [...days].sort((a, b) => a - b);
  const left = Math.floor(sorted.length * farOff);
  const [all, most] = [rangeOf(sorted), rangeOf(sorted.slice(left, sorted.length - left))];
  return all.to - all.from >= shorter * (most.to - most.from) ? most : all;
}

/** What lies between two ticks. */
export type Step = "day" | "week" | "month" | "quarter" | "year" | "decade";

/** A tick: the ISO day that it stands at. */
export interface Tick {
  readonly day: number;
  readonly iso: string;
}

const steps: readonly (readonly [Step, number])[] = [
  ["day", 1],
  ["week", 7],
  ["month", 30],
  ["quarter", 91],
  ["year", 365],
  ["decade", 3652],
];

/** The ticks of a range, no more than `most`, at the beginnings of days, weeks (Mondays), months … */
export function ticksOf(
  range: Range,
  most: number,
): { readonly step: Step; readonly ticks: readonly Tick[] } {
  const length = range.to - range.from;
  const step = steps.find(([, days]) => length / days <= most)?.[0] ?? "decade";
  const ticks: Tick[] = [];
  for (let at = beginning(Math.floor(range.from), step); at < range.to; at = next(at, step))
    if (at >= range.from) ticks.push({ day: at, iso: isoOf(at) });
  return { step, ticks };
}

/** A day number as an ISO date. */
export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const monthsOf = { month: 1, quarter: 3, year: 12, decade: 120 } as const;

function beginning(day: number, step: Step): number {
  if (step === "day") return day;
  // Day 4 of 1970 was a Monday.
  if (step === "week") return day - ((((day - 4) % 7) + 7) % 7);
  const date = new Date(day * 86_400_000);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return firstOf(Math.floor(months / monthsOf[step]) * monthsOf[step]);
}

function next(day: number, step: Step): number {
  if (step === "day") return day + 1;
  if (step === "week") return day + 7;
  const date = new Date(day * 86_400_000);
  return firstOf(date.getUTCFullYear() * 12 + date.getUTCMonth() + monthsOf[step]);
}

function firstOf(months: number): number {
  return Date.UTC(Math.floor(months / 12), months % 12, 1) / 86_400_000;
}
