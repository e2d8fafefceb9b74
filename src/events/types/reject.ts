import type { EventKind } from "./kind.ts";

/** Refusals, vetoes and judgements that reject. */
export const reject: EventKind = {
  type: "REJECT",
  acts: ["reject"],
  actor: "needed",
  recipient: "free",
  examples: ["رفضت إيران المقترح الأميركي.", "استخدمت روسيا الفيتو في مجلس الأمن."],
  counterexamples: ["رفض الناطق باسم الجيش الإسرائيلي التعليق.", "قال المحلل إن الرفض متوقع."],
};
