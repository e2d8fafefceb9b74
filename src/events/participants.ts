import { type Clause, clauseOf, contentStart } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import { endsClause, type Phrase, phrasesFrom } from "./phrases.ts";
import type { Sense } from "./vocabulary.ts";

/** Who does it and to whom, as far as the clause says; `known` is false where somebody stands there whom no entity names. */
export interface Participants {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** What stands on the right of the trigger. */
  readonly phrases: readonly Phrase[];
}

/** The subject of a verb: entities, and where it stands. */
export interface Subject {
  readonly entities: readonly string[];
  readonly place: "left" | "right" | "speaker" | "carried" | "unknown";
  readonly phrase: Phrase | null;
}

/** Entities of those who speak the attribution at an index: the last link of its chain. */
export function speakersOf(ground: Ground, attribution: number): string[] {
  const chain = ground.doc.attributions[attribution]?.chain ?? [];
  const link = chain[chain.length - 1] ?? [];
  return link.flatMap((party) => (party.entity === null ? [] : [party.entity]));
}

/**
 * The subject of a verb: a noun phrase that opens the clause, else the first one behind the verb; where the verb opens what somebody
 * says, the speaker; where و or a participle carries on, the subject before.
 */
export function subjectOf(
  ground: Ground,
  index: number,
  sense: Sense,
  right: readonly Phrase[],
  carried: readonly string[],
): Subject {
  const cue = ground.cueAt.get(index);
  if (cue !== undefined && ground.doc.attributions[cue]!.chain.length > 0) {
    const entities = speakersOf(ground, cue);
    const own =
      right.find((phrase) => phrase.prep === "" && phrase.entities.some((id) => entities.includes(id))) ??
      null;
    return { entities, place: own ? "right" : "speaker", phrase: own };
  }
  if (sense.voice === "participle") return { entities: carried, place: "carried", phrase: null };
  if (saysMore(ground, index)) return { entities: [], place: "unknown", phrase: null };
  const clause = clauseOf(ground, index);
  const left = leftSubject(ground, clause, index, sense);
  if (left) return named(ground, left);
  // طالبوا فلانا, يتهم الجمهوريون فلانا: behind a verb in the plural stands its object, behind a noun in ون another one.
  if (isPlural(ground.doc.words[index]!.fold, sense) && sense.pronoun === "")
    return { entities: carried, place: "carried", phrase: null };
  const first = right.find((phrase) => phrase.prep === "" && phrase.first <= index + 4);
  if (first && first.entities.length === 0 && first.first === index + 1 && isMany(ground, first.first))
    return { entities: [], place: "right", phrase: first };
  const sent = first ? withSent(ground, right, first) : [];
  // انتزع متظاهرون علم …: those who do such deeds are the subject, named or not.
  if (first && sent.length === 0 && first.first === index + 1 && actsHere(ground, first.first))
    return { entities: [], place: "right", phrase: first };
  const speaker = speakerAt(ground, clause, index);
  // انتقد تصرفات الوزير: what somebody has done is judged and judges nobody.
  if (first && sense.entry.frame.has("deed") && ground.role(first.first, "deed"))
    return { entities: speaker ?? carried, place: "carried", phrase: null };
  if (speaker && (first === undefined || first.entities.length === 0 || clause.by === "stop"))
    return { entities: speaker, place: "speaker", phrase: null };
  if (first && first.entities.length > 0 && isArea(ground, first))
    return { entities: [], place: "unknown", phrase: null };
  if (first && sent.length > 0) return named(ground, { entities: sent, place: "right", phrase: first });
  if (sense.conjunction || clause.by === "relative" || followsNoun(ground, index))
    return { entities: carried, place: "carried", phrase: null };
  return { entities: [], place: "unknown", phrase: null };
}

function isPlural(fold: string, { tense }: Sense): boolean {
  return fold.length > 4 && (tense === "past" ? fold.endsWith("وا") : fold.endsWith("ون"));
}

function isMany(ground: Ground, index: number): boolean {
  return ground.parts(index).article && ground.doc.words[index]!.fold.endsWith("ون");
}

/** A word for people or arms that do deeds. */
function actsHere(ground: Ground, index: number): boolean {
  return ground.roles(index).some(({ name }) => name === "crowd" || name === "force" || name === "body");
}

/** مدينة خاركيف, or a place behind a name that nobody knows: no doer, unless a word for a body or a title stands before it. */
function isArea(ground: Ground, phrase: Phrase): boolean {
  const head = phrase.head;
  if (head?.kind !== "place" || head.form !== "name" || head.first === phrase.first) return false;
  if (phrase.titled || phrase.entities.length > 1) return false;
  for (let i = phrase.first; i < head.first; i++)
    if (ground.role(i, "body") || ground.role(i, "force")) return false;
  return true;
}

