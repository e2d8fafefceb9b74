import type { EventKind } from "./kind.ts";

/** Releases, easings, apologies and other concessions. */
export const concede: EventKind = {
  type: "CONCEDE",
  acts: [],
  actor: "needed",
  recipient: "needed",
  examples: ["أفرجت إيران عن الصحافي جون كيربي.", "رفعت الولايات المتحدة العقوبات عن سوريا."],
  counterexamples: ["قال المحلل إن رفع العقوبات بعيد."],
};
