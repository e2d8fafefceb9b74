/** The day on which pages and feeds say that something was published. */

import { ContentError } from "./format.ts";
import { isoDay } from "./iso-date.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const mailDate = /\b(\d{1,2})[ -]([a-z]{3})[a-z]*[ -,]+(\d{4})\b/i;
const usDate = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i;
const isoLike = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const basic = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(?:Z|[+-]\d{4})?)?\s*$/;

/**
 * The day that a date is written with, in the zone that it is written in: ISO 8601 and what is made like it, RFC 2822 and the
 * English forms. Null for anything else and for days that no calendar has.
 */
export function publishedDay(given: string): string | null {
  const iso = isoLike.exec(given) ?? basic.exec(given);
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!);
  const mail = mailDate.exec(given);
  if (mail) return day(mail[3]!, monthNumber(mail[2]!), mail[1]!);
  const us = usDate.exec(given);
  return us ? day(us[3]!, monthNumber(us[1]!), us[2]!) : null;
}

/** The first of some dates that is one. */
export function firstDay(given: Iterable<string | null | undefined>): string | null {
  for (const date of given) {
    const found = date ? publishedDay(date) : null;
    if (found !== null) return found;
  }
  return null;
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.toLowerCase()) + 1);
}

function day(year: string, month: string, date: string): string | null {
  try {
    return isoDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}
