import type { EventKind } from "./kind.ts";

/** Arrests, raids, sieges, seizures and repression. */
export const coerce: EventKind = {
  type: "COERCE",
  acts: [],
  actor: "free",
  recipient: "needed",
  examples: ["اعتقلت إيران الصحافي جون كيربي.", "داهم الجيش الإسرائيلي مدينة جنين."],
  counterexamples: ["قال المحلل إن الاعتقال محتمل."],
};
