import type { Candidate } from "./candidate.ts";
import { isDoubtfulClub } from "./clubs.ts";
import { startsWithArticle } from "./name-shape.ts";
import type { Hit, View } from "./view.ts";
import { bits } from "./word-bits.ts";

/** A long name may hold a number or a month: حركة 6 أبريل. */
export function longHitOver(view: View, at: number): boolean {
  const hit = view.hitAt(at);
  return hit !== null && hit.last > at + 1;
}

function isLand(kind: string): boolean {
  return kind === "country" || kind === "region";
}

/** Right behind an indefinite head noun. */
function isGenitive(view: View, at: number): boolean {
  const head = view.know[at - 1]?.head;
  return head !== null && head !== undefined && !head.definite;
}

/** The lexicon's name at a word where it may be meant as one. */
export function acceptedHit(view: View, at: number, before: readonly Candidate[]): Hit | null {
  const hit = view.hitAt(at);
  if (!hit) return null;
  const head = view.know[at]!.head;
  if ((head?.kind === "area" || head?.kind === "settlement") && !head.definite) {
    // دولة قطر, مدينة قم: the name is what stands behind the word.
    const inner = view.hitAt(at + 1);
    if (
      inner &&
      inner.skip === 0 &&
      inner.last === hit.last &&
      inner.meanings.some((one) => hit.meanings.some((other) => other.thing === one.thing)) &&
      // إقليم كردستان: the word belongs to the first of its names.
      !hit.meanings.some(({ thing }) => isLand(thing.kind) && thing.names[0]![0] === keyOf(view, hit))
    )
      return null;
  }
  const single = hit.last === at + 1;
  // جامعة فودان: a genitive has no ف before it.
  if (single && hit.conjunction && isGenitive(view, at) && view.words[at]!.form.startsWith("ف")) return null;
  // زواره is not زوارة.
  const pronoun = view.words[at]!.form.endsWith("ه") && view.know[at]!.noun;
  if (single && pronoun && hit.meanings.every((one) => one.teh)) return null;
  if (view.timed[at] && single) return null;
  const known = view.know[at]!;
  if (single && isAdjective(view, at)) return null;
  // باب is no ب with اب: a word known whole is not taken apart.
  if (single && hit.skip > 0 && known.plain) return null;
  // الشباب, الاتحاد: a club by such a name is one in an article about sport alone.
  if (single && hit.meanings.every(isDoubtfulClub) && keyOf(view, hit).startsWith("ال")) return null;
  if (!hit.meanings.some((one) => !one.ambiguous)) {
    // حديثه is not حديثة.
    if (single && hit.meanings.every((one) => one.teh) && view.words[at]!.form.endsWith("ه")) return null;
    if (!single || isInContext(view, hit, before) || view.proven.has(keyOf(view, hit))) return hit;
    const seat = hit.meanings.some((one) => one.thing.kind === "capital" || one.thing.kind === "country");
    if (known.common || known.name) return seat && startsWithArticle(view, at) && !known.demonym ? hit : null;
    return hit;
  }
  if (single && hit.meanings.every((one) => one.thing.type === "person"))
    return isBareSurname(view, hit) ? hit : null;
  if (!single || !known.common || hit.skip === 0) return hit;
  // بحماس is mostly "with zeal", and a surname that is an ordinary word takes no preposition.
  const bodies = hit.meanings.every((one) => one.thing.type !== "place");
  return bodies && hit.preposition && known.noun ? null : hit;
}

/**
 * A known person's surname alone: where it is an ordinary word, a first name or a demonym too, it counts behind a title, beside a
 * verb of saying, before a colon, or where the article has the full name; behind a part of another name it never does.
 */
function isBareSurname(view: View, hit: Hit): boolean {
  const { know } = view;
  const known = know[hit.first]!;
  const next = know[hit.last];
  // هيلي before another name is a first name.
  const first = known.name?.kind === "given" && next?.name?.skip === 0 && view.hitAt(hit.last) === null;
  if (first) return false;
  const short = hit.meanings.every((one) => one.short);
  if (short && !isProminent(hit) && !isIntroduced(view, hit)) return false;
  if (!known.common && known.demonym === null) return true;
  if (view.proven.has(keyOf(view, hit))) return true;
  if (hit.skip > 0) return false;
  // شي behind شي جين بينغ.
  if (hit.meanings.some(({ thing }) => view.proven.has(thing.id))) return true;
  // ماكرون: لن نرسل جنودا, ماكرون يحذر: a headline's speaker.
  if (view.words[hit.last]?.form === ":" || next?.saying) return true;
  const before = know[hit.first - 1];
  if (!before || view.words[hit.first - 1]!.kind !== "arabic") return false;
  return before.saying || (view.titleAt(hit.first - 1)?.titles.some((one) => one.kind !== "link") ?? false);
}

