import type { EventKind } from "./kind.ts";

/** Praise, thanks, endorsement, recognition. */
export const support: EventKind = {
  type: "SUPPORT",
  acts: ["praise"],
  actor: "needed",
  recipient: "needed",
  examples: ["أشادت مصر بجهود الأردن.", "اعترفت إسبانيا بدولة فلسطين."],
  counterexamples: ["رحبت مصر بوقف القتال.", "قال المحلل إن الدعم قليل."],
};
