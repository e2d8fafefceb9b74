import type { EventStatus, EventType } from "../document.ts";
import { contentEnd, contentStart } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import { judgementAt } from "./judgements.ts";
import { dateNear, placeNear } from "./occasion.ts";
import { recipientsOf, type Subject, speakersOf, subjectOf } from "./participants.ts";
import { type Phrase, isVerb, phrasesFrom } from "./phrases.ts";
import { statusOf } from "./status.ts";
import type { Told } from "./told.ts";
import { kindOf } from "./types/index.ts";
import type { Sense } from "./vocabulary.ts";

/** What a walk through one sentence carries on: the last subject, and who is accused of what follows. */
interface Carried {
  subject: readonly string[];
  accused: readonly string[];
}

/** How far behind a light verb its noun may stand. */
const lightReach = 16;

/** The deeds that one sentence tells, in the order of their triggers; `before` are those told earlier in the article. */
export function deedsOf(ground: Ground, sentence: number, before: readonly Told[]): Told[] {
  const { first, last } = ground.doc.sentences[sentence]!;
  const told: Told[] = [];
  const carried: Carried = { subject: [], accused: [] };
  const used = new Set<number>();
  for (let i = first; i < last; i++) {
    const cue = ground.cueAt.get(i);
    const senses = ground.senses(i);
    const at = { ground, index: i, carried, used, before: [...before, ...told] };
    if (!used.has(i) && !ground.covered(i)) for (const one of deedsAt(at, senses)) told.push(one);
    const judgement = cue === undefined ? null : judgementAt(ground, i, last, at.before);
    if (judgement) told.push(judgement);
    if (cue !== undefined) {
      const speakers = speakersOf(ground, cue);
      if (speakers.length > 0) carried.subject = speakers;
    }
  }
  return told;
}

interface At {
  readonly ground: Ground;
  readonly index: number;
  readonly carried: Carried;
  readonly used: Set<number>;
  readonly before: readonly Told[];
}

function deedsAt(at: At, senses: readonly Sense[]): Told[] {
  if (senses.length === 0) return [];
  const { ground, index } = at;
  const verb = senses.find(({ voice }) => voice === "verb");
  if (verb && isVerb(ground, index)) {
    const light = senses.filter(({ voice, entry }) => voice === "verb" && entry.type === "LIGHT");
    const deed = senses.find(({ voice, entry }) => voice === "verb" && entry.type !== "LIGHT");
    const found = light.length > 0 ? byLightVerb(at, light) : [];
    if (found.length > 0 || !deed) return found;
    return byVerb(at, deed);
  }
  const participle = senses.find(({ voice }) => voice === "participle");
  if (participle && standsAside(ground, index)) return byVerb(at, participle);
  const light = senses.filter(({ voice, entry }) => voice === "masdar" && entry.type === "LIGHT");
  if (light.length > 0) {
    const found = byLightVerb(at, light);
    if (found.length > 0) return found;
  }
  const masdar = senses.find(({ voice, entry }) => voice === "masdar" && entry.type !== "LIGHT");
  const noun = senses.find(({ voice, entry }) => voice === "noun" && entry.frame.has("alone"));
  if (noun && (!masdar || masdar.entry.type === noun.entry.type)) return byNoun(at, noun);
  return masdar ? byMasdar(at, masdar) : [];
}

/** A participle tells a deed of the subject where it stands apart (، مهددا ب …) or is a cue. */
function standsAside(ground: Ground, index: number): boolean {
  if (ground.cueAt.has(index)) return true;
  const before = ground.doc.words[index - 1];
  return before !== undefined && (before.kind === "mark" || ground.senses(index)[0]!.conjunction);
}

function rightOf(ground: Ground, index: number, length: number): Phrase[] {
  return phrasesFrom(ground, index + length, contentEnd(ground, index));
}

