import type { EntityType, Sentence } from "../document.ts";
import { acceptedHit, longHitOver, provenNames } from "./accepted.ts";
import type { Candidate, Description, OpenTitle, Pending, Scan } from "./candidate.ts";
import { clubAt, clubsOf } from "./clubs.ts";
import { committeesOf } from "./committees.ts";
import {
  descriptionOf,
  endOfRole,
  fitsTitle,
  foreignBeforeSurname,
  foreignBeforeTitle,
  isAnother,
  isListedPerson,
  isOffice,
  isTitleAdjective,
  linkStands,
  namesPerson,
  ownerOf,
  personOverHit,
  personOverSurname,
  stands,
  titleStands,
} from "./evidence.ts";
import type { Meaning, Thing } from "./gazetteer.ts";
import { startsWithArticle } from "./name-shape.ts";
import { isSonOfAnother, isUnknown, lengthened, personRunAt, withFamily } from "./person-name.ts";
import { areaAgain } from "./place-structure.ts";
import { structureAt } from "./structure.ts";
import type { Hit, TitleHit, View } from "./view.ts";
import { bits } from "./word-bits.ts";

const mostRoleWords = 14;

/** Goes once over the words: names of the lexicons, names made out by head nouns, titles and the names behind them. */
export function scan(view: View, sentences: readonly Sentence[]): Scan {
  const candidates: Candidate[] = [];
  const descriptions: Description[] = [];
  for (const key of provenNames(view)) view.proven.add(key);
  for (const key of committeesOf(view)) view.committees.add(key);
  for (const key of clubsOf(view, sentences)) view.clubs.add(key);
  for (const sentence of sentences) scanSentence(view, sentence, candidates, descriptions);
  return { candidates, descriptions };
}

