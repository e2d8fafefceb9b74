import { dayOf, longDay, shortDay } from "../messages/written.ts";
import type { Settings } from "./settings.ts";

type Speech = Pick<Settings, "language" | "digits" | "region">;

/** The BCP 47 tag that dates and numbers are written by; digits and region are a matter of Arabic alone. */
export function localeOf({ language, digits, region }: Speech, calendar = "gregory"): string {
  return language === "ar" ? `ar-${region}-u-nu-${digits}-ca-${calendar}` : `en-GB-u-ca-${calendar}`;
}

/** A number with its groups of three. */
export function numberIn(settings: Speech, n: number): string {
  return new Intl.NumberFormat(localeOf(settings), { maximumFractionDigits: 2 }).format(n);
}

/** An ISO date in words, the weekday with it where `long`; what is no date stays as it is. */
export function dateIn(settings: Speech, iso: string, long = false): string {
  return long && dayOf(iso) ? longDay(localeOf(settings), iso) : shortDay(localeOf(settings), iso);
}

/** The same day in the Hijri calendar (Umm al-Qura); null for what is no full date. */
export function hijriIn(settings: Speech, iso: string): string | null {
  return dayOf(iso) ? shortDay(localeOf(settings, "islamic-umalqura"), iso) : null;
}
