import type { Party } from "../document.ts";
import { skipAsides } from "./asides.ts";
import type { Cue } from "./cues.ts";
import type { Link } from "./draft.ts";
import type { Ground } from "./ground.ts";
import { isListener } from "./listeners.ts";
import { stopsNoun } from "./noun-ends.ts";
import { describedParty, readSource, type Source } from "./sources.ts";

/** The party that a sentence is about before a word: the first person or body that no preposition governs, else the first place. */
export function mainSubject(
  ground: Ground,
  first: number,
  word: number,
  gender: "m" | "f" | null = null,
): Link | null {
  const opening = openingSubject(ground, first, word);
  if (opening) return opening;
  let place: Link | null = null;
  for (let k = first; k < word; k++) {
    const named = ground.named(k);
    const mention = named?.mentions[0];
    if (!named || !mention) continue;
    const agrees = gender !== "m" || !isFeminine(ground, k, mention.entity);
    if (agrees && mention.start === ground.words[k]!.start && !isGoverned(ground, k, first)) {
      if (ground.typeOf(mention.entity) !== "place") return leftOut(mention.entity);
      place ??= leftOut(mention.entity);
    }
    k = named.last - 1;
  }
  return place;
}

/** وألقى أمين المدينة كلمة …: the title right behind a past verb that opens the sentence and reports nothing itself. */
function openingSubject(ground: Ground, first: number, word: number): Link | null {
  const at = first + 1;
  const opens = ground.segment(first).class === "past" && ground.cues(first).length === 0;
  if (!opens || at >= word || ground.title(at)?.joined !== false || ground.named(at)) return null;
  const source = readSource(ground, at, word);
  return source?.parties.map((party) => ({ ...party, start: null, end: null })) ?? null;
}

/** طالب … وزارة العدل …، مهددا: a body whose name opens with a feminine noun. */
function isFeminine(ground: Ground, k: number, entity: string): boolean {
  return ground.typeOf(entity) === "organization" && ground.words[k]!.form.endsWith("ة");
}

/** صرح فلان قائلا …: the source of the nearest verb of saying before the word, else the party that the sentence is about. */
export function sentenceSpeaker(
  ground: Ground,
  first: number,
  word: number,
  gender: "m" | "f" | null = null,
): Link | null {
  for (let k = word - 1; k >= first; k--) {
    const verb = ground
      .cues(k)
      .find((one) => one.kind === "verb" && !one.doubtful && one.person === 3 && !isPassedOn(one));
    // على ما قاله شاعر: in a relative clause somebody else speaks.
    if (verb && verb.pronoun !== "" && ground.hit(k - 1, "what") && !isNominal(ground, k - 2)) continue;
    const source =
      verb && !ground.inMention(k) ? readSource(ground, skipAsides(ground, k + 1, word), word) : null;
    if (source) return source.parties;
  }
  return mainSubject(ground, first, word, gender) ?? unnamedSubject(ground, first, word);
}

function isNominal(ground: Ground, k: number): boolean {
  return ground.cues(k).some((one) => one.kind === "nominal");
}

/** في بيان نقلته وكالة …: whoever passes a paper on does not say it. */
function isPassedOn(cue: Cue): boolean {
  return cue.frames.has("relay") && cue.pronoun !== "";
}

/** واكتفت متحدثة باسم الشركة بالقول: the first word for an unnamed source that no preposition governs. */
function unnamedSubject(ground: Ground, first: number, word: number): Link | null {
  for (let k = first; k < word; k++) {
    if (!ground.hit(k, "source") || isGoverned(ground, k, first) || ground.segment(k).preposition !== "")
      continue;
    return readSource(ground, k, word)?.parties ?? null;
  }
  return null;
}

/** مغردون …، مؤكدين: those who are named as many in the sentence; nobody known where it names none. */
export function pluralSubject(ground: Ground, first: number, word: number): Link {
  for (let k = first; k < word; k++) {
    const many = ground.hit(k, "source")?.value === "p" || ground.hit(k, "body");
    if (many && ground.segment(k).preposition === "") return [describedParty(ground, k, k + 1, true)];
  }
  return [{ entity: null, anonymous: true, start: null, end: null }];
}

/** The one that a content is about, for a verb inside it that names no subject (… بوتين لا ينوي …، إذ يرى أنه …). */
export function innerSubject(ground: Ground, first: number, word: number): Link | null {
  const source = readSource(ground, first, word);
  if (source?.parties.some((party) => party.entity !== null))
    return source.parties.map((party) => ({ ...party, start: null, end: null }));
  return mainSubject(ground, first, word);
}

function leftOut(entity: string): Link {
  const party: Party = { entity, anonymous: false, start: null, end: null };
  return [party];
}

/** مع الصحافي فلان: a preposition up to three words before, with no comma between. */
function isGoverned(ground: Ground, k: number, first: number): boolean {
  for (let back = k - 1; back >= Math.max(first, k - 3); back--) {
    const { kind, form } = ground.words[back]!;
    if (kind === "mark" && !'"“”«»'.includes(form)) return form === "(";
    if (ground.hit(back, "preposition")) return true;
    const { preposition } = ground.segment(back);
    if (preposition !== "") return true;
  }
  return false;
}

/** مبتسما, مازحا: an indefinite accusative tells how it was said. */
function isManner(ground: Ground, k: number): boolean {
  const { start, end, form } = ground.words[k]!;
  return (
    ground.text.slice(start, end).includes("\u064b") || (/^م...?.?ا$/.test(form) && !ground.inMention(k))
  );
}

/** وقال طالب …: what could be a verb is a noun right behind one. */
function isNounBehindVerb(ground: Ground, k: number, from: number): boolean {
  const verb = (one: Cue): boolean => one.kind === "verb" && one.tense === "past";
  if (k !== from || !ground.cues(k - 1).some(verb) || ground.words[k]!.fold.startsWith("و")) return false;
  return ground
    .cues(k)
    .some((one) => verb(one) && one.pronoun === "" && one.gender === "m" && one.number === "s");
}

/** The words between a verb and أن as an undescribed speaker: الشرطة, اللجنة, السكان. */
export function pronounParty(ground: Ground, from: number, end: number): Source | null {
  let last = from;
  while (last < end && last < from + 8) {
    const word = ground.words[last]!;
    const counts = word.kind === "latin" || (last === from && word.kind === "number");
    if (
      last === from &&
      ground.cues(last).some((cue) => cue.kind === "participle") &&
      !ground.hit(last, "source")
    )
      break;
    if (
      (word.kind !== "arabic" && !counts) ||
      ground.hit(last, "preposition") ||
      (stopsNoun(ground, last) && !isNounBehindVerb(ground, last, from)) ||
      isListener(ground, last)
    )
      break;
    if (last === from && (ground.hit(last, "to-it") || word.fold === "ل" || isManner(ground, last))) break;
    if (last === from && (ground.segment(last).preposition !== "" || ground.hit(last, "particle"))) break;
    last++;
  }
  if (last === from || ground.hit(from, "nobody")) return null;
  return { parties: [describedParty(ground, from, last, false)], first: from, last, same: false };
}
