import type { EntityType, Sentence } from "../document.ts";
import type { Meaning, Title } from "./gazetteer.ts";
import { isUnknown, lengthened, type PersonRun, personRunAt } from "./person-name.ts";
import { startsWithArticle, structureAt } from "./structure.ts";
import type { Hit, TitleHit, View } from "./view.ts";

/** A name found in the text, before it is known whose it is. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly type: EntityType;
  readonly by: string;
  /** What the lexicons say that the name stands for; empty for names that no list has. */
  readonly meanings: readonly Meaning[];
  /** Id of the country or body that the name itself tells. */
  readonly of: string | null;
  readonly roles: RoleWords[];
}

/** The words of a role beside a name. */
export interface RoleWords {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly of: string | null;
  readonly titles: readonly Title[];
}

/** A title that stands without a name: الرئيس الأميركي, الوزير, نائبة المبعوث. */
export interface Description {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly form: "article" | "bare" | "possessive";
  readonly titles: readonly Title[];
  readonly of: string | null;
  readonly plural: boolean;
  /** The name beside it in the text is its bearer: يوري أوشاكوف، مستشار بوتين. */
  readonly bearer: Candidate | null;
}

/** What one pass over the words finds. */
export interface Scan {
  readonly candidates: readonly Candidate[];
  readonly descriptions: readonly Description[];
}

interface OpenTitle {
  readonly hit: TitleHit;
  /** Its own titles and those of an honorific before it (السيد الرئيس). */
  readonly titles: readonly Title[];
  /** The genitive of the title before it: the vice president is no president. */
  readonly nested: boolean;
  of: string | null;
}

/** A role whose name has not come yet. */
interface Pending {
  readonly titles: OpenTitle[];
  readonly bearer: Candidate | null;
  /** One past the last word of the role so far. */
  last: number;
  /** The word before is an indefinite noun that a genitive must follow. */
  construct: boolean;
  comma: boolean;
}

const mostRoleWords = 14;

