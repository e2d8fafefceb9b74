import type { Meaning } from "./gazetteer.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Hit, TitleHit, View } from "./view.ts";

/** The words of a person's name: `first` up to, not including, `last`. */
export interface PersonRun {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  /** Name parts, a particle with what it governs counted as one. */
  readonly parts: number;
  /** A first name from the list opens it. */
  readonly listed: boolean;
  /** The list calls its first word an ordinary word too. */
  readonly doubtful: boolean;
  /** أبو هريرة, ابن خلدون: a particle and a word that is no ordinary one make a whole name. */
  readonly byname: boolean;
}

/** Names of more words than this are lists. */
const mostParts = 5;

/**
 * The person's name that begins at a word, null where none does. `relaxed` lets a word that no list knows begin one,
 * as behind a title or a verb of saying.
 */
export function personRunAt(view: View, start: number, end: number, relaxed: boolean): PersonRun | null {
  const { know, words } = view;
  const known = know[start];
  if (!known || words[start]!.kind !== "arabic" || view.timed[start]) return null;
  let skip = 0;
  let listed = false;
  let doubtful = false;
  let byname = false;
  let at = start;
  if (known.name && known.name.kind === "particle") {
    const governed = afterParticle(view, start, end);
    if (governed < 0) return null;
    // ابن عمه, بيت عبد: an ordinary indefinite word behind a particle begins no name.
    const first = view.know[start + 1]!;
    if (!first.name && first.common && !first.definite) return null;
    skip = known.name.skip;
    listed = true;
    doubtful = known.name.ambiguous;
    byname = !doubtful && (first.name !== null || !first.common) && !view.titleAt(start + 1);
    at = governed;
  } else if (known.name && (known.name.kind === "given" || relaxed) && !known.demonym?.definite) {
    skip = known.name.skip;
    listed = true;
    doubtful = known.name.ambiguous || known.common;
    // فوز ترامب: an ordinary noun before a known person.
    if (doubtful && known.noun && !relaxed && opensPerson(view, start + 1)) return null;
    at = start + 1;
  } else if ((relaxed || isBeforeParticle(view, start)) && isUnknown(view, start)) {
    at = start + 1;
  } else return null;

  let parts = 1;
  while (at < end && parts < mostParts) {
    let next = partAt(view, at, end, parts);
    if (next < 0 && parts === 1 && isBesideGiven(view, at, end, relaxed, doubtful)) next = at + 1;
    if (next < 0) break;
    at = next;
    parts++;
  }
  return { first: start, last: at, skip, parts, listed, doubtful, byname };
}

/** رهف بنت خالد: a word that nothing explains before a patronymic. */
function isBeforeParticle(view: View, at: number): boolean {
  const next = view.know[at + 1]?.name;
  if (next?.kind !== "particle" || next.ambiguous || next.skip > 0) return false;
  return !isWithArticle(view, at) && !view.isClausal(at);
}

/** The end of a name that a lexicon knows, with what may follow it: بن عبد العزيز آل سعود, الابن, الثاني. */
export function lengthened(view: View, last: number, end: number): number {
  let at = last;
  for (let parts = 0; parts < mostParts && at < end; parts++) {
    const name = view.know[at]!.name;
    if (!name || name.skip > 0 || name.kind !== "particle") break;
    // آل نهيان, but no آل before an ordinary word.
    if (name.ambiguous && !(view.know[at + 1]?.name?.skip === 0 || isUnknown(view, at + 1))) break;
    const next = afterParticle(view, at, end);
    if (next < 0) break;
    at = next;
  }
  return at;
}

/**
 * فهد بن عبدالعزيز بن معمر behind the king's فهد بن عبدالعزيز: a known person's name that goes on with an ancestor whom none of the
 * person's names has.
 */
export function isSonOfAnother(view: View, hit: Hit, last: number): boolean {
  if (last <= hit.last || view.know[hit.last]!.name?.ambiguous !== false) return false;
  const ancestor = view.words[last - 1]!.fold;
  return !hit.meanings.some(({ thing }) => thing.names.some((name) => name.includes(ancestor)));
}

/** عوض بن الوزير العولقي: a family name behind a full name of the lexicon. */
export function withFamily(view: View, last: number, end: number): number {
  if (last >= end || !isWithArticle(view, last) || !view.words[last]!.form.endsWith("ي")) return last;
  return isUnknown(view, last) && !view.hitAt(last) ? last + 1 : last;
}

