import type { EntityType, Mention, Role } from "../document.ts";
import { offsetOfLetter } from "../text/words.ts";
import type { Candidate, RoleWords } from "./candidate.ts";
import type { Gazetteer, Meaning, Thing } from "./gazetteer.ts";
import type { People } from "./people.ts";
import { skeletonOf, slugOf, transliterate } from "./transliterate.ts";
import type { View } from "./view.ts";

/** An entity while the article is being read. */
export interface Draft {
  readonly id: string;
  readonly wikidata: string | null;
  readonly type: EntityType;
  readonly by: string;
  readonly thing: Thing | null;
  ar: string;
  readonly en: string | null;
  /** Folded name words, a particle together with what it governs: عبد العاطي, بن فرحان. */
  units: readonly string[];
  readonly roles: Role[];
  /** The titles of its roles, with where they stand. */
  readonly titles: (RoleWords & { readonly at: number })[];
}

/** A named mention with its entity. */
export interface NamedMention {
  readonly candidate: Candidate;
  readonly draft: Draft;
}

/** All entities of an article so far, and the mentions that name them. */
export interface Links {
  readonly drafts: Map<string, Draft>;
  readonly named: NamedMention[];
  /** The entity of a lexicon id, made where it is not there yet; null where no lexicon has it. */
  readonly thingOf: (id: string) => Draft | null;
}

/** Kinds of bodies whose names are written with and without their head noun. */
const headedKinds: ReadonlySet<string> = new Set(["party", "armed-group", "company", "bank", "agency"]);

