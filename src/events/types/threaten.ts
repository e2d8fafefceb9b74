import type { EventKind } from "./kind.ts";

/** Threats, and demands with an or-else. */
export const threaten: EventKind = {
  type: "THREATEN",
  acts: ["threaten"],
  actor: "needed",
  recipient: "needed",
  examples: ["هددت إيران إسرائيل برد قاس.", "لوح الرئيس دونالد ترامب بفرض رسوم على الهند."],
  counterexamples: ["قال المحلل إن التهديد قائم."],
};
