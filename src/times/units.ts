import { pattern } from "../rules/pattern.ts";
import { civilDate, dayNumber, isoDay, isoMonth, isoWeek, isoYear } from "./calendar.ts";
import { anchoredStep, isLed } from "./date-parts.ts";
import { durationValue } from "./duration-value.ts";
import { anchorOf, type Direction, stepOf, unitValue, yearOfMonth } from "./resolve.ts";
import type { Outcome, Place, TimeRule } from "./rule.ts";

const year =
  "(from? year-noun? year-kind? y:year|l-year-noun year-kind? y:year|from? the-unit-one year-kind? (yd:direction|ya:anchored)|from? (this|same-noun) the-unit-one|l-this the-unit-one|from bare:the-unit-one year-kind?)";
const unknown: Outcome = { type: "DATE", value: null };

/** The year behind a quarter or a season; undefined where none is told, null where it cannot be known. */
function yearOf(place: Place): number | null | undefined {
  const y = place.number("y", "year");
  if (y !== undefined) return y;
  const direction = place.value("yd", "direction");
  const { published, match } = place;
  const anchored =
    place.value("ya", "anchored") ?? (place.is(match.last - 2, "same-noun") ? "same" : undefined);
  if (anchored !== undefined) {
    const anchor = anchorOf(place, "Y");
    return anchor === null ? null : civilDate(anchor).year + anchoredStep(anchored);
  }
  if (place.value("bare", "the-unit-one") === "Y")
    return published === null ? null : civilDate(published).year;
  const ends = ["the-unit-one", "the-season"].some((name) => place.is(match.last - 1, name));
  if (direction === undefined && (!ends || !isThis(place))) return undefined;
  return published === null ? null : civilDate(published).year + stepOf(direction ?? "this");
}

function isThis(place: Place): boolean {
  return place.is(place.match.last - 2, "this");
}

function readUnit(place: Place): Outcome | null {
  const unit = place.value("u", "the-unit-one")!;
  if (unit.startsWith("T")) return null;
  const anchored = place.value("a", "anchored");
  if (
    anchored !== undefined ||
    place.is(place.match.first, "that") ||
    place.is(place.match.first, "same-noun")
  ) {
    const anchor = anchorOf(place, unit);
    return anchor === null ? unknown : unitValue(anchor, unit, anchoredStep(anchored ?? "same"));
  }
  const y = place.number("y", "year");
  if (y !== undefined) return unit === "Y" ? { type: "DATE", value: isoYear(y) } : null;
  const step = stepOf(place.value("d", "direction") ?? "this");
  return place.published === null ? unknown : unitValue(place.published, unit, step);
}

function readQuarter(place: Place): Outcome | null {
  // الربع الأخير من الليل, الفصل الأول من الكتاب
  const other = place.has("bare") && place.value("bare", "the-unit-one") !== "Y";
  if (other || (place.is(place.match.last, "from") && yearOf(place) === undefined)) return null;
  const kind = place.value("q", "quarter")!;
  const size = kind === "Q" ? 3 : 6;
  const count = 12 / size;
  const n = place.has("last") ? count : place.number("n", "ordinal");
  const said = yearOf(place);
  const direction = place.value("d", "direction");
  if (n === undefined) {
    if (direction === undefined || place.published === null) return direction === undefined ? null : unknown;
    const { year: y, month } = civilDate(place.published);
    const at = y * count + Math.floor((month - 1) / size) + stepOf(direction);
    return { type: "DATE", value: `${isoYear(Math.floor(at / count))}-${kind}${(at % count) + 1}` };
  }
  if (n > count || (said === undefined && (kind === "H" || !isQuarter(place)))) return null;
  if (said === null || (said === undefined && place.published === null)) return unknown;
  const now = place.published === null ? null : civilDate(place.published);
  const inside = now !== null && direction === undefined && Math.ceil(now.month / size) === n;
  const y =
    said ??
    (inside ? now.year : undefined) ??
    yearOfMonth(place.published!, (n - 1) * size + 1, direction as Direction | undefined, place.leaning);
  return { type: "DATE", value: `${isoYear(y)}-${kind}${n}` };
}

/** الفصل and its like are chapters as well. */
function isQuarter(place: Place): boolean {
  return place.words[place.terms[place.match.captures.q!.first]!.first]!.fold.endsWith("ربع");
}

const seasonStarts: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function readSeason(place: Place): Outcome | null {
  const season = place.value("s", "season") ?? place.value("s", "the-season")!;
  const said = yearOf(place);
  const direction = place.value("d", "direction") as Direction | undefined;
  if (said === null || (said === undefined && place.published === null)) return unknown;
  const y = said ?? yearOfMonth(place.published!, seasonStarts[season]!, direction, place.leaning);
  return { type: "DATE", value: `${isoYear(y)}-${season}` };
}

