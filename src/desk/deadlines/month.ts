/** Months as weeks of days, and walking them by keyboard. Days are ISO dates, months their first seven characters. */

const day = 86_400_000;

/** A day so many days later (earlier, where negative). */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** A month so many months later. */
export function addMonths(month: string, months: number): string {
  const [year, number] = month.split("-").map(Number);
  const count = year! * 12 + number! - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The day of the week: 0 for Sunday to 6 for Saturday. */
export function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** The weeks of a month, whole: the first and last have days of the months beside it. `first`: the day that a week begins with. */
export function weeksOf(month: string, first: number): string[][] {
  const start = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const weeks: string[][] = [];
  let at = addDays(start, -((weekday(start) - first + 7) % 7));
  while (at <= last) {
    weeks.push(Array.from({ length: 7 }, (_, k) => addDays(at, k)));
    at = addDays(at, 7);
  }
  return weeks;
}

/** The day that a key leads to in a calendar; null where it leads nowhere. Arrows follow the direction of reading. */
export function dayAfterKey(key: string, iso: string, first: number, rightToLeft: boolean): string | null {
  const onward = rightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = rightToLeft ? "ArrowRight" : "ArrowLeft";
  const intoWeek = (weekday(iso) - first + 7) % 7;
  const days: Readonly<Record<string, number>> = {
    [onward]: 1,
    [back]: -1,
    ArrowDown: 7,
    ArrowUp: -7,
    Home: -intoWeek,
    End: 6 - intoWeek,
  };
  if (days[key] !== undefined) return addDays(iso, days[key]);
  if (key === "PageDown" || key === "PageUp") return sameDay(iso, key === "PageDown" ? 1 : -1);
  return null;
}

/** The same day of another month, its last where it has no such day. */
function sameDay(iso: string, months: number): string {
  const month = addMonths(iso.slice(0, 7), months);
  const wanted = `${month}-${iso.slice(8)}`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return wanted > last ? last : wanted;
}
