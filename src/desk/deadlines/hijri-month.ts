import { localeOf } from "../format.ts";
import type { Settings } from "../settings.ts";

type Speech = Pick<Settings, "language" | "digits" | "region" | "hijri">;

/** The Hijri months that a month (ISO) lies in; empty where the reader does not want them. */
export function hijriMonth(settings: Speech, month: string): string {
  if (!settings.hijri) return "";
  const locale = localeOf(settings, "islamic-umalqura");
  const name = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const first = new Date(`${month}-01T00:00:00Z`);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  return name.formatRange(first, last);
}
