import { pattern } from "../rules/pattern.ts";
import { civilDate, dateOrNull, isoMonth, parseIsoDay } from "./calendar.ts";
import {
  anchoredStep,
  famousDate,
  isLed,
  isNamedEvent,
  isNamedPlace,
  leaningOfDate,
  month,
  weekday,
  year,
} from "./date-parts.ts";
import { hijriDay } from "./hijri.ts";
import { hijriMonth, readHijri } from "./hijri-dates.ts";
import {
  anchorOf,
  type Direction,
  dayOfYear,
  dayOutcome,
  partOutcome,
  stepOf,
  yearOfMonth,
} from "./resolve.ts";
import { captureReaders, named, type Outcome, type Place, type TimeRule, tagOf } from "./rule.ts";
import { foldAt, isBehindGivenName } from "./surnames.ts";

const laterYear = pattern(
  `(to|and|dash|comma|from)? (day|w-day)? from? month-noun? (${month}|w-month (slash twin|open twin close)?) (comma? y:year|year-noun y:year|d:direction)`,
);
const restOfRange = pattern(
  `((to|and|dash|slash|comma) day:day|w-day:w-day){1,4} from? month-noun? (${month} ${year}|${hijriMonth})`,
);

/** The year that is said with a month, in whatever way; undefined where none is. */
function saidYear(place: Place): number | undefined {
  const { published } = place;
  const plain = place.number("y", "year") ?? place.number("y", "year-in-words");
  if (plain !== undefined) return plain;
  const direction = place.value("yd", "direction");
  if (direction !== undefined && published !== null) return civilDate(published).year + stepOf(direction);
  const isThat = place.is(place.match.last - 2, "that") && endsWithYearNoun(place);
  const anchored = place.value("yd", "anchored") ?? (isThat ? "same" : undefined);
  if (anchored !== undefined) {
    const anchor = anchorOf(place, "Y");
    return anchor === null ? undefined : civilDate(anchor).year + anchoredStep(anchored);
  }
  if (!place.has("y") && !place.has("d") && endsWithYearNoun(place) && published !== null)
    return civilDate(published).year;
  // من يناير إلى مارس 2021: the year at the end is that of both.
  const at = place.matchFrom(laterYear, place.match.last)?.captures.y?.first;
  const inherited = at === undefined ? undefined : tagOf(place.terms[at], "year");
  return inherited && Number(inherited.value);
}

/** Which one of many: said with the time itself, or once for two, as in من سبتمبر إلى يناير الماضيين. */
function saidDirection(place: Place): Direction | undefined {
  const own = place.value("d", "direction");
  if (own !== undefined) return own as Direction;
  const at = place.matchFrom(laterYear, place.match.last)?.captures.d?.first;
  if (at === undefined || !place.words[place.terms[at]!.first]!.fold.endsWith("ين")) return undefined;
  return tagOf(place.terms[at], "direction")?.value as Direction | undefined;
}

function endsWithYearNoun(place: Place): boolean {
  return tagOf(place.terms[place.match.last - 1], "year-noun") !== undefined;
}

/** The day of a month that a date means; null where the calendar has none or no date of publication is known. */
export function readDay(place: Place, day: number): number | null {
  const y = saidYear(place);
  if (y !== undefined) return dateOrNull(y, m(place), day);
  if (place.published === null) return null;
  return dayOfYear(place.published, m(place), day, saidDirection(place), () => leaningOfDate(place));
}

function readNumeric(place: Place): Outcome | null {
  const parts = ["a", "b", "c"].map((name) => place.number(name, "number"));
  const [a, b, c] = parts as [number, number, number];
  const yearFirst = a >= 1000;
  const y = yearFirst ? a : c;
  const day = yearFirst ? c : a;
  if (y >= 1300 && y <= 1600) {
    const hijri = b <= 12 ? hijriDay(y, b, day) : day <= 12 ? hijriDay(y, day, b) : null;
    return hijri === null ? null : { ...partOutcome(hijri, place.value("part", "part")), hijri: true };
  }
  if (y < 1700 || y > 2199) return null;
  const found = dateOrNull(y, b, day) ?? dateOrNull(y, day, b);
  return found === null ? null : partOutcome(found, place.value("part", "part"));
}

