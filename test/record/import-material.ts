/** Articles for imports: read by the engine, in pairs of copies, that tell of the same withdrawals. */

import { analyse } from "../../src/analyse.ts";
import type { Reading } from "../../src/document.ts";
import { edited, run } from "../across/material.ts";
import { shippedLexicons } from "../lexicons.ts";

/** How many there are. */
export const articleCount = 240;

const places = ["الخرطوم", "أم درمان", "الفاشر", "نيالا", "الأبيض", "كسلا", "بورتسودان", "عطبرة"];
const carriers = [
  "نقلت وكالة رويترز عن مصادر عسكرية أن",
  "قال الفريق ياسر العطا للصحافيين إن",
  "ذكرت قناة الجزيرة أن",
];

/** Their readings. */
export function importedReadings(): readonly Reading[] {
  return Array.from({ length: articleCount }, (_, n) => readingAt(n));
}

function readingAt(n: number): Reading {
  const pair = n >> 1;
  const report = run(pair * 500, pair * 500 + 60);
  const place = places[pair % places.length];
  const told = `${carriers[n % carriers.length]} القوات انسحبت من مطار ${place} الدولي بعد معارك عنيفة استمرت ${2 + (pair % 9)} أيام.`;
  const denied = n % 5 === 0 ? `\nونفى محمد حمدان دقلو أن تكون القوات انسحبت من مطار ${place} الدولي.` : "";
  const day = String(1 + (pair % 28)).padStart(2, "0");
  return analyse(
    {
      id: String(n),
      published: `2025-03-${day}`,
      title: `انسحاب من ${place}`,
      url: null,
      outlet: `outlet-${n % 7}`,
      text: `${told}${denied}\n${n % 2 === 0 ? report : edited(report, 20, n)}`,
    },
    shippedLexicons(),
  );
}