/** دبلوماسي غربي, سيادته: somebody who is not named is not the country he is of; one whom a title of respect stands for was named before. */
function named(ground: Ground, subject: Subject): Subject {
  const { phrase } = subject;
  if (!phrase) return subject;
  if (ground.role(phrase.first, "honor") && phrase.entities.length === 0)
    return { ...subject, entities: personBefore(ground, phrase.first) };
  const head = phrase.head;
  if (head?.form !== "demonym" || phrase.entities.length > 1) return subject;
  const definite = ground.doc.text.startsWith("ال", startOf(ground, head.first));
  return definite || isBody(ground, phrase) ? subject : { ...subject, entities: [] };
}

/** مسؤولين روس, بلدان عربية: whether people or things from somewhere are meant, and not the country. */
export function someFrom(ground: Ground, phrase: Phrase): boolean {
  const { head } = phrase;
  if (head?.form !== "demonym" || phrase.entities.length > 1 || isBody(ground, phrase)) return false;
  return !ground.doc.text.startsWith("ال", startOf(ground, head.first));
}

/** القوى العراقية, الأحزاب اللبنانية: a noun that is no organ of a state, with where it is from. */
export function areGroup(ground: Ground, phrase: Phrase): boolean {
  const { head, titled, entities, first } = phrase;
  if (head?.form !== "demonym" || entities.length > 1 || titled || head.first === first) return false;
  return !isBody(ground, phrase) && !ground.role(head.first - 1, "deed");
}

/** Whether a word for arms or for a state's organ stands in a phrase. */
function isBody(ground: Ground, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++)
    if (ground.role(i, "force") || ground.role(i, "body")) return true;
  return false;
}

function startOf(ground: Ground, index: number): number {
  const word = ground.doc.words[index]!;
  return word.start + (word.fold[0] === "و" || word.fold[0] === "ف" ? 1 : 0);
}

/** The person of rank named last in the sentence before a word. */
function personBefore(ground: Ground, index: number): string[] {
  const { words, sentences } = ground.doc;
  const first = sentences[words[index]!.sentence]!.first;
  let plain: string[] = [];
  for (let i = index - 1; i >= first; i--) {
    const person = ground.mentionsAt.get(i)?.find(({ kind }) => kind === "person");
    if (!person) continue;
    if (person.form === "nominal") return [person.entity];
    if (plain.length === 0) plain = [person.entity];
  }
  return plain;
}

function leftSubject(ground: Ground, clause: Clause, index: number, sense: Sense): Subject | null {
  let first = clause.first;
  while (
    first < index &&
    (ground.doc.words[first]!.kind === "mark" || ground.role(first, "aside") || ground.role(first, "state"))
  )
    first++;
  if (clause.by === "relative" && first >= index - 1) {
    if (sense.pronoun !== "") return null;
    return antecedent(ground, clause.opener);
  }
  if (first >= index) return null;
  const phrases = phrasesFrom(ground, first, index);
  const head = phrases[0];
  if (head?.prep !== "" || head.first > first + 1) return null;
  if (startsWithClitic(ground, first)) return null;
  if (
    head.entities.length === 0 &&
    !(clause.by === "topic" || clause.by === "stop" || clause.by === "content") &&
    !standsBefore(ground, head, index)
  )
    return null;
  return { entities: withSent(ground, phrases, head), place: "left", phrase: head };
}

/** الجهاز الفني قد طالب: a definite noun that قد ties to the verb is its subject, named or not. */
function standsBefore(ground: Ground, { first }: Phrase, index: number): boolean {
  return ground.sign(index - 1, "perfect") && ground.parts(first).article;
}

/** وفد من حماس برئاسة خليل الحية: a delegation is those who sent it, and who leads it. */
export function withSent(ground: Ground, phrases: readonly Phrase[], phrase: Phrase): string[] {
  const found = [...phrase.entities];
  const whose = found.length === 0 ? belongingTo(ground, phrases, phrase) : [];
  if (whose.length > 0) return whose;
  if (!ground.roles(phrase.first).some(({ name, value }) => name === "body" && value === "delegation"))
    return found;
  for (const next of phrases.slice(phrases.indexOf(phrase) + 1)) {
    if (next.prep !== "min" && next.prep !== "presence" && next.prep !== "l" && next.prep !== "b") break;
    found.push(...next.entities);
  }
  return found;
}

/** وحدات تابعة للجيش، قوات موالية للحكومة: whose they are, where they have no name of their own. */
function belongingTo(ground: Ground, phrases: readonly Phrase[], phrase: Phrase): string[] {
  const next = phrases[phrases.indexOf(phrase) + 1];
  if (next?.prep !== "l" || next.first !== phrase.last || !ground.sign(next.first - 1, "belongs")) return [];
  return next.entities;
}

function startsWithClitic(ground: Ground, first: number): boolean {
  const mention = ground.mentionsAt.get(first)?.[0];
  return mention !== undefined && mention.preposition !== "";
}

/** The noun phrase that الذي belongs to: the last one before it. */
export function antecedent(ground: Ground, relative: number): Subject {
  const { words, sentences } = ground.doc;
  let from = Math.max(sentences[words[relative]!.sentence]!.first, relative - 8);
  for (let i = from; i < relative; i++) if (endsClause(ground, i, true)) from = i + 1;
  const phrases = phrasesFrom(ground, from, relative);
  const last = phrases[phrases.length - 1];
  // الصحافيين الغربيين الذين: people from somewhere are not the country.
  const people = last?.head?.form === "demonym" && !isBody(ground, last);
  const touches = last && !people && last.head !== null && relative - last.head.last <= 2;
  return {
    entities: touches ? last.entities : [],
    place: touches ? "left" : "unknown",
    phrase: touches ? last : null,
  };
}

