/** The dates that articles are given with. */

import { excerpt } from "./excerpt.ts";
import { ContentError } from "./format.ts";

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const expected = "a calendar date as YYYY-MM-DD (such as 2025-08-06)";

/**
 * The day of an ISO 8601 date, or of an RFC 3339 date and time (its own day, in the zone it is written in). Throws a
 * `ContentError` on anything else and on days that no calendar has.
 */
export function isoDay(given: string): string {
  const parts = shape.exec(latinDigits(given).trim());
  if (!parts) throw new ContentError(`the date "${excerpt(given)}"`, expected);
  const [, year, month, day] = parts as unknown as [string, string, string, string];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // Date.UTC reads the years 0 to 99 as 1900 to 1999, and rolls 31 April over to 1 May.
  const real =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  if (!real) throw new ContentError(`the date "${excerpt(given)}"`, expected);
  return `${year}-${month}-${day}`;
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
