/** The words of the command line that the desk (`src/messages/catalogue.ts`) has none for, in English and Arabic. */

import type { DeadlineState } from "../across/deadline-life.ts";
import type { ForecastScore } from "../across/forecasts.ts";
import type { OriginReason } from "../across/origins.ts";
import type { Stance } from "../across/statements.ts";
import type { Outcome } from "../corrections/corrected.ts";
import type { Language } from "../messages/catalogue.ts";
import { inThousands } from "./style.ts";

/** Languages that the command line speaks. */
export const languages = ["en", "ar"] as const satisfies readonly Language[];

/** What is said in the headings and lines. */
export interface Wording {
  readonly for: string;
  readonly against: string;
  readonly doubtful: string;
  readonly origins: string;
  readonly whoSays: string;
  readonly changes: string;
  readonly noClaims: string;
  readonly noDeadlines: string;
  readonly unnamed: string;
  readonly ownWords: string;
  readonly noOutlet: string;
  readonly noDate: string;
  readonly noDay: string;
  readonly due: string;
  readonly told: string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly reason: Readonly<Record<OriginReason, string>>;
  readonly state: Readonly<Record<DeadlineState, string>>;
  readonly ultimatums: string;
  readonly whoIsWho: string;
  readonly characters: (n: number) => string;
  readonly aSource: string;
  readonly notIdentified: string;
  /** What is known from a statement, by its number. */
  readonly toldIn: (numbers: string) => string;
  readonly toldTimes: (n: number) => string;
  readonly by: string;
  readonly on: string;
  readonly perCent: string;
  readonly expects: string;
  readonly range: (from: string, to: string) => string;
  readonly denied: (claim: string, denial: string) => string;
  readonly nobodyNames: (name: string) => string;
  /** Before the names of those who were looked for instead. */
  readonly soundsLike: (name: string) => string;
  /** Which of how many are shown. */
  readonly shown: (from: number, to: number, of: string) => string;
  readonly record: string;
  /** What a person did with accounts of threads, or with another correction. */
  readonly threads: Readonly<Record<"join" | "part" | "withdraw", string>>;
  readonly withdrawn: string;
  /** Before examples of questions. */
  readonly notUnderstood: string;
  readonly disagree: string;
  readonly disagreement: Readonly<Record<"date" | "place" | "length" | "status", string>>;
  readonly scores: string;
  /** How well somebody foretells: how many were marked, how many came, the Brier score (0 is best). */
  readonly score: (score: ForecastScore) => string;
  readonly settled: string;
  readonly superseded: string;
  readonly why: Readonly<Record<NonNullable<Outcome["why"]>, string>>;
}

const en: Wording = {
  for: "for",
  against: "against",
  doubtful: "doubtful",
  origins: "Where it comes from",
  whoSays: "Who says what",
  changes: "Who changed",
  noClaims: "no claim is told by several articles",
  noDeadlines: "no deadline is told",
  unnamed: "unnamed",
  ownWords: "the outlet's own words",
  noOutlet: "no outlet",
  noDate: "no date",
  noDay: "a day not told",
  due: "due",
  told: "told again",
  stance: {
    asserts: "asserts",
    confirms: "confirms",
    possible: "holds possible",
    doubts: "doubts",
    denies: "denies",
  },
  reason: {
    copies: "near-copies",
    carrier: "the same carrier",
    speaker: "the same speaker",
    unnamed: "the same unnamed sources",
    "own-words": "one outlet",
  },
  state: {
    open: "open",
    extended: "extended",
    moved: "brought forward",
    met: "met",
    lapsed: "lapsed",
    withdrawn: "withdrawn",
  },
  ultimatums: "Ultimatums",
  whoIsWho: "Who is who",
  characters: (n) => `${inThousands(n)} character${n === 1 ? "" : "s"}`,
  aSource: "a source",
  notIdentified: "not identified",
  toldIn: (numbers) => `told in ${numbers}`,
  toldTimes: (n) => `told ${n} times`,
  by: "by",
  on: "on",
  perCent: "per cent",
  expects: "expects",
  range: (from, to) => `${from} to ${to}`,
  denied: (claim, denial) => `what ${claim} says, ${denial} denies`,
  soundsLike: (name) => `no article spells ${name}; what sounds like it:`,
  nobodyNames: (name) => `no article in the record names ${name}`,
  shown: (from, to, of) => `${from} to ${to} of ${of}`,
  record: "record",
  threads: { join: "tell one thing", part: "tell two things", withdraw: "took back" },
  withdrawn: "taken back",
  notUnderstood: "the question was not understood; what can be asked:",
  disagree: "they disagree on",
  disagreement: {
    date: "the date",
    place: "the place",
    length: "how long it was",
    status: "how far it came",
  },
  scores: "Who foretold how well",
  score: ({ marked, right, brier }) => `${right} of ${marked} came true, Brier ${brier?.toFixed(2)}`,
  settled: "the engine now says the same",
  superseded: "a later one counts",
  why: {
    gone: "the engine finds nothing there any more",
    words: "the words are no longer in the text",
    changed: "the engine now says something else",
    unfit: "it would be no entry",
  },
};

