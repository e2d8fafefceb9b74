import type { Attribution, Entity, Reading, Span, TimeExpression } from "../../src/document.ts";
import { readingOf } from "../record/material.ts";

/** One class of the faults that tools for marking text have had with text of both directions. */
export interface BidiCase {
  readonly name: string;
  readonly text: string;
  /** Words that are marked; where they cross or touch, the worse. */
  readonly marked: readonly string[];
}

/** Sentences of our own, each with what breaks such tools: one Arabic item a line. */
export const bidiCases: readonly BidiCase[] = [
  {
    name: "latin",
    text: "قال متحدث باسم شركة Gazprom Export إن عقد Nord Stream 2 باق.",
    marked: ["متحدث باسم شركة Gazprom", "Gazprom Export", "عقد Nord Stream 2 باق", "2 باق"],
  },
  {
    name: "numbers",
    text: "أعلنت الوزارة أن 1,250 شخصا (بين 18 و45 عاما) سجلوا، بزيادة 3.5% عن 2023/2024.",
    marked: ["1,250 شخصا", "بين 18 و45 عاما", "18 و45", "3.5% عن 2023/2024", "2024."],
  },
  {
    name: "arabic-digits",
    text: "وقعت الهزة عند الساعة ٠٣:١٥ فجر ١٤-١٥ يناير ٢٠٢٤ وبلغت ٤٫٢ درجات.",
    marked: ["الساعة ٠٣:١٥", "١٤-١٥ يناير ٢٠٢٤", "٢٠٢٤ وبلغت", "٤٫٢"],
  },
  {
    name: "vowel-signs",
    text: "قَالَ الرَّئِيسُ إِنَّ «العَوْدَةَ مُمْكِنَةٌ» وَأَضَافَ أنَّ الأمرَ لنا.",
    marked: ["الرَّئِيسُ", "«العَوْدَةَ مُمْكِنَةٌ»", "مُمْكِنَةٌ» وَأَضَافَ", "الأمرَ"],
  },
  {
    name: "emoji",
    text: "كتب الوزير 👨‍👩‍👧‍👦 على منصة X: «شكرا 🇸🇦 لكم» 👍🏽 ثم حذفها.",
    marked: ["الوزير 👨‍👩‍👧‍👦 على", "«شكرا 🇸🇦 لكم»", "لكم» 👍🏽 ثم", "👍🏽"],
  },
  {
    name: "controls",
    text: "نقلت وكالة \u200fReuters\u200e عن مصدر\u200cها أن \u2067الاتفاق (A-B)\u2069 قائم\u00a0اليوم.",
    marked: [
      "وكالة \u200fReuters\u200e عن",
      "Reuters",
      "مصدر\u200cها",
      "\u2067الاتفاق (A-B)\u2069",
      "قائم\u00a0اليوم",
    ],
  },
  {
    name: "punctuation",
    text: "هل وافق (أو رفض؟) الوفد -كما قيل- على البند [4/ب]؟ «لا!»، قالها: «لا».",
    marked: ["(أو رفض؟) الوفد", "رفض؟", "-كما قيل-", "[4/ب]؟", "«لا!»، قالها", "«لا»."],
  },
  {
    name: "within-words",
    text: "وسيكتبونها لنا بالعربية، فبلادهم للجميع ـــ ولله الأمر.",
    marked: ["سيكتبون", "كتبونها", "العربية", "بلاد", "لله", "لجميع ـــ"],
  },
  {
    name: "english-first",
    text: "Trump: لن نقبل. The minister قال إن plan B جاهزة, he said.",
    marked: ["Trump: لن", "minister قال إن plan", "B جاهزة,", "he said."],
  },
];

/** A reading with marks of several kinds over the marked words of a case, and one over all of it. */
export function bidiReading({ name, text, marked }: BidiCase): Reading {
  const spans = marked.map((words): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`${name}: the text does not hold "${words}"`);
    return { start, end: start + words.length };
  });
  const every = (n: number, of: number): readonly Span[] => spans.filter((_, i) => i % of === n);
  const by = "tests/by-hand";
  const entities = every(0, 3).map(
    ({ start, end }, i): Entity => ({
      ...{ id: `own:${name}-${i}`, wikidata: null, type: "organization", roles: [], by },
      name: { ar: text.slice(start, end), en: null, transliterated: false },
    }),
  );
  const times = every(1, 3).map(
    (span): TimeExpression => ({ ...span, type: "DATE", value: "2024-01-15", by }),
  );
  const attributions = [{ start: 0, end: text.length }, ...every(2, 3)].map(
    (span): Attribution => ({
      ...{ cue: { start: span.start, end: Math.min(span.start + 3, span.end) }, act: "state", chain: [] },
      ...{ addressee: null, channel: null, content: [span], quotes: [], certainty: "CT+", parent: null, by },
    }),
  );
  return {
    ...readingOf(text, { id: `bidi-${name}`, published: "2024-01-15", title: text, outlet: "A (ب) 2" }, []),
    ...{ entities, times, attributions, events: [], ultimatums: [] },
    mentions: every(0, 3).map((span, i) => ({ ...span, entity: `own:${name}-${i}`, form: "name", by })),
  };
}
