import { type Place, tagOf } from "./rule.ts";

/** A month, perhaps told twice: أغسطس/آب، آب (أغسطس)، يوليو تموز. */
export const month = "month:month ((slash|dash)? twin|open twin close)?";
/** Which year: its number, a direction, or a year told by a direction (من العام الماضي). */
export const year =
  "(comma? y:year ce-mark?|from? year-noun y:(year|year-in-words) ce-mark?|open y:year close|d:direction|" +
  "from? year-noun year-kind? yd:(direction|anchored)|from (this|that) year-noun|l-this year-noun|l-year-noun y:year ce-mark?)?";
/** A weekday before the date: يوم الأربعاء الموافق, مساء أمس الثلاثاء. */
export const weekday =
  "(part:part? (deictic comma?)? day-noun? weekday direction? (comma|corresponding|dash|part-adverb)?|part:part day-noun?)?";

/** How many units an anchored word (نفسه، التالي، السابق) stands from its anchor. */
export function anchoredStep(anchored: string): number {
  return anchored === "after" ? 1 : anchored === "before" ? -1 : 0;
}

/** True where the words before make a date the name of a street, a party, a revolution. */
export function isNamed(place: Place, withYear: boolean): boolean {
  const before = place.match.first - 1;
  if (place.is(before, "named-place")) return true;
  return place.is(before, "named-event") && !withYear;
}

/** True where the word before licenses a doubtful time of a kind (y, m, u, p). */
export function isLed(place: Place, kind: string): boolean {
  const { first } = place.match;
  if (place.terms[first]!.tags.some((tag) => tag.preposition !== "")) return true;
  const before = tagOf(place.terms[first - 1], "lead");
  return before?.value.includes(kind) ?? false;
}
