import type { EntityType } from "../document.ts";
import { phraseOf } from "./committees.ts";
import type { Title } from "./gazetteer.ts";
import { memorial } from "./memorial.ts";
import { isAdjectival, isQuality, opensSaint, startsWithArticle } from "./name-shape.ts";
import { isUnknown, personRunAt } from "./person-name.ts";
import { area, site } from "./place-structure.ts";
import { quotedAfter, quotedBody, spokenTo } from "./quoted-name.ts";
import type { View } from "./view.ts";
import { bits } from "./word-bits.ts";

/** A name made out by its first noun or by quotation marks. */
export interface Structure {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly type: EntityType;
  readonly by: string;
  /** Id of the country or body whose demonym or name stands in it. */
  readonly of: string | null;
}

const mostWords = 8;

/** The name that a head noun (وزارة, الجيش, صحيفة, مطار, مدينة, فيلم) at a word opens or announces, null where none. */
export function structureAt(view: View, at: number, end: number): Structure | null {
  if (view.timed[at]) return null;
  // وقال لـ«الشروق»: a newspaper that was spoken to.
  if (view.words[at]!.form === "ل" && view.words[at + 1]?.start === view.words[at]!.end)
    return spokenTo(view, at, end);
  if ((view.bits[at]! & bits.head) === 0) return null;
  const head = view.know[at]!.head!;
  const whole = quotedBody(view, at, end, head.kind) ?? memorial(view, at, end, head.kind);
  if (whole) return whole;
  switch (head.kind) {
    case "body":
    case "weak-body":
    case "society":
      return head.definite ? definiteBody(view, at, end) : body(view, at, end, head.kind);
    case "share":
      return head.definite ? null : company(view, at, end);
    case "company":
    case "club":
      return head.definite
        ? definiteBody(view, at, end)
        : (company(view, at, end) ?? body(view, at, end, head.kind));
    case "army":
      return head.definite ? army(view, at, end) : localBody(view, at, end, false);
    case "local":
    case "regional":
      return head.definite ? null : localBody(view, at, end, head.kind === "regional");
    case "outlet":
      return head.definite ? null : outlet(view, at, end);
    case "site":
      return head.definite ? null : site(view, at, end);
    case "area":
    case "settlement":
    case "areas":
      return head.definite ? definiteBody(view, at, end) : area(view, at, end);
    case "work":
      return work(view, at, end);
    default:
      return null;
  }
}

