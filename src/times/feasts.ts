import { pattern } from "../rules/pattern.ts";
import { civilDate, dayNumber } from "./calendar.ts";
import { isLed } from "./date-parts.ts";
import { hijriDay, hijriYearOf } from "./hijri.ts";
import { choose, type Direction, partOutcome } from "./resolve.ts";
import type { Outcome, Place, TimeRule } from "./rule.ts";

/** The two feasts that العيد alone may be. */
const bothFeasts = ["h10-01", "h12-10"];

/** A feast's day in the year that lies some years from the one of a day. */
function feastDay(feast: string, from: number, step: number): number {
  const [month, day] = feast.slice(1).split("-").map(Number) as [number, number];
  if (feast[0] === "h") return hijriDay(hijriYearOf(from) + step, month, day)!;
  return dayNumber(civilDate(from).year + step, month, day);
}

/** The day of a feast as a sentence means it: the next, the last, or the one that is nearer. */
function feastFrom(place: Place, feast: string, from: number): number {
  const direction = place.value("d", "direction") as Direction | undefined;
  const days = [-1, 0, 1].map((step) => feastDay(feast, from, step));
  const behind = days.findLast((day) => day <= from)!;
  const ahead = days.find((day) => day >= from)!;
  if (direction === "past") return days.findLast((day) => day < from)!;
  if (direction === "next") return days.find((day) => day > from)!;
  if (direction === "this") return feastDay(feast, from, 0);
  return choose(from - behind, ahead - from, place.leaning()) === "behind" ? behind : ahead;
}

function readFeast(place: Place): Outcome | null {
  const { published } = place;
  const counted = ["n", "part", "night", "day"].some((name) => place.has(name));
  const led = isLed(place, "ym") && place.terms[place.match.first]!.tags[0]!.preposition === "";
  if (!counted && (place.has("any") || !led)) return null;
  const nth = (place.number("n", "ordinal") ?? 1) - 1;
  const said = place.number("y", "year") ?? undefined;
  const part = place.has("night") ? "NI" : place.value("part", "part");
  const before = part === "NI" && !place.has("n") ? 1 : 0;
  const feasts = place.has("any") ? bothFeasts : [place.value("f", "feast")!];
  if (said === undefined && published === null) return { type: "DATE", value: null };
  const days = feasts.map((feast) => {
    if (said === undefined) return feastFrom(place, feast, published!);
    const middle = dayNumber(said, 7, 1);
    return [-1, 0, 1]
      .map((step) => feastDay(feast, middle, step))
      .find((day) => civilDate(day).year === said)!;
  });
  const near = days.reduce((a, b) => (Math.abs(a - published!) <= Math.abs(b - published!) ? a : b));
  return partOutcome(near + nth - before, part);
}

/** Feasts of both calendars and the days of them. */
export const feastRules: readonly TimeRule[] = [
  {
    id: "feast",
    pattern: pattern(
      "(part:part|night:nights)? day:day-noun? (n:ordinal (day-noun|unit-many) from?|dei:deictic n:ordinal (from|l-feast)?)? (f:feast|any:the-feast) blessed? (d:direction|year-noun? y:year)?",
    ),
    read: readFeast,
    examples: [
      { text: "توقف العمل في [أول أيام عيد الفطر] في المدن", value: "2025-03-30" },
      { text: "أحرق مجهولون سيارات [ليلة رأس السنة] في الضواحي", value: "2024-12-31TNI" },
      { text: "يعود المغتربون قبل [عيد الأضحى المقبل] إلى القرى", value: "2026-05-27" },
      { text: "تستأنف الحركة [ثالث أيام عيد الأضحى المبارك] في المطار", value: "2025-06-08" },
    ],
    counterexamples: [
      "أقيمت صلاة عيد الفطر في الساحات",
      "هنأ الوزير الجنود بعيد الفطر",
      "احتفل الطفل بعيد ميلاده",
    ],
  },
];
