/** The words for what several articles tell of one thing, in both languages: commands and desk speak with them. */

import type { DeadlineState } from "../across/deadline-life.ts";
import type { OriginReason } from "../across/origins.ts";
import type { Stance } from "../across/statements.ts";
import type { Language } from "./catalogue.ts";

/** What is said of claims, stories and deadlines. */
export interface ThreadWords {
  readonly for: string;
  readonly against: string;
  readonly doubtful: string;
  readonly origins: string;
  readonly whoSays: string;
  readonly changes: string;
  readonly ownWords: string;
  readonly noOutlet: string;
  readonly noDay: string;
  readonly told: string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly reason: Readonly<Record<OriginReason, string>>;
  readonly state: Readonly<Record<DeadlineState, string>>;
  readonly disagree: string;
  readonly disagreement: Readonly<Record<"date" | "place" | "length" | "status", string>>;
}

const en: ThreadWords = {
  for: "for",
  against: "against",
  doubtful: "doubtful",
  origins: "Where it comes from",
  whoSays: "Who says what",
  changes: "Who changed",
  ownWords: "the outlet's own words",
  noOutlet: "no outlet",
  noDay: "a day not told",
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
  disagree: "they disagree on",
  disagreement: {
    date: "the date",
    place: "the place",
    length: "how long it was",
    status: "how far it came",
  },
};

const ar: ThreadWords = {
  for: "مع",
  against: "ضد",
  doubtful: "مع الشك",
  origins: "من أين جاء الخبر",
  whoSays: "من يقول ماذا",
  changes: "من غيّر قوله",
  ownWords: "كلام الوسيلة نفسها",
  noOutlet: "بلا وسيلة",
  noDay: "يوم لم يُذكر",
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
  disagree: "يختلفون على",
  disagreement: { date: "التاريخ", place: "المكان", length: "المدة", status: "ما بلغه الأمر" },
};

/** The words of each language. */
export const threadWords: Readonly<Record<Language, ThreadWords>> = { en, ar };
