import type { EventKind } from "./kind.ts";

/** Sanctions, tariffs, bans, and ties cut. */
export const sanction: EventKind = {
  type: "SANCTION",
  acts: [],
  actor: "needed",
  recipient: "needed",
  examples: [
    "رفعت واشنطن الرسوم على الصين.",
    "فرضت الولايات المتحدة عقوبات على إيران.",
    "قطعت الجزائر علاقاتها مع المغرب.",
  ],
  counterexamples: ["قال المحلل إن العقوبات قاسية."],
};
