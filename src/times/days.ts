import { pattern } from "../rules/pattern.ts";
import { isoDay, weekdayOf } from "./calendar.ts";
import { anchoredStep } from "./date-parts.ts";
import { anchorOf, type Direction, partOutcome, stepOf, weekdayBeside, weekdayFrom } from "./resolve.ts";
import { named, type Outcome, type Place, type TimeRule, tagOf } from "./rule.ts";
import { foldAt, isSurname } from "./surnames.ts";

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
  if (weekday === 7 && isEleven(place)) return null;
  const before = dayJoined(place);
  if (before !== null && !place.has("d") && !place.has("week"))
    return partOutcome(before + ((weekday - weekdayOf(before) + 7) % 7), partOf(place));
  const week = place.value("week", "direction");
  if (week !== undefined) {
    const monday = place.published - weekdayOf(place.published) + 1 + 7 * stepOf(week);
    return partOutcome(monday + weekday - 1, partOf(place));
  }
  const direction = place.value("d", "direction") as Direction | undefined;
  return partOutcome(weekdayFrom(place.published, weekday, direction, place.leaning), partOf(place));
}

/** الأحد عشر, الأحد والعشرون: numbers. */
function isEleven(place: Place): boolean {
  const next = place.terms[place.match.last];
  const tens = tagOf(next, "the-number");
  return (
    foldAt(place, place.match.last) === "عشر" || (tens?.conjunction === "و" && Number(tens.value) % 10 === 0)
  );
}

/** الأحد والاثنين, من الجمعة إلى الأحد: the second day follows upon the first. */
function dayJoined(place: Place): number | null {
  const { match, earlier, sentence } = place;
  const last = earlier.at(-1);
  if (last?.sentence !== sentence || last.day === undefined) return null;
  const between = match.first - last.last;
  if (between === 0) return tagOf(place.terms[match.first], "weekday")?.conjunction === "و" ? last.day : null;
  return between === 1 && ["and", "to", "dash"].some((name) => place.is(last.last, name)) ? last.day : null;
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
      "edge? part:part? (day-noun? w:weekday|day-noun w:bare-weekday) (d:direction|from the-unit-one week:direction)? adverb:part-adverb?",
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
      "edge? part:part? day-noun? dei:deictic (comma? w:weekday|open w:weekday close)? adverb:part-adverb?",
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
    pattern: pattern("this? night:tonight (d:direction|a:anchored)?|(that|same-noun) night:tonight"),
    read: (place) => {
      const { first } = place.match;
      const same = place.is(first, "that") || place.is(first, "same-noun") ? "same" : undefined;
      const anchored = place.value("a", "anchored") ?? same;
      const anchor = anchored === undefined ? null : anchorOf(place, "D");
      if (anchored !== undefined)
        return partOutcome(anchor === null ? null : anchor + anchoredStep(anchored), "NI");
      if (place.published === null) return { type: "TIME", value: null };
      const direction = place.value("d", "direction");
      return partOutcome(place.published + (direction === undefined ? 0 : stepOf(direction)), "NI");
    },
    examples: [
      { text: "سقط صاروخ [الليلة الماضية] في المدينة", value: "2025-08-05TNI" },
      { text: "سقط صاروخ في 3 مارس 2020 وسقط آخر في [الليلة نفسها] قرب المطار", value: "2020-03-03TNI" },
    ],
    counterexamples: ["استمرت المعارك طوال ليل الجمعة"],
  },
];
