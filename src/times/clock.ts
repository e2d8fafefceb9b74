import { pattern } from "../rules/pattern.ts";
import { isoDay } from "./calendar.ts";
import { type Direction, weekdayBeside, weekdayFrom } from "./resolve.ts";
import { type Outcome, type Place, type TimeRule, tagOf } from "./rule.ts";

/** A day told behind an hour: من صباح اليوم الأحد، مساء الجمعة. */
const day =
  "(from? part:part (day-noun? w:weekday d:direction?|day-noun? dei:deictic (comma? w:weekday)?|that dei:deictic)?" +
  "|adverb:part-adverb (from? (day-noun? w:weekday d:direction?|day-noun? dei:deictic (comma? w:weekday)?))?" +
  "|from? (day-noun? w:weekday d:direction?|day-noun? dei:deictic (comma? w:weekday)?))?";
const minutes =
  "(past:w-past-hour|except to:to-hour|m:w-number minutes|and m:number minutes|and past:past-hour)?";

function dayOf(place: Place): number | null {
  const { published, earlier, sentence } = place;
  const weekday = place.number("w", "weekday");
  if (published !== null && place.has("dei")) {
    const told = published + place.number("dei", "deictic")!;
    return weekday === undefined ? told : weekdayBeside(told, weekday);
  }
  if (published !== null && weekday !== undefined)
    return weekdayFrom(
      published,
      weekday,
      place.value("d", "direction") as Direction | undefined,
      place.leaning,
    );
  const beside = earlier.findLast((one) => one.day !== undefined);
  return beside?.sentence === sentence ? beside.day! : published;
}

/** Twelve-hour clocks to twenty-four: the evening's eight is 20, the night's two stays 2. */
function hour24(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour;
  if (part === "MO") return hour === 12 ? 0 : hour;
  if (part === "NI") return hour === 12 ? 0 : hour <= 5 ? hour : hour + 12;
  if (part === "DT") return hour;
  if (part === "MI") return hour <= 4 ? hour + 12 : hour;
  return hour === 12 ? 12 : hour + 12;
}

function readClock(place: Place): Outcome | null {
  const time = hourAndMinute(place);
  if (time === null) return null;
  const part = place.value("part", "part") ?? place.value("adverb", "part-adverb");
  const hour = hour24(time.hour, part);
  if (hour > 24 || time.minute > 59) return null;
  const told = dayOf(place);
  if (told === null) return { type: "TIME", value: null };
  const clock = `${String(hour).padStart(2, "0")}:${String(time.minute).padStart(2, "0")}`;
  return {
    type: "TIME",
    value: `${isoDay(told)}T${clock}${place.value("zone", "zone") ?? place.value("local", "zone") ?? ""}`,
    day: told,
  };
}

function hourAndMinute(place: Place): { hour: number; minute: number } | null {
  const ordinal =
    place.number("h", "hour-ordinal") ?? (place.has("digits") ? undefined : place.number("h", "hour"));
  if (ordinal !== undefined) {
    const past = place.number("past", "past-hour") ?? place.number("m", "number") ?? 0;
    const to = place.number("to", "to-hour");
    return to === undefined ? { hour: ordinal, minute: past } : { hour: ordinal - 1, minute: 60 - to };
  }
  const at = place.match.captures.digits;
  if (!at) return null;
  const { form } = place.words[place.terms[at.first]!.first]!;
  const apart = place.value("min", "digits");
  if (apart !== undefined) return { hour: Number(form), minute: Number(apart) };
  const parts = /^(\d{1,2})[.,](\d\d)$/.exec(form) ?? /^(\d\d)(\d\d)$/.exec(form);
  return parts ? { hour: Number(parts[1]), minute: Number(parts[2]) } : { hour: Number(form), minute: 0 };
}

/** Hours of the day. */
export const clockRules: readonly TimeRule[] = [
  {
    id: "clock-digits",
    pattern: pattern(
      `clock (digits:clock-digits (colon min:digits)?|open digits:clock-digits (colon min:digits)? close minutes?) ${day} (comma? zone:zone)? ${day}`,
    ),
    read: readClock,
    examples: [
      { text: "بدأت الجلسة [الساعة 14:30] في جنيف", value: "2025-08-06T14:30" },
      { text: "تراجع الخام بحلول [الساعة 0815 بتوقيت غرينتش] في لندن", value: "2025-08-06T08:15Z" },
      { text: "بدأت الجلسة [الساعة 9 مساء] في جنيف", value: "2025-08-06T21:00" },
      { text: "انقطع التيار [الساعة (7:06) مساء] في جنيف", value: "2025-08-06T19:06" },
    ],
    counterexamples: ["وصل 1430 لاجئا إلى الجزيرة"],
  },
  {
    id: "clock-words",
    pattern: pattern(`clock (h:hour-ordinal|h:hour) ${minutes} ${day} (comma? zone:zone)?`),
    read: readClock,
    examples: [
      { text: "بدأت الجلسة [الساعة الثامنة والنصف صباحا] في جنيف", value: "2025-08-06T08:30" },
      { text: "بدأت الجلسة [الساعة العاشرة إلا ربعا] في جنيف", value: "2025-08-06T09:45" },
    ],
    counterexamples: ["اشترى الساعة الثمينة"],
  },
  {
    id: "hour-of-part",
    pattern: pattern(
      `h:hour-ordinal ${minutes} (from? part:part|adverb:part-adverb) ${day} (comma? zone:zone)?`,
    ),
    read: readClock,
    examples: [
      {
        text: "دخلت الهدنة حيز التنفيذ في [السادسة من صباح اليوم الأربعاء] في المدينة",
        value: "2025-08-06T06:00",
      },
      { text: "بدأت الجلسة في [الثامنة مساء] في جنيف", value: "2025-08-06T20:00" },
    ],
    counterexamples: ["جاءت في المرتبة السادسة من عشر دول"],
  },
  {
    id: "digits-of-part",
    pattern: pattern(`digits:clock-digits (colon min:digits)? (adverb:part-adverb local:zone?|zone:zone)`),
    read: (place) => {
      const next = place.terms[place.match.last];
      return next && tagOf(next, "counted") ? null : readClock(place);
    },
    examples: [
      { text: "بدأت الجلسة في [10,30 ت غ] في جنيف", value: "2025-08-06T10:30Z" },
      { text: "بدأت الجلسة في [9 مساء] في جنيف", value: "2025-08-06T21:00" },
    ],
    counterexamples: ["خسر الفريق 3 مباريات"],
  },
];