/** One more part of a name at a word: where the part ends, -1 where the name ends before it. */
function partAt(view: View, at: number, end: number, parts: number): number {
  const { words, know, timed } = view;
  const word = words[at]!;
  if (timed[at]) return -1;
  if (word.kind === "mark") {
    const joined =
      (word.form === "-" || word.form === "–" || word.form === "'") && word.start === words[at - 1]!.end;
    if (!joined || at + 1 >= end || words[at + 1]!.start !== word.end) return -1;
    return know[at + 1]!.name?.skip === 0 || isUnknown(view, at + 1) ? at + 2 : -1;
  }
  if (word.kind !== "arabic") return -1;
  const known = know[at]!;
  // سيف لفرانس برس: a known name behind a preposition.
  const other = known.preposition || known.opens ? view.hitAt(at) : null;
  if (other?.preposition && other.skip > 0 && other.last > at + 1) return -1;
  const name = known.name?.skip === 0 ? known.name : null;
  if (known.breaks && !(name?.kind === "particle")) return -1;
  if (name?.kind === "particle") return afterParticle(view, at, end);
  const title = view.titleAt(at);
  if (name) {
    // فيصل بن بندر أمير المنطقة: behind two parts a word that is a title too is one.
    if (
      (parts > 1 || know[at - 2]?.name?.kind === "particle") &&
      title !== null &&
      title.form !== "article" &&
      title.titles.some((one) => one.kind === "office")
    )
      return -1;
    if (!name.ambiguous && !(known.verb && !known.noun)) return at + 1;
    if (title && title.form === "article" && name.kind !== "surname") return -1;
    // An ordinary word ends most names; as a second word it is one of them, and as a third where it is no verb.
    if (parts === 1) return at + 1;
    if (parts === 2 && !known.verb && name.kind === "given") return at + 1;
    return name.kind === "surname" && known.definite ? at + 1 : -1;
  }
  if (title?.titles.some((one) => one.kind === "suffix") && title.skip === 0) return title.last;
  if (title) return parts === 1 && isTitleSurname(view, title, end) ? at + 1 : -1;
  if (known.breaks) return -1;
  if (startsOtherName(view, at)) return parts === 1 && isTownSurname(view, at) ? at + 1 : -1;
  if (isUnknown(view, at)) return view.isClausal(at) ? -1 : at + 1;
  // باقان أموم،: a rare word before a mark closes a name whose first word nothing explains.
  if (
    known.rare &&
    parts === 1 &&
    !known.definite &&
    isUnknown(view, at - 1) &&
    words[at + 1]?.kind === "mark"
  )
    return at + 1;
  return isOrdinarySurname(view, at, end, parts) ? at + 1 : -1;
}

/**
 * An ordinary word as a surname: a nisba with the article (الحسني) that no adjective goes on, or any noun behind a verb
 * of saying and before a title (وقال كريستوفر هيل مساعد الوزير).
 */
function isOrdinarySurname(view: View, at: number, end: number, parts: number): boolean {
  const { know, words } = view;
  const known = know[at]!;
  if (!known.noun || known.saying || known.conjunction || known.preposition) return false;
  if (know[at - 1]!.name === null) return false;
  const next = at + 1 < end ? know[at + 1]! : null;
  const form = words[at]!.form;
  if (form.startsWith("ال")) {
    const nisba = form.endsWith("ي") && form.length > 4;
    if (nisba) return !(next?.definite && !next.verb && words[at + 1]!.form.startsWith("ال"));
  }
  if (parts > 1) return false;
  // أياد سعودية
  if (known.demonym && form.endsWith("ة")) return false;
  if (known.demonym) return !known.demonym.definite && !known.demonym.plural && known.demonym.skip === 0;
  if (known.verb || form.endsWith("ا") || !know[at - 2]?.saying) return false;
  const title = at + 1 < end ? view.titleAt(at + 1) : null;
  return (
    title?.form === "bare" && title.titles.some((one) => one.kind === "office" || one.kind === "profession")
  );
}

/**
 * An ordinary word right behind a first name: behind a title or a verb of saying (النائب نديم الجميل, الدكتور عباس شراقي), or with
 * the article and no adjective of its own (فهد السميح). A verb, an accusative (وفدا) and what governs a genitive are none.
 */
function isBesideGiven(view: View, at: number, end: number, relaxed: boolean, doubtful: boolean): boolean {
  const { know, words } = view;
  const known = know[at]!;
  const word = words[at]!;
  if (word.kind !== "arabic" || view.timed[at] || !known.noun || known.breaks || known.saying) return false;
  if (known.demonym?.plural || known.head !== null || view.titleAt(at) !== null) return false;
  const first = know[at - 1]!;
  const next = at + 1 < end && words[at + 1]!.kind === "arabic" ? know[at + 1]! : null;
  const nextIsNoun =
    next?.definite && next.noun && !next.verb && !view.timed[at + 1] && view.titleAt(at + 1) === null;
  const named = next?.name?.skip === 0 && (next.name.kind === "particle" || !next.name.ambiguous);
  const ended = at + 1 >= end || next === null || view.titleAt(at + 1) !== null;
  if (word.form.startsWith("ال") && known.definite) {
    if (named) return relaxed || !doubtful;
    if (known.demonym && !relaxed) return false;
    return first.name !== null && (relaxed || (!doubtful && first.name.kind === "given")) && !nextIsNoun;
  }
  if (!relaxed || first.name?.kind !== "given" || known.verb || known.definite) return false;
  if ((known.conjunction || known.preposition) && !known.plain) return false;
  return (ended || !/[اةه]$/.test(word.form)) && !nextIsNoun;
}

