import type { Reason } from "../document.ts";
import type { Tagger } from "../rules/tags.ts";
import type { Bodies } from "./bodies.ts";
import type { Candidate } from "./candidate.ts";
import { chosenPerson, chosenPlace } from "./chosen.ts";
import type { Company } from "./company.ts";
import {
  type Decision,
  type Draft,
  foldsOf,
  type Links,
  type NamedMention,
  nominative,
  surfaceOf,
  unitsOf,
} from "./drafts.ts";
import type { Gazetteer, Thing } from "./gazetteer.ts";
import type { People } from "./people.ts";
import { because, becauseOf, becauseWith } from "./reasons.ts";
import { isSameName, skeletonOf, spellingDistance } from "./spelling.ts";
import { slugOf, transliterate } from "./transliterate.ts";
import type { View } from "./view.ts";

/** Kinds of bodies whose names are written with and without their head noun. */
const headedKinds: ReadonlySet<string> = new Set(["party", "armed-group", "company", "bank", "agency"]);

/** What is known beside the article's words. */
export interface LinkGround {
  readonly gazetteer: Gazetteer;
  readonly people: People;
  readonly bodies: Bodies;
  readonly published: string | null;
  readonly company: Company;
}

/** Decides whose name each candidate is: one entity a thing, however it is spelt. */
export function link(view: View, candidates: readonly Candidate[], ground: LinkGround): Links {
  const { gazetteer, people, bodies, published, company } = ground;
  const drafts = new Map<string, Draft>();
  const named: NamedMention[] = [];
  const byName = new Map<string, Draft>();
  const persons: Draft[] = [];
  const bySound = new Map<string, { words: readonly string[]; draft: Draft }[]>();
  const sounds = new Map<Draft, { units: readonly string[]; whole: string; last: string }>();

  const soundsOf = (draft: Draft): { whole: string; last: string } => {
    const made = sounds.get(draft);
    if (made?.units === draft.units) return made;
    const { units } = draft;
    const sound = { units, whole: soundOf(units), last: soundOf(units.slice(-1)) };
    sounds.set(draft, sound);
    return sound;
  };
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
      titles: [],
      aliases: [],
    };
    drafts.set(thing.id, draft);
    if (thing.type === "person") persons.push(draft);
    return draft;
  };
  const ownDraft = (candidate: Candidate, folds: readonly string[], wanted: string | null = null): Draft => {
    const ar = surfaceOf(view, candidate);
    const base = wanted ?? slugOf(ar);
    let id = base;
    for (let k = 2; drafts.has(id) || gazetteer.thingWithId(id); k++) id = `${base}-${k}`;
    const draft: Draft = {
      id,
      wikidata: null,
      type: candidate.type,
      by: candidate.by,
      thing: null,
      ar,
      en: transliterate(ar, people.latin),
      units: unitsOf(view, folds),
      titles: [],
      aliases: [],
    };
    drafts.set(id, draft);
    if (candidate.type === "person") persons.push(draft);
    return draft;
  };
  const newName = (candidate: Candidate, folds: readonly string[]): Decision => ({
    draft: ownDraft(candidate, folds),
    reasons: [because("new-name")],
    others: [],
  });

  const fullPerson = (candidate: Candidate, folds: readonly string[]): Decision => {
    const full = candidate.meanings.filter((meaning) => !meaning.short);
    const choice = full.length > 0 ? chosenPerson(view, full, candidate, published, company) : null;
    const thing =
      choice?.thing ??
      people.bySpelling(
        folds.map((fold) => nominative(view, fold)),
        view.isListed,
      );
    const units = unitsOf(view, folds);
    if (thing) {
      const draft = thingDraft(thing, candidate.by);
      // عوض بن الوزير العولقي, where the lexicon has no العولقي.
      const family = units.at(-1)!;
      const ends = thing.names.some((name) => name.at(-1) === folds.at(-1));
      if (!ends && choice && !draft.units.includes(family)) draft.units = [...draft.units, family];
      if (choice)
        return { draft, reasons: [because("known-name"), ...choice.reasons], others: choice.others };
      return { draft, reasons: [because("known-spelling")], others: [] };
    }
    const sound = soundOf(units);
    const name = units.join(" ");
    for (const draft of persons) {
      const same =
        draft.units.length === units.length && draft.units.every((unit, k) => isSameUnit(unit, units[k]!));
      const alike = !same && soundsOf(draft).whole === sound && isSameName(draft.units, units, view.isListed);
      const alias = draft.aliases.some((one) => one.join(" ") === name);
      if (!same && !alike && !alias && !isShortened(draft.units, units)) continue;
      if (units.length > draft.units.length && !draft.thing && !alias) {
        draft.units = units;
        draft.ar = surfaceOf(view, candidate);
      }
      const why: Reason = because(same ? "same-name" : alias ? "alias" : alike ? "spelling" : "shortened");
      return { draft, reasons: [why], others: [] };
    }
    return newName(candidate, folds);
  };

  const singlePerson = (
    candidate: Candidate,
    folds: readonly string[],
    met: ReadonlyMap<Draft, Candidate>,
  ): Decision => {
    const key = unitsOf(view, folds).join(" ");
    const known = candidate.meanings.map((meaning) => meaning.thing);
    // الملك سلمان
    const titles = candidate.roles.flatMap((role) => role.titles.map(({ office }) => office));
    const king = known.length === 0 && titles.length > 0 ? people.reigning(key, titles, published) : null;
    if (king)
      return {
        draft: thingDraft(king, candidate.by),
        reasons: [becauseOf(view, "role-fits", candidate.roles[0]!), because("in-office")],
        others: [],
      };
    let bearers = persons.filter((draft) => bears(view, draft, key, known));
    const exact = bearers.length > 0;
    if (!exact && known.length === 0) {
      const sound = soundOf([key]);
      bearers = persons.filter((draft) => {
        const last = draft.units.at(-1)!;
        if (soundsOf(draft).last !== sound || (view.isListed(last) && view.isListed(key))) return false;
        return spellingDistance(last, key) !== null;
      });
    }
    if (bearers.length > 0) {
      const before = lastMet(bearers, met);
      const others = bearers.length > 1 ? bearers.map(({ id }) => id) : [];
      const spelt = exact ? [] : [because("spelling")];
      if (before) {
        const why = becauseOf(view, "surname-before", met.get(before)!);
        return { draft: before, reasons: [why, ...spelt], others };
      }
      const draft = bearers.find((one) => one.thing && known.includes(one.thing)) ?? bearers[0]!;
      return { draft, reasons: [because("surname-after"), ...spelt], others };
    }
    if (candidate.meanings.length === 0) return newName(candidate, folds);
    const choice = chosenPerson(view, candidate.meanings, candidate, published, company);
    const draft = thingDraft(choice.thing, candidate.by);
    return { draft, reasons: [because("by-name"), ...choice.reasons], others: choice.others };
  };

  /** وزارة الداخلية of the country told, named before, or that the article is about: one entity a country. */
  const stateBody = (candidate: Candidate, folds: readonly string[]): Decision | null => {
    if (candidate.type !== "organization" || !bodies.isOfState(folds[0]!)) return null;
    const demonym = view.know[candidate.last - 1]!.demonym;
    const told = demonym !== null && demonym.of !== null && folds.length > 1 ? demonym.of : null;
    const base = told ? folds.slice(0, -1) : folds;
    if (base.length < 2) return null;
    const name = base.join(" ");
    const there = told ? undefined : lastBodyOf(name);
    if (there) return { draft: there, reasons: [because("named-before")], others: [] };
    const country = told ?? company.home;
    if (country === null) return null;
    const thing = bodies.ofCountry(name, country);
    const key = `${name} ${country}`;
    let draft = thing ? thingDraft(thing, candidate.by) : byName.get(key);
    if (!draft) {
      // A last ه is mostly ة in the names of bodies.
      const id = `${slugOf(name.replace(/ه(?= |$)/g, "ة"))}-${country.toLowerCase()}`;
      draft = drafts.get(id) ?? ownDraft(candidate, folds, id);
      byName.set(key, draft);
    }
    stateBodies.push({ name, draft });
    return { draft, reasons: told ? [because("known-name")] : [becauseWith("home", country)], others: [] };
  };
  const stateBodies: { name: string; draft: Draft }[] = [];
  const lastBodyOf = (name: string): Draft | undefined => {
    for (let k = stateBodies.length - 1; k >= 0; k--)
      if (stateBodies[k]!.name === name) return stateBodies[k]!.draft;
    for (const { names, id } of [...drafts.values()].flatMap(({ thing }) => thing ?? []))
      if (names.some((one) => one.length > 2 && one.slice(0, -1).join(" ") === name)) return drafts.get(id);
    return undefined;
  };

  const otherThing = (candidate: Candidate, folds: readonly string[]): Decision => {
    const choice = candidate.meanings.length > 0 ? chosenPlace(view, candidate, company) : null;
    if (choice) {
      const draft = thingDraft(choice.thing, candidate.by);
      return { draft, reasons: [because("known-name"), ...choice.reasons], others: choice.others };
    }
    const state = stateBody(candidate, folds);
    if (state) return state;
    // حزب نداء تونس, وكالة معا للأنباء, where the lexicon has نداء تونس and معا.
    const inner = view.hitAt(candidate.first + 1);
    const until = candidate.by === "entities/agency" ? candidate.last - 1 : candidate.last;
    if (inner?.skip === 0 && inner.last === until) {
      const body = inner.meanings.find(
        ({ thing }) => thing.type === candidate.type && headedKinds.has(thing.kind),
      );
      if (body)
        return { draft: thingDraft(body.thing, candidate.by), reasons: [because("headed")], others: [] };
    }
    const key = folds.join(" ");
    const there = byName.get(key);
    if (there) return { draft: there, reasons: [because("same-name")], others: [] };
    for (const [name, draft] of byName) {
      if (draft.type !== candidate.type) continue;
      if (name.startsWith(`${key} `)) return { draft, reasons: [because("shortened")], others: [] };
    }
    const sound = soundOf(folds);
    const sounding = bySound.get(sound) ?? [];
    for (const { words, draft } of sounding)
      if (draft.type === candidate.type && isSameName(words, folds, view.isListed))
        return { draft, reasons: [because("spelling")], others: [] };
    const made = newName(candidate, folds);
    byName.set(key, made.draft);
    bySound.set(sound, [...sounding, { words: folds, draft: made.draft }]);
    return made;
  };

  // Full names first, so that a surname in a headline finds its bearer further down.
  const decided = new Map<Candidate, Decision>();
  let before: Candidate | null = null;
  for (const candidate of candidates) {
    const folds = foldsOf(view, candidate);
    const bearer = before?.type === "person" ? decided.get(before)?.draft : undefined;
    if (candidate.type !== "person") decided.set(candidate, otherThing(candidate, folds));
    else if (bearer && isAlias(view, before!, candidate, bodies.aliasWord)) {
      bearer.aliases.push(unitsOf(view, folds));
      decided.set(candidate, { draft: bearer, reasons: [becauseOf(view, "alias", before!)], others: [] });
    } else if (isFull(view, candidate, folds)) decided.set(candidate, fullPerson(candidate, folds));
    before = candidate;
  }
  // Where each entity was named last before the candidate at hand.
  const met = new Map<Draft, Candidate>();
  for (const candidate of candidates) {
    const decision = decided.get(candidate) ?? singlePerson(candidate, foldsOf(view, candidate), met);
    met.set(decision.draft, candidate);
    named.push({ candidate, ...decision });
  }
  for (const { candidate, draft } of named)
    for (const role of candidate.roles)
      if (role.last > role.first) draft.titles.push({ ...role, at: candidate.first });

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