/** Goes once over the words: names of the lexicons, names made out by head nouns, titles and the names behind them. */
export function scan(view: View, sentences: readonly Sentence[]): Scan {
  const candidates: Candidate[] = [];
  const descriptions: Description[] = [];
  for (const key of provenNames(view)) view.proven.add(key);
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

  const close = (): void => {
    if (!pending) return;
    const { titles, last, bearer } = pending;
    titles.forEach((open, k) => {
      const outer = k === 0;
      if (outer && bearer) {
        bearer.roles.push({
          first: open.hit.first,
          last,
          skip: open.hit.skip,
          of: open.of,
          titles: open.titles,
        });
      }
      const next = titles[k + 1];
      describe(open, next && !next.nested ? next.hit.first : last, outer ? bearer : null);
    });
    pending = null;
  };
  const describe = (open: OpenTitle, last: number, bearer: Candidate | null): void => {
    const { hit } = open;
    let until = last;
    while (until > hit.last && (know[until - 1]!.breaks || words[until - 1]!.kind === "mark")) until--;
    descriptions.push({
      first: hit.first,
      last: until,
      skip: hit.skip,
      form: hit.form,
      titles: open.titles,
      of: open.of,
      plural: hit.titles.every((title) => title.plural),
      bearer,
    });
  };
  const push = (candidate: Candidate): Candidate => {
    candidates.push(candidate);
    return candidate;
  };
  const tell = (of: string | null): void => {
    if (!pending || of === null) return;
    for (const open of pending.titles) open.of ??= of;
  };

  /** A person's name ends the pending role. */
  const personWithRole = (
    run: { first: number; last: number; skip: number },
    meanings: readonly Meaning[],
    by: string,
  ): void => {
    const candidate: Candidate = { ...run, type: "person", by, meanings, of: null, roles: [] };
    if (pending) {
      const { titles, bearer } = pending;
      // The name belongs to the last title that can stand alone when the outer one has its bearer, or a suffix points elsewhere.
      let owner = 0;
      if (bearer || titles.slice(1).some((open) => open.hit.form === "possessive")) owner = titles.length - 1;
      for (let k = 1; k < titles.length; k++)
        if (holdsOffice(meanings, titles[k]!) && !holdsOffice(meanings, titles[0]!)) owner = k;
      const open = titles[owner]!;
      const last = endOfRole(titles, owner, Math.min(pending.last, run.first));
      if (bearer && owner > 0) {
        bearer.roles.push({
          first: titles[0]!.hit.first,
          last: run.last,
          skip: titles[0]!.hit.skip,
          of: titles[0]!.of,
          titles: titles[0]!.titles,
        });
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

  /** Where the words of a role end: before a comma, or before the honorific that belongs to the name. */
  const endOfRole = (titles: readonly OpenTitle[], owner: number, last: number): number => {
    const start = titles[owner]!.hit.first;
    for (const { hit } of titles.slice(owner + 1)) {
      const before = words[hit.first - 1]!;
      const honorific = hit.titles.some((one) => one.kind === "honorific" || one.kind === "rank");
      if (before.kind === "mark" && ",،".includes(before.form)) return hit.first - 1;
      if (honorific && hit.last === last && hit.first > start) return hit.first;
    }
    return last;
  };

  while (at < end) {
    const word = words[at]!;
    if (pending && at - (pending as Pending).titles[0]!.hit.first > mostRoleWords) close();
    if (word.kind === "mark") {
      at = afterMark(at);
      continue;
    }
    if (timed[at] && !longHitOver(view, at)) {
      close();
      lastPerson = null;
      at++;
      continue;
    }

    const structure = structureAt(view, at, end);
    const hit = acceptedHit(view, at, candidates);
    const title = view.titleAt(at);
    if (structure && (!hit || hit.last < structure.last)) {
      push({ ...structure, meanings: [], roles: [] });
      tell(structure.of);
      if (pending) {
        (pending as Pending).last = structure.last;
        (pending as Pending).construct = false;
      }
      lastPerson = null;
      at = Math.max(structure.last, at + 1);
      continue;
    }

    const isTitle =
      title !== null && title.titles.some((one) => one.kind !== "link" && one.kind !== "suffix");
    if (isTitle && (!hit || hit.last <= title.last) && titleStands(at, title)) {
      openTitle(title);
      continue;
    }
    if (pending && title && title.titles.some((one) => one.kind === "link") && linkStands(at, title)) {
      (pending as Pending).last = at + 1;
      (pending as Pending).construct = title.form !== "possessive";
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
      if (run && stands(run, saying)) {
        const by = run.listed ? "entities/given-name" : "entities/said-name";
        personWithRole(run, [], by);
        continue;
      }
      const foreign = foreignBeforeTitle(at) ?? foreignBeforeSurname(at);
      if (foreign) {
        personWithRole(foreign, [], "entities/name-title");
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
      const titled = next?.titles.some((one) => one.kind !== "link" && one.kind !== "suffix") ?? false;
      if (pending) {
        if ((titled || namesPerson(index + 1)) && !(pending as Pending).bearer) {
          (pending as Pending).comma = true;
          return index + 1;
        }
        close();
      }
      if (!titled) lastPerson = null;
      return index + 1;
    }
    const inside = '"“”„«»‹›()'.includes(form);
    if (pending && inside) return index + 1;
    if (!inside) {
      close();
      lastPerson = null;
    }
    return index + 1;
  }

  /** سعد جبار behind خبير في القانون،: a name of two parts, or one that the lexicons know whole. */
  function namesPerson(index: number): boolean {
    if (index >= end) return false;
    const hit = view.hitAt(index);
    if (hit && hit.skip === 0 && hit.meanings.some((one) => one.thing.type === "person" && !one.short))
      return true;
    const run = personRunAt(view, index, end, false);
    return run !== null && run.skip === 0 && run.parts > 1 && !run.doubtful;
  }

  function titleStands(index: number, hit: TitleHit): boolean {
    // عميد كلية is no brigadier.
    if (hit.form === "bare" && hit.titles.every((one) => one.kind === "rank")) return false;
    // A word that is a first name too (أمير, سيد) is one where another name follows at once.
    const listed = know[index]!.name;
    if (
      listed &&
      hit.form === "bare" &&
      listed.skip === hit.skip &&
      hit.titles.every((one) => one.kind !== "honorific")
    ) {
      const next = know[index + 1];
      const named = next?.name?.skip === 0 && !next.name.ambiguous && !startsWithArticle(view, index + 1);
      if (named && personRunAt(view, index, end, false)) return false;
    }
    return true;
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
      } else if (!before.construct && !before.comma && before.last === hit.first && isAnother(hit)) {
        close();
      }
    } else {
      const before = words[hit.first - 1];
      const comma =
        before !== undefined && hit.first > sentence.first && (before.form === "،" || before.form === ",");
      if (comma && lastPerson && lastPerson.last === hit.first - 1) bearer = lastPerson;
    }
    at = hit.last;
    if (!pending) {
      pending = {
        titles: [{ hit, titles: hit.titles, nested: false, of: null }],
        bearer,
        last: hit.last,
        construct,
        comma: false,
      };
      return;
    }
    const role: Pending = pending;
    const outer = role.titles.at(-1)!;
    if (outer.hit.titles.some((one) => one.kind === "honorific") && role.last === hit.first)
      role.titles[role.titles.length - 1] = { ...outer, titles: [...outer.titles, ...hit.titles] };
    else role.titles.push({ hit, titles: hit.titles, nested: role.construct, of: null });
    role.last = hit.last;
    role.construct = construct;
  }

  /** الرئيس الأميركي نظيره الروسي, الرئيس المصري السفير الأميركي: the second title is another's, unless a name follows it at once. */
  function isAnother(hit: TitleHit): boolean {
    if (hit.form === "possessive") return true;
    if (hit.form === "bare" || hit.titles.some((one) => one.kind === "honorific" || one.kind === "rank"))
      return false;
    return hit.last < end && know[hit.last]!.demonym !== null;
  }

  function linkStands(index: number, link: TitleHit): boolean {
    if (link.form === "possessive") return true;
    const next = index + 1;
    if (next >= end || timed[next] || words[next]!.kind === "mark")
      return words[next]?.form !== undefined && '"“«'.includes(words[next]!.form);
    const known = know[next]!;
    return (
      known.definite ||
      known.demonym !== null ||
      known.head !== null ||
      acceptedHit(view, next, candidates) !== null ||
      known.noun
    );
  }

  function takeHit(hit: Hit): void {
    if (hit.meanings.every((one) => one.thing.kind === "compound")) {
      close();
      at = hit.last;
      return;
    }
    const person = hit.meanings.find((one) => one.thing.type === "person");
    const other = hit.meanings.find((one) => one.thing.type !== "person");
    if (person && !(other && !pending)) {
      const last = lengthened(view, hit.last, end);
      const run = { first: hit.first, last, skip: hit.skip };
      if (pending && (pending as Pending).construct && (pending as Pending).last === hit.first) {
        // مستشار بوتين: the genitive of the title, not its bearer.
        push({
          ...run,
          type: "person",
          by: "entities/gazetteer-person",
          meanings: hit.meanings,
          of: null,
          roles: [],
        });
        (pending as Pending).last = last;
        (pending as Pending).construct = false;
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
    const meaning = other ?? hit.meanings[0]!;
    push({
      first: hit.first,
      last: hit.last,
      skip: hit.skip,
      type: meaning.thing.type,
      by: `entities/gazetteer-${meaning.thing.type}`,
      meanings: hit.meanings.filter((one) => one.thing.type !== "person"),
      of: meaning.thing.of,
      roles: [],
    });
    if (pending) {
      if (hit.conjunction && !(pending as Pending).construct) close();
      else {
        tell(meaning.thing.id);
        (pending as Pending).last = hit.last;
        (pending as Pending).construct = false;
      }
    }
    lastPerson = null;
    at = hit.last;
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
    if (!listed && startsWithArticle(view, at)) {
      // An adjective that no list knows agrees with a title and is followed by the name.
      if (
        at + 1 < end &&
        (isUnknown(view, at + 1) || know[at + 1]!.name?.kind === "given") &&
        !startsWithArticle(view, at + 1)
      )
        return false;
    }
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
        push({ ...run, type: "person", by: "entities/title-genitive", meanings: [], of: null, roles: [] });
        role.last = run.last;
        role.construct = false;
        at = run.last;
        return true;
      }
      role.last = at + 1;
      role.construct = false;
      at++;
      return true;
    }
    const run = personRunAt(view, at, end, true);
    if (!run || !fitsTitle(role, run, listed !== null)) return false;
    personWithRole(run, [], "entities/title-name");
    return true;
  }

  /** One word that no list knows is a name only close behind an office, a rank or an honorific of one person. */
  function fitsTitle(role: Pending, run: PersonRun, listed: boolean): boolean {
    if (run.parts > 1) return listed || !startsWithArticle(view, run.first);
    const last = role.titles.at(-1)!;
    if (last.hit.titles.every((one) => one.plural)) return false;
    const strong = last.hit.titles.some(
      (one) => one.kind === "office" || one.kind === "rank" || one.kind === "honorific",
    );
    const close = run.first - last.hit.last <= 1;
    // دبلوماسي عربي فضل عدم ذكر اسمه: a verb that is a first name too.
    if (listed && know[run.first]!.verb && role.titles[0]!.hit.form === "bare") return false;
    if (listed) return close || strong;
    if (startsWithArticle(view, run.first))
      return strong && run.first === last.hit.last && last.hit.form === "article";
    // بمترشح, لمشاركتكم: an attached letter before a noun in م.
    const attached = "بلكف".includes(words[run.first]!.form[0]!) && words[run.first]!.form[1] === "م";
    return close && strong && !attached;
  }

  /** A further word of the role itself. */
  function takeComplement(): boolean {
    const role: Pending = pending!;
    const known = know[at]!;
    if (words[at]!.kind !== "arabic") return false;
    if (known.demonym && known.demonym.skip <= 1) {
      tell(known.demonym.of);
      if (known.demonym.plural && !known.demonym.definite) return false;
      role.last = at + 1;
      role.construct = false;
      at++;
      return true;
    }
    if (known.definite) {
      role.last = at + 1;
      role.construct = false;
      at++;
      return true;
    }
    if (role.construct && role.last === at && known.noun) {
      role.last = at + 1;
      at++;
      return true;
    }
    return false;
  }

  function stands(run: PersonRun, saying: boolean): boolean {
    if (run.listed) {
      // وجد تشارلز, فتح خيبر: verbs that are first names too.
      const start = know[run.first]!;
      if (start.verb && !start.noun && run.doubtful && run.parts < 3) return false;
      if (run.parts >= 2) return !run.doubtful || secondIsName(run);
      return saying && !run.doubtful && run.skip === 0;
    }
    return run.parts >= 2 && !startsWithArticle(view, run.first);
  }

  function secondIsName(run: PersonRun): boolean {
    const second = know[run.first + 1]!;
    if (second.name !== null && !second.name.ambiguous) return true;
    // حسن الجوار, فتح السفارتين: behind an ordinary word only a nisba with the article is a surname.
    if (startsWithArticle(view, run.first + 1))
      return second.name !== null || words[run.first + 1]!.form.endsWith("ي");
    return isUnknown(view, run.first + 1) || run.parts > 2;
  }

  /** فابيو كابيلو: a word that nothing explains and a known person's surname. */
  function foreignBeforeSurname(index: number): { first: number; last: number; skip: number } | null {
    if (!isUnknown(view, index) || startsWithArticle(view, index) || index + 1 >= end) return null;
    const next = view.hitAt(index + 1);
    if (!next || next.skip > 0 || !next.meanings.every((one) => one.short)) return null;
    return { first: index, last: next.last, skip: 0 };
  }

  /** يوري أوشاكوف، مستشار …: two or three words that nothing explains, a comma and a title. */
  function foreignBeforeTitle(index: number): { first: number; last: number; skip: number } | null {
    if (!isUnknown(view, index) || startsWithArticle(view, index)) return null;
    const run = personRunAt(view, index, end, true);
    if (!run || run.parts < 2 || run.last + 1 >= end) return null;
    const comma = words[run.last]!.form;
    if (comma !== "،" && comma !== ",") return null;
    const title = view.titleAt(run.last + 1);
    if (!title?.titles.some((one) => one.kind !== "link" && one.kind !== "suffix")) return null;
    return { first: run.first, last: run.last, skip: 0 };
  }
}

/** A long name may hold a number or a month: حركة 6 أبريل. */
function longHitOver(view: View, at: number): boolean {
  const hit = view.hitAt(at);
  return hit !== null && hit.last > at + 1;
}

/** The lexicon's name at a word where it may be meant as one. */
export function acceptedHit(view: View, at: number, before: readonly Candidate[]): Hit | null {
  const hit = view.hitAt(at);
  if (!hit) return null;
  const head = view.know[at]!.head;
  if (head?.kind === "area" && !head.definite) {
    // دولة قطر, مدينة قم: the name is what stands behind the word.
    const inner = view.hitAt(at + 1);
    if (
      inner &&
      inner.skip === 0 &&
      inner.last === hit.last &&
      inner.meanings.some((one) => hit.meanings.some((other) => other.thing === one.thing))
    )
      return null;
  }
  const single = hit.last === at + 1;
  if (view.timed[at] && single) return null;
  const known = view.know[at]!;
  if (single && isAdjective(view, at)) return null;
  // باب is no ب with اب: a word known whole is not taken apart.
  if (single && hit.skip > 0 && known.plain) return null;
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
 * A known person's surname alone: where it is an ordinary word, a first name or a demonym too, it counts behind a title or a
 * verb of saying, or where the article has the full name; behind a part of another name it never does.
 */
function isBareSurname(view: View, hit: Hit): boolean {
  const { know } = view;
  const known = know[hit.first]!;
  const doubtful = known.common || known.demonym !== null || known.name?.kind === "given";
  if (!doubtful) return true;
  if (view.proven.has(keyOf(view, hit))) return true;
  if (hit.skip > 0) return false;
  const before = know[hit.first - 1];
  if (!before || view.words[hit.first - 1]!.kind !== "arabic") return false;
  return before.saying || (view.titleAt(hit.first - 1)?.titles.some((one) => one.kind !== "link") ?? false);
}

/** What is written of a name of one word, without attached letters. */
function keyOf(view: View, hit: Hit): string {
  return view.know[hit.first]!.ways.find((way) => way.skip === hit.skip)!.key;
}

/** السياسة السعودية: a country's name that is its demonym too, behind a definite feminine noun. */
function isAdjective(view: View, at: number): boolean {
  const demonym = view.know[at]!.demonym;
  if (!demonym?.definite || demonym.skip > 0 || at === 0) return false;
  const before = view.words[at - 1]!;
  return startsWithArticle(view, at - 1) && /(?:ه|ات)$/.test(before.fold) && view.know[at - 1]!.noun;
}

/** Ambiguous names without an article that the article uses as names where the words around say so. */
export function provenNames(view: View): Set<string> {
  const proven = new Set<string>();
  for (let i = 0; i < view.words.length; i++) {
    const hit = view.hitAt(i);
    if (hit && hit.last > i + 1 && hit.meanings.some((one) => one.thing.type === "person"))
      proven.add(view.words[hit.last - 1]!.fold);
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
  if (mark?.kind === "mark" && '"“«'.includes(mark.form) && words[hit.last]?.kind === "mark") return true;
  const head = know[previous]?.head;
  if (head && !head.definite) return true;
  if (know[hit.first]!.verb && !know[hit.first]!.noun) return false;
  const neighbour = before.at(-1);
  if (hit.conjunction && neighbour && neighbour.last === hit.first && neighbour.type !== "person")
    return true;
  if (!hit.meanings.some((one) => one.thing.type === "place")) return false;
  if (!hit.preposition && !isLink(view, previous)) return false;
  // في العديد من, على الصعيد العسكري: the article's noun goes on as an ordinary one.
  const next = know[hit.last];
  if (!next || !know[hit.first]!.definite) return true;
  return !(next.definite && !next.demonym) && !isLink(view, hit.last);
}

function isLink(view: View, at: number): boolean {
  return at >= 0 && (view.titleAt(at)?.titles.some((one) => one.kind === "link") ?? false);
}

function holdsOffice(meanings: readonly Meaning[], open: OpenTitle): boolean {
  return meanings.some((meaning) =>
    meaning.thing.offices.some((office) =>
      open.hit.titles.some((title) => title.office !== "" && title.office === office.office),
    ),
  );
}