/** أحمد الشيخ, طارق السيد: a title as a surname, where no name follows it. */
function isTitleSurname(view: View, title: TitleHit, end: number): boolean {
  const { know } = view;
  if (title.form !== "article" || title.skip > 0 || title.last > title.first + 1) return false;
  if (know[title.first - 1]!.name?.kind !== "given") return false;
  const office = title.titles.some((one) => one.kind === "office");
  if (!office && (title.last >= end || view.words[title.last]!.kind === "mark")) return true;
  if (!title.titles.every((one) => one.kind === "honorific" || one.kind === "rank")) return false;
  if (title.last >= end) return true;
  const next = know[title.last]!;
  return next.conjunction || next.breaks || (next.common && !next.definite && next.name === null);
}

/** بن, أبو, آل, عبد with what it governs: the end, -1 where nothing can follow. */
function afterParticle(view: View, at: number, end: number): number {
  const next = at + 1;
  if (next >= end || view.words[next]!.kind !== "arabic") return -1;
  const known = view.know[next]!;
  if (known.name?.kind === "particle" && known.name.skip === 0) return afterParticle(view, next, end);
  if (view.timed[next] || (known.verb && !known.noun && !known.name)) return -1;
  if (known.conjunction && !known.name) return -1;
  return next + 1;
}

/** A word that no list explains: neither ordinary word nor title, demonym, time or place. */
export function isUnknown(view: View, at: number): boolean {
  const known = view.know[at];
  const word = view.words[at];
  if (!known || !word || word.kind !== "arabic" || view.timed[at]) return false;
  return (
    (!known.common || (known.rare && isCalledFor(view, at))) &&
    (!isAttached(word.form, known) || isGenitiveInFeh(view, at)) &&
    !known.breaks &&
    word.fold.length >= 2 &&
    known.demonym === null &&
    known.head === null &&
    !known.saying &&
    view.titleAt(at) === null
  );
}

/** جامعة فودان: what an indefinite head noun governs has no ف before it. */
function isGenitiveInFeh(view: View, at: number): boolean {
  const head = view.know[at - 1]?.head;
  return view.words[at]!.form.startsWith("ف") && head !== null && head !== undefined && !head.definite;
}

/** Behind a verb of saying, a first name, a demonym or a title, a rare word is a name as likely. */
function isCalledFor(view: View, at: number): boolean {
  const before = view.know[at - 1];
  if (!before) return false;
  if (before.head !== null && !before.head.definite) return true;
  if (view.words[at]!.form.endsWith("ا") || view.know[at]!.definite) return false;
  const titled = before.titles.some((one) => one.form === "article");
  const named = before.name?.kind === "given" || view.know[at - 2]?.name?.kind === "particle";
  return before.saying || named || before.demonym?.definite === true || titled;
}

/** بتنكيس, لاستذكار: a preposition and a verbal noun by its shape. */
export function isVerbalNoun(form: string): boolean {
  return /^[بل](?:ت..ي.|است.{2,3}ا.|ان..ا.|ا.ت.ا.)$/.test(form);
}

/** والمؤن, للتبرك, وتشحذ: an attached letter before the article or before what no name begins with. */
function isAttached(form: string, known: Knowledge): boolean {
  const first = form[0]!;
  const second = form[1] ?? "";
  if (form.length > 4 && form[2] === "ل" && second === "ا" && "وفبك".includes(first)) return true;
  if (form.length > 4 && first === "ل" && second === "ل") return true;
  if (isVerbalNoun(form)) return true;
  const taken = (key: string): boolean => key.length > 4 || (key.length > 3 && known.opens);
  if (known.ways.some((way) => way.skip > 0 && way.word >= 0 && taken(way.key))) return known.whole < 0;
  // Foreign names in و go on with a vowel letter or ل (وودز, ويلسون, والاس, وليامز).
  return first === "و" && !"اويل".includes(second);
}

/** إرنستو لاغوس: right behind a first name that is nothing else, the name of a town is a surname. */
function isTownSurname(view: View, at: number): boolean {
  const hit = view.hitAt(at);
  const first = view.know[at - 1]!.name;
  if (hit?.last !== at + 1 || hit.skip > 0 || first?.kind !== "given") return false;
  if (first.skip > 0 || first.ambiguous) return false;
  return hit.meanings.every(({ thing }) => thing.kind === "city");
}

function isWithArticle(view: View, at: number): boolean {
  return view.words[at]!.form.startsWith("ال") && view.know[at]!.definite;
}

function startsOtherName(view: View, at: number): boolean {
  const hit = view.hitAt(at);
  if (!hit) return false;
  return (
    !hit.meanings.some((meaning) => isPersonal(meaning)) &&
    !hit.meanings.every((meaning) => meaning.ambiguous)
  );
}

function opensPerson(view: View, at: number): boolean {
  const hit = view.hitAt(at);
  // سلطان بن سلمان: a particle goes on with a name.
  if (hit === null || hit.skip > 0 || view.know[at]!.name?.kind === "particle") return false;
  return hit.meanings.every((one) => isPersonal(one) && !one.ambiguous);
}

function isPersonal(meaning: Meaning): boolean {
  return meaning.thing.type === "person";
}
