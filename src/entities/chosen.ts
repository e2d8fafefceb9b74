import type { EntityType, Reason } from "../document.ts";
import type { Candidate } from "./candidate.ts";
import { arabCountries, type Company, countryOf } from "./company.ts";
import type { Meaning, Thing } from "./gazetteer.ts";
import { holdsOn } from "./people.ts";
import { because, becauseOf } from "./reasons.ts";
import type { View } from "./view.ts";

/** The thing that a name of the lexicon stands for, why it and no other, and which others there are. */
export interface Choice {
  readonly thing: Thing;
  readonly reasons: readonly Reason[];
  readonly others: readonly string[];
}

/** Points by which a known person of a name is likelier than another. */
const points = { country: 4, office: 4, day: 2, company: 1 };

/** Among known people of one name: the one whose office or country the role tells, the one in office, the one in whose company the article is, the first. */
export function chosenPerson(
  view: View,
  meanings: readonly Meaning[],
  candidate: Candidate,
  published: string | null,
  company: Company,
): Choice {
  const single = meanings.every((one) => one.thing === meanings[0]!.thing);
  let best = meanings[0]!.thing;
  let most = -1;
  let reasons: Reason[] = [];
  for (const { thing } of meanings) {
    let score = 0;
    const why: Reason[] = [];
    for (const role of candidate.roles) {
      if (role.of !== null && (role.of === thing.of || thing.offices.some(({ of }) => of === role.of))) {
        score += points.country;
        why.push(becauseOf(view, "country-fits", role));
      }
      if (thing.offices.some(({ office }) => role.titles.some((title) => title.office === office))) {
        score += points.office;
        why.push(becauseOf(view, "role-fits", role));
      }
    }
    if (thing.offices.some((office) => holdsOn(published, office))) {
      score += points.day;
      if (!single || why.length === 0) why.push(because("in-office"));
    }
    if (!single && thing.of !== null && company.weight(thing.of) > 0) {
      score += points.company;
      why.push({ by: because("company").by, entity: thing.of });
    }
    if (score > most) {
      most = score;
      best = thing;
      reasons = why;
    }
    if (single) break;
  }
  return { thing: best, reasons, others: single ? [] : othersThan(best, meanings) };
}

function othersThan(thing: Thing, meanings: readonly Meaning[]): string[] {
  const ids = new Set(meanings.map((one) => one.thing.id));
  ids.delete(thing.id);
  return [...ids];
}

/**
 * Among places and bodies of one name: the kind that the word before tells, the club in an article about sport, the one of a country
 * that the article speaks of, the one that is no ordinary word, the first. Null where no meaning fits what the article is about.
 */
export function chosenPlace(view: View, candidate: Candidate, company: Company): Choice | null {
  const { meanings } = candidate;
  const first = meanings[0]!.thing;
  const foreign =
    candidate.last > candidate.first + 1 &&
    meanings.every((one) => isOfElsewhere(one, company)) &&
    !view.know[candidate.last - 1]!.demonym;
  if (foreign) return null;
  if (meanings.every((one) => one.thing === first)) return { thing: first, reasons: [], others: [] };
  const choose = (thing: Thing, reasons: readonly Reason[]): Choice => ({
    thing,
    reasons,
    others: othersThan(thing, meanings),
  });
  let before = candidate.first - 1;
  while (before >= 0 && isQuote(view, before)) before--;
  const head = before >= 0 ? view.know[before]!.head : null;
  // «الشرق الأوسط» in quotation marks of its own is the newspaper.
  const quoted = isQuote(view, candidate.first - 1) && isQuote(view, candidate.last);
  const told = head !== null && !(head.definite && !quoted);
  const wanted: EntityType | null = told ? typeOfHead(head.kind) : quoted ? "organization" : null;
  const fitting = wanted === null ? [] : meanings.filter((one) => one.thing.type === wanted);
  if (fitting.length > 0)
    return choose(nearest(fitting, company), [
      told
        ? becauseOf(view, "word-before", { first: before, last: before + 1 })
        : becauseOf(view, "quoted", candidate),
    ]);
  const clubs = meanings.filter((one) => one.thing.kind === "club");
  if (clubs.length > 0 && company.sport && !isWhere(view, candidate))
    return choose(nearest(clubs, company), [because("sport")]);
  const sure = meanings.filter((one) => !one.ambiguous && one.thing.kind !== "club");
  const thing = nearest(sure.length > 0 ? sure : meanings, company);
  const of = countryOf(thing);
  return choose(
    thing,
    of !== null && company.weight(of) > 0 ? [{ by: because("company").by, entity: of }] : [],
  );
}

function typeOfHead(kind: string): EntityType {
  return kind === "area" || kind === "site" ? "place" : kind === "work" ? "other" : "organization";
}

/** The first of those whose country the article names most. */
function nearest(meanings: readonly Meaning[], company: Company): Thing {
  let best = meanings[0]!.thing;
  for (const { thing } of meanings)
    if (best.type === thing.type && company.weight(countryOf(thing)) > company.weight(countryOf(best)))
      best = thing;
  return best;
}

/** Kinds of bodies that many Arab countries have under one name. */
const nationalKinds: ReadonlySet<string> = new Set(["body", "court", "government", "parliament", "ministry"]);

/** حكومة الوحدة الوطنية of Libya, in an article that is about Tunisia and names no Libya: another body of that name. */
function isOfElsewhere({ thing, ambiguous }: Meaning, company: Company): boolean {
  const { home } = company;
  if (thing.type !== "organization" || thing.of === null || home === null || home === thing.of) return false;
  const national = nationalKinds.has(thing.kind) && arabCountries.has(thing.of) && arabCountries.has(home);
  return (ambiguous || national) && company.weight(thing.of) === 0;
}

/** في برشلونة, إلى ليفربول: where somebody is or goes. */
function isWhere(view: View, candidate: Candidate): boolean {
  const way = view.know[candidate.first]!.ways.find(({ skip }) => skip === candidate.skip);
  if (way?.preposition === "ب") return true;
  return view.titleAt(candidate.first - 1)?.titles.some((one) => one.kind === "link") ?? false;
}

function isQuote(view: View, at: number): boolean {
  return view.words[at]?.kind === "mark" && '"“”«»'.includes(view.words[at]!.form);
}
