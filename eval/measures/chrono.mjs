// @ts-check
import { parse } from "chrono-node/ar";

/** @typedef {{ start: number, end: number, value: string | null }} Time */

/** Words that chrono-node counts to a date and the annotations do not; بعد غد is one all the same. */
const before = /^(?:في|قبل|منذ|خلال|من|حتى|بعد(?! غد))\s+/;

/**
 * What chrono-node's Arabic locale finds, as ISO values. Only components that it says it is certain of count, but that a weekday is a whole date.
 * @param {string} text
 * @param {string} published ISO day
 * @returns {Time[]}
 */
export function chronoTimes(text, published) {
  const instant = new Date(`${published}T12:00:00Z`);
  return parse(text, { instant, timezone: 0 }).map(({ index, text: found, start, end }) => {
    const first = isoOf(start);
    const last = end ? isoOf(end) : first;
    return {
      start: index + (before.exec(found)?.[0].length ?? 0),
      end: index + found.length,
      value: last === first ? first : `${first}/${last}`,
    };
  });
}

/** @param {number | null} n */
const two = (n) => String(n).padStart(2, "0");

/** @param {import("chrono-node").ParsedComponents} parts */
function isoOf(parts) {
  const year = String(parts.get("year")).padStart(4, "0");
  const month = `${year}-${two(parts.get("month"))}`;
  const day = `${month}-${two(parts.get("day"))}`;
  if (parts.isCertain("hour")) {
    const zone = parts.isCertain("timezoneOffset") && parts.get("timezoneOffset") === 0 ? "Z" : "";
    return `${day}T${two(parts.get("hour"))}:${two(parts.get("minute"))}${zone}`;
  }
  if (parts.isCertain("day") || parts.isCertain("weekday")) return day;
  if (parts.isCertain("month")) return month;
  return parts.isCertain("year") ? year : day;
}

/**
 * True where a day is all that chrono-node can say of a value: that of a part of the day (TEV), one of a week, the one that lies a length from the
 * day of publication (قبل يومين).
 * @param {string} wanted
 * @param {string | null} found
 * @param {string} published
 */
export function chronoMeans(wanted, found, published) {
  if (found === null || !/^\d{4}-\d\d-\d\d$/.test(found)) return false;
  if (/^\d{4}-\d\d-\d\dT[A-Z]{2}$/.test(wanted)) return wanted.startsWith(found);
  if (/^\d{4}-W\d\d$/.test(wanted)) return weekOf(found) === wanted;
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(wanted) ?? [];
  if (count === undefined) return false;
  return [-1, 1].some((sign) => daysOff(published, sign * Number(count), unit ?? "D") === found);
}

/** @param {string} day @param {number} count @param {string} unit */
function daysOff(day, count, unit) {
  const date = new Date(`${day}T12:00:00Z`);
  if (unit === "Y") date.setUTCFullYear(date.getUTCFullYear() + count);
  else if (unit === "M") date.setUTCMonth(date.getUTCMonth() + count);
  else date.setUTCDate(date.getUTCDate() + count * (unit === "W" ? 7 : 1));
  return date.toISOString().slice(0, 10);
}

/** @param {string} day */
function weekOf(day) {
  const thursday = new Date(`${day}T12:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() - ((thursday.getUTCDay() + 6) % 7) + 3);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return `${year}-W${two(week)}`;
}