const m = (place: Place): number => place.number("month", "month")!;

/** The month that a date means. */
export function readMonth(place: Place): Outcome {
  const said = saidYear(place);
  if (said !== undefined) return { type: "DATE", value: isoMonth(said, m(place)) };
  if (place.published === null) return { type: "DATE", value: null };
  const year = yearOfMonth(place.published, m(place), saidDirection(place), () => leaningOfDate(place));
  return { type: "DATE", value: isoMonth(year, m(place)) };
}

/** تيريزا ماي, and ماي alone behind it. */
function isName(place: Place): boolean {
  const own = foldAt(place, place.match.first);
  if (isBehindGivenName(place)) place.surnames.add(own);
  return place.surnames.has(own.slice(place.terms[place.match.first]!.tags[0]!.skip));
}

/** أب is a father, آب a month. */
function isOtherWord(place: Place): boolean {
  const { first } = place.match.captures.month!;
  const other = tagOf(place.terms[first], "shy")?.value;
  return other !== undefined && other !== "" && place.words[place.terms[first]!.first]!.form.endsWith(other);
}

/** Times that name a day or month by its number or name. */
export const dateRules: readonly TimeRule[] = [
  {
    id: "day-month",
    pattern: pattern(
      `${weekday} day:day from? month-noun? ${month} ${year}|part:part? (deictic comma?)? day-noun? weekday open day:day from? month-noun? ${month} ${year} close`,
    ),
    read: (place) => {
      if (isNamedPlace(place)) return named;
      const day = place.number("day", "day")!;
      const told = place.has("y") || place.has("d");
      const known = told ? undefined : famousDate(place, m(place), day);
      const inName = isNamedEvent(place);
      if (inName && !told && known === undefined) return named;
      const found = known === undefined ? readDay(place, day) : parseIsoDay(known);
      return { ...partOutcome(found, place.value("part", "part")), ...(inName && { inName }) };
    },
    examples: [
      { text: "التقى الوزيران في [6 يوليو 2024] في جنيف", value: "2024-07-06" },
      { text: "التقى الوزيران في [الثالث من مارس/آذار الماضي] في جنيف", value: "2025-03-03" },
      { text: "تبدأ الجولة في [20 أيلول (سبتمبر)] في جنيف", value: "2025-09-20" },
      { text: "بدأت الجولة [الأحد 27 يوليو تموز] في جنيف", value: "2025-07-27" },
      { text: "توقف الصيد منذ [الفاتح من جويلية] في الخليج", value: "2025-07-01" },
      { text: "سافر في مارس 2006 وعاد في [30 أكتوبر من تلك السنة] مريضا", value: "2006-10-30" },
      { text: "شارك في ثورة [25 يناير] شباب كثيرون", value: "2011-01-25" },
    ],
    counterexamples: ["أغلقت الشرطة شارع 26 يوليو أمام السيارات", "شارك في ثورة 3 مارس شباب كثيرون"],
  },
  {
    id: "day-of-month",
    pattern: pattern(
      `${weekday} day:day (from? u:the-unit-one (d:direction|a:anchored)|from this u:the-unit-one|it:of-it)`,
    ),
    read: (place) => {
      if (!place.has("it") && place.value("u", "the-unit-one") !== "M") return null;
      const anchored = place.value("a", "anchored");
      const counts = place.has("it") || anchored !== undefined;
      const from = counts ? anchorOf(place, "M") : place.published;
      if (from === null) return place.has("it") ? null : { type: "DATE", value: null };
      const step =
        anchored === undefined ? stepOf(place.value("d", "direction") ?? "this") : anchoredStep(anchored);
      const { year: y, month: m } = civilDate(from);
      const months = y * 12 + m - 1 + step;
      return dayOutcome(dateOrNull(Math.floor(months / 12), (months % 12) + 1, place.number("day", "day")!));
    },
    examples: [
      { text: "تعقد الجلسة في [الخامس من الشهر المقبل] في جنيف", value: "2025-09-05" },
      { text: "بدأت الجلسات في 3 يونيو 2024 وانتهت في [18 منه] في جنيف", value: "2024-06-18" },
    ],
    counterexamples: ["مات 12 من السكان"],
  },
  {
    id: "day-of-range",
    pattern: pattern(`${weekday} day:day`),
    read: (place) => {
      const rest = place.matchFrom(restOfRange, place.match.last);
      if (!rest || isNamedPlace(place)) return null;
      const match = {
        first: place.match.first,
        last: rest.last,
        captures: { ...rest.captures, day: place.match.captures.day! },
      };
      const whole: Place = {
        ...place,
        match,
        ...captureReaders(
          () => match,
          () => place.terms,
        ),
      };
      return whole.has("hijri") ? readHijri(whole) : dayOutcome(readDay(whole, place.number("day", "day")!));
    },
    examples: [
      { text: "عقدت الجلسات بين [السادس] والعاشر من يوليو", value: "2025-07-06" },
      { text: "عقدت الجلسات بين [5] و10 شعبان 1446هـ", value: "2025-02-04" },
    ],
    counterexamples: ["قتل 3 من الجنود في المعارك"],
  },
  {
    id: "numeric-date",
    pattern: pattern(
      "(part:part? (deictic comma?)? day-noun? weekday (comma|corresponding|dash)?)? a:digits (slash b:digits slash c:digits|dash b:digits dash c:digits) (ce-mark|hijri-mark)?",
    ),
    read: readNumeric,
    examples: [
      { text: "صدر القرار بتاريخ [15/8/2024] في الرياض", value: "2024-08-15" },
      { text: "صدر القرار بتاريخ [2024-08-15] في الرياض", value: "2024-08-15" },
      { text: "صدر القرار [الجمعة 1/10/1436هـ] في الرياض", value: "2015-07-17" },
    ],
    counterexamples: ["فاز الفريق 3-2 في المباراة", "الهاتف 02-555-1234 لمن أراد"],
  },
  {
    id: "dotted-date",
    pattern: pattern("(day-noun? weekday)? dotted:dotted-date"),
    read: (place) => {
      const at = place.match.captures.dotted!.first;
      const [day, m, y] = place.words[place.terms[at]!.first]!.form.split(".").map(Number);
      const found = dateOrNull(y!, m!, day!);
      return found === null ? null : dayOutcome(found);
    },
    examples: [{ text: "صدر القرار بتاريخ [15.8.2024] في الرياض", value: "2024-08-15" }],
    counterexamples: ["صدر الإصدار 1.2.3 من البرنامج"],
  },
  {
    id: "month",
    pattern: pattern(`edge? month-noun? ${month} ${year}`),
    read: (place) => {
      const { match } = place;
      const shy = place.is(match.captures.month!.first, "shy");
      const alone = match.last - match.first === 1;
      if (isNamedPlace(place)) return named;
      if (alone && shy && (isName(place) || !isLed(place, "m") || isOtherWord(place))) return null;
      if (alone && place.is(match.first - 1, "number")) return null;
      const told = place.has("y") || place.has("d");
      const known = told ? undefined : famousDate(place, m(place), null);
      const inName = isNamedEvent(place) && (told || known !== undefined);
      if (isNamedEvent(place) && !inName) return alone && shy ? null : named;
      const read: Outcome = known === undefined ? readMonth(place) : { type: "DATE", value: known };
      return { ...read, ...(inName && { inName }) };
    },
    examples: [
      { text: "بدأت المحادثات في [نيسان/أبريل 2021] في جنيف", value: "2021-04" },
      { text: "التقى الوزيران في [ديسمبر الماضي] في جنيف", value: "2024-12" },
      { text: "التقى الوزيران [مطلع شهر يونيو] في جنيف", value: "2025-06" },
      { text: "ينتهي العمل بحلول [تشرين الأول] في جنيف", value: "2025-10" },
    ],
    counterexamples: ["مارس الوفد ضغوطا على الحكومة", "هبطت أسهم شركات السيارات ومنها نيسان"],
  },
];
