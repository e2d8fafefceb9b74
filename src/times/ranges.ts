import { pattern } from "../rules/pattern.ts";
import { dateOrNull, isoDay, isoMonth } from "./calendar.ts";
import { isNamedPlace, month, year } from "./date-parts.ts";
import { readDay, readMonth } from "./dates.ts";
import { hijriMonth, readHijri } from "./hijri-dates.ts";
import type { TimeRule } from "./rule.ts";

/** Ranges told as one expression, their ends joined by a dash. */
export const rangeRules: readonly TimeRule[] = [
  {
    id: "days",
    pattern: pattern(`day-noun? day:day dash to:day from? month-noun? (${month} ${year}|${hijriMonth})`),
    read: (place) => {
      const from = place.number("day", "day")!;
      const to = place.number("to", "day")!;
      if (to <= from || isNamedPlace(place) || place.is(place.match.first - 1, "dash")) return null;
      const finish = place.has("hijri") ? (readHijri(place, to)?.day ?? null) : readDay(place, to);
      if (finish === null) return place.published === null ? { type: "DATE", value: null } : null;
      const begin = isoDay(finish - (to - from));
      return {
        type: "DATE",
        value: `${begin}/${isoDay(finish)}`,
        begin,
        finish: isoDay(finish),
        day: finish,
      };
    },
    examples: [
      { text: "عقدت الجلسات في [12-14 يونيو] في جنيف", value: "2025-06-12/2025-06-14" },
      { text: "يقام المعرض في [19-21 شوال 1446هـ] بالطائف", value: "2025-04-17/2025-04-19" },
    ],
    counterexamples: ["فاز الفريق 3-2 في مارس"],
  },
  {
    id: "months",
    pattern: pattern(`start:month dash ${month} ${year}`),
    read: (place) => {
      const from = place.number("start", "month")!;
      const to = place.number("month", "month")!;
      const last = readMonth(place).value;
      if (from >= to || last === null) return null;
      const y = Number(last.slice(0, 4));
      if (dateOrNull(y, from, 1) === null) return null;
      const begin = isoMonth(y, from);
      return { type: "DATE", value: `${begin}/${last}`, begin, finish: last };
    },
    examples: [{ text: "تراجع النمو في [يناير-مارس 2020] كثيرا", value: "2020-01/2020-03" }],
    counterexamples: ["بدأ العمل في أغسطس - آب"],
  },
];
