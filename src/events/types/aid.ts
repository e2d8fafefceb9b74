import type { EventKind } from "./kind.ts";

/** Aid, relief, loans and grants. */
export const aid: EventKind = {
  type: "AID",
  acts: [],
  actor: "needed",
  recipient: "needed",
  examples: [
    "وصلت إلى مدينة خاركيف قافلة مساعدات من العراق.",
    "أرسلت مصر مساعدات إلى السودان.",
    "قدمت السعودية منحة لليمن.",
  ],
  counterexamples: ["قال المحلل إن المساعدات قليلة."],
};