/** Decides whose name each candidate is: one entity a thing, however it is spelt. */
export function link(
  view: View,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  people: People,
  published: string | null,
): Links {
  const drafts = new Map<string, Draft>();
  const named: NamedMention[] = [];
  const byName = new Map<string, Draft>();
  const persons: Draft[] = [];

  const thingDraft = (thing: Thing, by: string): Draft => {
    const there = drafts.get(thing.id);
    if (there) return there;
    const draft: Draft = {
      id: thing.id,
      wikidata: thing.wikidata,
      type: thing.type,
      by,
      thing,
      ar: thing.ar,
      en: thing.en,
      units: unitsOf(view, thing.names[0] ?? []),
      roles: [],
      titles: [],
    };
    drafts.set(thing.id, draft);
    if (thing.type === "person") persons.push(draft);
    return draft;
  };
  const ownDraft = (candidate: Candidate, folds: readonly string[]): Draft => {
    const ar = surfaceOf(view, candidate);
    let id = slugOf(ar);
    for (let k = 2; drafts.has(id) || gazetteer.thingWithId(id); k++) id = `${slugOf(ar)}-${k}`;
    const draft: Draft = {
      id,
      wikidata: null,
      type: candidate.type,
      by: candidate.by,
      thing: null,
      ar,
      en: transliterate(ar, people.latin),
      units: unitsOf(view, folds),
      roles: [],
      titles: [],
    };
    drafts.set(id, draft);
    if (candidate.type === "person") persons.push(draft);
    return draft;
  };

  const fullPerson = (candidate: Candidate, folds: readonly string[]): Draft => {
    const full = candidate.meanings.filter((meaning) => !meaning.short);
    const thing = full.length > 0 ? chosen(full, candidate, published) : people.bySkeleton(folds);
    const units = unitsOf(view, folds);
    if (thing) {
      const draft = thingDraft(thing, candidate.by);
      // عوض بن الوزير العولقي, where the lexicon has no العولقي.
      const family = units.at(-1)!;
      const ends = thing.names.some((name) => name.at(-1) === folds.at(-1));
      if (!ends && !draft.units.includes(family)) draft.units = [...draft.units, family];
      return draft;
    }
    const skeleton = skeletonOf(folds);
    for (const draft of persons) {
      if (skeletonOf(draft.units) === skeleton || isShortened(draft.units, units)) {
        if (units.length > draft.units.length && !draft.thing) {
          draft.units = units;
          draft.ar = surfaceOf(view, candidate);
        }
        return draft;
      }
    }
    return ownDraft(candidate, folds);
  };

  const singlePerson = (
    candidate: Candidate,
    folds: readonly string[],
    met: ReadonlyMap<Draft, number>,
  ): Draft => {
    const key = folds.join(" ");
    const known = candidate.meanings.map((meaning) => meaning.thing);
    const bearers = persons.filter((draft) => bears(draft, key, known));
    if (bearers.length > 0) {
      const before = lastMet(bearers, met);
      if (before) return before;
      return bearers.find((draft) => draft.thing && known.includes(draft.thing)) ?? bearers[0]!;
    }
    if (candidate.meanings.length > 0)
      return thingDraft(chosen(candidate.meanings, candidate, published), candidate.by);
    return ownDraft(candidate, folds);
  };

  const otherThing = (candidate: Candidate, folds: readonly string[]): Draft => {
    if (candidate.meanings.length > 0) return thingDraft(chosenPlace(view, candidate), candidate.by);
    // حزب نداء تونس, وكالة معا للأنباء, where the lexicon has نداء تونس and معا.
    const inner = view.hitAt(candidate.first + 1);
    const until = candidate.by === "entities/agency" ? candidate.last - 1 : candidate.last;
    if (inner?.skip === 0 && inner.last === until) {
      const body = inner.meanings.find(
        ({ thing }) => thing.type === candidate.type && headedKinds.has(thing.kind),
      );
      if (body) return thingDraft(body.thing, candidate.by);
    }
    const key = folds.join(" ");
    const there = byName.get(key);
    if (there) return there;
    for (const [name, draft] of byName)
      if (name.startsWith(`${key} `) && draft.type === candidate.type) return draft;
    const draft = ownDraft(candidate, folds);
    byName.set(key, draft);
    return draft;
  };

  // Full names first, so that a surname in a headline finds its bearer further down.
  const drafted = new Map<Candidate, Draft>();
  for (const candidate of candidates) {
    const folds = foldsOf(view, candidate);
    if (candidate.type !== "person") drafted.set(candidate, otherThing(candidate, folds));
    else if (isFull(view, candidate, folds)) drafted.set(candidate, fullPerson(candidate, folds));
  }
  // Where each entity was named last before the candidate at hand.
  const met = new Map<Draft, number>();
  for (const candidate of candidates) {
    const draft = drafted.get(candidate) ?? singlePerson(candidate, foldsOf(view, candidate), met);
    met.set(draft, candidate.first);
    named.push({ candidate, draft });
  }
  for (const { candidate, draft } of named) addRoles(view, candidate, draft);

  return {
    drafts,
    named,
    thingOf: (id) => {
      const there = drafts.get(id);
      if (there) return there;
      const thing = gazetteer.thingWithId(id);
      return thing ? thingDraft(thing, "entities/demonym") : null;
    },
  };
}

function addRoles(view: View, candidate: Candidate, draft: Draft): void {
  for (const role of candidate.roles) {
    if (role.last <= role.first) continue;
    const start = offsetOfLetter(view.text, view.words[role.first]!, role.skip);
    const end = view.words[role.last - 1]!.end;
    draft.titles.push({ ...role, at: candidate.first });
    if (draft.roles.some((one) => one.start === start)) continue;
    draft.roles.push({ text: view.text.slice(start, end), start, end, of: role.of });
  }
}

/** The mention of a candidate, without attached letters. */
export function mentionOf(view: View, { candidate, draft }: NamedMention): Mention {
  return {
    start: offsetOfLetter(view.text, view.words[candidate.first]!, candidate.skip),
    end: view.words[candidate.last - 1]!.end,
    entity: draft.id,
    form: "name",
    by: candidate.by.startsWith("entities/gazetteer-") ? `entities/gazetteer-${draft.type}` : candidate.by,
  };
}

/** The folded words of a name, the first without attached letters. */
export function foldsOf(view: View, candidate: Pick<Candidate, "first" | "last" | "skip">): string[] {
  const folds: string[] = [];
  for (let i = candidate.first; i < candidate.last; i++) {
    const word = view.words[i]!;
    if (i > candidate.first) folds.push(word.fold);
    else folds.push(view.know[i]!.ways.find((way) => way.skip === candidate.skip)?.key ?? word.fold);
  }
  return folds;
}

