import { pattern } from "../rules/pattern.ts";
import { month, nameOfWeek } from "./date-parts.ts";
import { durationValue, fractionValue } from "./duration-value.ts";
import type { Outcome, Place, TimeRule } from "./rule.ts";
import { foldAt } from "./surnames.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** من كل أسبوع, من كل عام: what makes a date come again. */
const again = "from every (u:unit-one|u:unit-two|count:number u:(unit-one|unit-many))";

function unitOf(place: Place): string | undefined {
  return place.value("u", "unit-one") ?? place.value("u", "unit-two") ?? place.value("u", "unit-many");
}

function lengthOf(place: Place, unit: string): string {
  const count = place.number("n", "number") ?? (place.value("u", "unit-two") === undefined ? 1 : 2);
  return durationValue(count, unit);
}

/** مرتين, ثلاث مرات: how often. */
function frequency(place: Place): { freq?: string } {
  const times = place.value("t", "times") ?? place.value("c", "number");
  return times === undefined ? {} : { freq: `${times}X` };
}

const often = "(t:times one?|c:number times-many)";

/** Times that come again and again. */
export const setRules: readonly TimeRule[] = [
  {
    id: "adverb-set",
    pattern: pattern(`${often}? set:adverb-set`),
    read: (place) => ({ type: "SET", value: place.value("set", "adverb-set")!, ...frequency(place) }),
    examples: [
      { text: "تنتج الحقول مليون برميل [يوميا] من النفط", value: "P1D" },
      { text: "يخضع المريض للعلاج [ثلاث مرات أسبوعيا] في العيادة", value: "P1W" },
    ],
    counterexamples: ["قرأ الصحيفة اليومية"],
  },
  {
    id: "times-in",
    pattern: pattern(`${often} (in u:the-unit-one|u:b-the-unit-one|u:l-the-unit-one) apiece?`),
    read: (place) => {
      const unit = place.value("u", "the-unit-one")!;
      const { last } = place.match;
      const told = ["direction", "anchored", "ordinal", "year", "from"].some((name) => place.is(last, name));
      return told ? null : { type: "SET", value: durationValue(1, unit), ...frequency(place) };
    },
    examples: [
      { text: "تجتمع اللجنة [مرتين في الشهر] في جنيف", value: "P1M" },
      { text: "يزور الطبيب القرية [مرة واحدة في الأسبوع] فقط", value: "P1W" },
    ],
    counterexamples: ["فاز الفريق مرتين في الشهر الماضي"],
  },
  {
    id: "every",
    pattern: pattern(
      `(${often} )?edge? every (n:number u:(unit-one|unit-many)|u:unit-one|u:unit-two|f:fraction u:unit-one|some u:unit-many)`,
    ),
    read: (place) => {
      // كل عام وأنتم بخير is a wish.
      const { first, last } = place.match;
      if (foldAt(place, last) === "وانتم") return null;
      // «كل يوم» is a programme.
      if (place.is(first - 1, "quote") && place.is(last, "quote")) return null;
      const unit = unitOf(place)!;
      const fraction = place.number("f", "fraction");
      const value =
        fraction !== undefined
          ? fractionValue(fraction, unit)
          : place.value("u", "unit-many") !== undefined && !place.has("n")
            ? durationValue(null, unit)
            : lengthOf(place, unit);
      return { type: "SET", value, ...frequency(place) };
    },
    examples: [
      { text: "تجتمع اللجنة [كل ثلاثة أشهر] في جنيف", value: "P3M" },
      { text: "تجتمع اللجنة [كل يومين] في جنيف", value: "P2D" },
      { text: "تجتمع اللجنة [مرة كل أسبوعين] في جنيف", value: "P2W" },
      { text: "تمر الحافلة [كل نصف ساعة] في الشارع", value: "PT30M" },
    ],
    counterexamples: ["حضر كل الأعضاء", "كل عام وأنتم بخير", "قال في برنامج «كل يوم» إنه سيعود"],
  },
  {
    id: "every-weekday",
    pattern: pattern(
      "(part:part? every|every part:part) (day-noun? (w:bare-weekday|w:weekday)|d:day-noun)? adverb:part-adverb?",
    ),
    read: (place) => {
      const part = place.value("part", "part") ?? place.value("adverb", "part-adverb");
      const weekday = place.value("w", "bare-weekday") ?? place.value("w", "weekday");
      if (weekday === undefined && part === undefined) return null;
      const day = weekday === undefined ? "XXXX-XX-XX" : `XXXX-WXX-${weekday}`;
      return { type: "SET", value: part === undefined ? day : `${day}T${part}` };
    },
    examples: [
      { text: "تجتمع اللجنة [كل خميس] في جنيف", value: "XXXX-WXX-4" },
      { text: "يفتح السوق [مساء كل خميس] في البلدة", value: "XXXX-WXX-4TEV" },
      { text: "يفتح السوق [صباح كل يوم] في البلدة", value: "XXXX-XX-XXTMO" },
    ],
    counterexamples: ["حضر كل سبعة أعضاء"],
  },
  {
    id: "weekday-again",
    pattern: pattern(
      `part:part? n:ordinal? day-noun? (w:weekday|w:bare-weekday) n:ordinal? adverb:part-adverb? ${again}`,
    ),
    read: (place) => {
      const unit = unitOf(place)!;
      if (unit !== "W")
        return { type: "SET", value: durationValue(place.number("count", "number") ?? 1, unit) };
      const part = place.value("part", "part") ?? place.value("adverb", "part-adverb");
      return { type: "SET", value: `${nameOfWeek(place)}${part === undefined ? "" : `T${part}`}` };
    },
    examples: [
      { text: "تجتمع اللجنة [الأحد من كل أسبوع] في جنيف", value: "XXXX-WXX-7" },
      { text: "يفتح السوق [صباح يوم الجمعة من كل أسبوع] في البلدة", value: "XXXX-WXX-5TMO" },
      { text: "تجتمع اللجنة [أول خميس من كل شهر] في جنيف", value: "P1M" },
      { text: "تعقد الندوة في [الثلاثاء الأول من كل شهر] بالمكتبة", value: "P1M" },
    ],
    counterexamples: ["وصل الوفد الأحد من كل أنحاء البلاد"],
  },
  {
    id: "weekdays",
    pattern: pattern("days w:weekday"),
    read: (place) => {
      const { last } = place.match;
      const told = ["weekday", "direction", "anchored", "and", "slash", "dash", "from"].some((name) =>
        place.is(last, name),
      );
      return told || place.is(last, "comma") ? null : { type: "SET", value: nameOfWeek(place) };
    },
    examples: [{ text: "تفتح المتاجر أبوابها [أيام الأحد] أمام الزوار", value: "XXXX-WXX-7" }],
    counterexamples: ["تعقد الجلسات أيام الأحد والاثنين والثلاثاء في جنيف"],
  },
  {
    id: "date-again",
    pattern: pattern(
      `(day:day (from? month-noun? ${month})?|edge? month-noun? ${month}|edge? s:(season|the-season)|edge) (${again}|every u:unit-one)`,
    ),
    read: readAgain,
    examples: [
      { text: "يحتفل العمال في [الأول من مايو من كل عام] بعيدهم", value: "XXXX-05-01" },
      { text: "تصرف الرواتب في [الخامس والعشرين من كل شهر] نقدا", value: "XXXX-XX-25" },
      { text: "يقام المهرجان في [صيف كل عام] بالمدينة", value: "XXXX-SU" },
    ],
    counterexamples: ["جاء الثلاثة من كل أنحاء البلاد"],
  },
];

function readAgain(place: Place): Outcome | null {
  const unit = unitOf(place)!;
  const day = place.number("day", "day");
  const m = place.number("month", "month");
  const season = place.value("s", "season") ?? place.value("s", "the-season");
  if (m !== undefined && unit === "Y")
    return { type: "SET", value: `XXXX-${two(m)}${day === undefined ? "" : `-${two(day)}`}` };
  if (season !== undefined && unit === "Y") return { type: "SET", value: `XXXX-${season}` };
  if (m !== undefined || season !== undefined) return null;
  if (day !== undefined) return unit === "M" ? { type: "SET", value: `XXXX-XX-${two(day)}` } : null;
  return { type: "SET", value: durationValue(1, unit) };
}