/** The speaker, where the verb itself opens the reported words (قال إنه بحث …). */
function speakerAt(ground: Ground, clause: Clause, index: number): string[] | null {
  const self =
    clause.opener >= 0 &&
    ground.roles(clause.opener).some(({ name, value }) => name === "stop" && value === "self");
  const k = ground.attributionAt(index);
  if (k === null) return null;
  const start = contentStart(ground, index);
  let first = start ?? 0;
  while (
    first < index &&
    (ground.role(first, "aside") || ground.role(first, "state") || ground.role(first, "prep"))
  )
    first++;
  if (first !== index && !self) return null;
  return speakersOf(ground, k);
}

/** طلابا اقتحموا: a verb in the plural right behind an indefinite object says more of it, and tells what those did. */
function saysMore(ground: Ground, index: number): boolean {
  const before = ground.doc.words[index - 1];
  if (before?.kind !== "arabic" || !before.fold.endsWith("ا") || ground.parts(index - 1).article)
    return false;
  return ground.doc.words[index]!.fold.endsWith("وا") && ground.parts(index).conjunction === "";
}

/** أمرا تنفيذيا يفرض: a verb in the present right behind a noun says more of it; whose it is was told before. */
function followsNoun(ground: Ground, index: number): boolean {
  const before = ground.doc.words[index - 1];
  return before !== undefined && before.kind === "arabic" && /^[يت]/.test(ground.doc.words[index]!.fold);
}

/** The other side of a deed, at the place in the clause that its frame names. */
export function recipientsOf(
  ground: Ground,
  sides: readonly string[],
  phrases: readonly Phrase[],
  taken: Phrase | null,
  reach = 16,
): string[] {
  const from = phrases[0]?.first ?? 0;
  const bare = phrases.filter(
    (phrase) => phrase.prep === "" && phrase !== taken && phrase.first - from <= reachOf(phrase, reach),
  );
  for (const side of sides) {
    const told =
      side === "obj" || side === "person" || side === "deed"
        ? bare
        : side === "of"
          ? phrases.slice(0, 1).filter(({ prep }) => prep === "")
          : phrases.filter(({ prep }) => prep === side);
    const candidates = told.length === 0 && side === "person" ? behindComma(ground, phrases, taken) : told;
    const first = side === "maa" || side === "bayn" ? candidates.slice(0, 1) : candidates;
    for (const phrase of first) {
      if (side === "deed" && !isDeed(ground, phrase)) continue;
      const own = withSent(ground, phrases, phrase);
      const found = own.length > 0 ? own : heldBy(phrases, phrase);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** طالب المجلس، العراق ب …: the object behind a stray comma, right behind the subject, without a title that would add to it. */
function behindComma(ground: Ground, phrases: readonly Phrase[], taken: Phrase | null): Phrase[] {
  const subject = taken ?? phrases.find(({ prep }) => prep === "");
  if (!subject) return [];
  const next = phrases.find(({ prep, first }) => prep === "x" && first > subject.first);
  if (!next?.head || next.head.first !== next.first || next.titled || !ground.isParty(next.head.entity))
    return [];
  return next.first - subject.last <= 1 ? [next] : [];
}

/** A person may stand far behind the verb, with the titles of the subject and the place before him. */
function reachOf(phrase: Phrase, reach: number): number {
  return reach >= 16 && phrase.head?.kind === "person" ? 40 : reach;
}

/** في غارة أميركية: those whose attack a phrase names. */
export function attackersIn(ground: Ground, phrases: readonly Phrase[]): Phrase | null {
  return phrases.find((phrase) => phrase.prep === "fi" && isAttack(ground, phrase.first + 1)) ?? null;
}

function isAttack(ground: Ground, index: number): boolean {
  return ground
    .senses(index)
    .some(({ entry, voice }) => entry.type === "ASSAULT" && (voice === "noun" || voice === "masdar"));
}

/** على الواردات من الهند: where a phrase names nobody, the one tied to it does. */
function heldBy(phrases: readonly Phrase[], phrase: Phrase): string[] {
  const next = phrases[phrases.indexOf(phrase) + 1];
  // طالب إياه بتسليم المطار: what stands behind ب is what is asked for.
  if (!next || next.prep === "b" || next.parent !== phrase || !next.head || next.head.first - next.first > 3)
    return [];
  return next.entities;
}

/** Whether a phrase is somebody's plan, request or act (المبادرة الروسية), or somebody. */
function isDeed(ground: Ground, phrase: Phrase): boolean {
  if (ground.mentionsAt.has(phrase.first)) return true;
  for (let i = phrase.first; i < phrase.last && i < phrase.first + 2; i++)
    if (ground.role(i, "deed") || ground.role(i, "title")) return true;
  return false;
}