function surfaceOf(view: View, candidate: Candidate): string {
  const start = offsetOfLetter(view.text, view.words[candidate.first]!, candidate.skip);
  const surface = view.text.slice(start, view.words[candidate.last - 1]!.end).replace(/\s+/g, " ");
  const swallowed =
    candidate.skip > 0 &&
    foldsOf(view, candidate)[0]!.length > view.words[candidate.first]!.form.length - candidate.skip;
  return swallowed ? `ا${surface}` : surface;
}

/** Joins بن, أبو, آل, عبد to what they govern. */
function unitsOf(view: View, folds: readonly string[]): string[] {
  const units: string[] = [];
  let open = "";
  for (const fold of folds) {
    open = open === "" ? fold : `${open} ${fold}`;
    if (view.isParticle(fold)) continue;
    units.push(open);
    open = "";
  }
  if (open !== "") units.push(open);
  return units;
}

function isFull(view: View, candidate: Candidate, folds: readonly string[]): boolean {
  if (candidate.meanings.length > 0) return candidate.meanings.some((meaning) => !meaning.short);
  return unitsOf(view, folds).length > 1;
}

/** One name is the other with parts left out, the first part the same in both. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const unit of short) {
    while (at < long.length && long[at] !== unit) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/** Whether a name of one part may be this person's: surname, the one before it, or a by-name that the lexicon gives. */
function bears(draft: Draft, key: string, known: readonly Thing[]): boolean {
  if (draft.thing && known.includes(draft.thing)) return true;
  if (draft.units.length < 2) return draft.units[0] === key;
  // نصر الله or نصرالله, of سلفادور نصر الله: a surname of two words.
  const surname = draft.units.slice(1).join("");
  if (draft.thing?.names.some((name) => name.length > 1 && name.at(-1) === key)) return true;
  return draft.units.includes(key) || surname === key.replaceAll(" ", "");
}

function lastMet(bearers: readonly Draft[], met: ReadonlyMap<Draft, number>): Draft | null {
  let best: Draft | null = null;
  let at = -1;
  for (const draft of bearers) {
    const place = met.get(draft) ?? -1;
    if (place <= at) continue;
    best = draft;
    at = place;
  }
  return best;
}

/** Among known people of one name: the one whose office or country the role tells, the one in office, the first. */
function chosen(meanings: readonly Meaning[], candidate: Candidate, published: string | null): Thing {
  let best = meanings[0]!.thing;
  let most = -1;
  for (const { thing } of meanings) {
    let score = 0;
    for (const role of candidate.roles) {
      if (role.of !== null && role.of === thing.of) score += 2;
      if (thing.offices.some((office) => role.titles.some((title) => title.office === office.office)))
        score += 2;
    }
    if (
      published !== null &&
      thing.offices.some(
        (office) => (office.until ?? "9999") >= published && (office.from ?? "") <= published,
      )
    )
      score++;
    if (score > most) {
      most = score;
      best = thing;
    }
  }
  return best;
}

/** Among places and organisations of one name: the kind that the word before tells, else the one that is no ordinary word, else the first. */
function chosenPlace(view: View, candidate: Candidate): Thing {
  const { meanings } = candidate;
  let before = candidate.first - 1;
  while (before >= 0 && isQuote(view, before)) before--;
  const head = before >= 0 ? view.know[before]!.head : null;
  // «الشرق الأوسط» in quotation marks of its own is the newspaper.
  const quoted = isQuote(view, candidate.first - 1) && isQuote(view, candidate.last);
  const wanted: EntityType | null =
    head === null || (head.definite && !quoted)
      ? quoted
        ? "organization"
        : null
      : head.kind === "area" || head.kind === "site"
        ? "place"
        : head.kind === "work"
          ? "other"
          : "organization";
  const fitting = wanted === null ? undefined : meanings.find((one) => one.thing.type === wanted);
  return (fitting ?? meanings.find((one) => !one.ambiguous) ?? meanings[0]!).thing;
}

function isQuote(view: View, at: number): boolean {
  return view.words[at]?.kind === "mark" && '"“”«»'.includes(view.words[at]!.form);
}
