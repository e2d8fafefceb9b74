import type { Party } from "../document.ts";
import { offsetOfLetter } from "../text/words.ts";
import type { Ground } from "./ground.ts";
import { isListener } from "./listeners.ts";
import { isBareNoun, stopsNoun } from "./noun-ends.ts";
import { paperOwner } from "./papers.ts";
import { isKin, isPerson, personAfter } from "./person-after.ts";
import { isQuoteMark } from "./quote-mark.ts";
import { detailsOf } from "./unnamed.ts";

/** Who speaks: the parties, and the words of their description. */
export interface Source {
  readonly parties: readonly Party[];
  readonly first: number;
  /** First word after the source's name or description (appositions not counted). */
  readonly last: number;
  /** True for المصدر ذاته: the source named just before. */
  readonly same: boolean;
}

/** How far a title may stand before its name, in words. */
const farthest = 14;

/**
 * Reads the source that starts at a word: a name, a title with its name, an unnamed source, several together.
 * `end` is the first word that it may not reach. Null where no source starts there.
 */
export function readSource(ground: Ground, at: number, end: number): Source | null {
  const first = skipMedium(ground, at, end);
  if (first >= end || ground.hit(first, "nobody")) return null;
  const head =
    readNamed(ground, first, end) ??
    paperOwner(ground, first, end, (at) => readSource(ground, at, end)) ??
    readUnnamed(ground, first, end, false) ??
    readTitled(ground, first, end);
  if (!head) return null;
  return withCompany(ground, { ...head, first: at }, end);
}

/** اكتفى الوزير بالقول: who the longest source that ends right at the word names. */
export function sourceUpTo(ground: Ground, word: number, first: number): readonly Party[] | null {
  let found: readonly Party[] | null = null;
  for (let k = word - 1; k >= Math.max(first, word - 8); k--) {
    const source = readSource(ground, k, word);
    if (source?.last === word) found = source.parties;
  }
  return found;
}

/** A party for words that name no known entity. */
export function describedParty(ground: Ground, first: number, last: number, anonymous: boolean): Party {
  return { entity: null, anonymous, start: ground.words[first]!.start, end: ground.words[last - 1]!.end };
}

/** وكالة "…", صحيفة «…»، كل من: words and marks before the name itself. */
function skipMedium(ground: Ground, at: number, end: number): number {
  let k = at;
  while (k < end) {
    const each = ground.hit(k, "each") && ground.words[k + 1]?.fold === "من";
    if (each) k += 2;
    else if (ground.named(k)) return k;
    else if (ground.hit(k, "medium")) k = quotedName(ground, k, end) ?? k + 1;
    else if (opensNamedBody(ground, k)) k += 1;
    else if (isQuoteMark(ground, k) && ground.named(k + 1)) k += 1;
    else break;
  }
  return k;
}

/** وكالة أنباء النظام «سانا»: a name in quotation marks up to three words behind وكالة. */
function quotedName(ground: Ground, k: number, end: number): number | null {
  for (let at = k + 1; at < Math.min(end - 1, k + 5); at++) {
    if (isQuoteMark(ground, at)) return ground.named(at + 1) ? at + 1 : null;
    if (ground.words[at]!.kind !== "arabic" || ground.named(at) || ground.hit(at, "preposition")) return null;
  }
  return null;
}

/** شركة «…», منظمة كذا, دولة قطر: a common noun right before the name of a body, or of a state before its place. */
function opensNamedBody(ground: Ground, k: number): boolean {
  const body = ground.hit(k, "body");
  if (!body) return false;
  if (isQuoteMark(ground, k + 1)) return ground.named(k + 2) !== null;
  const mention = ground.named(k + 1)?.mentions[0];
  if (mention?.form !== "name" || mention.start !== ground.words[k + 1]!.start) return false;
  const type = ground.typeOf(mention.entity);
  return type === "organization" || (type === "place" && body.value === "state");
}

function readNamed(ground: Ground, k: number, end: number): Source | null {
  const named = ground.named(k);
  if (!named || named.last > end || isManner(ground, named.first, named.last)) return null;
  const [mention] = named.mentions;
  const apart = mention?.form === "nominal" ? nameBehind(ground, named.last, end) : null;
  if (apart !== null) return readNamed(ground, apart, end);
  let last = named.last;
  if (isQuoteMark(ground, last) && ground.quotation(last)?.end === ground.words[last]!.end) last++;
  const same = ground.hit(last, "same") !== null && last < end;
  const parties = named.mentions.map(({ entity, start, end }) => ({ entity, anonymous: false, start, end }));
  return { parties, first: k, last: same ? last + 1 : last, same: false };
}