function byVerb(at: At, sense: Sense): Told[] {
  const { ground, index, carried } = at;
  const { entry } = sense;
  const right = rightOf(ground, index, 1);
  const subject = subjectOf(ground, index, sense, right, carried.subject);
  if (entry.frame.has("together") && !hasTogether(ground, index)) return [];
  if (entry.frame.has("force") && !namesForces(ground, index)) return [];
  if (entry.frame.has("blame") && !right.some((phrase) => blames(ground, phrase))) return [];
  const sides = solePatient(sense, subject, right);
  let actors = sides ? byWhom(right) : subject.entities;
  let recipients = sides ? subject.entities : recipientsOf(ground, entry.sides, right, subject.phrase);
  if (entry.frame.has("none")) {
    actors = byWhom(right);
    recipients = subject.place === "right" || subject.place === "left" ? [] : recipients;
    if (recipients.length === 0) recipients = recipientsOf(ground, ["fi"], right, null);
  }
  if (subject.place !== "unknown" && !sides) carried.subject = subject.entities;
  if (entry.type === "THREATEN" && recipients.length === 0) recipients = hitAlready(at, right, actors);
  const status = statusOf(ground, index, sense, index);
  if (entry.type === "ACCUSE" && recipients.length > 0) carried.accused = recipients;
  if (status === null || entry.type === "LIGHT") return [];
  return tell(at, entry.type, sense, index, status, actors, recipients, right);
}

/** لوح بزيادة الرسوم: those whom the measure already hits are threatened with more of it. */
function hitAlready(at: At, right: readonly Phrase[], actors: readonly string[]): readonly string[] {
  const { ground } = at;
  const threat = right.find(({ prep }) => prep === "b");
  if (!threat) return [];
  for (let i = threat.first; i < threat.last; i++) {
    const type = ground.role(i, "deed")?.value;
    for (let k = at.before.length - 1; k >= 0 && type !== undefined; k--) {
      const deed = at.before[k]!;
      if (deed.type === type && deed.actors.some((id) => actors.includes(id))) return deed.recipients;
    }
  }
  return [];
}

function hasTogether(ground: Ground, index: number): boolean {
  return ground.doc.words[index + 1]?.fold === "معا" || ground.doc.words[index + 2]?.fold === "معا";
}

/** تراجعت القوات, حشدت روسيا قواتها: a verb of many uses tells of arms only beside a word for them. */
function namesForces(ground: Ground, index: number): boolean {
  const { words } = ground.doc;
  for (let i = Math.max(0, index - 5); i < Math.min(words.length, index + 8); i++)
    if (words[i]!.sentence === words[index]!.sentence && ground.role(i, "force")) return true;
  return false;
}

function blames(ground: Ground, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (/^(ال)?مسءوليه$/.test(ground.doc.words[i]!.fold)) return true;
  return false;
}

/** قتل الجندي، اعتقل الصحافي: with one noun behind it, a person, the verb is passive and the noun suffers the deed. */
function solePatient(sense: Sense, subject: Subject, right: readonly Phrase[]): boolean {
  if (!sense.entry.frame.has("sole") || subject.place !== "right" || sense.pronoun !== "") return false;
  const others = right.filter((phrase) => phrase.prep === "" && phrase !== subject.phrase && phrase.entities.length > 0);
  if (others.length > 0) return false;
  if (byWhom(right).length > 0) return true;
  const head = subject.phrase?.head;
  return head?.kind === "person" && head.form === "name";
}

function byWhom(phrases: readonly Phrase[]): string[] {
  return phrases.find(({ prep, entities }) => prep === "by" && entities.length > 0)?.entities ?? [];
}

function byLightVerb(at: At, senses: readonly Sense[]): Told[] {
  const { ground, index, carried, used } = at;
  const right = rightOf(ground, index, 1);
  const verb = senses[0]!;
  const subject =
    verb.voice === "verb" ? subjectOf(ground, index, verb, right, carried.subject) : masdarSubject(at, verb, right);
  if (verb.voice === "verb" && subject.place !== "unknown" && subject.entities.length > 0) carried.subject = subject.entities;
  const noun = verb.voice === "verb" && verb.pronoun !== "" ? null : nounOf(ground, index, senses);
  if (!noun) return [];
  const { sense, at: place } = noun;
  used.add(place);
  if (sense.entry.type === "LIGHT") return [];
  const status = statusOf(ground, place, { ...verb, voice: verb.voice }, index);
  if (status === null) return [];
  const groups = noun.verb.entry.groups;
  const phrases = rightOf(ground, place, sense.length);
  const own = subject.entities;
  if (groups.has("pass")) {
    const from = recipientsOf(ground, ["min"], phrases, null);
    return tell(at, sense.entry.type, sense, place, status, from, own, phrases);
  }
  if (groups.has("passive") || groups.has("happen") || groups.has("witness") || groups.has("fall"))
    if (!(groups.has("sign") && own.length > 0)) return byNoun({ ...at, index: place }, sense, status);
  if (groups.has("suffer")) return suffered(at, sense, place, status, own, phrases);
  if (groups.has("host")) return byNoun({ ...at, index: place }, sense, status);
  const recipients = recipientsOf(ground, [...sense.entry.sides, "presence"], phrases, null);
  const given = recipients.length > 0 ? recipients : recipientsOf(ground, sense.entry.sides.filter((side) => side !== "fi" && side !== "obj"), right, subject.phrase);
  return tell(at, sense.entry.type, sense, place, status, own, given, phrases);
}