/** وزارة الخارجية الروسية, حزب العدالة والتنمية, شركة تويوتا. */
function body(view: View, at: number, end: number, kind: string): Structure | null {
  const { know, words, timed } = view;
  let last = at + 1;
  let proper = false;
  let of: string | null = null;
  // قوات الأمم المتحدة, شركة أرامكو, مكتب أولمرت: the name is what stands behind the word.
  const own = view.hitAt(last);
  const foreign = own?.skip === 0 && own.meanings.some((one) => one.thing.type !== "place");
  if (foreign && (kind === "company" || kind === "club" || kind === "weak-body")) return null;
  // مكتب الرئيس رجب طيب أردوغان, قوات المخلوع صالح: the office of a person.
  const bearer = kind === "weak-body" ? view.titleAt(last) : null;
  if (bearer?.form === "article" && bearer.titles.some(isOfOne)) return null;
  // مجلس محافظة الأنبار
  const local = localBody(view, at, end, false);
  if (local && know[at + 1]!.head !== null) return { ...local, by: "entities/organization-head" };
  while (last < end && last - at < mostWords) {
    const known = know[last]!;
    const word = words[last]!;
    if (timed[last] || word.kind === "mark" || word.kind === "number") break;
    const hit = view.hitAt(last);
    if (last > at + 1 && opensPerson(view, last, end)) break;
    if (hit && hit.skip === 0 && !hit.meanings.every((one) => one.ambiguous)) {
      // مجلس الأمن الوكالة الدولية: a body known whole, and another one.
      const another = hit.meanings.every((one) => one.thing.type === "organization");
      if (another && view.hitAt(at)?.last === last) break;
      proper = true;
      of ??= hit.meanings[0]!.thing.id;
      last = hit.last;
      // A name after the article's words closes: وزارة الدفاع روسيا does not go on.
      if (last - at > 2) break;
      continue;
    }
    if (known.demonym && known.demonym.skip === 0) {
      if (last === at + 1 && !known.demonym.definite) break;
      if (known.demonym.plural) break;
      proper = true;
      of ??= known.demonym.of;
      last++;
      break;
    }
    if (known.definite && !known.conjunction && !known.preposition && startsWithArticle(view, last)) {
      const title = view.titleAt(last);
      if (last > at + 1 && !isQuality(view, last)) break;
      if (
        title?.titles.some((one) => one.kind !== "suffix" && one.kind !== "link" && !one.plural) &&
        last > at + 1
      )
        break;
      if (!known.common) proper = true;
      last++;
      continue;
    }
    if (last > at + 1 && isCoordinated(view, last)) {
      last++;
      continue;
    }
    if (last === at + 1 && opensSaint(view, last, end)) {
      proper = true;
      last += 2;
      continue;
    }
    if (last === at + 1 && known.name && known.name.skip === 0 && known.name.kind !== "surname") {
      const run = personRunAt(view, last, end, false);
      if (run && run.parts > 1) {
        proper = true;
        last = run.last;
        continue;
      }
    }
    if (isUnknown(view, last) && !known.name && !isAdjectival(view, last) && !view.isClausal(last)) {
      proper = true;
      last++;
      continue;
    }
    break;
  }
  if (last === at + 1) return quotedAfter(view, at, end, "organization", "entities/organization-quoted");
  // لجنة الأمن والدفاع في البرلمان, and what the article calls so again.
  if (kind === "weak-body" && !proper) proper = view.committees.has(phraseOf(view, at, last));
  const least = kind === "body" ? 2 : kind === "society" ? 3 : Number.POSITIVE_INFINITY;
  if (!proper && last - at < least) return null;
  return {
    first: at,
    last,
    skip: know[at]!.head!.skip,
    type: "organization",
    by: "entities/organization-head",
    of,
  };
}

function isOfOne({ kind, plural }: Title): boolean {
  return !plural && (kind === "office" || kind === "honorific");
}

/** أمانة جدة, شرطة منطقة الرياض, حكومة كردستان: of a town or a part of a country; `regional` bodies are of no capital. */
function localBody(view: View, at: number, end: number, regional: boolean): Structure | null {
  let next = at + 1;
  const own = next < end ? view.know[next]!.head : null;
  if (own && !own.definite && own.skip === 0 && /^(?:area|settlement)$/.test(own.kind)) next++;
  const hit = next < end ? view.hitAt(next) : null;
  if (hit?.skip !== 0) return null;
  const place = hit.meanings.find(({ thing }) => thing.type === "place");
  if (!place || place.ambiguous || hit.meanings.some(({ thing }) => thing.kind === "country")) return null;
  if (regional && hit.meanings.some(({ thing }) => thing.kind === "capital")) return null;
  const { skip } = view.know[at]!.head!;
  const by = "entities/organization-local";
  return { first: at, last: hit.last, skip, type: "organization", by, of: place.thing.id };
}

/** رئيس مجلس الشيوخ ميتش ماكونيل: a person's name behind the words of a body; one that a title opens (الملك عبد العزيز) is the body's. */
function opensPerson(view: View, at: number, end: number): boolean {
  if (view.titleAt(at - 1)?.titles.some((one) => !one.plural)) return false;
  const hit = view.hitAt(at);
  if (hit?.skip === 0 && hit.meanings.every((one) => one.thing.type === "person")) return true;
  const run = personRunAt(view, at, end, false);
  return run !== null && run.skip === 0 && run.parts > 1 && !run.doubtful;
}

