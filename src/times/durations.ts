import { pattern } from "../rules/pattern.ts";
import { isLed } from "./date-parts.ts";
import { andAHalf, compoundValue, durationValue, fractionValue } from "./duration-value.ts";
import type { Outcome, Place, TimeRule } from "./rule.ts";
import { foldAt } from "./surnames.ts";

const duration = (value: string): Outcome => ({ type: "DURATION", value });

/** The unit of a captured word, whatever its number. */
function unitOf(place: Place, capture: string): string | undefined {
  return (
    place.value(capture, "unit-many") ?? place.value(capture, "unit-one") ?? place.value(capture, "unit-two")
  );
}

function readCounted(place: Place): Outcome | null {
  const unit = unitOf(place, "u")!;
  const count = place.number("n", "number") ?? (place.value("u", "unit-two") === undefined ? 1 : 2);
  if (place.has("half")) return duration(andAHalf(count, unit));
  const second = unitOf(place, "v");
  if (second === undefined || order.indexOf(second) <= order.indexOf(unit))
    return second === undefined ? duration(durationValue(count, unit)) : null;
  const more = place.number("m", "number") ?? (place.value("v", "unit-two") === undefined ? 1 : 2);
  return duration(
    compoundValue([
      [count, unit],
      [more, second],
    ]),
  );
}

const order = ["CE", "DE", "Y", "M", "W", "D", "TH", "TM", "TS"];
/** What may follow a unit: and a half, and so many smaller units. */
const rest =
  "half:w-half the-unit-one?|m:w-number v:(unit-one|unit-many)|and m:number v:(unit-one|unit-many)|v:(w-unit-two|w-unit-one)";

