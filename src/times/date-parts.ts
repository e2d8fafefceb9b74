import { isoDay } from "./calendar.ts";
import type { Leaning } from "./direction.ts";
import { type Place, tagOf } from "./rule.ts";

/** A month, perhaps told twice: أغسطس/آب، آب (أغسطس)، يوليو تموز. */
export const month = "month:month ((slash|dash)? twin|open twin close)?";
/** Which year: its number, a direction, or a year told by a direction (من العام الماضي). */
export const year =
  "(comma? y:year ce-mark?|from? year-noun y:(year|year-in-words) ce-mark?|open y:year close|d:direction|" +
  "from? year-noun year-kind? yd:(direction|anchored)|from this year-noun|from? that year-noun|l-this year-noun|l-year-noun y:year ce-mark?)?";
/** A weekday before the date: يوم الأربعاء الموافق, مساء أمس الثلاثاء. */
export const weekday =
  "(edge? part:part? (deictic comma?)? day-noun? weekday direction? (comma|corresponding|dash|part-adverb)?|edge? part:part day-noun?)?";

/** How many units an anchored word (نفسه، التالي، السابق) stands from its anchor. */
export function anchoredStep(anchored: string): number {
  return anchored === "after" ? 1 : anchored === "before" ? -1 : 0;
}

/** True where the words before make a date the name of a street, a square, a party. */
export function isNamedPlace(place: Place): boolean {
  return place.is(place.match.first - 1, "named-place");
}

/** True where the words before make a date the name of an event or a movement. */
export function isNamedEvent(place: Place): boolean {
  const before = place.match.first - 1;
  return place.is(before, "named-event") || place.is(before, "famous");
}

/**
 * The date of an event that all know by its day or month: ثورة 25 يناير. `day` is null for a month alone; undefined where none is known
 * that lies before the day of publication.
 */
export function famousDate(place: Place, month: number, day: number | null): string | undefined {
  const before = place.terms[place.match.first - 1];
  const list = tagOf(before, "famous")?.value ?? (isSince(place) ? tagOf(before, "famous-since")?.value : "");
  const end = day === null ? `-${two(month)}` : `-${two(month)}-${two(day)}`;
  const known = list?.split(" ").find((date) => date.length === 4 + end.length && date.endsWith(end));
  const published = place.published === null ? null : isoDay(place.published);
  return known !== undefined && (published === null || known <= published) ? known : undefined;
}

/** منذ 7 أكتوبر speaks of the day that all know, من 7 أكتوبر إلى 9 أكتوبر does not. */
function isSince(place: Place): boolean {
  const { last } = place.match;
  return !place.is(last, "to") && !place.is(last, "dash") && !/future|soon/.test(place.leaning() ?? "");
}

const two = (n: number): string => String(n).padStart(2, "0");

/** Which way a month or day leans: what no في, منذ, خلال leads to (تسليم سبتمبر, حددت 15 أبريل موعدا) is not the time of the verb before it. */
export function leaningOfDate(place: Place): Leaning {
  const leaning = place.leaning();
  if (leaning !== "past" || isLed(place, "y")) return leaning;
  const { first, last } = place.match;
  return place.is(first, "weekday") || place.is(first, "day-noun") || last === place.terms.length
    ? "past"
    : "lately";
}

/** True where the word before licenses a doubtful time of a kind (y, m, u, p), be it through أكثر من or نحو. */
export function isLed(place: Place, kind: string): boolean {
  const { first } = place.match;
  if (place.terms[first]!.tags.some((tag) => tag.preposition !== "")) return true;
  let at = first - 1;
  for (let i = 0; i < 2; i++) {
    const modifier = tagOf(place.terms[at], "modifier");
    if (!modifier) break;
    if (modifier.preposition !== "") return true;
    at--;
  }
  return tagOf(place.terms[at], "lead")?.value.includes(kind) ?? false;
}

/** Any week's day, as TIMEX3 writes it: `XXXX-WXX-7`. */
export function nameOfWeek(place: Place): string {
  return `XXXX-WXX-${place.value("w", "weekday") ?? place.value("w", "bare-weekday")}`;
}
