/** Days are counted from 1970-01-01; no clock and no time zone takes part. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day number of a date of the Gregorian calendar (a day past the month's end runs on into the next). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** The Gregorian date of a day number. */
export function civilDate(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The weekday of a day number, 1 Monday to 7 Sunday as in ISO 8601. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** ISO 8601 of a day. */
export function isoDay(days: number): string {
  const { year, month, day } = civilDate(days);
  return `${isoYear(year)}-${two(month)}-${two(day)}`;
}

/** ISO 8601 of a month; months beyond 1–12 run on into other years. */
export function isoMonth(year: number, month: number): string {
  const shifted = year * 12 + month - 1;
  return `${isoYear(Math.floor(shifted / 12))}-${two((((shifted % 12) + 12) % 12) + 1)}`;
}

/** ISO 8601 of a year. */
export function isoYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** ISO 8601 of the week that a day lies in: `2025-W32`. */
export function isoWeek(days: number): string {
  const thursday = days - weekdayOf(days) + 4;
  const { year } = civilDate(thursday);
  return `${isoYear(year)}-W${two(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

/** The day number of an ISO date; null where the text is none. */
export function parseIsoDay(iso: string | null): number | null {
  const parts = iso === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return parts && dateOrNull(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The day number of a date, null where the calendar has no such day. */
export function dateOrNull(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return dayNumber(year, month, day);
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
  );
}
