/** The words that threads of many articles are told in, in English and Arabic. */

import type { DeadlineState } from "../across/deadline-life.ts";
import type { OriginReason } from "../across/origins.ts";
import type { Stance } from "../across/statements.ts";

/** Languages that threads are shown in. */
export const languages = ["en", "ar"] as const;
export type Language = (typeof languages)[number];

/** What is said in the headings and lines. */
export interface AcrossWords {
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
}

const en: AcrossWords = {
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
};

const ar: AcrossWords = {
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
};

/** The words of each language. */
export const acrossWords: Readonly<Record<Language, AcrossWords>> = { en, ar };
