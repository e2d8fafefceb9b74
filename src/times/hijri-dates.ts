import { pattern } from "../rules/pattern.ts";
import { civilDate, isoDay, isoMonth, isoYear } from "./calendar.ts";
import { isLed, isNamedPlace, weekday } from "./date-parts.ts";
import { hijriDay, hijriMonthStart, hijriYearOf } from "./hijri.ts";
import { choose, dayOutcome, partOutcome } from "./resolve.ts";
import { named, type Outcome, type Place, type TimeRule, tagOf } from "./rule.ts";

function readHijri(place: Place): Outcome | null {
  const m = place.number("hijri", "hijri-month")!;
  let y = place.number("y", "hijri-year");
  const day = place.number("day", "day");
  const direction = place.value("d", "direction");
  if (y === undefined && place.published === null) return { type: "DATE", value: null };
  if (y === undefined) {
    const from = place.published!;
    const now = hijriYearOf(from);
    const at = (year: number): number => hijriMonthStart(year, m) + (day ?? 1) - 1;
    const last = day ? 0 : 29;
    const behind = at(now) <= from ? now : now - 1;
    const ahead = at(now) + last >= from ? now : now + 1;
    if (direction === "past") y = at(now) + last < from ? now : now - 1;
    else if (direction === "next") y = at(now) > from ? now : now + 1;
    else if (direction === "this") y = now;
    else if (behind === ahead) y = behind;
    else
      y =
        choose(from - at(behind), at(ahead) - from, place.leaning(), day === undefined) === "behind"
          ? behind
          : ahead;
  }
  if (day !== undefined) {
    const part = place.value("part", "part");
    return { ...partOutcome(hijriDay(y, m, day), part), hijri: true };
  }
  const begin = hijriMonthStart(y, m);
  const finish = (m === 12 ? hijriMonthStart(y + 1, 1) : hijriMonthStart(y, m + 1)) - 1;
  // A Hijri month lies across two Gregorian ones: its value is the one that its middle lies in.
  const middle = civilDate(begin + 14);
  return {
    type: "DATE",
    value: isoMonth(middle.year, middle.month),
    begin: dayOutcome(begin).value!,
    finish: dayOutcome(finish).value!,
    hijri: true,
  };
}

/** رجب وشعبان */
function followsMonth(place: Place): boolean {
  const { first } = place.match;
  return place.is(first - 1, "hijri-month") && tagOf(place.terms[first], "hijri-month")?.conjunction === "و";
}

function startsWithMonthNoun(place: Place): boolean {
  return place.is(place.match.first, "month-noun");
}

/** Times of the Hijri calendar, by their Gregorian value. */
export const hijriRules: readonly TimeRule[] = [
  {
    id: "hijri",
    pattern: pattern(
      `${weekday} (day:day from?)? month-noun? hijri:hijri-month (from? year-noun? y:hijri-year hijri-mark?|d:direction)?`,
    ),
    read: (place) => {
      if (
        !place.has("day") &&
        !place.has("y") &&
        !place.has("d") &&
        !isLed(place, "m") &&
        !startsWithMonthNoun(place) &&
        !followsMonth(place)
      )
        return null;
      return isNamedPlace(place) ? named : readHijri(place);
    },
    examples: [
      { text: "صدر القرار في [15 رمضان 1446هـ] في الرياض", value: "2025-03-15" },
      { text: "صدر القرار في [شهر رمضان الماضي] في الرياض", value: "2025-03" },
    ],
    counterexamples: ["قال رمضان شعبان إن الأمر انتهى"],
  },
  {
    id: "hijri-year",
    pattern: pattern("edge? (year-noun y:hijri-year hijri-mark?|y:hijri-year hijri-mark)"),
    read: (place) => {
      const y = place.number("y", "hijri-year")!;
      const begin = hijriMonthStart(y, 1);
      const finish = hijriMonthStart(y + 1, 1) - 1;
      return {
        type: "DATE",
        value: isoYear(civilDate(begin + 177).year),
        begin: isoDay(begin),
        finish: isoDay(finish),
        hijri: true,
      };
    },
    examples: [{ text: "بدأ العمل بالنظام [عام 1435هـ] في الرياض", value: "2014" }],
    counterexamples: ["حضر 1435 زائرا إلى المعرض"],
  },
];
