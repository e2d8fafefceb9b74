import type { EventKind } from "./kind.ts";

/** Demands, appeals and calls on somebody. */
export const request: EventKind = {
  type: "REQUEST",
  acts: ["demand"],
  actor: "needed",
  recipient: "free",
  examples: ["دعت مصر إسرائيل إلى وقف القتال.", "طالب الأردن بفتح المعابر."],
  counterexamples: ["قال المحلل إن الطلب كبير."],
};
