import { pattern } from "../rules/pattern.ts";
import { isoDay, weekdayOf } from "./calendar.ts";
import { anchoredStep } from "./date-parts.ts";
import {
  anchorOf,
  type Direction,
  dayOutcome,
  partOutcome,
  stepOf,
  weekdayBeside,
  weekdayFrom,
} from "./resolve.ts";
import { named, type Outcome, type Place, type TimeRule } from "./rule.ts";
import { isSurname } from "./surnames.ts";

/** The part of the day that is told before or behind a day. */
function partOf(place: Place): string | undefined {
  return place.value("part", "part") ?? place.value("adverb", "part-adverb");
}

function readWeekday(place: Place): Outcome | typeof named | null {
  // بين الاثنين: between the two.
  const two = place.is(place.match.first - 1, "between") && place.match.last - place.match.first === 1;
  if (two && place.value("w", "weekday") === "1" && !place.is(place.match.last, "weekday")) return null;
  if (
    (place.is(place.match.first - 1, "friday-of") && !place.has("d")) ||
    place.is(place.match.first - 1, "named-place")
  )
    return null;
  if (isSurname(place)) return null;
  if (place.published === null) return { type: "DATE", value: null };
  const weekday = place.number("w", "weekday") ?? place.number("w", "bare-weekday")!;
  const week = place.value("week", "direction");
  if (week !== undefined) {
    const monday = place.published - weekdayOf(place.published) + 1 + 7 * stepOf(week);
    return partOutcome(monday + weekday - 1, partOf(place));
  }
  const direction = place.value("d", "direction") as Direction | undefined;
  return partOutcome(weekdayFrom(place.published, weekday, direction, place.leaning), partOf(place));
}

function readDeictic(place: Place): Outcome | null {
  if (place.published === null) return { type: "DATE", value: null };
  const day = place.published + place.number("dei", "deictic")!;
  const weekday = place.number("w", "weekday");
  return partOutcome(weekday === undefined ? day : weekdayBeside(day, weekday), partOf(place));
}

/** The last word of a short title between quotation marks: "روسيا اليوم". */
function endsTitle(place: Place): boolean {
  const { first, last } = place.match;
  return place.is(last, "quote") && (place.is(first - 2, "quote") || place.is(first - 3, "quote"));
}