/** Words between a name and what else its bearer is called. */
const aliasGap = 5;

/** أبو مالك الشامي (المعروف أيضا بأبي مالك التلي): a second name of the one named right before. */
function isAlias(view: View, one: Candidate, other: Candidate, isAliasWord: Tagger): boolean {
  if (
    other.first - one.last > aliasGap ||
    view.words[one.first]!.sentence !== view.words[other.first]!.sentence
  )
    return false;
  for (let i = one.last; i < other.first; i++) if (isAliasWord(view.words[i]!).length > 0) return true;
  return false;
}

function isFull(view: View, candidate: Candidate, folds: readonly string[]): boolean {
  if (candidate.meanings.length > 0) return candidate.meanings.some((meaning) => !meaning.short);
  return unitsOf(view, folds).length > 1;
}

/** What spellings of a name share: its skeleton without the articles. */
function soundOf(words: readonly string[]): string {
  return skeletonOf(words.map((word) => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word)));
}

/** عبد الله and عبدالله are one. */
function isSameUnit(a: string, b: string): boolean {
  return a === b || (a.length + b.length > 8 && a.replaceAll(" ", "") === b.replaceAll(" ", ""));
}

/** One name is the other with parts left out, the first part the same in both. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || !isSameUnit(short[0]!, long[0]!)) return false;
  let at = 0;
  for (const unit of short) {
    while (at < long.length && !isSameUnit(long[at]!, unit)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/** Whether a name of one part may be this person's: surname, kunya, the one before it, or a by-name that the lexicon gives. */
function bears(view: View, draft: Draft, key: string, known: readonly Thing[]): boolean {
  const { thing, units } = draft;
  if (thing && known.includes(thing)) return true;
  if (units.length < 2) return units[0] === key;
  // نصر الله or نصرالله, of سلفادور نصر الله: a surname of two words.
  const surname = units.slice(1).join("");
  // سعود of آل سعود and عبدالعزيز of بن عبدالعزيز are others' names.
  if (thing?.names.some((name) => name.length > 1 && name.at(-1) === key && !view.isParticle(name.at(-2)!)))
    return true;
  // Holders of offices are not called by a first name that many bear.
  if (thing && thing.offices.length > 0 && key === units[0] && view.isListed(key)) return false;
  if (draft.aliases.some((alias) => alias.join(" ") === key)) return true;
  return units.includes(key) || surname === key.replaceAll(" ", "");
}

function lastMet(bearers: readonly Draft[], met: ReadonlyMap<Draft, Candidate>): Draft | null {
  let best: Draft | null = null;
  let at = -1;
  for (const draft of bearers) {
    const place = met.get(draft)?.first ?? -1;
    if (place <= at) continue;
    best = draft;
    at = place;
  }
  return best;
}
