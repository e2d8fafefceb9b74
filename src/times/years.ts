import { pattern } from "../rules/pattern.ts";
import { isoYear } from "./calendar.ts";
import { isLed } from "./date-parts.ts";
import type { Place, TimeRule } from "./rule.ts";

/** من 2003 إلى 2006، 2003-2006، 2003 و2006: a year joined to a year. */
function continuesYears(place: Place): boolean {
  const { first, last } = place.match;
  if (joins.some((name) => place.is(first - 1, name)) && place.is(first - 2, "year")) return true;
  // A long stroke typed as tatweel leaves no word: 2002 ـ 2003.
  if (place.is(first - 1, "year") || place.is(last, "year")) return true;
  if (place.is(first - 1, "open") && place.is(last, "close")) return true;
  const opens = ["from", "between", "unit-many", "open"].some((name) => place.is(first - 1, name));
  const dashed = place.is(last, "dash") || place.is(last, "slash");
  if (!dashed && !(opens && joins.some((name) => place.is(last, name)))) return false;
  return place.is(last + 1, "year") && !place.is(first - 1, "dash");
}

const joins = ["to", "and", "dash", "slash", "or"];

/** A year at the end of what it dates: بطولة العالم 2018، and no count, for nothing counted follows. */
function closesPhrase(place: Place): boolean {
  const { first, last } = place.match;
  const ends = last >= place.terms.length || ["comma", "stop", "close"].some((name) => place.is(last, name));
  const y = place.number("y", "year")!;
  if (!ends || y < 1950 || y > 2050 || first === 0) return false;
  const before = place.terms[first - 1]!;
  const word = place.words[before.last - 1]!;
  if (word.kind !== "arabic" || before.number !== null || word.fold.length < 4) return false;
  // بلغ، ارتفع إلى: numbers stand behind verbs and prepositions.
  return !before.tags.some((tag) => notDated.has(tag.name));
}

const notDated = new Set(["from", "to", "until", "between", "or", "counted", "behind", "ahead", "clock"]);

/** تعود القضية إلى 2019: what goes back to a number goes back to a year. */
function isBackTo(place: Place): boolean {
  const { first } = place.match;
  if (!place.is(first - 1, "to")) return false;
  for (let i = first - 2; i >= 0 && i >= first - 8; i--) if (place.is(i, "back-to")) return true;
  return false;
}

/** 2003-2006, 2014/15: the last year of a range that is told as one; null where it is none. */
function lastYear(place: Place): number | null {
  const from = place.number("y", "year")!;
  const short = place.number("short", "digits");
  const to = place.number("z", "year") ?? (short === undefined ? null : from - (from % 100) + short);
  return to !== null && to > from && (short === undefined || to === from + 1) ? to : null;
}

/** Years by their number. */
export const yearRules: readonly TimeRule[] = [
  {
    id: "years",
    pattern: pattern(
      "((year-noun|the-unit-one) year-kind?)? y:year ce-mark? (dash z:year|slash (z:year|short:digits)) ce-mark?",
    ),
    read: (place) => {
      const to = lastYear(place);
      if (to === null || place.is(place.match.last, "dash") || place.is(place.match.last, "slash"))
        return null;
      if (place.has("short") && place.match.last - place.match.first === 3 && !isLed(place, "y")) return null;
      const begin = isoYear(place.number("y", "year")!);
      return { type: "DATE", value: `${begin}/${isoYear(to)}`, begin, finish: isoYear(to) };
    },
    examples: [
      { text: "تولى الراحل الوزارة [2003-2006] قبل تقاعده", value: "2003/2006" },
      { text: "تبدأ [السنة الدراسية 2025-2026] في كل المدن", value: "2025/2026" },
      { text: "فاز الفريق باللقب في [موسم 2014/15] للمرة الأولى", value: "2014/2015" },
    ],
    counterexamples: ["الهاتف 2003-1555 لمن أراد", "صدر القرار 2015/7 عن المجلس"],
  },
  {
    id: "year",
    pattern: pattern("edge? (year-noun year-kind? y:(year|year-in-words)|y:year) ce-mark?"),
    read: (place) => {
      const { match } = place;
      const alone = match.last - match.first === 1;
      if ((place.is(match.last, "counted") && alone) || place.is(match.last, "colon")) return null;
      if (
        alone &&
        ![isLed(place, "y"), continuesYears(place), closesPhrase(place), isBackTo(place)].includes(true)
      )
        return null;
      if (place.is(match.first - 1, "named-place") && alone) return null;
      return {
        type: "DATE",
        value: isoYear(place.number("y", "year") ?? place.number("y", "year-in-words")!),
      };
    },
    examples: [
      { text: "بدأت الحرب منذ [2022] ولم تنته", value: "2022" },
      { text: "وقع البلدان الاتفاق [عام 2016] في باريس", value: "2016" },
      { text: "تراجع النمو في [نهاية 2019] كثيرا", value: "2019" },
      { text: "أقر البرلمان مخصصات [السنة المالية 2022] أمس", value: "2022" },
      { text: "تعود آخر موازنة إلى [2019]، ولم يصدر غيرها", value: "2019" },
    ],
    counterexamples: ["باع المصنع في 2010 سيارة جديدة", "بلغ عدد القتلى 2015 في المعارك"],
  },
];
