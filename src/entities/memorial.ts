import { isQuality, startsWithArticle } from "./name-shape.ts";
import { personRunAt } from "./person-name.ts";
import type { Structure } from "./structure.ts";
import type { View } from "./view.ts";

/** مطار الملك فهد الدولي, مدينة الأمير سلطان الطبية, جامعة الملك سعود: named after a person of a title. */
export function memorial(view: View, at: number, end: number, kind: string): Structure | null {
  const { know, words } = view;
  const title = at + 1 < end && !know[at]!.head!.definite ? view.titleAt(at + 1) : null;
  if (title?.form !== "article" || title.skip > 0 || title.last > at + 2) return null;
  // مجلس الشيوخ: of several, named after none.
  if (title.titles.every((one) => one.plural)) return null;
  if (!title.titles.some((one) => one.kind === "honorific" || one.office === "king" || one.office === "emir"))
    return null;
  const run = personRunAt(view, title.last, end, false);
  if (!run?.listed || run.skip > 0) return null;
  // الدولي is no surname here.
  let last = run.last;
  while (last > title.last + 1 && startsWithArticle(view, last - 1) && know[last - 1]!.common) last--;
  while (last < end && startsWithArticle(view, last) && know[last]!.common && isQuality(view, last)) last++;
  let purpose = last;
  while (
    purpose < end &&
    purpose < last + 3 &&
    words[purpose]!.form.startsWith(purpose === last ? "لل" : "وال")
  )
    purpose++;
  if (purpose > last && know[last]!.definite) last = purpose;
  const place = kind === "site" || (kind === "area" && last === run.last);
  if (kind === "work" || kind === "outlet" || kind === "army") return null;
  const skip = know[at]!.head!.skip;
  if (place) return { first: at, last, skip, type: "place", by: "entities/place-head", of: null };
  return { first: at, last, skip, type: "organization", by: "entities/organization-head", of: null };
}