/** Times that name a day by its weekday or by its distance from the day of publication. */
export const dayRules: readonly TimeRule[] = [
  {
    id: "weekday",
    pattern: pattern(
      "part:part? (day-noun? w:weekday|day-noun w:bare-weekday) (d:direction|from the-unit-one week:direction)? adverb:part-adverb?",
    ),
    read: readWeekday,
    examples: [
      { text: "وصل الوفد إلى العاصمة [الثلاثاء] للقاء الوزير", value: "2025-08-05" },
      { text: "سيصل الوفد إلى العاصمة [يوم الجمعة] للقاء الوزير", value: "2025-08-08" },
      { text: "أمهل الوزير خصومه حتى [الأحد] للرد", value: "2025-08-10" },
      { text: "وصل الوفد [مساء الأحد الماضي] للقاء الوزير", value: "2025-08-03TEV" },
    ],
    counterexamples: ["أم المصلين في صلاة الجمعة شيخ كبير"],
  },
  {
    id: "night-between",
    pattern: pattern("part:part day-noun? w:weekday (slash|dash|and|to)? weekday"),
    read: readWeekday,
    examples: [{ text: "قصف الجيش المدينة [ليل الأحد/الاثنين] بالصواريخ", value: "2025-08-03TNI" }],
    counterexamples: ["وصل الوفد الأحد والاثنين"],
  },
  {
    id: "relative-day",
    pattern: pattern(
      "part:part? day-noun? dei:deictic (comma? w:weekday|open w:weekday close)? adverb:part-adverb?",
    ),
    read: (place) => {
      const { match } = place;
      const plain = match.last - match.first === 1 && place.value("dei", "deictic") === "0";
      if (plain && (place.is(match.last, "ordinal") || place.is(match.last, "day-name"))) return null;
      if (plain && place.is(match.first - 1, "that")) return null;
      if (plain && endsTitle(place)) return named;
      return readDeictic(place);
    },
    examples: [
      { text: "وصل الوفد [أمس الثلاثاء] إلى العاصمة", value: "2025-08-05" },
      { text: "يصل الوفد [بعد غد] إلى العاصمة", value: "2025-08-08" },
      { text: "وصل الوفد [صباح اليوم الأربعاء] إلى العاصمة", value: "2025-08-06TMO" },
      { text: "وصل الوفد [أول من أمس (الاثنين)] إلى العاصمة", value: "2025-08-04" },
    ],
    counterexamples: ["في اليوم الثاني للمعرض زاد الإقبال"],
  },
  {
    id: "this-day",
    pattern: pattern("part:part? this dei:deictic"),
    read: (place) => (place.value("dei", "deictic") === "0" ? readDeictic(place) : null),
    examples: [{ text: "صدر القرار [هذا اليوم] عن الوزارة", value: "2025-08-06" }],
    counterexamples: ["كان هذا القرار صائبا"],
  },
  {
    id: "anchored-day",
    pattern: pattern(
      "part:part? (day-noun? w:weekday a:anchored|dei:deictic a:anchored|(that|same-noun) dei:deictic)",
    ),
    read: (place) => {
      const anchored = place.value("a", "anchored");
      if (place.has("dei") && place.value("dei", "deictic") !== "0") return null;
      const anchor = anchorOf(place, "D");
      if (anchor === null) return { type: "DATE", value: null };
      const weekday = place.number("w", "weekday");
      if (weekday !== undefined && anchored !== undefined) {
        const step = anchoredStep(anchored);
        const direction = step > 0 ? "next" : step < 0 ? "past" : "this";
        return partOutcome(weekdayFrom(anchor, weekday, direction, place.leaning), partOf(place));
      }
      return partOutcome(anchor + anchoredStep(anchored ?? "same"), partOf(place));
    },
    examples: [
      { text: "وصل الوفد في 3 مارس 2020 وغادر في [اليوم التالي] إلى بلاده", value: "2020-03-04" },
      { text: "وصل الوفد في 3 مارس 2020 والتقى في [اليوم نفسه] الوزير", value: "2020-03-03" },
    ],
    counterexamples: ["وصل الوفد في العام التالي"],
  },
  {
    id: "midnight",
    pattern: pattern(
      "midnight (day-noun? w:weekday ((slash|dash|and)? weekday)? d:direction?|dei:deictic (comma? w:weekday)?)?",
    ),
    read: (place) => {
      if (place.published === null) return { type: "TIME", value: null };
      const found = place.has("dei") ? readDeictic(place) : place.has("w") ? readWeekday(place) : null;
      const told = found === named ? null : found;
      const day =
        told?.day ??
        place.earlier.findLast((one) => one.sentence === place.sentence && one.day !== undefined)?.day ??
        place.published;
      return { type: "TIME", value: `${isoDay(day)}T24:00`, day };
    },
    examples: [{ text: "تنتهي الهدنة عند [منتصف ليل الجمعة] في المدينة", value: "2025-08-08T24:00" }],
    counterexamples: ["وصل الوفد ليل الجمعة"],
  },
  {
    id: "tonight",
    pattern: pattern("this? night:tonight d:direction?"),
    read: (place) => {
      if (place.published === null) return { type: "TIME", value: null };
      const direction = place.value("d", "direction");
      return partOutcome(place.published + (direction === undefined ? 0 : stepOf(direction)), "NI");
    },
    examples: [{ text: "سقط صاروخ [الليلة الماضية] في المدينة", value: "2025-08-05TNI" }],
    counterexamples: ["استمرت المعارك طوال ليل الجمعة"],
  },
  {
    id: "counted-from-that",
    pattern: pattern("that:after-that (n:b-number unit:(unit-one|unit-many)|two:b-unit-two|one:b-unit-one)"),
    read: (place) => {
      const unit =
        place.value("unit", "unit-one") ??
        place.value("unit", "unit-many") ??
        place.value("two", "unit-two") ??
        place.value("one", "unit-one")!;
      const count = place.number("n", "number") ?? (place.has("two") ? 2 : 1);
      const days = unit === "D" ? 1 : unit === "W" ? 7 : 0;
      if (days === 0) return null;
      const anchor = anchorOf(place, "D");
      if (anchor === null) return { type: "DATE", value: null };
      return dayOutcome(anchor + days * count * (place.value("that", "after-that") === "after" ? 1 : -1));
    },
    examples: [{ text: "وصل الوفد في 3 مارس 2020 وغادر [بعد ذلك بيومين] إلى بلاده", value: "2020-03-05" }],
    counterexamples: ["غادر الوفد بعد ذلك إلى بلاده"],
  },
];
