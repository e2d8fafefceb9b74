import type { EventKind } from "./kind.ts";

/** Attacks, strikes, killings and abductions; those who attack are often not named. */
export const assault: EventKind = {
  type: "ASSAULT",
  acts: [],
  actor: "free",
  recipient: "free",
  examples: ["قصفت روسيا مدينة خاركيف.", "شنت إسرائيل غارة على بيروت.", "انفجرت سيارة مفخخة في بغداد."],
  counterexamples: [
    "استولت الجماعة على السلطة في مالي.",
    "دعا الأردن إلى وقف القصف.",
    "قال المحلل إن الحرب طويلة.",
  ],
};
