import { acceptedHit } from "./accepted.ts";
import type { Candidate, Description, OpenTitle, Pending } from "./candidate.ts";
import type { Meaning } from "./gazetteer.ts";
import { isQuality, startsWithArticle } from "./name-shape.ts";
import { isUnknown, type PersonRun, personRunAt } from "./person-name.ts";
import type { Hit, TitleHit, View } from "./view.ts";

/** A name that the words beside it prove. */
export interface NamedRun {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly by: string;
}

/** سعد جبار behind خبير في القانون،: a name of two parts, or one that the lexicons know whole. */
export function namesPerson(view: View, index: number, end: number): boolean {
  if (index >= end) return false;
  const hit = view.hitAt(index);
  if (hit && hit.skip === 0 && hit.meanings.some((one) => one.thing.type === "person" && !one.short))
    return true;
  const run = personRunAt(view, index, end, false);
  return run !== null && run.skip === 0 && run.parts > 1 && !run.doubtful;
}

/** A word that says what a person is, not one that joins titles or ends names. */
export function isOffice(hit: TitleHit): boolean {
  return hit.titles.some((one) => one.kind !== "link" && one.kind !== "suffix");
}

/**
 * A role that has its body already and then a lexicon's name that goes on as a person's: المتحدثة باسم الوزارة الكمبودية مالي
 * سوتشياتا, المحلل صلاح الدين الجورشي. Null where the name is only the lexicon's.
 */
export function personOverHit(view: View, role: Pending, hit: Hit, end: number): PersonRun | null {
  if (hit.skip > 0 || role.construct || startsWithArticle(view, hit.first)) return null;
  if (hit.meanings.some((one) => one.thing.type === "person") || view.words[hit.first]!.kind !== "arabic")
    return null;
  const run = personRunAt(view, hit.first, end, true);
  if (run && run.last > hit.last && run.listed && run.parts > 1) return run;
  return foreignOverHit(view, hit, end);
}

/**
 * المحلل السياسي راوول ميخيا: behind a title that the known bearer of a surname did not hold, the surname and a word that nothing
 * explains are another's first name and surname.
 */
export function personOverSurname(view: View, role: Pending, hit: Hit, end: number): PersonRun | null {
  const at = hit.last;
  if (hit.skip > 0 || at !== hit.first + 1 || at >= end || !hit.meanings.every((one) => one.short))
    return null;
  if (role.construct || role.titles.some((open) => holdsOffice(hit.meanings, open))) return null;
  if (!isUnknown(view, at) || view.isClausal(at) || startsWithArticle(view, at) || view.hitAt(at))
    return null;
  return { first: hit.first, last: at + 1, skip: 0, parts: 2, listed: false, doubtful: true, byname: false };
}

/** المبعوث الأميركي برينستون ليمان: names of two towns or bodies side by side, or of one beside a word that nothing explains. */
function foreignOverHit(view: View, hit: Hit, end: number): PersonRun | null {
  const at = hit.last;
  if (at !== hit.first + 1 || at >= end || !isMinor(hit) || view.words[at]!.kind !== "arabic") return null;
  const known = view.know[at]!;
  if (known.common || known.breaks || known.saying || known.definite || known.demonym || view.timed[at])
    return null;
  const next = view.hitAt(at);
  if (next ? next.skip > 0 || next.last > at + 1 || !isMinor(next) : !isUnknown(view, at)) return null;
  return { first: hit.first, last: at + 1, skip: 0, parts: 2, listed: false, doubtful: true, byname: false };
}

/** Neither a country nor a capital: such a name is a surname as well. */
function isMinor(hit: Hit): boolean {
  return hit.meanings.every((one) => one.thing.kind !== "country" && one.thing.kind !== "capital");
}

/** Whether a title is meant as one. */
export function titleStands(view: View, index: number, hit: TitleHit, end: number): boolean {
  // عميد كلية is no brigadier.
  if (hit.form === "bare" && hit.titles.every((one) => one.kind === "rank")) return false;
  // الدراسات السياسية: an adjective of the noun before it.
  const before = index - 1;
  if (
    hit.form === "article" &&
    hit.skip === 0 &&
    hit.titles.every((one) => one.kind === "profession") &&
    view.know[before]?.definite &&
    view.know[before]!.noun &&
    !view.timed[before] &&
    view.titleAt(before) === null
  )
    return false;
  // A word that is a first name too (أمير, سيد) is one where another name follows at once.
  const listed = view.know[index]!.name;
  if (
    listed &&
    hit.form === "bare" &&
    listed.skip === hit.skip &&
    hit.titles.every((one) => one.kind !== "honorific")
  ) {
    const next = view.know[index + 1];
    const named = next?.name?.skip === 0 && !next.name.ambiguous && !startsWithArticle(view, index + 1);
    if (named && personRunAt(view, index, end, false)) return false;
  }
  return true;
}