function suffered(
  at: At,
  sense: Sense,
  place: number,
  status: EventStatus,
  own: readonly string[],
  phrases: readonly Phrase[],
): Told[] {
  const actors = recipientsOf(at.ground, ["by", "min", "of"], phrases, null);
  return tell(at, sense.entry.type as EventType, sense, place, status, actors, own, phrases);
}

interface LightNoun {
  readonly at: number;
  readonly sense: Sense;
  readonly verb: Sense;
}

/** The noun that a light verb tells its deed with: the first in reach that takes the verb's group. */
function nounOf(ground: Ground, index: number, verbs: readonly Sense[]): LightNoun | null {
  const { words } = ground.doc;
  const end = Math.min(index + lightReach, contentEnd(ground, index));
  for (let j = index + 1; j < end; j++) {
    if (ground.mentionsAt.has(j)) continue;
    if (ground.roles(j).some(({ name }) => name === "topic" || name === "relative" || (name === "stop" && words[j]!.fold !== "ما"))) return null;
    if (j > index + 1 && ground.cueAt.has(j)) return null;
    for (const sense of ground.senses(j)) {
      if (sense.voice !== "noun") continue;
      for (const verb of verbs)
        for (const group of sense.entry.groups)
          if (verb.entry.groups.has(group) || (group === "ties-off" && verb.entry.groups.has("ties") && cuts(words[index]!.fold)))
            return { at: j, sense, verb };
    }
  }
  return null;
}

/** استأنف takes علاقات too, and means the opposite. */
function cuts(fold: string): boolean {
  return !fold.includes("ستان");
}

function masdarSubject(at: At, sense: Sense, right: readonly Phrase[]): Subject {
  const { ground, index, carried } = at;
  const first = right[0];
  if (first && first.prep === "" && first.entities.length > 0 && first.head!.first <= index + 3 && !nounBetween(ground, index, first.head!.first))
    return { entities: first.entities, place: "right", phrase: first };
  const k = ground.attributionAt(index);
  if (k !== null && contentStart(ground, index) === index) return { entities: speakersOf(ground, k), place: "speaker", phrase: null };
  if (sense.pronoun !== "") return { entities: carried.subject, place: "carried", phrase: null };
  return { entities: [], place: "unknown", phrase: null };
}

function nounBetween(ground: Ground, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (ground.senses(i).some(({ voice }) => voice === "noun")) return true;
  return false;
}

function byMasdar(at: At, sense: Sense): Told[] {
  const { ground, index, carried } = at;
  const { entry } = sense;
  const status = statusOf(ground, index, sense, index);
  if (status === null || entry.type === "LIGHT") return [];
  if (entry.frame.has("mutual")) return byNoun(at, sense);
  const right = rightOf(ground, index, 1);
  const own = masdarSubject(at, sense, right);
  const suffers = entry.type === "ASSAULT" || entry.type === "COERCE";
  if (suffers) {
    const doer = own.place === "right" ? own.entities : [];
    const others = recipientsOf(ground, ["obj", "l", "ala", "fi"], right, own.phrase);
    const accused = carried.accused;
    if (doer.length > 0 && others.length > 0) return tell(at, entry.type, sense, index, status, doer, others, right);
    const recipients = doer.length > 0 ? doer : sense.pronoun !== "" ? [] : others;
    const actors = byWhom(right).length > 0 ? byWhom(right) : accused;
    if (recipients.length === 0 || (actors.length === 0 && !told(ground, index))) return [];
    return tell(at, entry.type, sense, index, status, actors, recipients, right);
  }
  if (own.place !== "right" && ground.role(index - 1, "topic")) return [];
  const cue = ground.cueAt.get(index);
  const actors = cue !== undefined ? speakersOf(ground, cue) : own.entities;
  const recipients = recipientsOf(ground, entry.sides, right, own.phrase);
  return tell(at, entry.type, sense, index, status, actors.length > 0 ? actors : nearest(at), recipients, right);
}