function readSpan(place: Place): Outcome | null {
  const unit =
    place.value("u", "the-unit-many") ??
    place.value("u", "unit-many") ??
    place.value("u", "unit-one") ??
    place.value("two", "the-unit-two")!;
  const count = place.number("n", "number") ?? (place.has("two") ? 2 : null);
  const value = durationValue(count, unit);
  const { published } = place;
  const direction = place.value("d", "direction");
  if (count === null || published === null || unit.startsWith("T")) return { type: "DURATION", value };
  const days = unit === "D" ? count : unit === "W" ? 7 * count : null;
  if (days === null || direction === "this") return { type: "DURATION", value };
  return direction === "past"
    ? { type: "DURATION", value, begin: isoDay(published - days), finish: isoDay(published) }
    : { type: "DURATION", value, begin: isoDay(published), finish: isoDay(published + days) };
}

/** The hundreds of a century's years (19 for القرن العشرين); null where its direction cannot be resolved. */
function centuryOf(place: Place): number | null {
  const ordinal = place.number("c", "ordinal") ?? place.number("c", "the-number");
  if (ordinal !== undefined) return ordinal - 1;
  if (place.published === null) return null;
  return Math.floor(civilDate(place.published).year / 100) + stepOf(place.value("d", "direction")!);
}

