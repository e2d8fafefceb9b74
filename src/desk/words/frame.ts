import type { Settings } from "../settings.ts";
import { type InBoth, inBoth } from "./both.ts";

/** What the frame of the desk says: its links, its settings, and what goes wrong anywhere. */
export const frameWords = inBoth({
  ar: {
    views: "أقسام المكتب",
    settings: "الإعدادات",
    close: "إغلاق",
    language: "اللغة",
    digits: "الأرقام",
    region: "أسماء الشهور",
    hijri: "التاريخ الهجري",
    theme: "المظهر",
    waiting: "جارٍ التحميل…",
    again: "حاول مجددًا",
    offline: "لا يجيب إسناد: هل ما زال يعمل؟",
    copied: "نُسخ",
    copy: "انسخ مع المصدر",
    more: "المزيد",
  },
  en: {
    views: "Views",
    settings: "Settings",
    close: "Close",
    language: "Language",
    digits: "Digits",
    region: "Names of months",
    hijri: "Hijri date",
    theme: "Appearance",
    waiting: "Loading…",
    again: "Try again",
    offline: "Isnad does not answer: is it still running?",
    copied: "Copied",
    copy: "Copy with source",
    more: "More",
  },
});

/** What each setting may be, in words. */
export const choiceWords = {
  language: { ar: { ar: "العربية", en: "Arabic" }, en: { ar: "الإنكليزية", en: "English" } },
  digits: { latn: { ar: "0 1 2 3", en: "Latin 0 1 2 3" }, arab: { ar: "٠ ١ ٢ ٣", en: "Arabic ٠ ١ ٢ ٣" } },
  region: {
    EG: { ar: "مصر والخليج: يناير", en: "Egypt, the Gulf: يناير" },
    SY: { ar: "الشام والعراق: كانون الثاني", en: "Levant, Iraq: كانون الثاني" },
    DZ: { ar: "الجزائر وتونس: جانفي", en: "Algeria, Tunisia: جانفي" },
    MA: { ar: "المغرب: يناير، غشت", en: "Morocco: غشت" },
  },
  hijri: { false: { ar: "بلا", en: "Off" }, true: { ar: "إلى جانب الميلادي", en: "Beside the Gregorian" } },
  theme: {
    system: { ar: "كالنظام", en: "As the system" },
    light: { ar: "فاتح", en: "Light" },
    dark: { ar: "داكن", en: "Dark" },
  },
} as const satisfies Record<keyof Settings, Record<string, InBoth<string>>>;
