import { isAdjectival, isQuality, opensSaint, startsWithArticle } from "./name-shape.ts";
import { isUnknown, personRunAt } from "./person-name.ts";
import { quotedAfter } from "./quoted-name.ts";
import type { Structure } from "./structure.ts";
import type { View } from "./view.ts";

/** ملعب 5 جويلية, مطار هيثرو. */
export function site(view: View, at: number, end: number): Structure | null {
  const { know, words } = view;
  let last = at + 1;
  if (last >= end) return null;
  if (words[last]!.kind === "number") {
    if (last + 1 >= end || words[last + 1]!.kind !== "arabic") return null;
    last += 2;
  } else {
    const hit = view.hitAt(last);
    const run = personRunAt(view, last, end, false);
    if (run && run.skip === 0 && run.parts > 1) last = run.last;
    else if (hit && hit.skip === 0) last = hit.last;
    else if (words[last]!.kind === "arabic" && !know[last]!.demonym && isUnknown(view, last)) last++;
    else return null;
    while (
      last < end &&
      know[last]!.definite &&
      startsWithArticle(view, last) &&
      know[last]!.common &&
      last - at < 4
    ) {
      if (view.hitAt(last) || view.titleAt(last) || know[last]!.demonym || view.timed[last]) break;
      // شارع هيثرو القريب من المتحف: what a preposition goes on with is no part of the name.
      if (!isQuality(view, last) && last + 1 < end && know[last + 1]!.breaks) break;
      last++;
    }
  }
  return { first: at, last, skip: know[at]!.head!.skip, type: "place", by: "entities/place-head", of: null };
}

/**
 * قرية السلام, منطقة المار بولاية فارياب, منطقة العامرية غربي بغداد: an ordinary word names a settlement; another area where it is told
 * what it lies in or beside.
 */
function isCalledSo(view: View, at: number, end: number): boolean {
  const { know } = view;
  const behind = at + 2;
  if (behind >= end) return know[at]!.head!.kind === "settlement";
  if (startsWithArticle(view, behind)) return false;
  if (know[at]!.head!.kind === "settlement") return true;
  const { head, demonym, preposition } = know[behind]!;
  if (head && !head.definite && preposition) return head.kind === "area" || head.kind === "settlement";
  if (!demonym || demonym.definite || behind + 1 >= end) return false;
  return view.hitAt(behind + 1)?.meanings.some(({ thing }) => thing.type === "place") ?? false;
}

/** منطقتي الحامضية والبوعيثة: a further name of a list behind a dual or plural; null where the list has ended. */
export function areaAgain(view: View, at: number, end: number): Structure | null {
  const known = view.know[at]!;
  const way = known.ways.find(({ conjunction, preposition }) => conjunction === "و" && preposition === "");
  if (!way || view.words[at]!.kind !== "arabic" || view.timed[at]) return null;
  if ((known.common && !known.rare) || known.breaks || known.saying || known.demonym || known.head)
    return null;
  if (view.titleAt(at) !== null || view.hitAt(at) || way.key.length < 3) return null;
  const two = at + 1 < end && isUnknown(view, at + 1) && !startsWithArticle(view, at + 1);
  const last = two && !view.hitAt(at + 1) && !view.isClausal(at + 1) ? at + 2 : at + 1;
  return { first: at, last, skip: way.skip, type: "place", by: "entities/place-area", of: null };
}

/** مدينة تعز, بلدة بيت لاهيا: the word before is left out. */
export function area(view: View, at: number, end: number): Structure | null {
  const { know, words } = view;
  const next = at + 1;
  if (next >= end || words[next]!.kind !== "arabic")
    return quotedAfter(view, at, end, "place", "entities/place-quoted");
  const hit = view.hitAt(next);
  // منطقة الفلاحات غربي الفلوجة: a surname is the name of a quarter too.
  const surname = hit?.last === next + 1 && hit.meanings.every((one) => one.short);
  if (hit && hit.skip === 0 && !(surname && startsWithArticle(view, next) && isCalledSo(view, at, end)))
    return null;
  let last = next;
  if (opensSaint(view, next, end)) last += 2;
  else if (startsWithArticle(view, next)) {
    const explained = know[next]!.common && !know[next]!.rare;
    if (know[next]!.demonym || view.titleAt(next) || (explained && !isCalledSo(view, at, end))) return null;
    last++;
  } else {
    while (
      last < end &&
      last < next + 2 &&
      isUnknown(view, last) &&
      !isAdjectival(view, last) &&
      !view.hitAt(last)
    )
      last++;
    if (last === next && know[next]!.noun && know[next]!.ways[0]!.key.length <= 4 && next + 1 < end) {
      const proper = isUnknown(view, next + 1) && !know[next + 1]!.preposition && !view.hitAt(next + 1);
      if (proper) last = next + 2;
    }
  }
  if (last === next) return null;
  return { first: next, last, skip: 0, type: "place", by: "entities/place-area", of: null };
}
