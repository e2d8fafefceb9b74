import type { EventKind } from "./kind.ts";

/** Agreements, accords, truces and settlements. */
export const agree: EventKind = {
  type: "AGREE",
  acts: ["agree"],
  actor: "needed",
  recipient: "mutual",
  examples: ["وقعت مصر والأردن اتفاقا لتبادل الكهرباء.", "اتفقت مصر مع الأردن على فتح المعبر."],
  counterexamples: ["قالت مصر إن الاتفاق قريب.", "انتهى الاجتماع دون اتفاق."],
};