/** الرئيس الأميركي نظيره الروسي, الرئيس المصري السفير الأميركي: the second title is another's, unless a name follows it at once. */
export function isAnother(view: View, hit: TitleHit, end: number): boolean {
  if (hit.form === "possessive") return true;
  if (hit.form === "bare" || hit.titles.some((one) => one.kind === "honorific" || one.kind === "rank"))
    return false;
  return hit.last < end && view.know[hit.last]!.demonym !== null;
}

/** Whether a preposition joins a title to the body behind it. */
export function linkStands(
  view: View,
  index: number,
  link: TitleHit,
  end: number,
  before: readonly Candidate[],
): boolean {
  if (link.form === "possessive") return true;
  const next = index + 1;
  if (next >= end || view.timed[next] || view.words[next]!.kind === "mark")
    return view.words[next]?.form !== undefined && '"“«'.includes(view.words[next]!.form);
  const known = view.know[next]!;
  return (
    known.definite ||
    known.demonym !== null ||
    known.head !== null ||
    acceptedHit(view, next, before) !== null ||
    known.noun
  );
}

/** One word that no list knows is a name only close behind an office, a rank or an honorific of one person. */
export function fitsTitle(view: View, role: Pending, run: PersonRun, listed: boolean): boolean {
  if (run.parts > 1) return listed || !startsWithArticle(view, run.first);
  const last = role.titles.at(-1)!;
  if (last.hit.titles.every((one) => one.plural)) return false;
  const strong = last.hit.titles.some(
    (one) => one.kind === "office" || one.kind === "rank" || one.kind === "honorific",
  );
  const close = run.first - last.hit.last <= 1;
  // دبلوماسي عربي فضل عدم ذكر اسمه: a verb that is a first name too.
  if (listed && view.know[run.first]!.verb && role.titles[0]!.hit.form === "bare") return false;
  if (listed) return close || strong;
  if (startsWithArticle(view, run.first))
    return strong && run.first === last.hit.last && last.hit.form === "article";
  // بمترشح, لمشاركتكم: an attached letter before a noun in م.
  if (!listed && view.words[run.first]!.form.endsWith("ات")) return false;
  // الرئيس الفخري
  if (view.know[run.first]!.head?.kind === "quality") return false;
  const attached = "بلكف".includes(view.words[run.first]!.form[0]!) && view.words[run.first]!.form[1] === "م";
  return close && strong && !attached;
}

/** Whether a name without a title is one. */
export function stands(view: View, run: PersonRun, saying: boolean): boolean {
  if (run.listed) {
    // وجد تشارلز, فتح خيبر: verbs that are first names too.
    const start = view.know[run.first]!;
    const patronymic = view.know[run.first + 1]?.name?.kind === "particle";
    if (start.verb && !start.noun && run.doubtful && run.parts < 3 && !patronymic) return false;
    if (run.byname) return true;
    if (run.parts >= 2) return !run.doubtful || secondIsName(view, run);
    return saying && !run.doubtful && run.skip === 0;
  }
  if (run.parts === 1) return saying && isSpeaker(view, run);
  return !startsWithArticle(view, run.first);
}

/** يروي سومشاي، وهو بائع; قال سومشاي إن: one word that nothing explains, and what is said or who he is right behind it. */
function isSpeaker(view: View, run: PersonRun): boolean {
  const word = view.words[run.first]!;
  if (word.fold.length < 4 || /^م.*(?:ون|ين|ات|ان)$/.test(word.fold)) return false;
  const next = view.know[run.last];
  if (!next || startsWithArticle(view, run.first)) return false;
  if (next.reports || view.words[run.last]!.form === ":") return true;
  if (!",،".includes(view.words[run.last]!.form)) return false;
  const title = view.titleAt(run.last + 1);
  return (title !== null && isOffice(title)) || (view.know[run.last + 1]?.breaks ?? false);
}

function secondIsName(view: View, run: PersonRun): boolean {
  // Behind عبد الرحمن it is the third word that tells.
  const governs = view.know[run.first]!.name?.kind === "particle";
  const at = run.first + (governs ? 2 : 1);
  if (at >= run.last) return false;
  const second = view.know[at]!;
  if (second.name !== null && (!second.name.ambiguous || second.name.kind === "particle")) return true;
  // حسن الجوار, فتح السفارتين: behind an ordinary word only a nisba with the article is a surname.
  if (startsWithArticle(view, at))
    return second.name !== null || view.words[at]!.form.endsWith("ي") || endsBeforeTitle(view, run);
  return isUnknown(view, at) || run.parts > 2;
}

/** وائل غلام ومشهور البنيان: a further name of two parts in a list of people. */
export function isListedPerson(view: View, run: PersonRun, before: Candidate | undefined): boolean {
  if (!run.listed || run.parts < 2 || before?.type !== "person" || before.last !== run.first) return false;
  const known = view.know[run.first]!;
  return before.last > before.first + 1 && known.name?.skip === 1 && !(known.verb && !known.noun);
}

