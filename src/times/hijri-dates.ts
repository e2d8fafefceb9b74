import { pattern } from "../rules/pattern.ts";
import { civilDate, isoDay, isoMonth, isoYear } from "./calendar.ts";
import { isLed, isNamedPlace, leaningOfDate, weekday } from "./date-parts.ts";
import { hijriDay, hijriMonthStart, hijriYearOf } from "./hijri.ts";
import { choose, dayOutcome, partOutcome, stepOf } from "./resolve.ts";
import { named, type Outcome, type Place, type TimeRule, tagOf } from "./rule.ts";
import { foldAt } from "./surnames.ts";

/** The Gregorian value of a Hijri day or month; of a month, its days too. */
export function readHijri(place: Place, day = place.number("day", "day")): Outcome | null {
  const m = place.number("hijri", "hijri-month")!;
  let y = saidYear(place);
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
    else y = choose(from - at(behind), at(ahead) - from, leaningOfDate(place)) === "behind" ? behind : ahead;
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

/** رمضان صبحي is a player, صفر a zero: a month that is a name or word too needs more than من or ب before it. */
function isToldAsMonth(place: Place): boolean {
  const { first, last, captures } = place.match;
  if (place.is(first, "month-noun") || place.is(first, "edge") || followsMonth(place)) return true;
  if (!place.is(captures.hijri!.first, "shy-hijri")) return isLed(place, "m");
  if (place.terms[first]!.tags[0]!.preposition !== "") return false;
  if (isLed(place, "ym")) return !place.signs.given.has(foldAt(place, last));
  const fasting = place.value("hijri", "hijri-month") === "9" && place.is(first - 1, "from");
  return fasting && (foldAt(place, last) === "" || (place.terms[last]?.tags.length ?? 0) > 0);
}

/** The Hijri year said with the date: its number, or من العام الجاري. */
function saidYear(place: Place): number | undefined {
  const plain = place.number("y", "hijri-year");
  if (plain !== undefined) return plain;
  const direction = place.value("yd", "direction");
  if (direction === undefined || place.published === null) return undefined;
  return hijriYearOf(place.published) + stepOf(direction);
}

/** The Hijri month and its year. */
export const hijriMonth =
  "hijri:hijri-month of-month? (from? year-noun? year-kind? y:hijri-year hijri-mark?|from? the-unit-one year-kind? yd:direction|d:direction)?";

/** Times of the Hijri calendar, by their Gregorian value. */
export const hijriRules: readonly TimeRule[] = [
  {
    id: "hijri",
    pattern: pattern(`edge? ${weekday} (day:day from?)? month-noun? ${hijriMonth}`),
    read: (place) => {
      const told = ["day", "y", "d", "yd"].some((name) => place.has(name));
      if (!told && !isToldAsMonth(place)) return null;
      return isNamedPlace(place) ? named : readHijri(place);
    },
    examples: [
      { text: "صدر القرار في [15 رمضان 1446هـ] في الرياض", value: "2025-03-15" },
      { text: "صدر القرار في [شهر رمضان الماضي] في الرياض", value: "2025-03" },
      { text: "ينتهي العمل [نهاية شهر رجب 1442هـ] في الرياض", value: "2021-02" },
      { text: "تبدأ الدراسة في [غرة ربيع الأول 1447هـ] في الرياض", value: "2025-08-24" },
    ],
    counterexamples: [
      "قال رمضان شعبان إن الأمر انتهى",
      "طلب المدرب من رمضان صبحي الهدوء",
      "فاز الفريق بهدفين مقابل صفر",
    ],
  },
  {
    id: "hijri-year",
    pattern: pattern("edge? (year-noun year-kind? y:hijri-year hijri-mark?|y:hijri-year hijri-mark)"),
    read: (place) => {
      const y = place.number("y", "hijri-year")!;
      return years(y, y);
    },
    examples: [{ text: "بدأ العمل بالنظام [عام 1435هـ] في الرياض", value: "2014" }],
    counterexamples: ["حضر 1435 زائرا إلى المعرض"],
  },
  {
    id: "hijri-years",
    pattern: pattern(
      "((year-noun|the-unit-one) year-kind?)? y:hijri-year hijri-mark? (dash|slash) z:hijri-year hijri-mark?",
    ),
    read: (place) => {
      const y = place.number("y", "hijri-year")!;
      const z = place.number("z", "hijri-year")!;
      const { first, last } = place.match;
      const marked = last - first > 3 || isLed(place, "y");
      if (!marked || z <= y || z > y + 100) return null;
      const { begin, finish } = years(y, z);
      return { type: "DATE", value: `${begin}/${finish}`, begin: begin!, finish: finish!, hijri: true };
    },
    examples: [{ text: "تبدأ [السنة الدراسية 1446-1447هـ] في كل المدن", value: "2024-07-07/2026-06-15" }],
    counterexamples: ["الهاتف 1446-1447 لمن أراد"],
  },
  {
    id: "hijri-century",
    pattern: pattern(
      "edge? (dec:decade from?)? u:the-unit-one (n:ordinal era:year-kind|era:year-kind (n:ordinal|d:direction))|edge? dec:decade era:year-kind",
    ),
    read: (place) => {
      if (place.value("era", "year-kind") !== "AH") return null;
      if (place.has("u") && place.value("u", "the-unit-one") !== "CE") return null;
      const direction = place.value("d", "direction");
      const { published } = place;
      if (direction !== undefined && published === null) return { type: "DATE", value: null };
      const now = published === null ? 0 : Math.ceil(hijriYearOf(published) / 100);
      const n = place.number("n", "ordinal") ?? (direction === undefined ? 14 : now + stepOf(direction));
      const decade = place.number("dec", "decade");
      const first = (n - 1) * 100 + (decade === undefined ? 1 : decade * 10);
      const { begin, finish } = years(first, first + (decade === undefined ? 99 : 9));
      const middle = (Number(begin!.slice(0, 4)) + Number(finish!.slice(0, 4))) / 2;
      const value = String(Math.floor(middle / (decade === undefined ? 100 : 10)));
      return {
        type: "DATE",
        value: value.padStart(decade === undefined ? 2 : 3, "0"),
        begin: begin!,
        finish: finish!,
        hijri: true,
      };
    },
    examples: [
      { text: "عاش الشاعر في [القرن الثالث الهجري] في بغداد", value: "08" },
      { text: "بدأ التعليم في [التسعينيات الهجرية] في القرى", value: "197" },
      { text: "بني السد في [ثمانينيات القرن الرابع عشر الهجري] في الجنوب", value: "196" },
    ],
    counterexamples: ["عاش الشاعر في القرن الثالث الميلادي"],
  },
];

/** The Gregorian value of Hijri years: the year that their middle lies in, and their days. */
function years(from: number, to: number): Outcome {
  const begin = hijriMonthStart(from, 1);
  const finish = hijriMonthStart(to + 1, 1) - 1;
  return {
    type: "DATE",
    value: isoYear(civilDate(Math.floor((begin + finish) / 2)).year),
    begin: isoDay(begin),
    finish: isoDay(finish),
    hijri: true,
  };
}
