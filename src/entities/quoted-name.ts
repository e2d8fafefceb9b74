import type { EntityType } from "../document.ts";
import { startsWithArticle } from "./name-shape.ts";
import { isUnknown } from "./person-name.ts";
import type { Structure } from "./structure.ts";
import type { View } from "./view.ts";

const openings = '"“”„«‹‘(';
const closings = '"“”»›’)';

/** A name of at most five words in quotation marks right behind a word. */
export function quotedAfter(
  view: View,
  at: number,
  end: number,
  type: EntityType,
  by: string,
): Structure | null {
  const { words } = view;
  const open = at + 1;
  if (open >= end || words[open]!.kind !== "mark" || !openings.includes(words[open]!.form)) return null;
  // أجمل مدينة (من حيث رفاهية العيش): a remark in brackets.
  if (words[open]!.form === "(" && view.know[open + 1]?.breaks) return null;
  for (let i = open + 1; i < Math.min(end, open + 8); i++) {
    const word = words[i]!;
    if (word.kind !== "mark" || word.form === "+" || word.form === "-") continue;
    // إن.تي.في: letters spelt out.
    if (word.form === "." && words[i + 1]?.kind === "arabic" && words[i + 1]!.start === word.end) continue;
    if (!closings.includes(word.form) || i === open + 1 || i - open > 6) return null;
    const hit = view.hitAt(open + 1);
    if (hit && hit.last === i && hit.skip === 0 && type !== "other") return null;
    return { first: open + 1, last: i, skip: 0, type, by, of: null };
  }
  return null;
}

/** «قوات الدفاع الوطني»: a body alone in its quotation marks, three to seven words without a verb. */
export function quotedBody(view: View, at: number, end: number, kind: string): Structure | null {
  const { know, words } = view;
  if (!["body", "weak-body", "society", "company", "club"].includes(kind)) return null;
  if (at === 0 || words[at - 1]!.kind !== "mark" || !openings.includes(words[at - 1]!.form)) return null;
  let last = at + 1;
  let proper = know[at]!.head!.definite;
  while (last < end && last - at < 8 && words[last]!.kind === "arabic") {
    const known = know[last]!;
    // تحالف المعارضة ضد الفساد: a preposition goes on with its noun.
    const joins = known.breaks && !known.reports && last > at + 1 && view.know[last + 1]?.definite;
    proper ||= known.definite || !known.common;
    if ((known.breaks && !joins) || (known.verb && !known.noun) || view.timed[last]) return null;
    last++;
  }
  if (!proper || last - at < 3 || last >= end || !closings.includes(words[last]!.form)) return null;
  return { first: at, last, skip: 0, type: "organization", by: "entities/organization-quoted", of: null };
}

/** لـ«الشروق», لـ«فوكس نيوز»: at most three words that open with the article or with a word that nothing explains. */
export function spokenTo(view: View, at: number, end: number): Structure | null {
  const found = quotedAfter(view, at, end, "organization", "entities/outlet-quoted");
  if (!found || found.last - found.first > 3) return null;
  return startsWithArticle(view, found.first) || isUnknown(view, found.first) ? found : null;
}
