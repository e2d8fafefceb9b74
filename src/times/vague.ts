import { pattern } from "../rules/pattern.ts";
import { durationValue } from "./duration-value.ts";
import { type Outcome, type TimeRule, tagOf } from "./rule.ts";

const set = (value: string): Outcome => ({ type: "SET", value });

/** Times that come again and again, and times told without a date. */
export const vagueRules: readonly TimeRule[] = [
  {
    id: "reference",
    pattern: pattern("ref:reference"),
    // وأخيرا is finally, no time.
    read: (place) => {
      const tag = tagOf(place.terms[place.match.first], "reference")!;
      return tag.value === "PAST_REF" && tag.conjunction !== "" ? null : { type: "DATE", value: tag.value };
    },
    examples: [
      { text: "لم يصل الوفد حتى [الآن] إلى العاصمة", value: "PRESENT_REF" },
      { text: "زار الوفد [مؤخرا] عددا من الدول", value: "PAST_REF" },
    ],
    counterexamples: ["كان هذا آنذاك موقفا"],
  },
  {
    id: "adverb-set",
    pattern: pattern("set:adverb-set"),
    read: (place) => set(place.value("set", "adverb-set")!),
    examples: [{ text: "تنتج الحقول مليون برميل [يوميا] من النفط", value: "P1D" }],
    counterexamples: ["قرأ الصحيفة اليومية"],
  },
  {
    id: "every",
    pattern: pattern("every (n:number u:(unit-one|unit-many)|u:unit-one|u:unit-two)"),
    read: (place) => {
      const two = place.value("u", "unit-two");
      const unit = two ?? place.value("u", "unit-one") ?? place.value("u", "unit-many")!;
      return set(durationValue(place.number("n", "number") ?? (two === undefined ? 1 : 2), unit));
    },
    examples: [
      { text: "تجتمع اللجنة [كل ثلاثة أشهر] في جنيف", value: "P3M" },
      { text: "تجتمع اللجنة [كل يومين] في جنيف", value: "P2D" },
    ],
    counterexamples: ["حضر كل الأعضاء"],
  },
  {
    id: "every-weekday",
    pattern: pattern("every part:part? day-noun? (w:bare-weekday|w:weekday)"),
    read: (place) => set(`XXXX-WXX-${place.value("w", "bare-weekday") ?? place.value("w", "weekday")}`),
    examples: [{ text: "تجتمع اللجنة [كل خميس] في جنيف", value: "XXXX-WXX-4" }],
    counterexamples: ["حضر كل سبعة أعضاء"],
  },
];
