import type { EventKind } from "./kind.ts";

/** Troops massed, deployed or alerted. */
export const mobilize: EventKind = {
  type: "MOBILIZE",
  acts: [],
  actor: "needed",
  recipient: "free",
  examples: ["نشرت روسيا قوات على الحدود.", "حشدت إثيوبيا قواتها قرب السودان."],
  counterexamples: ["قال المحلل إن القوات قليلة."],
};