/** How long something lasts, or how far a time lies from another. */
export const durationRules: readonly TimeRule[] = [
  {
    id: "counted",
    pattern: pattern(`n:number u:(unit-many|unit-one) (${rest}|whole)?`),
    read: (place) => (isContracts(place) ? null : readCounted(place)),
    examples: [
      { text: "دام الاجتماع [ثلاث ساعات] في جنيف", value: "PT3H" },
      { text: "دامت الحرب [ثلاث سنوات ونصف] في البلاد", value: "P3Y6M" },
      { text: "حكم عليه بالسجن [3 سنوات وأربعة أشهر] أمس", value: "P3Y4M" },
      { text: "أمهله القاضي [50 يوما] للرد", value: "P50D" },
    ],
    counterexamples: ["صوت خمسون عضوا للقرار", "وقعت الوزارة ثلاثة عقود مع شركات"],
  },
  {
    id: "counted-either",
    pattern: pattern(
      "n:number ((or|to|dash|and) number|w-number) u:(unit-many|unit-one)|n:number u:(unit-many|unit-one) or number (unit-many|unit-one)?",
    ),
    read: readCounted,
    examples: [
      { text: "تستغرق الرحلة [ثلاثة أو أربعة أيام] في البحر", value: "P3D" },
      { text: "تستغرق الرحلة [3-5 أيام] في البحر", value: "P3D" },
    ],
    counterexamples: ["وصل ثلاثة أو أربعة مراقبين"],
  },
  {
    id: "dual",
    pattern: pattern(`u:unit-two (or number (unit-many|unit-one)?|${rest}|whole)?`),
    read: readCounted,
    examples: [
      { text: "غادر الوفد قبل [يومين] إلى بلاده", value: "P2D" },
      { text: "يتكرر الأمر منذ [عامين أو ثلاثة] في البلاد", value: "P2Y" },
    ],
    counterexamples: ["وصل وزيران إلى العاصمة"],
  },
  {
    id: "single",
    pattern: pattern(`u:unit-one (one|whole|or (unit-two|number unit-many)|${rest})?`),
    read: (place) => {
      const { match } = place;
      // سنة وستة أشهر is a length; ويوما وساعة need a word that asks for one.
      if (match.last - match.first > 1 && (!place.has("v") || place.has("m") || isLed(place, "u")))
        return readCounted(place);
      if (!isLed(place, "u") || place.terms[match.first]!.tags.some((tag) => tag.preposition === "ك"))
        return null;
      if (place.value("u", "unit-one") === "DE" && !isDecade(place)) return null;
      // يوما بعد يوم: ever more.
      if (place.is(match.first - 2, "unit-one") && place.is(match.first - 1, "beside")) return null;
      // بعام 2020 is a year, ليوم الجمعة a day, بعد يوم الجمعة too.
      const next = ["year", "weekday", "deictic", "month", "hijri-year", "ordinal", "day", "bare-weekday"];
      return next.some((name) => place.is(match.last, name)) ? null : readCounted(place);
    },
    examples: [
      { text: "غاب الوفد [سنة واحدة] عن البلاد", value: "P1Y" },
      { text: "غادر الوفد منذ [أسبوع] إلى بلاده", value: "P1W" },
      { text: "غاب الوفد لمدة [عام ونصف العام] عن البلاد", value: "P1Y6M" },
      { text: "حكم عليه بالسجن [سنة وستة أشهر] أمس", value: "P1Y6M" },
      { text: "توقف العمل [عاما كاملا] في الموقع", value: "P1Y" },
    ],
    counterexamples: ["سألت ساعة اليد عنها", "يكبر الخلاف يوما بعد يوم", "عقد مؤتمر عام للحزب"],
  },
  {
    id: "fraction",
    pattern: pattern("f:fraction u:(unit-one|the-unit-one)"),
    read: (place) => {
      const unit = place.value("u", "unit-one") ?? place.value("u", "the-unit-one")!;
      return duration(fractionValue(place.number("f", "fraction")!, unit));
    },
    examples: [
      { text: "دام اللقاء [نصف ساعة] في جنيف", value: "PT30M" },
      { text: "تعود القضية إلى [ربع قرن] مضى", value: "P25Y" },
    ],
    counterexamples: ["تراجع النمو نصف نقطة"],
  },
  {
    id: "vague",
    pattern: pattern("some (u:unit-many|u:the-unit-many)|u:unit-many several?"),
    read: (place) => {
      const { match } = place;
      const unit = place.value("u", "unit-many") ?? place.value("u", "the-unit-many")!;
      if (place.is(match.last, "weekday") || place.is(match.last, "bare-weekday")) return null;
      const told = match.last - match.first > 1;
      // أيام العيد، سنوات الحرب: those of something.
      const next = place.terms[match.last];
      if (!told && next && place.words[next.first]!.fold.startsWith("ال")) return null;
      // في دقائق, لثوان are soon done, بعد دقائق من سريانها says at once; قبل دقائق is a time.
      const brief = unit === "TM" || unit === "TS";
      if (!told && !isLed(place, brief ? "up" : "p")) return null;
      if (!told && brief && place.is(match.last, "from")) return null;
      return duration(durationValue(null, unit));
    },
    examples: [
      { text: "بدأ العمل قبل [أيام] في جنيف", value: "PXD" },
      { text: "بدأ العمل قبل [بضعة أشهر] في جنيف", value: "PXM" },
      { text: "انفجرت القنبلة قبل [دقائق] في الشارع", value: "PTXM" },
      { text: "يجري النهر منذ [آلاف السنين] في الوادي", value: "PXY" },
      { text: "لم تعرف البلاد هذا منذ [سنوات طويلة] على الأقل", value: "PXY" },
    ],
    counterexamples: ["هذه ساعات ثمينة", "من أجمل أيام العمر", "دوى انفجار بعد دقائق من بدء الحفل"],
  },
];

/** ثلاثة عقود مع شركات, خمسة عقود لبناء طرق: contracts. */
function isContracts(place: Place): boolean {
  if (place.value("u", "unit-many") !== "DE" || place.has("half") || place.has("v")) return false;
  const next = foldAt(place, place.match.last);
  return next === "مع" || next === "بقيمه" || (next[0] === "ل" && next.length > 3);
}

/** عقد is a contract, or the holding of a meeting, more often than a decade. */
function isDecade(place: Place): boolean {
  const { first, last } = place.match;
  if (place.terms[first]!.tags.some((tag) => tag.preposition !== "")) return false;
  return place.is(last, "from") || place.is(last, "comma") || place.is(last, "stop");
}