/** A masdar without a doer tells a deed only as the subject of تم or behind a word of time. */
function told(ground: Ground, index: number): boolean {
  const before = ground.doc.words[index - 1];
  return before !== undefined && (before.fold === "تم" || before.fold === "جري" || before.fold === "يتم" || ground.role(index - 1, "time") !== undefined);
}

/** إعلان ماكرون اعتزام بلاده الاعتراف: the name before the masdar in the same report. */
function nearest(at: At): readonly string[] {
  const { ground, index } = at;
  const k = ground.attributionAt(index);
  for (let i = index - 1; i > index - 5 && i >= 0; i--) {
    if (ground.doc.words[i]!.kind === "mark") break;
    const mention = ground.mentionsAt.get(i);
    if (mention && ground.attributionAt(i) === k) return mention.map(({ entity }) => entity);
  }
  return k === null ? [] : speakersOf(ground, k);
}

function byNoun(at: At, sense: Sense, given?: EventStatus): Told[] {
  const { ground, index, carried } = at;
  const { entry } = sense;
  if (entry.type === "LIGHT") return [];
  const status = given ?? statusOf(ground, index, sense, index);
  if (status === null) return [];
  const right = rightOf(ground, index, sense.length);
  const first = right[0];
  const own = first && first.prep === "" && first.entities.length > 0 && first.head!.first <= index + 4 ? first : null;
  if (entry.frame.has("mutual")) {
    const others = [...(own ? own.entities : []), ...recipientsOf(ground, entry.sides, right, own)];
    const occasion = occasionOf(ground, index) || sense.pronoun !== "";
    const rest = occasion ? carried.subject : [];
    const named = sense.pronoun !== "" && ground.attributionAt(index) !== null && contentStart(ground, index) === index ? speakersOf(ground, ground.attributionAt(index)!) : [];
    const all = [...new Set([...rest, ...named, ...others])];
    if (others.length === 0 && rest.length < 2 && named.length < 2) return [];
    if (all.length < 2) return [];
    return tell(at, entry.type, sense, index, status, all.slice(0, 1), all.slice(1), right);
  }
  const actors = entry.frame.has("own") && own ? own.entities : entry.frame.has("none") ? [] : byWhom(right);
  let recipients = recipientsOf(ground, entry.sides.filter((side) => side !== "of"), right, own);
  if (recipients.length === 0 && !entry.frame.has("own") && own) recipients = own.entities;
  if (actors.length === 0 && recipients.length === 0 && given === undefined && !(entry.type === "PROTEST" && right.some(({ prep }) => prep === "fi" || prep === "did"))) return [];
  return tell(at, entry.type, sense, index, status, actors, recipients, right);
}

/** خلال لقاء, على هامش اجتماع, إثر محادثات: those of whom the sentence speaks took part. */
function occasionOf(ground: Ground, index: number): boolean {
  const before = ground.roles(index - 1);
  return before.some(({ name, value }) => name === "time" || (name === "prep" && value === "fi"));
}

function tell(
  at: At,
  type: EventType,
  sense: Sense,
  index: number,
  status: EventStatus,
  actors: readonly string[],
  recipients: readonly string[],
  phrases: readonly Phrase[],
): Told[] {
  const { ground } = at;
  const { words, published } = ground.doc;
  const kind = kindOf(type);
  const place = placeNear(ground, index, phrases);
  let from = [...new Set(actors)];
  let to = [...new Set(recipients)].filter((id) => !from.includes(id));
  if (kind.recipient === "mutual") {
    const all = [...from, ...to];
    if (all.length < 2) return [];
    if (to.length === 0) {
      from = all.slice(0, 1);
      to = all.slice(1);
    }
  }
  if (type === "ASSAULT" && to.length === 0 && place !== null) to = [place];
  if (kind.actor === "needed" && from.length === 0) return [];
  if (kind.recipient === "needed" && to.length === 0) return [];
  const date = dateNear(ground, index);
  const ahead = status === "occurred" && date !== null && published !== null && date > published.slice(0, date.length);
  return [
    {
      type,
      trigger: { start: words[index]!.start, end: words[index + sense.length - 1]!.end },
      actors: from,
      recipients: to,
      place,
      date,
      status: ahead && kind.recipient !== "free" ? "planned" : status,
      attribution: ground.attributionAt(index),
      rule: type.toLowerCase(),
    },
  ];
}
