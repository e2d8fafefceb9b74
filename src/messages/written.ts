/** Dates and numbers as a language writes them. */

const days = new Map<string, Intl.DateTimeFormat>();

const shapes = {
  day: { dateStyle: "full" },
  // Not dateStyle "medium", which Arabic locales fill with figures alone.
  short: { day: "numeric", month: "short", year: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function formatter(locale: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${shape} ${locale}`;
  const known = days.get(key) ?? new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone: "UTC" });
  // Made once: making one takes longer than rendering an entry.
  days.set(key, known);
  return known;
}

/** A full ISO date, written out; anything else as it is. `locale` is a BCP 47 tag with digits and calendar. */
export function longDay(locale: string, iso: string): string {
  const day = dayOf(iso);
  return day === null ? iso : formatter(locale, "day").format(day);
}

/** An ISO day, month or year, written short; anything else as it is. */
export function shortDay(locale: string, iso: string): string {
  const day = dayOf(iso);
  if (day !== null) return formatter(locale, "short").format(day);
  if (/^\d{4}-\d\d$/.test(iso)) {
    const month = dayOf(`${iso}-01`);
    return month === null ? iso : formatter(locale, "month").format(month);
  }
  return /^\d{4}$/.test(iso) ? formatter(locale, "year").format(dayOf(`${iso}-07-01`)!) : iso;
}

/** The day of a full ISO date, at midnight UTC; null where it is none. */
export function dayOf(iso: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}
