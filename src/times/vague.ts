import { pattern } from "../rules/pattern.ts";
import { type TimeRule, tagOf } from "./rule.ts";
import { foldAt } from "./surnames.ts";

/** وقت سابق من الأسبوع, وقت لاحق اليوم: there the time behind it counts. */
const narrower = ["from", "deictic", "this", "weekday", "day-noun"];

/** Times told without a date. */
export const vagueRules: readonly TimeRule[] = [
  {
    id: "reference",
    pattern: pattern("ref:reference"),
    // وأخيرا is finally, no time; قريبا من is near to.
    read: (place) => {
      const { first, last } = place.match;
      const tag = tagOf(place.terms[first], "reference")!;
      if (last - first === 1 && place.is(last, "from") && tag.value === "FUTURE_REF") return null;
      // حتى اللحظة is now, اللحظة الأولى is not.
      if (foldAt(place, first).endsWith("لحظه") && !place.is(first - 1, "until")) return null;
      if (
        place.terms[first]!.last - place.terms[first]!.first === 2 &&
        narrower.some((name) => place.is(last, name))
      )
        return null;
      return tag.value === "PAST_REF" && tag.conjunction !== "" ? null : { type: "DATE", value: tag.value };
    },
    examples: [
      { text: "لم يصل الوفد حتى [الآن] إلى العاصمة", value: "PRESENT_REF" },
      { text: "زار الوفد [مؤخرا] عددا من الدول", value: "PAST_REF" },
    ],
    counterexamples: ["كان هذا آنذاك موقفا"],
  },
];
