import type { Word } from "../document.ts";
import type { Segmentation } from "../text/clitics.ts";
import type { Candidate, Description, RoleWords, Scan } from "./candidate.ts";
import { isQuality, startsWithArticle } from "./name-shape.ts";
import type { Tagged, TaggedName } from "./name-tagger.ts";
import { isVerbalNoun } from "./person-name.ts";
import type { View } from "./view.ts";

type Segment = (word: Word) => Segmentation;

/** A candidate falls where the tagger is so sure that it is none: one that opens with an ordinary word, any other, a place of an ambiguous name. */
const surelyNone = { doubtful: 0.8, other: 0.97, ambiguous: 0.5 };
/** The tagger's word counts against a rule's where it is so sure. */
const surely = 0.8;
/** A name that no rule found counts where the tagger is so sure. */
const likely = { person: 0.65, place: 0.75, organization: 0.75 };
/** An ordinary word alone behind a verb of saying (وقال لي) counts where it is so sure. */
const likelyOrdinary = 0.95;

/**
 * Weighs what the rules found against what the tagger says. Names that a lexicon has stand; what the rules made out by structure
 * alone takes the tagger's boundaries, or falls; what only the tagger sees is added, with the title right before it as its role.
 */
export function withTagged(view: View, found: Scan, tagged: Tagged, segment: Segment): Scan {
  const become = new Map<Candidate, Candidate>();
  const kept: Candidate[] = [];
  const names = tagged.names.map((name) => beforeClause(view, name));
  let at = 0;
  let before: Candidate | undefined;
  for (const [k, candidate] of found.candidates.entries()) {
    while (at < names.length && names[at]!.last <= candidate.first) at++;
    const name = at < names.length && names[at]!.first < candidate.last ? names[at]! : null;
    const next = found.candidates[k + 1];
    const joined =
      (before?.type === candidate.type && before.last === candidate.first) ||
      (next?.type === candidate.type && next.first === candidate.last && next.skip > 0);
    const weighed = weigh(view, candidate, joined, name, tagged, segment);
    if (!weighed) continue;
    before = weighed;
    become.set(candidate, weighed);
    kept.push(weighed);
  }
  const descriptions = found.descriptions.map((one) =>
    one.bearer ? { ...one, bearer: become.get(one.bearer) ?? null } : one,
  );
  const held = new Uint8Array(view.words.length);
  const surnames = new Set<string>();
  for (const { first, last, type } of kept) {
    held.fill(1, first, last);
    if (type === "person" && last > first + 1) surnames.add(view.words[last - 1]!.fold);
  }
  for (const name of names) {
    if (held.subarray(name.first, name.last).includes(1) || !isAddable(view, name)) continue;
    const one = added(view, name, descriptions, segment);
    const key = view.know[name.first]!.ways.find((way) => way.skip === one.skip)?.key ?? "";
    const again = name.last === name.first + 1 && surnames.has(key);
    kept.push(again ? { ...one, by: "entities/surname" } : one);
    held.fill(1, name.first, name.last);
  }
  kept.sort((a, b) => a.first - b.first);
  const candidates = kept.filter((one, k) => k === 0 || kept[k - 1]!.last <= one.first);
  return { candidates, descriptions };
}

function weigh(
  view: View,
  candidate: Candidate,
  /** الخرطوم والأبيض: right beside a name of its type. */
  joined: boolean,
  name: TaggedName | null,
  tagged: Tagged,
  segment: Segment,
): Candidate | null {
  const { first, last, type, meanings } = candidate;
  if (type !== "person" && type !== "place" && type !== "organization") return candidate;
  if (name === null) {
    const ambiguous = meanings.length > 0 && meanings.every((one) => one.ambiguous);
    const none = leastOf(tagged.none, first, last);
    if (type === "place" && ambiguous)
      return none > surelyNone.ambiguous && !joined && !isCalledFor(view, first) ? null : candidate;
    if (type !== "person" || meanings.length > 0) return candidate;
    // A list of names: each is one as likely as its neighbour.
    if (joined && last > first + 1) return candidate;
    const known = view.know[first]!;
    const doubtful =
      candidate.roles.length === 0 &&
      candidate.by !== "entities/title-name" &&
      (known.common || known.name?.ambiguous !== false);
    return none > (doubtful ? surelyNone.doubtful : surelyNone.other) ? null : candidate;
  }
  if (name.first === first && name.last === last) {
    if (name.type === type || name.sure < surely || type === "organization") return candidate;
    return { ...candidate, type: name.type, meanings: meaningsOf(view, name), by: "entities/tagged" };
  }
  // A surname that the lexicons know closes a name for sure.
  if (candidate.by === "entities/name-surname") return candidate;
  if (type === "person" && meanings.length === 0 && name.type === "person")
    return {
      ...candidate,
      first: name.first,
      last: name.last,
      skip: name.first === first ? candidate.skip : attachedTo(view, name, segment),
    };
  return candidate;
}