/** Held an office, or is so well known that the lexicon has the world's number of the person. */
function isProminent(hit: Hit): boolean {
  return hit.meanings.some(({ thing }) => thing.wikidata !== null || thing.offices.length > 0);
}

/** The article has the full name, or a title or demonym stands right before the surname. */
function isIntroduced(view: View, hit: Hit): boolean {
  if (view.proven.has(keyOf(view, hit)) || hit.meanings.some(({ thing }) => view.proven.has(thing.id)))
    return true;
  const before = view.know[hit.first - 1];
  if (!before || hit.skip > 0) return false;
  return before.demonym !== null || before.titles.length > 0;
}

/** What is written of a name of one word, without attached letters. */
function keyOf(view: View, hit: Hit): string {
  return view.know[hit.first]!.ways.find((way) => way.skip === hit.skip)!.key;
}

/** السياسة السعودية, القصائد النبطية: a place's name that is an adjective too, behind a definite feminine noun. */
function isAdjective(view: View, at: number): boolean {
  const known = view.know[at]!;
  const word = view.words[at]!;
  const like = known.demonym?.definite ? known.demonym.skip === 0 : word.fold.endsWith("يه");
  if (!like || at === 0 || !startsWithArticle(view, at)) return false;
  const before = view.know[at - 1]!;
  return before.definite && before.noun && /(?:ه|ات)$/.test(view.words[at - 1]!.fold);
}

/** Ambiguous names without an article that the article uses as names where the words around say so. */
export function provenNames(view: View): Set<string> {
  const proven = new Set<string>();
  for (let i = 0; i < view.words.length; i++) {
    if ((view.bits[i]! & bits.opens) === 0) continue;
    const hit = view.hitAt(i);
    if (hit && hit.last > i + 1 && hit.meanings.some((one) => one.thing.type === "person")) {
      proven.add(view.words[hit.last - 1]!.fold);
      for (const { thing } of hit.meanings) proven.add(thing.id);
    }
    if (!hit || hit.last > i + 1 || !hit.meanings.every((one) => one.ambiguous)) continue;
    const key = keyOf(view, hit);
    if (!key.startsWith("ال") && isInContext(view, hit, [])) proven.add(key);
  }
  return proven;
}

/** An ambiguous name counts behind a preposition of place, a head noun or a quotation mark, or beside a name joined by و. */
function isInContext(view: View, hit: Hit, before: readonly Candidate[]): boolean {
  const { words, know } = view;
  const previous = hit.first - 1;
  const mark = words[previous];
  if (mark?.kind === "mark" && '"“«('.includes(mark.form) && words[hit.last]?.kind === "mark") return true;
  const head = know[previous]?.head;
  if (head && !head.definite) return true;
  if (know[hit.first]!.verb && !know[hit.first]!.noun) return false;
  const neighbour = before.at(-1);
  if (hit.conjunction && neighbour && neighbour.last === hit.first && neighbour.type !== "person")
    return true;
  if (!hit.meanings.some((one) => one.thing.type === "place")) return false;
  const country = hit.skip === 0 && hit.meanings.some((one) => one.thing.kind === "country");
  if (country && !startsWithArticle(view, hit.first)) {
    // أعلنت مالي; مالي وبوركينا فاسو.
    if (know[previous]?.saying && words[previous]!.form.endsWith("ت")) return true;
    const joined = view.hitAt(hit.last);
    if (joined?.conjunction && joined.meanings.some((one) => one.thing.kind === "country")) return true;
  }
  if (!hit.preposition && !isLink(view, previous)) return false;
  // في العديد من, على الصعيد العسكري: the article's noun goes on as an ordinary one.
  const next = know[hit.last];
  // تحية لحماة الشرعية: an ordinary noun with its genitive.
  if (next && !know[hit.first]!.definite && know[hit.first]!.noun && hit.preposition)
    return !(startsWithArticle(view, hit.last) && next.noun && !next.demonym);
  if (!next || !know[hit.first]!.definite) return true;
  return !(startsWithArticle(view, hit.last) && !next.demonym) && !isLink(view, hit.last);
}

function isLink(view: View, at: number): boolean {
  return at >= 0 && (view.titleAt(at)?.titles.some((one) => one.kind === "link") ?? false);
}
