import type { EventKind } from "./kind.ts";

/** Accusations, blame and condemnation. */
export const accuse: EventKind = {
  type: "ACCUSE",
  acts: ["accuse", "criticize"],
  actor: "needed",
  recipient: "needed",
  examples: ["اتهمت مصر إسرائيل بخرق الهدنة.", "انتقد الأردن سياسة إسرائيل."],
  counterexamples: ["أدان الأردن الحادث."],
};
