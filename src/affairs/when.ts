import type { Dated, TimeExpression } from "../document.ts";
import { after } from "../events/deadline.ts";
import { dateOf } from "../events/occasion.ts";
import type { AffairGround } from "./ground.ts";

/** Whether a time lies behind the day of publication (a month or year: not before its own). Vague ones and durations: only the future. */
export function liesAhead(time: TimeExpression, published: string | null): boolean {
  if (time.value === "FUTURE_REF") return true;
  const date = dateOf(time);
  if (date === null || published === null) return false;
  return date.length === 10 ? date > published : date >= published.slice(0, date.length);
}

/** A time with its ISO date; a length of time is counted from the day of publication, forwards or backwards. */
export function dated(time: TimeExpression, published: string | null, direction: 1 | -1 = 1): Dated {
  const { start, end } = time;
  if (time.type !== "DURATION") return { start, end, date: dateOf(time) };
  if (published === null) return { start, end, date: null };
  return { start, end, date: direction > 0 ? after(published, time.value) : before(published, time.value) };
}

/** The month or day that lies a duration before a day: the year for years, the month for months, else the day. */
function before(day: string, duration: string | null): string | null {
  const parts = duration?.match(/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/);
  if (!parts || parts.slice(1).every((part) => part === undefined)) return null;
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const moment = new Date(Date.UTC(year - years, month - 1 - months, date - weeks * 7 - days));
  if (Number.isNaN(moment.getTime())) return null;
  const iso = moment.toISOString();
  return weeks + days > 0 ? iso.slice(0, 10) : months > 0 ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** The first time expression that begins at a word between two. */
export function timeFrom({ ground, doc }: AffairGround, from: number, to: number): TimeExpression | null {
  const first = doc.words[from];
  const last = doc.words[Math.min(to, doc.words.length) - 1];
  if (!first || !last || last.end <= first.start) return null;
  return ground.timesIn(first.start, last.end).find(({ start }) => start >= first.start) ?? null;
}