/** فأجاب مبتسماً: a written tanwin tells how it was said, and is no name. */
function isManner(ground: Ground, k: number, last: number): boolean {
  const { start, end } = ground.words[k]!;
  return last === k + 1 && ground.text.slice(start, end).includes("\u064b");
}

/** الأمين العام لمنظمة كذا فلان: behind a description that the names know of somebody, the body that it is of and the name of another one. */
function nameBehind(ground: Ground, from: number, end: number): number | null {
  const { fold, kind } = ground.words[from] ?? { fold: "", kind: "mark" };
  if (kind !== "arabic" || from >= end) return null;
  if (isPerson(ground, from)) return from;
  if (!fold.startsWith("ل") || isListener(ground, from)) return null;
  const name = personAfter(ground, from + 1, Math.min(end, from + 6));
  return name !== null && ground.named(name - 1) === null && !ground.inMention(name - 1) ? null : name;
}

/** ثلاثة مصادر مقربة من القيادة: a number or quantity, a word for a source, and what describes it. */
function readUnnamed(ground: Ground, k: number, end: number, bare: boolean): Source | null {
  const likewise = ["ذات", "نفس"].includes(ground.words[k]!.fold);
  let at = likewise ? k + 1 : k;
  if (at >= end) return null;
  let count: number | null = null;
  if (ground.hit(at, "about")) at++;
  if (at >= end) return null;
  const quantity = ground.hit(at, "quantity");
  const number = ground.number(at);
  if (quantity) {
    count = quantity.value === "1" ? 1 : null;
    at += quantity.length;
    if (ground.words[at]?.fold === "من") at++;
  } else if (number !== null) {
    count = number.value;
    at = number.last;
  }
  if (number !== null && ground.hit(at, "percent")) at += ground.hit(at, "percent")!.length;
  else if (number !== null && ground.words[at]?.form === "%") at++;
  const partitive = number !== null && ground.words[at]?.fold === "من" && ground.named(at + 1) === null;
  if (partitive) at++;
  if (at >= end) return null;
  const noun = sourceNoun(ground, at);
  const many = /(ين|ون|ان)$/.test(ground.words[at]!.fold);
  const counted =
    partitive ||
    ((quantity ?? number) !== null && (ground.hit(at, "body") ?? ground.hit(at, "bodies")) !== null);
  const crowd = quantity?.length === 1 && ground.segment(at - 1).article && ground.words[at]?.fold !== "من";
  if (crowd) return crowdAt(ground, k, at);
  if (!noun && !counted && !(quantity && (bare || many))) return null;
  if (noun?.value === "s") count ??= 1;
  if (noun?.value === "d") count ??= 2;
  const behind = ground.hit(at + 1, "same") !== null;
  const same = likewise || behind;
  const known =
    noun !== null && quantity === null && number === null && ground.segment(at + noun.length - 1).article;
  const last = same ? at + (behind ? 2 : 1) : endOfDescription(ground, at + (noun?.length ?? 1), end, known);
  const start = startOf(ground, k);
  const span = { start, end: ground.words[last - 1]!.end };
  const party: Party = { entity: null, anonymous: true, ...span, ...detailsOf(ground, k, last) };
  const again = known === true && noun?.value === "s" && last === at + noun.length;
  return { parties: [count === null ? party : { ...party, count }], first: k, last, same: same || again };
}

/** العشرات, المئات: a definite number of people by itself. */
function crowdAt(ground: Ground, k: number, last: number): Source {
  return { parties: [describedParty(ground, k, last, true)], first: k, last, same: false };
}

function startOf(ground: Ground, k: number): number {
  const hit = ground.hit(k, "source") ?? ground.hit(k, "quantity");
  return hit ? offsetOfLetter(ground.text, ground.words[k]!, hit.skip) : ground.words[k]!.start;
}

/** A source word with or without the article (مصدر, المصدر), unless a name says who it is (قائد الجيش فلان is a title). */
function sourceNoun(ground: Ground, k: number): { readonly value: string; readonly length: number } | null {
  const hit = ground.hit(k, "source");
  if (!hit) return null;
  if (hit.value !== "s" || standsAlone(ground, k, k + hit.length)) return hit;
  return personAfter(ground, k + hit.length, k + farthest) === null ? hit : null;
}

/** المصدر مهلة فلان …: a definite noun before an indefinite one is no title of the name that follows. */
function standsAlone(ground: Ground, k: number, next: number): boolean {
  const word = ground.words[next];
  if (word?.kind !== "arabic" || !ground.segment(k).article || ground.named(next)) return false;
  return (
    !/^(ال|ب|ل|ك)/.test(word.fold) &&
    !ground.hit(next, "preposition") &&
    !ground.title(next) &&
    ground.segment(next).preposition === ""
  );
}