/** سامي الملحم رئيس النادي: an office of one person right behind. */
function endsBeforeTitle(view: View, run: PersonRun): boolean {
  const title = view.titleAt(run.last);
  if (title?.skip !== 0 || title.form === "possessive") return false;
  return title.titles.some((one) => one.kind === "office" && !one.plural) && isUnknown(view, run.last - 1);
}

/** فابيو كابيلو: a word that nothing explains and a known person's surname. */
export function foreignBeforeSurname(view: View, index: number, end: number): NamedRun | null {
  if (!isUnknown(view, index) || startsWithArticle(view, index) || index + 1 >= end) return null;
  const next = view.hitAt(index + 1);
  if (!next || next.skip > 0 || !next.meanings.every((one) => one.short)) return null;
  return { first: index, last: next.last, skip: 0, by: "entities/name-surname" };
}

/** يوري أوشاكوف، مستشار …: two words or more that nothing explains or that begin like a name, a comma and a title; or a title at once. */
export function foreignBeforeTitle(view: View, index: number, end: number): NamedRun | null {
  const listed = view.know[index]!.name?.kind === "given" && view.know[index]!.name?.skip === 0;
  if ((!listed && !isUnknown(view, index)) || startsWithArticle(view, index)) return null;
  const run = personRunAt(view, index, end, true);
  if (!run || run.parts < 2 || run.last + 1 >= end) return null;
  const comma = ",،".includes(view.words[run.last]!.form);
  const title = view.titleAt(comma ? run.last + 1 : run.last);
  if (!title || !isOffice(title)) return null;
  if (!comma && (title.skip > 0 || title.form !== "article" || listed)) return null;
  return { first: run.first, last: run.last, skip: 0, by: "entities/name-title" };
}

/** Where a title without a name ends: الرئيس السابق and المتحدث باسم الجيش go on, الرئيس القرار does not. */
function endOfDescription(view: View, { hit, latest }: OpenTitle, last: number): number {
  let until = last;
  while (until > latest.last && (view.know[until - 1]!.breaks || view.words[until - 1]!.kind === "mark"))
    until--;
  const counterpart = hit.titles.some((title) => title.office === "counterpart");
  if (hit.form === "bare" && latest === hit && !counterpart) return until;
  let at = latest.last;
  while (at < until && (view.know[at]!.demonym !== null || isQuality(view, at))) at++;
  const goesOn = !counterpart && at < until && view.titleAt(at)?.titles.some((one) => one.kind === "link");
  return goesOn ? until : at;
}

/** A title that stands without a name. */
export function descriptionOf(
  view: View,
  open: OpenTitle,
  last: number,
  bearer: Candidate | null,
): Description {
  const { hit, titles, of } = open;
  const plural = hit.titles.every((title) => title.plural);
  const until = endOfDescription(view, open, last);
  return { first: hit.first, last: until, skip: hit.skip, form: hit.form, titles, of, plural, bearer };
}

/** Where the words of a role end: before a comma, or before the honorific that belongs to the name. */
export function endOfRole(view: View, titles: readonly OpenTitle[], owner: number, last: number): number {
  const start = titles[owner]!.hit.first;
  for (const { hit } of titles.slice(owner + 1)) {
    const before = view.words[hit.first - 1]!;
    const honorific = hit.titles.some((one) => one.kind === "honorific" || one.kind === "rank");
    if (before.kind === "mark" && ",،".includes(before.form)) return hit.first - 1;
    if (honorific && hit.last === last && hit.first > start) return hit.first;
  }
  return last;
}

/**
 * Whose title a name behind several is: the outermost one's; the last one's where the outer one has its bearer or the last is his
 * (نظيره); that of the office which its bearer is known to have held.
 */
export function ownerOf(
  titles: readonly OpenTitle[],
  bearer: Candidate | null,
  meanings: readonly Meaning[],
): number {
  let owner = 0;
  if (bearer || titles.slice(1).some((open) => open.hit.form === "possessive")) owner = titles.length - 1;
  for (let k = 1; k < titles.length; k++)
    if (holdsOffice(meanings, titles[k]!) && !holdsOffice(meanings, titles[0]!)) owner = k;
  return owner;
}

/** Whether a known person held the office of a title. */
export function holdsOffice(meanings: readonly Meaning[], open: OpenTitle): boolean {
  return meanings.some((meaning) =>
    meaning.thing.offices.some((office) =>
      open.hit.titles.some((title) => title.office !== "" && title.office === office.office),
    ),
  );
}

/** An adjective that no list knows agrees with a title and is followed by the name; a rank has none (العقيد الصوارمي). */
export function isTitleAdjective(view: View, role: Pending, at: number, end: number): boolean {
  if (!startsWithArticle(view, at) || at + 1 >= end || startsWithArticle(view, at + 1)) return false;
  if (role.last === at && role.titles.at(-1)!.latest.titles.every((one) => one.kind === "rank")) return false;
  return isUnknown(view, at + 1) || view.know[at + 1]!.name?.kind === "given";
}
