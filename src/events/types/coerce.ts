import type { EventKind } from "./kind.ts";

/** Arrests, raids, sieges, seizures and repression. */
export const coerce: EventKind = {
  type: "COERCE",
  acts: [],
  actor: "free",
  recipient: "free",
  examples: [
    "أدانت محكمة إيرانية الصحافي جون كيربي بستة أشهر حبسا.",
    "تم اعتقال ثلاثة أشخاص بينهم الصحافي جون كيربي.",
    "اعتقلت إيران الصحافي جون كيربي.",
    "داهم الجيش الإسرائيلي مدينة جنين.",
  ],
  counterexamples: ["قال المحلل إن الاعتقال محتمل."],
};