/** شركة تويوتا, بنك يو.بي.إس: the word before is left out where a name of its own follows. */
function company(view: View, at: number, end: number): Structure | null {
  const next = at + 1;
  if (next >= end) return null;
  const hit = view.hitAt(next);
  const share = view.know[at]!.head!.kind === "share";
  if (hit && hit.skip === 0 && !(share && isUnknown(view, hit.last))) return null;
  // فورد أوتوسان
  let last = hit?.skip === 0 ? hit.last : next;
  while (
    last < end &&
    last < next + 3 &&
    isUnknown(view, last) &&
    !view.know[last]!.name &&
    !startsWithArticle(view, last)
  ) {
    if (last > next && view.hitAt(last)) break;
    last++;
  }
  return last > next ? named(next, last, 0, "entities/company") : null;
}

/** المجلس الأعلى للأمن القومي, الحزب الشيوعي الصيني: a definite head with adjectives and a demonym or a ل of purpose. */
function definiteBody(view: View, at: number, end: number): Structure | null {
  const { know, words, timed } = view;
  const { kind } = know[at]!.head!;
  const official =
    kind === "body" ||
    kind === "society" ||
    kind === "area" ||
    ((kind === "weak-body" || kind === "company") && words[at]!.form.endsWith("ة"));
  let last = at + 1;
  let proper = false;
  let purpose = false;
  let of: string | null = null;
  // المديرية العامة للأمن: an office only where it says what for.
  const office = kind === "area";
  while (last < end && last - at < mostWords && words[last]!.kind === "arabic" && !timed[last]) {
    const known = know[last]!;
    if (known.demonym && known.demonym.skip === 0 && known.demonym.definite && !known.demonym.plural) {
      proper = true;
      of ??= known.demonym.of;
      last++;
      if (purpose) break;
      continue;
    }
    const quality = startsWithArticle(view, last) && !view.titleAt(last) && isQuality(view, last);
    if (quality && (of === null || purpose)) {
      // المدينة الجامعية, المديرية الجهوية: only العامة and the like make an office of such a word.
      if (office && !purpose && known.head === null) break;
      // المحكمة الدستورية العليا: a second adjective that says highest closes a name.
      if (official && last > at + 1 && known.head?.kind === "supreme") proper = true;
      last++;
      continue;
    }
    const until = official && !purpose && last > at + 1 ? endOfPurpose(view, last, end) : -1;
    // الاتحاد الأفريقي لرفع التفاوض: behind a nation or a known name an indefinite noun says what somebody does.
    const bound = until > last + 1 && !startsWithLam(view, last);
    if (bound && (of !== null || last > at + 2 || view.hitAt(at))) break;
    if (until > 0) {
      purpose = true;
      proper = true;
      last = until;
      continue;
    }
    if (purpose && isCoordinated(view, last)) {
      last++;
      continue;
    }
    break;
  }
  if (!proper || last < at + 3 || (office && (!purpose || of !== null))) return null;
  return {
    first: at,
    last,
    skip: know[at]!.head!.skip,
    type: "organization",
    by: "entities/organization-definite",
    of,
  };
}

/** للأمن, لإدارة السجون, للإفراج عن المعتقلين: what a body is for; where the words of it end, -1 where none begin. */
function endOfPurpose(view: View, at: number, end: number): number {
  const { know, words } = view;
  const known = know[at]!;
  if (view.titleAt(at) !== null || view.hitAt(at)) return -1;
  const isObject = (index: number): boolean =>
    index < end &&
    startsWithArticle(view, index) &&
    know[index]!.noun &&
    !view.timed[index] &&
    !view.titleAt(index)?.titles.some((one) => one.kind === "office" && !one.plural);
  if (startsWithLam(view, at)) {
    const governs = known.head?.kind === "purpose" && isObject(at + 2);
    return governs && view.titleAt(at + 1)?.titles.some((one) => one.kind === "link") ? at + 3 : at + 1;
  }
  const governs = words[at]!.form.startsWith("ل") && known.preposition && known.noun && !known.definite;
  return governs && !known.name && !view.isClausal(at) && isObject(at + 1) ? at + 2 : -1;
}

/** للأمن: ل and the article. */
function startsWithLam(view: View, at: number): boolean {
  return view.words[at]!.form.startsWith("لل") && view.know[at]!.definite;
}