const ar: Wording = {
  for: "مع",
  against: "ضد",
  doubtful: "مع الشك",
  origins: "من أين جاء الخبر",
  whoSays: "من يقول ماذا",
  changes: "من غيّر قوله",
  noClaims: "لا قول ترويه عدة مقالات",
  noDeadlines: "لا مهلة مروية",
  unnamed: "غير مسمّى",
  ownWords: "كلام الوسيلة نفسها",
  noOutlet: "بلا وسيلة",
  noDate: "بلا تاريخ",
  noDay: "يوم لم يُذكر",
  due: "المطلوب",
  told: "رُوي ثانية",
  stance: {
    asserts: "يقول",
    confirms: "يؤكد",
    possible: "يراه ممكنا",
    doubts: "يشكك",
    denies: "ينفي",
  },
  reason: {
    copies: "نسخ متقاربة",
    carrier: "الناقل نفسه",
    speaker: "القائل نفسه",
    unnamed: "المصادر غير المسماة نفسها",
    "own-words": "وسيلة واحدة",
  },
  state: {
    open: "قائمة",
    extended: "مُدّدت",
    moved: "قُدّمت",
    met: "استُجيب لها",
    lapsed: "انقضت",
    withdrawn: "سُحبت",
  },
  ultimatums: "الإنذارات",
  whoIsWho: "من هو من",
  characters: (n) => `${inThousands(n)} ${n % 100 >= 3 && n % 100 <= 10 ? "أحرف" : "حرفا"}`,
  aSource: "مصدر",
  notIdentified: "غير محدد",
  toldIn: (numbers) => `في القول ${numbers}`,
  toldTimes: (n) => `رُوي ${n} مرات`,
  by: "حتى",
  on: "على",
  perCent: "في المئة",
  expects: "يتوقع",
  range: (from, to) => `من ${from} إلى ${to}`,
  denied: (claim, denial) => `القول ${claim} ينفيه القول ${denial}`,
  soundsLike: (name) => `لا مقال يكتب ${name}؛ مما يشبهه لفظا:`,
  nobodyNames: (name) => `لا مقال في السجل يذكر ${name}`,
  shown: (from, to, of) => `من ${from} إلى ${to} (المجموع: ${of})`,
  record: "السجل",
  threads: { join: "يرويان أمرا واحدا", part: "يرويان أمرين", withdraw: "سَحَب" },
  withdrawn: "سُحب",
  notUnderstood: "لم يُفهم السؤال؛ مما يمكن السؤال عنه:",
  disagree: "يختلفون على",
  disagreement: { date: "التاريخ", place: "المكان", length: "المدة", status: "ما بلغه الأمر" },
  scores: "من أصاب في توقعاته",
  score: ({ marked, right, brier }) => `تحقق ${right} من ${marked}، ومقياس براير ${brier?.toFixed(2)}`,
  settled: "صار المحرك يقول الشيء نفسه",
  superseded: "حلّ محله تصويب لاحق",
  why: {
    gone: "لم يعد المحرك يجد شيئا هناك",
    words: "لم تعد الكلمات في النص",
    changed: "صار المحرك يقول غير ذلك",
    unfit: "لا يصح مدخلا",
  },
};

/** The words of each language. */
export const wordings: Readonly<Record<Language, Wording>> = { en, ar };
