import type { EventKind } from "./kind.ts";

/** Demonstrations, sit-ins and strikes; those who protest are seldom named. */
export const protest: EventKind = {
  type: "PROTEST",
  acts: [],
  actor: "free",
  recipient: "free",
  examples: ["تظاهر آلاف العمال في عمان.", "شهدت تونس مظاهرات ضد الحكومة."],
  counterexamples: ["وصف المحلل الاحتجاج بأنه متوقع."],
};