/** Times that name a week, month, year, decade … by its place beside the day of publication or a date told before. */
export const unitRules: readonly TimeRule[] = [
  {
    id: "unit",
    pattern: pattern(
      "edge? (u:the-unit-one year-kind? (d:direction|a:anchored) y:year?|(this|that|same-noun) u:the-unit-one)|edge u:the-unit-one year-kind?",
    ),
    read: readUnit,
    examples: [
      { text: "زار الوفد البلاد [الأسبوع الماضي] مرتين", value: "2025-W31" },
      { text: "تنتهي المهلة [نهاية الشهر المقبل] في جنيف", value: "2025-09" },
      { text: "تراجع النمو [هذا العام] كثيرا", value: "2025" },
      { text: "وقع الاتفاق في مارس 2019 وسقط في [العام نفسه] بعد خلاف", value: "2019" },
    ],
    counterexamples: ["وصلت الساعة الماضية إلى السوق"],
  },
  {
    id: "same-month",
    pattern: pattern(`(u:the-unit-one a:anchored|same-noun u:the-unit-one) ${year}`),
    read: (place) => {
      const y = yearOf(place);
      const anchor = anchorOf(place, "M") ?? place.published;
      if (place.value("u", "the-unit-one") !== "M" || y === undefined || place.has("bare")) return null;
      if (y === null || anchor === null) return unknown;
      const { month } = civilDate(anchor);
      return {
        type: "DATE",
        value: isoMonth(y, month + anchoredStep(place.value("a", "anchored") ?? "same")),
      };
    },
    examples: [
      { text: "زادت الصادرات في يناير مقارنة مع [الشهر ذاته من العام الماضي] كثيرا", value: "2024-01" },
    ],
    counterexamples: ["وقع الاتفاق في مارس 2019 وسقط في الشهر نفسه"],
  },
  {
    id: "century",
    pattern: pattern(
      "edge? (dec:the-unit-one n:ordinal from u:the-unit-one (c:ordinal|c:the-number|d:direction)|u:the-unit-one (c:ordinal|c:the-number))",
    ),
    read: (place) => {
      if (place.value("u", "the-unit-one") !== "CE") return null;
      const century = centuryOf(place);
      if (century === null) return unknown;
      if (!place.has("dec")) return { type: "DATE", value: String(century).padStart(2, "0") };
      const decade = place.number("n", "ordinal")!;
      if (place.value("dec", "the-unit-one") !== "DE" || decade > 10) return null;
      return { type: "DATE", value: String(century * 10 + decade - 1).padStart(3, "0") };
    },
    examples: [
      { text: "يعود البناء إلى [القرن التاسع عشر] في المدينة", value: "18" },
      { text: "ازدهرت المدينة [مطلع القرن العشرين] بفضل التجارة", value: "19" },
      { text: "ازدهرت المدينة في [العقد الأول من القرن الحالي] كثيرا", value: "200" },
    ],
    counterexamples: ["في العام الثالث من الحرب"],
  },
  {
    id: "week-of-month",
    pattern: pattern(
      "u:the-unit-one n:ordinal from month-noun? month:month ((slash|dash)? twin|open twin close)? (y:year|d:direction)?",
    ),
    read: (place) => {
      if (place.value("u", "the-unit-one") !== "W") return null;
      const m = place.number("month", "month")!;
      const direction = place.value("d", "direction") as Direction | undefined;
      if (place.published === null && !place.has("y")) return unknown;
      const y = place.number("y", "year") ?? yearOfMonth(place.published!, m, direction, place.leaning);
      const n = place.number("n", "ordinal")!;
      return n > 5 ? null : { type: "DATE", value: isoWeek(dayNumber(y, m, 1) + 7 * (n - 1)) };
    },
    examples: [{ text: "تعقد الجولة في [الأسبوع الثاني من سبتمبر المقبل] في جنيف", value: "2025-W37" }],
    counterexamples: ["الأسبوع الثاني من المعارض"],
  },
  {
    id: "quarter",
    pattern: pattern(`edge? q:quarter ((n:ordinal|last:ending) (d:direction|${year})?|d:direction)`),
    read: readQuarter,
    examples: [
      { text: "تراجع النمو في [الربع الثاني من العام الجاري] كثيرا", value: "2025-Q2" },
      { text: "تراجع النمو في [النصف الأول من 2019] كثيرا", value: "2019-H1" },
      { text: "تراجع النمو في [النصف الأول من العام] كثيرا", value: "2025-H1" },
      { text: "تراجع النمو في [السداسي الثاني من سنة 2017] كثيرا", value: "2017-H2" },
    ],
    counterexamples: ["سجل الهدف في النصف الأول من المباراة", "وصل في الربع الأخير من الليل"],
  },
  {
    id: "season",
    pattern: pattern(`edge? (s:season ${year}|s:the-season (d:direction|${year})|this s:the-season)`),
    read: readSeason,
    examples: [
      { text: "زار الوفد البلاد في [صيف 2019] مرتين", value: "2019-SU" },
      { text: "زار الوفد البلاد [الشتاء الماضي] مرتين", value: "2024-WI" },
    ],
    counterexamples: ["غيرت احتجاجات الربيع العربي المنطقة"],
  },
  {
    id: "decade",
    pattern: pattern("edge? dec:decade (from? u:the-unit-one (d:direction|c:ordinal|c:the-number))?"),
    read: (place) => {
      if (place.has("u") && place.value("u", "the-unit-one") !== "CE") return null;
      const century = place.has("u") ? centuryOf(place) : 19;
      if (century === null) return unknown;
      return { type: "DATE", value: `${century}${place.value("dec", "decade")}` };
    },
    examples: [
      { text: "بدأ العمل في [تسعينيات القرن الماضي] في جنيف", value: "199" },
      { text: "بدأ العمل [أواخر الثمانينات] في جنيف", value: "198" },
    ],
    counterexamples: ["بلغ عدد القتلى ثمانين"],
  },
  {
    id: "span",
    pattern: pattern(
      "(u:the-unit-many n:number|u:the-unit-many|two:the-unit-two|n:the-number u:(unit-one|unit-many)) few? d:direction",
    ),
    read: readSpan,
    examples: [
      { text: "تتراجع الأسعار خلال [الساعات الـ48 المقبلة] في السوق", value: "PT48H" },
      { text: "تراجعت الأسعار في [السنوات العشر الأخيرة] في السوق", value: "P10Y" },
      { text: "تراجعت الأسعار في [العامين الماضيين] في السوق", value: "P2Y" },
      { text: "تراجعت الأسعار في [الأيام القليلة الماضية] في السوق", value: "PXD" },
    ],
    counterexamples: ["تراجعت الأسعار في الأعوام كلها"],
  },
  {
    id: "first-units",
    pattern: pattern(
      `(u:the-unit-many n:the-number first:ordinal|first:ordinal n:number u:unit-many) ${year}`,
    ),
    read: (place) => {
      if (place.number("first", "ordinal") !== 1) return null;
      const unit = place.value("u", "the-unit-many") ?? place.value("u", "unit-many")!;
      const n = place.number("n", "number")!;
      const value = durationValue(n, unit);
      const y = yearOf(place);
      if (typeof y !== "number" || unit !== "M") return y === undefined ? null : { type: "DURATION", value };
      return { type: "DURATION", value, begin: isoMonth(y, 1), finish: isoMonth(y, n) };
    },
    examples: [
      { text: "نمت الصادرات في [الأشهر التسعة الأولى من العام الجاري] كثيرا", value: "P9M" },
      { text: "نمت الصادرات في [أول تسعة أشهر من 2019] كثيرا", value: "P9M" },
    ],
    counterexamples: ["وصل في الأيام الثلاثة الأولى"],
  },
  {
    id: "weekend",
    pattern: pattern("weekend d:direction?"),
    read: (place) => {
      if (place.published === null) return unknown;
      const direction = place.value("d", "direction");
      if (direction === undefined && !isLed(place, "ymp") && !place.is(place.match.first - 1, "edge"))
        return null;
      const week = unitValue(place.published, "W", stepOf(direction ?? "this")).value;
      return { type: "DATE", value: `${week}-WE` };
    },
    examples: [{ text: "تجري الجولة في [عطلة نهاية الأسبوع المقبل] في جنيف", value: "2025-W33-WE" }],
    counterexamples: ["هذه نهاية أسبوع طويل"],
  },
];
