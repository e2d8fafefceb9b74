import type { EventKind } from "./kind.ts";

/** Joint work: drills, exchanges, cooperation. */
export const cooperate: EventKind = {
  type: "COOPERATE",
  acts: [],
  actor: "needed",
  recipient: "mutual",
  examples: ["أجرت مصر مناورات مع الأردن.", "تبادلت مصر والأردن معلومات أمنية."],
  counterexamples: ["قالت مصر إن التعاون مفيد."],
};