/** محسن الداعري ستباشر: a name ends before a verb. */
function beforeClause(view: View, name: TaggedName): TaggedName {
  for (let i = name.first + 1; i < name.last; i++)
    if (view.isClausal(i) || (name.type === "person" && goesOnWithout(view, i))) return { ...name, last: i };
  return name;
}

/** أمر كير أفراد الأمن, الشيخ خليفة بتنكيس الأعلام: an ordinary noun with its genitive goes on with the sentence. */
function goesOnWithout(view: View, at: number): boolean {
  const { know } = view;
  if (isVerbalNoun(view.words[at]!.form)) return true;
  // سيف لفرانس برس
  const hit = view.hitAt(at);
  if (hit?.preposition && hit.skip > 0 && hit.last > at + 1) return true;
  const { common, rare, name, noun, definite } = know[at]!;
  if (!common || rare || name !== null || !noun || definite || at + 1 >= know.length) return false;
  return know[at + 1]!.noun && know[at + 1]!.name === null && startsWithArticle(view, at + 1);
}

/** مدينة العين, قناة «الجزيرة»: behind a word that announces a name, or in quotation marks. */
function isCalledFor(view: View, first: number): boolean {
  const head = view.know[first - 1]?.head;
  return (head && !head.definite) || '"“«'.includes(view.words[first - 1]?.form ?? " ");
}

function leastOf(values: Float64Array, first: number, last: number): number {
  let least = 1;
  for (let i = first; i < last; i++) least = Math.min(least, values[i]!);
  return least;
}

function isAddable(view: View, { first, last, type, sure }: TaggedName): boolean {
  if (sure < likely[type as keyof typeof likely]) return false;
  for (let i = first; i < last; i++) if (view.timed[i]) return false;
  const { head } = view.know[first]!;
  if (last === first + 1) {
    const { breaks, common, definite } = view.know[first]!;
    // منظمة الأمم المتحدة: the word before the name is left out.
    if (head !== null && !head.definite && head.kind !== "quality") return false;
    const said = view.know[first - 1]?.saying === true;
    // سمو نائب الملك
    if (view.titleAt(first)?.titles.some((one) => one.kind === "honorific")) return false;
    if (breaks || (said && common && !definite && sure < likelyOrdinary)) return false;
  }
  // المنظمة الدولية: a noun and what kind it is of name nothing.
  if (type === "organization" && head?.kind === "company" && head.definite && last > first + 1) {
    let at = first + 1;
    while (at < last && isQuality(view, at) && view.know[at]!.demonym === null) at++;
    if (at === last) return false;
  }
  const isWord = (at: number): boolean =>
    view.words[at]!.kind === "arabic" || view.words[at]!.kind === "latin";
  return isWord(first) && isWord(last - 1) && view.know[first]!.demonym?.definite !== true;
}

function added(view: View, name: TaggedName, descriptions: Description[], segment: Segment): Candidate {
  const { first, last, type } = name;
  const roles: RoleWords[] = [];
  const k =
    type === "person"
      ? descriptions.findIndex((one) => one.last === first && !one.bearer && !one.plural)
      : -1;
  if (k >= 0) {
    const { first: from, last: until, skip, titles, of } = descriptions[k]!;
    roles.push({ first: from, last: until, skip, of, titles });
    descriptions.splice(k, 1);
  }
  return {
    first,
    last,
    skip: attachedTo(view, name, segment),
    type,
    by: "entities/tagged",
    meanings: meaningsOf(view, name),
    of: null,
    roles,
  };
}

/** The lexicon's names of exactly these words and this type. */
function meaningsOf(view: View, { first, last, type }: TaggedName): Candidate["meanings"] {
  const hit = view.hitAt(first);
  return hit?.last === last ? hit.meanings.filter((one) => one.thing.type === type) : [];
}

/** Letters attached to the first word of a name: as the lexicons know it, else as the segmenter tells و, ل and ب. */
function attachedTo(view: View, { first }: TaggedName, segment: Segment): number {
  const known = view.know[first]!;
  const hit = view.hitAt(first);
  if (hit) return hit.skip;
  if (known.name) return known.name.skip;
  const { skip, conjunction, preposition } = segment(view.words[first]!);
  return conjunction === "ف" || preposition === "ك" ? 0 : skip;
}
