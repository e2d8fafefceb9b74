import type { EventKind } from "./kind.ts";

/** Withdrawals and pull-backs of forces. */
export const retreat: EventKind = {
  type: "RETREAT",
  acts: [],
  actor: "needed",
  recipient: "free",
  examples: ["سحبت فرنسا قواتها من النيجر.", "انسحبت روسيا من خيرسون."],
  counterexamples: ["قال المحلل إن الانسحاب بعيد."],
};
