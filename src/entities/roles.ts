import type { Role } from "../document.ts";
import { offsetOfLetter } from "../text/words.ts";
import type { RoleWords } from "./candidate.ts";
import type { Draft, NamedMention } from "./drafts.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Offices, tenureIn } from "./offices.ts";
import { holdsOn } from "./people.ts";
import type { TitleHit, View } from "./view.ts";

/** What a role is told with, beside its words. */
interface RoleGround {
  readonly gazetteer: Gazetteer;
  readonly offices: Offices;
  readonly published: string | null;
}

/** The roles that an entity's mentions give it, in the order of the text. */
export function rolesOf(view: View, named: readonly NamedMention[], ground: RoleGround): Map<Draft, Role[]> {
  const roles = new Map<Draft, Role[]>();
  for (const { candidate, draft } of named) {
    for (const words of candidate.roles) {
      const own = ownWords(view, words, candidate.first);
      if (!own) continue;
      const list = roles.get(draft) ?? [];
      roles.set(draft, list);
      const role = roleOf(view, own, draft, ground);
      if (!list.some((one) => one.start === role.start)) list.push(role);
    }
  }
  return roles;
}

/** The words of a role that are the bearer's own: what stands behind زوجة is somebody else. */
function ownWords(view: View, words: RoleWords, bearer: number): RoleWords | null {
  if (words.last <= words.first) return null;
  const outer = view.titleAt(words.first);
  if (outer?.form !== "bare" || !outer.titles.every((one) => one.kind === "kin")) return words;
  // زوجة ابي علي: not his role.
  if (outer.last === bearer) return null;
  for (let i = outer.last; i < words.last; i++) {
    // زوجة سابقة لزعيم التنظيم فلان: the leader is he.
    const inner = view.titleAt(i);
    const attached =
      inner && view.know[i]!.ways.some((way) => way.skip === inner.skip && way.preposition !== "");
    if (inner && attached && inner.skip > 0 && inner.titles.some((one) => one.kind === "office"))
      return { ...words, first: i, skip: inner.skip, titles: inner.titles };
  }
  return words;
}

function roleOf(view: View, words: RoleWords, draft: Draft, ground: RoleGround): Role {
  const start = offsetOfLetter(view.text, view.words[words.first]!, words.skip);
  const end = view.words[words.last - 1]!.end;
  const office = officeOf(view, words, draft, ground);
  const text = view.text.slice(start, end);
  if (office === null) return { text, start, end, of: words.of, office, held: null, term: null };
  const term = termOf(draft, office, words.of, ground);
  const over =
    term?.until && ground.published !== null && term.until < ground.published.slice(0, term.until.length);
  const held = tenureIn(view, words, ground.offices) ?? (over ? "former" : "held");
  return { text, start, end, of: words.of, office, held, term };
}

/** The office that the first title of a role names, with what its genitive makes of it. */
function officeOf(view: View, words: RoleWords, draft: Draft, ground: RoleGround): string | null {
  for (let i = words.first; i < words.last; i++) {
    const hit = view.titleAt(i);
    if (!hit) continue;
    const offices = hit.titles.flatMap(({ office }) => (office === "" ? [] : office));
    // المستشار: a chancellor or an adviser, as the lexicon knows the person.
    const known = offices.find((one) => draft.thing?.offices.some(({ office }) => office === one));
    const office = known ?? offices[0];
    if (office !== undefined) return withGenitive(view, words, hit, office, ground);
    i = hit.last - 1;
  }
  return null;
}

/** نائب الرئيس, رئيس الحزب, أمير المنطقة: the office that a title makes with what follows it. */
function withGenitive(
  view: View,
  words: RoleWords,
  hit: TitleHit,
  office: string,
  { gazetteer, offices }: RoleGround,
): string {
  const inner = nextOffice(view, hit.last, words.last);
  const kind = words.of === null ? "" : (gazetteer.thingWithId(words.of)?.kind ?? "");
  switch (office) {
    case "deputy":
      if (inner === "president") return "vice-president";
      if (inner === "prime-minister") return "deputy-prime-minister";
      if (inner !== null && offices.like(inner) === "minister") return "deputy-minister";
      return inner === null && hit.form === "article" ? "member-of-parliament" : office;
    case "emir":
      if (kind === "country") return office;
      return hit.form === "article" ? "prince" : "governor";
    case "president":
    case "leader":
      if (kind === "party") return "party-leader";
      return kind === "parliament" ? "speaker" : office;
    case "member":
      return kind === "parliament" ? "member-of-parliament" : office;
    default:
      return office;
  }
}

function nextOffice(view: View, from: number, last: number): string | null {
  for (let i = from; i < last; i++) {
    const office = view.titleAt(i)?.titles.find((one) => one.office !== "")?.office;
    if (office !== undefined) return office;
  }
  return null;
}

/** The lexicon's term of a person in an office: the one on the day of the article, else the last one before it, else the first. */
function termOf(
  draft: Draft,
  office: string,
  of: string | null,
  { offices, published }: RoleGround,
): Role["term"] {
  const { thing } = draft;
  if (!thing || thing.offices.length === 0) return null;
  const like = offices.like(office);
  const fitting = thing.offices.filter(
    (one) =>
      (one.office === office || offices.like(one.office) === office || offices.like(one.office) === like) &&
      (of === null || (one.of ?? thing.of) === of),
  );
  if (fitting.length === 0) return null;
  const day = published ?? "9999";
  const past = fitting.filter(({ from }) => (from ?? "9999") <= day);
  const best = fitting.find((one) => holdsOn(published, one)) ?? past.at(-1) ?? fitting[0]!;
  return { of: best.of ?? thing.of, from: best.from, until: best.until };
}