/** The description runs to a comma, a verb, what opens the content, or words for the listener (لوكالة …). */
function endOfDescription(ground: Ground, from: number, end: number, definite: boolean): number {
  let k = from;
  if (definite && from < end && standsAlone(ground, from - 1, from)) return from;
  while (k < end) {
    const word = ground.words[k]!;
    if (word.kind === "mark" && !isQuoteMark(ground, k)) break;
    const veil = ground.hit(k + 1, "veil");
    if (veil) {
      k += 1 + veil.length;
      if (ground.hit(k, "preposition")) k += 2;
      else if (veil.length < 3 && ground.words[k]?.kind === "arabic") k += 1;
      continue;
    }
    if (stopsNoun(ground, k) || isListener(ground, k) || ground.afterTime(k) > k) break;
    const asked = behindAsker(ground, k, end);
    if (asked !== null) {
      k = asked;
      continue;
    }
    if (ground.hit(k, "preposition") && (k + 1 >= end || ground.hit(k + 1, "that"))) break;
    if (isBareMedium(ground, k) || ground.cues(k).some((cue) => cue.kind === "masdar" && cue.pronoun !== ""))
      break;
    if (ground.hit(k, "preposition") && (ground.hit(k + 1, "channel") || ground.afterTime(k + 1) > k + 1))
      break;
    if (isQuoteMark(ground, k) && !ground.named(k + 1)) break;
    k++;
  }
  while (k > from && ground.hit(k - 1, "preposition")) k--;
  return k;
}

/** أبلغت مصادر رويترز: an agency's name with no preposition before it is the one that is told. */
function isBareMedium(ground: Ground, k: number): boolean {
  const mention = ground.named(k)?.mentions[0];
  if (!mention || !ground.isMedium(mention.entity) || mention.start !== ground.words[k]!.start) return false;
  return !ground.hit(k - 1, "preposition") && !ground.hit(k - 1, "medium");
}

/** خبراء استطلعت «رويترز» آراءهم, استطلعتهم رويترز: the agency in a relative clause that a pronoun ties to those who speak. */
function behindAsker(ground: Ground, k: number, end: number): number | null {
  const at = isQuoteMark(ground, k) ? k + 1 : k;
  if (!isBareMedium(ground, at)) return null;
  let last = ground.named(at)!.last;
  if (at > k && isQuoteMark(ground, last)) last++;
  if (ground.segment(k - 1).enclitic !== "") return last;
  const tied = last < end && ground.words[last]!.kind === "arabic" && !stopsNoun(ground, last);
  return tied && ground.segment(last).enclitic !== "" ? last + 1 : null;
}

/** A title and the name that it belongs to: the first person named before the phrase ends. */
function readTitled(ground: Ground, k: number, end: number): Source | null {
  const word = ground.words[k]!;
  if (word.kind !== "arabic" || ground.hit(k, "preposition") || stopsNoun(ground, k)) return null;
  const title = ground.title(k);
  // تزامنا مع وصول الوزير فلان: an adverb opens no title.
  if (!title && word.form.length > 4 && /[^اى]ا$/.test(word.form) && !ground.inMention(k)) return null;
  const whose = isKin(ground, k) && readSource(ground, k + 1, end);
  if (whose)
    return {
      parties: [describedParty(ground, k, whose.last, true)],
      first: k,
      last: whose.last,
      same: false,
    };
  const name = personAfter(ground, k + 1, Math.min(end, k + farthest));
  const named = name === null ? null : readNamed(ground, name, end);
  if (named && belongsTo(ground, k, named.first))
    return {
      parties: [describedParty(ground, k, named.last, false)],
      first: k,
      last: named.last,
      same: false,
    };
  if (named) return { ...named, first: k };
  const owner = title || word.fold.startsWith("ال") ? null : readNamed(ground, k + 1, end);
  if (owner && isBody(ground, owner)) return { ...owner, first: k };
  const head = title?.length ?? ground.hit(k, "body")?.length ?? (isNominative(word.fold) ? 1 : undefined);
  if (head === undefined) return null;
  const last = endOfTitle(ground, k, head, Math.min(end, k + farthest));
  return { parties: [describedParty(ground, k, last, title !== null)], first: k, last, same: false };
}

/** قصر الإليزيه: a noun bound to the name of a body stands for the body. */
function isBody(ground: Ground, { parties, first }: Source): boolean {
  const [party] = parties;
  return (
    party?.entity != null &&
    ground.typeOf(party.entity) === "organization" &&
    party.start === ground.words[first]!.start
  );
}