function scanSentence(
  view: View,
  sentence: Sentence,
  candidates: Candidate[],
  descriptions: Description[],
): void {
  const { words, know, timed } = view;
  const end = sentence.last;
  let pending: Pending | null = null;
  let lastPerson: Candidate | null = null;
  let at = sentence.first;
  /** Where a list of towns behind a dual or plural has come to, -1 outside one. */
  let areas = -1;

  const close = (): void => {
    if (!pending) return;
    const { titles, last, bearer } = pending;
    titles.forEach((open, k) => {
      const outer = k === 0;
      if (outer && bearer) {
        const { first, skip } = open.hit;
        bearer.roles.push({ first, last, skip, of: open.of, titles: open.titles });
      }
      const next = titles[k + 1];
      describe(open, next && !next.nested ? next.hit.first : last, outer ? bearer : null);
    });
    pending = null;
  };
  const describe = (open: OpenTitle, last: number, bearer: Candidate | null): void => {
    descriptions.push(descriptionOf(view, open, last, bearer));
  };
  const push = (candidate: Candidate): Candidate => {
    candidates.push(candidate);
    const { first, last, type } = candidate;
    const listed = first === areas || know[first - 1]?.head?.kind === "areas";
    areas = listed && type === "place" ? last : -1;
    return candidate;
  };
  const tell = (of: string | null): void => {
    if (!pending || of === null) return;
    for (const open of pending.titles) open.of ??= of;
  };

  /** The pending role takes in the words up to, not including, `last`. */
  const goOn = (last: number, construct = false): void => {
    if (!pending) return;
    pending.last = last;
    pending.construct = construct;
  };

  /** A person's name ends the pending role. */
  const personWithRole = (
    run: { first: number; last: number; skip: number },
    meanings: readonly Meaning[],
    by: string,
  ): void => {
    const candidate: Candidate = { type: "person", by, meanings, of: null, roles: [], ...run };
    if (pending) {
      const { titles, bearer } = pending;
      const owner = ownerOf(titles, bearer, meanings);
      const open = titles[owner]!;
      const last = endOfRole(view, titles, owner, Math.min(pending.last, run.first));
      if (bearer && owner > 0) {
        const { hit, of, titles: own } = titles[0]!;
        bearer.roles.push({ first: hit.first, last: run.last, skip: hit.skip, of, titles: own });
        describe(titles[0]!, run.last, bearer);
      }
      if (!(bearer && owner === 0))
        candidate.roles.push({
          first: open.hit.first,
          last,
          skip: open.hit.skip,
          of: open.of,
          titles: titles.slice(owner).flatMap((one, k) => (k === 0 || !one.nested ? one.titles : [])),
        });
      pending = null;
    }
    lastPerson = push(candidate);
    at = run.last;
  };

  while (at < end) {
    const own = view.bits[at]!;
    if (pending && at - (pending as Pending).titles[0]!.hit.first > mostRoleWords) close();
    if ((own & bits.mark) !== 0) {
      at = afterMark(at);
      continue;
    }
    const club = clubAt(view, at, end);
    if (club) {
      takeOther(club, "organization", null, "entities/club");
      continue;
    }
    if (timed[at] && !longHitOver(view, at)) {
      close();
      lastPerson = null;
      at++;
      continue;
    }

    if (!pending && (own & bits.dull) !== 0) {
      lastPerson = null;
      at++;
      continue;
    }
    const structure =
      structureAt(view, at, end) ?? (areas >= 0 && at === areas ? areaAgain(view, at, end) : null);
    const hit = acceptedHit(view, at, candidates);
    const title = view.titleAt(at);
    if (structure && (!hit || hit.last < structure.last)) {
      push({ meanings: [], roles: [], ...structure });
      tell(structure.of);
      goOn(structure.last);
      lastPerson = null;
      at = Math.max(structure.last, at + 1);
      continue;
    }

    if (title && isOffice(title) && (!hit || hit.last <= title.last) && titleStands(view, at, title, end)) {
      openTitle(title);
      continue;
    }
    if (
      pending &&
      title?.titles.some((one) => one.kind === "link") &&
      linkStands(view, at, title, end, candidates)
    ) {
      goOn(at + 1, title.form !== "possessive");
      at++;
      continue;
    }

    if (hit) {
      takeHit(hit);
      continue;
    }

    if (pending && know[at]!.breaks) close();
    if (pending && takePendingName()) continue;
    if (!pending) {
      const saying: boolean = at > sentence.first && know[at - 1]!.saying;
      const run = personRunAt(view, at, end, saying);
      if (run && (stands(view, run, saying) || isListedPerson(view, run, candidates.at(-1)))) {
        const by = run.listed ? "entities/given-name" : "entities/said-name";
        personWithRole(run, [], by);
        continue;
      }
      const foreign = foreignBeforeTitle(view, at, end) ?? foreignBeforeSurname(view, at, end);
      if (foreign) {
        personWithRole(foreign, [], foreign.by);
        continue;
      }
    }
    if (pending && takeComplement()) continue;
    close();
    lastPerson = null;
    at++;
  }
  close();

  function afterMark(index: number): number {
    const form = words[index]!.form;
    const comma = form === "،" || form === ",";
    if (comma) {
      const next = index + 1 < end ? view.titleAt(index + 1) : null;
      const titled = next !== null && isOffice(next);
      if (pending) {
        if ((titled || namesPerson(view, index + 1, end)) && !(pending as Pending).bearer) {
          (pending as Pending).comma = true;
          return index + 1;
        }
        close();
      }
      if (!titled) lastPerson = null;
      return index + 1;
    }
    const inside = '"“”„«»‹›()'.includes(form);
    // السيد/ فلان: the stroke that sets a title off from its name.
    const stroke = form === "/" && pending?.last === index;
    if (pending && (inside || stroke)) return index + 1;
    if (!inside) {
      close();
      lastPerson = null;
    }
    return index + 1;
  }

  function openTitle(hit: TitleHit): void {
    const honorific = hit.titles.some((one) => one.kind === "honorific");
    const construct = hit.form === "bare" && !honorific && !know[hit.last - 1]!.definite;
    const joined =
      hit.skip > 0 && know[hit.first]!.ways.some((way) => way.skip === hit.skip && way.conjunction !== "");
    let bearer: Candidate | null = null;
    if (pending) {
      const before: Pending = pending;
      if (joined) {
        // رئيس كذا ووزير كذا: a second role of the same person, or of another.
        bearer = before.bearer;
        close();
      } else if (
        !before.construct &&
        !before.comma &&
        before.last === hit.first &&
        isAnother(view, hit, end)
      ) {
        close();
      }
    } else {
      const before = words[hit.first - 1];
      const comma =
        before !== undefined && hit.first > sentence.first && (before.form === "،" || before.form === ",");
      if (comma && !joined && lastPerson && lastPerson.last === hit.first - 1) bearer = lastPerson;
    }
    at = hit.last;
    if (!pending) {
      pending = {
        titles: [{ hit, titles: hit.titles, latest: hit, nested: false, of: null }],
        bearer,
        last: hit.last,
        construct,
        comma: false,
      };
      return;
    }
    const role: Pending = pending;
    const outer = role.titles.at(-1)!;
    if (outer.latest.titles.some((one) => one.kind === "honorific") && role.last === hit.first)
      role.titles[role.titles.length - 1] = {
        ...outer,
        titles: [...outer.titles, ...hit.titles],
        latest: hit,
      };
    else role.titles.push({ hit, titles: hit.titles, latest: hit, nested: role.construct, of: null });
    role.last = hit.last;
    role.construct = construct;
  }

  function takeHit(hit: Hit): void {
    if (hit.meanings.every((one) => one.thing.kind === "compound")) {
      close();
      at = hit.last;
      return;
    }
    const longer =
      pending && (personOverHit(view, pending, hit, end) ?? personOverSurname(view, pending, hit, end));
    if (longer) {
      personWithRole(longer, [], "entities/title-name");
      return;
    }
    const person = hit.meanings.find((one) => one.thing.type === "person");
    const other = hit.meanings.find((one) => one.thing.type !== "person");
    if (person && !(other && !pending)) {
      const full = hit.meanings.some((one) => one.thing.type === "person" && !one.short);
      const known = lengthened(view, hit.last, end);
      const last = full ? withFamily(view, known, end) : known;
      const run = { first: hit.first, last, skip: hit.skip };
      if (full && isSonOfAnother(view, hit, known)) {
        if (pending && hit.skip > 0) close();
        personWithRole(run, [], "entities/given-name");
        return;
      }
      if (pending && (pending as Pending).construct && (pending as Pending).last === hit.first) {
        // مستشار بوتين: the genitive of the title, not its bearer.
        const by = "entities/gazetteer-person";
        push({ ...run, type: "person", by, meanings: hit.meanings, of: null, roles: [] });
        goOn(last);
        at = last;
        return;
      }
      if (pending && hit.skip > 0) close();
      personWithRole(
        run,
        hit.meanings.filter((one) => one.thing.type === "person"),
        "entities/gazetteer-person",
      );
      return;
    }
    const { thing } = other ?? hit.meanings[0]!;
    takeOther(hit, thing.type, thing, `entities/gazetteer-${thing.type}`);
  }

  /** A name that is no person's; the pending role may be of it. */
  function takeOther(hit: Hit, type: EntityType, thing: Thing | null, by: string): void {
    const { first, last, skip } = hit;
    const meanings = hit.meanings.filter((one) => one.thing.type !== "person");
    push({ first, last, skip, type, by, meanings, of: thing?.of ?? null, roles: [] });
    if (pending) {
      if (hit.conjunction && !(pending as Pending).construct) close();
      else {
        tell(thing?.id ?? meanings[0]?.thing.id ?? null);
        goOn(last);
      }
    }
    lastPerson = null;
    at = last;
  }

  /** A name behind a title: listed, or a word that nothing explains. */
  function takePendingName(): boolean {
    const role: Pending = pending!;
    const listed = know[at]!.name;
    if (listed && listed.skip > 0) return false;
    const direct = role.last === at && role.construct;
    const ordinary = know[at]!.noun && !startsWithArticle(view, at);
    if (listed && direct && ordinary && listed.kind !== "particle") return false;
    const unknown = isUnknown(view, at);
    if (!listed && !unknown) return false;
    if (listed && know[at]!.verb && !know[at]!.noun && listed.ambiguous) return false;
    if (listed && listed.kind === "surname" && ordinary && listed.ambiguous) return false;
    if (!listed && isTitleAdjective(view, role, at, end)) return false;
    if (direct) {
      // The genitive of the title comes first: مدرب كرونا خوسيه كاستيا.
      const run = personRunAt(view, at, end, true);
      if (!run) return false;
      if (listed && listed.kind !== "surname") {
        if (
          role.titles
            .at(-1)!
            .hit.titles.some((one) => one.kind === "profession" || one.kind === "kin" || one.kind === "rank")
        ) {
          personWithRole(run, [], "entities/title-name");
          return true;
        }
        if (run.parts > 1)
          push({ type: "person", by: "entities/title-genitive", meanings: [], of: null, roles: [], ...run });
        goOn(run.last);
        at = run.last;
        return true;
      }
      goOn(at + 1);
      at++;
      return true;
    }
    const run = personRunAt(view, at, end, true);
    if (!run || !fitsTitle(view, role, run, listed !== null)) return false;
    personWithRole(run, [], "entities/title-name");
    return true;
  }

  /** A further word of the role itself. */
  function takeComplement(): boolean {
    const role: Pending = pending!;
    const known = know[at]!;
    if (words[at]!.kind !== "arabic") return false;
    const nation = known.demonym && known.demonym.skip <= 1 ? known.demonym : null;
    if (nation) tell(nation.of);
    if (nation?.plural && !nation.definite) return false;
    const genitive = role.construct && role.last === at && known.noun;
    if (!nation && !known.definite && !genitive) return false;
    // منسق أنشطتها مراد: a pronoun closes the genitive.
    goOn(at + 1, !nation && !known.definite && !/(?:ه|ها|هم|هما)$/.test(words[at]!.form));
    at++;
    return true;
  }
}
