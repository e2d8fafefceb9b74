import type { EventKind } from "./kind.ts";

/** Meetings, visits, calls and talks; without direction. */
export const consult: EventKind = {
  type: "CONSULT",
  acts: [],
  actor: "needed",
  recipient: "mutual",
  examples: [
    "سيصل أنطونيو غوتيريش إلى بيروت للقاء الرئيس إيمانويل ماكرون.",
    "التقى الرئيس عبد الفتاح السيسي الملك عبد الله الثاني في عمان.",
    "أجرت مصر محادثات مع الأردن.",
    "بحث لقاء بين مصر والأردن ملف المياه.",
  ],
  counterexamples: ["رفضت مصر عقد محادثات.", "قال المحلل إن المحادثات صعبة."],
};