/** معلم نيكول, مكتب رئيس الوزراء فلان: a common noun bound to the person, or a body bound to the person's title, is not that person. */
function belongsTo(ground: Ground, k: number, name: number): boolean {
  const { fold, form } = ground.words[k]!;
  const { class: speech, conjunction, enclitic } = ground.segment(k);
  if (speech !== "noun" || conjunction !== "" || enclitic !== "" || fold.startsWith("ال") || ground.title(k))
    return false;
  const bound = ground.hit(k, "body") !== null && ground.title(k + 1)?.length === name - k - 1;
  return bound || (name === k + 1 && !/[ةىءاو]$/.test(form) && ground.hit(k, "source") === null);
}

/** العسكريون: the ending of the sound plural's subject case. */
function isNominative(fold: string): boolean {
  return fold.startsWith("ال") && fold.endsWith("ون") && fold.length > 5;
}

/**
 * A title without a name goes on until it is definite (وزير الخارجية); behind that only adjectives in ي belong to it
 * (الأميركي), for another noun is what the verb is about (نفى الوزير الاتهامات).
 */
function endOfTitle(ground: Ground, k: number, length: number, end: number): number {
  let last = Math.min(k + length, end);
  let definite = ground.words[last - 1]!.fold.startsWith("ال");
  const body = ground.hit(k, "body") !== null && ground.title(k) === null;
  while (last < end) {
    const word = ground.words[last]!;
    if (word.kind !== "arabic" || stopsNoun(ground, last) || isListener(ground, last)) break;
    if (body && definite && last > k + length && isPurpose(ground, last)) {
      const whose = ground.titleOfOther(last);
      last += whose?.length ?? 1;
      const holder = whose ? personAfter(ground, last, Math.min(end, last + 4)) : null;
      if (holder !== null) last = ground.named(holder)!.last;
      continue;
    }
    const named = ground.named(last);
    if (named && !definite) {
      definite = true;
      last = named.last;
      continue;
    }
    if (ground.hit(last, "preposition")) {
      const place = ["في", "لدي"].includes(word.fold) ? ground.named(last + 1) : null;
      if (!place) break;
      definite = true;
      last = place.last;
      continue;
    }
    const article = /^و?ال|^لل/.test(word.fold);
    const next = ground.words[last + 1]?.fold ?? "";
    const construct =
      !definite && !article && !next.startsWith("ال") && ground.named(last + 1) === null && last > k;
    const closes = ground.words[last + 1]?.form === "،" || ground.title(last) !== null;
    if (definite && !(article && (closes || isAdjective(ground, last)))) break;
    if (definite && named) break;
    definite ||= article || construct;
    last++;
  }
  return last;
}

/** الهيئة العامة للغذاء: what a body is for, behind its adjective. */
function isPurpose(ground: Ground, k: number): boolean {
  if (ground.titleOfOther(k)) return true;
  return ground.words[k]!.fold.startsWith("لل") && !ground.named(k) && !ground.hit(k, "particle");
}

function isAdjective(ground: Ground, k: number): boolean {
  const next = ground.words[k + 1];
  const feminine = ground.words[k]!.form.endsWith("ة") && ground.words[k - 1]!.form.endsWith("ة");
  if (feminine && next?.fold.startsWith("لل") && !isListener(ground, k + 1))
    return !ground.hit(k + 1, "particle");
  if (/(ي|ية|يون|يين)$/.test(ground.words[k]!.form) || ground.hit(k, "quality") !== null) return true;
  // اللجنة المنظمة تمديد …: with a noun of its own behind it.
  return (
    feminine && next !== undefined && isBareNoun(ground, k + 1) && ground.segment(k + 1).class === "noun"
  );
}

/** السعودية والولايات المتحدة, أوكرانيا وعدد من حلفائها: those who speak together, joined by و. */
function withCompany(ground: Ground, head: Source, end: number): Source {
  let source = head;
  while (source.last < end && source.parties.length < 8) {
    const k = source.last;
    const word = ground.words[k]!;
    if (!word.fold.startsWith("و") || word.kind !== "arabic") break;
    const named = ground.named(k);
    const joined = named && named.mentions[0]!.start > word.start ? readNamed(ground, k, end) : null;
    const unnamed = joined
      ? null
      : ground.hit(k, "quantity")?.skip === 1 || ground.hit(k, "source")?.skip === 1;
    const titled = !joined && !unnamed && ground.title(k)?.joined ? readTitled(ground, k, end) : null;
    const next = joined ?? (unnamed ? readUnnamed(ground, k, end, true) : titled);
    if (
      !next ||
      next.parties.every((party) =>
        source.parties.some((known) => known.entity !== null && known.entity === party.entity),
      )
    )
      break;
    source = { ...source, parties: [...source.parties, ...next.parties], last: next.last };
  }
  return source;
}