/** الجيش السوداني, البرلمان الأوكراني. */
function army(view: View, at: number, end: number): Structure | null {
  const next = at + 1;
  if (next >= end) return null;
  const demonym = view.know[next]!.demonym;
  if (!demonym || demonym.skip > 0 || !demonym.definite || demonym.plural) return null;
  // قوات الشرطة والجيش الأفغانية: the adjective belongs to another noun.
  if (view.words[next]!.fold.endsWith("ه") && !/[هت]$/.test(view.words[at]!.fold)) return null;
  return {
    first: at,
    last: next + 1,
    skip: view.know[at]!.head!.skip,
    type: "organization",
    by: "entities/organization-demonym",
    of: demonym.of,
  };
}

/** وكالة رويترز, صحيفة «الأهرام»: the word before is left out; وكالة الأنباء السعودية and وكالة معا للأنباء keep it. */
function outlet(view: View, at: number, end: number): Structure | null {
  const { know, words } = view;
  const next = at + 1;
  if (next >= end) return null;
  const quoted = quotedAfter(view, at, end, "organization", "entities/outlet-quoted");
  if (quoted) return quoted;
  const own = view.hitAt(next);
  // وكالة يونهاب الكورية للأنباء, and وكالة معا للأنباء
  const agency = own?.skip === 0 && own.meanings.some(({ thing }) => thing.kind === "agency");
  if (agency && own.last < end && !isNewsWord(view, own.last)) return null;
  for (let i = next; i < Math.min(end, next + 4); i++) {
    if (words[i]!.kind !== "arabic") break;
    const purpose = words[i]!.form.startsWith("لل") && view.titleAt(i) === null && know[i]!.noun;
    if (purpose && i > next && know[at]!.head!.kind === "outlet" && isNewsWord(view, i))
      return named(at, i + 1, know[at]!.head!.skip, "entities/agency");
    if (know[i]!.breaks || know[i]!.saying) break;
  }
  if (own?.skip === 0 && own.meanings.some((one) => one.thing.type !== "person")) return null;
  if (startsWithArticle(view, next)) {
    const after = next + 1 < end ? know[next + 1]!.demonym : null;
    if (know[next]!.noun && after?.definite && after.skip === 0)
      return isNewsWord(view, next)
        ? { ...named(at, next + 2, know[at]!.head!.skip, "entities/agency"), of: after.of }
        : named(next, next + 1, 0, "entities/outlet-name");
    if (
      isNewsWord(view, next) &&
      next + 1 < end &&
      startsWithArticle(view, next + 1) &&
      isQuality(view, next + 1)
    )
      return named(at, next + 2, know[at]!.head!.skip, "entities/agency");
    if (know[next]!.demonym || know[next]!.head || view.titleAt(next)) return null;
    // شبكة الراديو والتلفزيون السويسري
    if (next + 1 < end && isCoordinated(view, next + 1)) return null;
    return know[next]!.common || know[next]!.name ? null : named(next, next + 1, 0, "entities/outlet-name");
  }
  let last = next;
  while (last < end && last < next + 3 && isUnknown(view, last) && (last === next || !view.hitAt(last)))
    last++;
  return last > next ? named(next, last, 0, "entities/outlet-name") : null;
}

function named(first: number, last: number, skip: number, by: string): Structure {
  return { first, last, skip, type: "organization", by, of: null };
}

/** فيلم "…": the work in quotation marks; an adjective may stand between (الفيلم السوداني "…"). */
function work(view: View, at: number, end: number): Structure | null {
  let from = at;
  if (from + 1 < end && view.know[from + 1]!.definite && view.know[at]!.head!.definite) from++;
  return quotedAfter(view, from, end, "other", "entities/work");
}

/** والهجرة, والتنمية: a further definite noun in a ministry's or party's name. */
function isCoordinated(view: View, at: number): boolean {
  const known = view.know[at]!;
  if (
    !view.words[at]!.form.startsWith("وال") ||
    !known.noun ||
    known.breaks ||
    known.demonym ||
    view.timed[at]
  )
    return false;
  return known.head === null && view.titleAt(at) === null && view.hitAt(at) === null;
}

/** الأنباء, للأنباء: words by which an agency's name keeps its وكالة. */
function isNewsWord(view: View, at: number): boolean {
  return view.know[at]!.head?.kind === "news";
}
