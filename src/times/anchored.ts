import { pattern } from "../rules/pattern.ts";
import { civilDate, dayNumber, daysIn, isoMonth, isoYear } from "./calendar.ts";
import { dayOutcome } from "./resolve.ts";
import type { Earlier, Outcome, Place, TimeRule } from "./rule.ts";

const unknown: Outcome = { type: "DATE", value: null };

/** So many times back an anchor is looked for. */
const mostBack = 12;

/** The latest time before this one that can be counted from: a day, a month or a year. */
function anchorOf(place: Place): Earlier | undefined {
  const { earlier } = place;
  for (let i = earlier.length - 1; i >= 0 && i >= earlier.length - mostBack; i--) {
    const one = earlier[i]!;
    if (one.day !== undefined || (one.value !== null && /^\d{4}(-\d\d)?$/.test(one.value))) return one;
  }
  return undefined;
}

/** A time so many units from another, as exact as both allow. */
function shifted(anchor: Earlier, unit: string, count: number): Outcome {
  const months =
    unit === "M" ? count : count * (unit === "Y" ? 12 : unit === "DE" ? 120 : unit === "CE" ? 1200 : 0);
  if (anchor.day !== undefined) {
    if (unit === "D" || unit === "W") return dayOutcome(anchor.day + count * (unit === "W" ? 7 : 1));
    if (months === 0) return unknown;
    const { year, month, day } = civilDate(anchor.day);
    const at = year * 12 + month - 1 + months;
    const to = { year: Math.floor(at / 12), month: (at % 12) + 1 };
    return dayOutcome(dayNumber(to.year, to.month, Math.min(day, daysIn(to.year, to.month))));
  }
  const year = Number(anchor.value!.slice(0, 4));
  const month = anchor.value!.slice(5);
  if (months === 0 || (month === "" && unit === "M")) return unknown;
  return {
    type: "DATE",
    value: month === "" ? isoYear(year + months / 12) : isoMonth(year, Number(month) + months),
  };
}

function readCounted(place: Place): Outcome | null {
  const unit = ["unit-one", "unit-many", "unit-two"].flatMap((name) => place.value("u", name) ?? [])[0]!;
  const count = place.number("n", "number") ?? (place.value("u", "unit-two") === undefined ? 1 : 2);
  const side = place.value("that", "after-that") ?? place.value("side", "beside");
  if (unit.startsWith("T") || !Number.isInteger(count)) return null;
  const anchor = anchorOf(place);
  return anchor ? shifted(anchor, unit, side === "after" ? count : -count) : unknown;
}

/** Times counted from a time told before. */
export const anchoredRules: readonly TimeRule[] = [
  {
    id: "counted-from-that",
    pattern: pattern("that:after-that (n:b-number u:(unit-one|unit-many)|u:b-unit-two|u:b-unit-one)"),
    read: readCounted,
    examples: [
      { text: "وصل الوفد في 3 مارس 2020 وغادر [بعد ذلك بيومين] إلى بلاده", value: "2020-03-05" },
      { text: "وقع الاتفاق في 31 يناير 2020 وسقط [بعد ذلك بشهر] في الجنوب", value: "2020-02-29" },
      { text: "انتخب في مارس 2011 واستقال [بعدها بعامين] فجأة", value: "2013-03" },
    ],
    counterexamples: ["غادر الوفد بعد ذلك إلى بلاده"],
  },
  {
    id: "counted-side",
    pattern: pattern(
      "side:beside (n:number u:(unit-many|unit-one)|u:unit-two|u:unit-one one?) (from|on) that the-unit-one?",
    ),
    read: readCounted,
    examples: [
      { text: "أوقف في 20 يناير 2015 وأفرج عنه [بعد شهر من ذلك] بكفالة", value: "2015-02-20" },
      { text: "استقال في 2015 وكان انتخب [قبل أربع سنوات من ذلك] بالإجماع", value: "2011" },
    ],
    counterexamples: ["غادر الوفد بعد شهر من الانتخابات"],
  },
];
