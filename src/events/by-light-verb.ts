import type { EventStatus, EventType } from "../document.ts";
import { masdarSubject } from "./by-masdar.ts";
import { byNoun, longestFirst } from "./by-noun.ts";
import { clauseOf, contentEnd } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import { recipientsOf, subjectOf } from "./participants.ts";
import { behindRelative, type Phrase, phrasesFrom } from "./phrases.ts";
import { statusOf } from "./status.ts";
import { type At, rightOf, tell } from "./telling.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** How far behind a light verb its noun may stand. */
const lightReach = 30;

interface LightNoun {
  readonly at: number;
  readonly sense: Sense;
  readonly verb: Sense;
}

/** The deed that a light verb tells with its noun (عقد محادثات، فرض عقوبات). */
export function byLightVerb(at: At, senses: readonly Sense[]): Told[] {
  const { ground, index, carried, used } = at;
  const right = rightOf(ground, index, 1);
  const verb = senses[0]!;
  const subject =
    verb.voice === "verb"
      ? subjectOf(ground, index, verb, right, carried.subject)
      : masdarSubject(at, verb, right);
  if (verb.voice === "verb" && subject.place !== "unknown" && subject.entities.length > 0)
    carried.subject = subject.entities;
  const noun = verb.voice === "verb" && verb.pronoun !== "" ? null : nounOf(ground, index, senses);
  if (!noun) return [];
  const { sense, at: place } = noun;
  used.add(place);
  if (sense.entry.type === "LIGHT") return [];
  // تفرض سيطرة: what holds is no deed, what was done is.
  if (sense.entry.frame.has("past") && verb.tense !== null && verb.tense !== "past") return [];
  const status = statusOf(ground, place, { ...verb, entry: sense.entry }, index);
  if (status === null) return [];
  if (verb.voice === "masdar" && subject.entities.length === 0)
    return sense.entry.frame.has("mutual") ? byNoun({ ...at, index: place }, sense, status) : [];
  const groups = noun.verb.entry.groups;
  const phrases = rightOf(ground, place, sense.length);
  const own = subject.entities;
  if (groups.has("arrive") && sense.entry.type === "AID")
    return own.length > 0 ? [] : arrived(at, sense, place, status, phrases, right);
  // أقر الصندوق منح مصر قرضا: who gets it stands behind the masdar, who gives it before.
  if (verb.voice === "masdar" && subject.place === "right" && sense.entry.sides.includes("obj"))
    return givenBy(at, own, sense, place, status, phrases);
  if (groups.has("pass")) {
    const from = recipientsOf(ground, ["min"], phrases, null);
    // تسلم is both: who gets and, in the present, who hands over.
    if (from.length > 0 || senses.length === 1)
      return tell(at, sense.entry.type, sense, place, status, from, own, phrases);
  }
  if (groups.has("passive") || groups.has("happen") || groups.has("witness") || groups.has("fall"))
    if (!(groups.has("sign") && own.length > 0)) {
      const found = byNoun({ ...at, index: place }, sense, status);
      return found.length > 0 || own.length === 0 ? found : suffered(at, sense, place, status, own, phrases);
    }
  // عقد في بيروت اجتماع ضم …: nobody does it, the meeting is held.
  if (own.length === 0 && sense.entry.frame.has("mutual"))
    return byNoun({ ...at, index: place }, sense, status);
  if (groups.has("swap") && !sense.entry.frame.has("mutual"))
    return swapped(at, sense, place, status, own, right);
  if (groups.has("suffer")) return suffered(at, sense, place, status, own, phrases);
  if (groups.has("host")) return byNoun({ ...at, index: place }, sense, status);
  // وقعا الإعلان بحضور الوزير: a witness takes part in a meeting only.
  const sides = sense.entry.type === "CONSULT" ? [...sense.entry.sides, "presence"] : sense.entry.sides;
  const recipients = recipientsOf(ground, sides, phrases, null);
  const given =
    recipients.length > 0
      ? recipients
      : recipientsOf(
          ground,
          sense.entry.sides.filter((side) => side !== "fi" && side !== "obj"),
          // أبدى مدير الفرع لشركة … فلان شكره: what stands in the subject is no other side.
          right.filter(({ entities }) => !entities.some((id) => own.includes(id))),
          subject.phrase,
        );
  return tell(at, sense.entry.type, sense, place, status, own, given, phrases);
}

/** أقر الصندوق منح مصر قرضا: the subject carried on gives it, else the noun phrase that opens the clause. */
function givenBy(
  at: At,
  own: readonly string[],
  sense: Sense,
  place: number,
  status: EventStatus,
  phrases: readonly Phrase[],
): Told[] {
  const { ground, index, carried } = at;
  const opening = phrasesFrom(ground, clauseOf(ground, index).first, index)[0];
  const givers = carried.subject.length > 0 ? carried.subject : opening?.prep === "" ? opening.entities : [];
  if (givers.some((id) => own.includes(id))) return [];
  return tell(at, sense.entry.type as EventType, sense, place, status, givers, own, phrases);
}

/** تبادل الجيشان القصف: each does to the other what the noun tells. */
function swapped(
  at: At,
  sense: Sense,
  place: number,
  status: EventStatus,
  own: readonly string[],
  right: readonly Phrase[],
): Told[] {
  const [one, ...others] = [...new Set([...own, ...recipientsOf(at.ground, ["maa"], right, null)])];
  if (one === undefined || others.length === 0) return [];
  const type = sense.entry.type as EventType;
  return [
    ...tell(at, type, sense, place, status, [one], others, []),
    ...tell(at, type, sense, place, status, others, [one], []),
  ];
}

/** وصلت إلى غوما قافلة مساعدات من قطر: who sent it stands behind the load, for whom it is behind the verb or the load. */
function arrived(
  at: At,
  sense: Sense,
  place: number,
  status: EventStatus,
  phrases: readonly Phrase[],
  right: readonly Phrase[],
): Told[] {
  const { ground } = at;
  const senders = recipientsOf(ground, ["by", "min", "of"], phrases, null);
  const reached = recipientsOf(ground, ["ila", "l"], phrases, null);
  const given = reached.length > 0 ? reached : recipientsOf(ground, ["ila", "l", "obj"], right, null, 4);
  const others = given.filter((id) => !senders.includes(id));
  if (senders.length === 0 || others.length === 0) return [];
  return tell(at, "AID", sense, place, status, senders, others, phrases);
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

/** The noun that a light verb tells its deed with: the first in reach that takes the verb's group. */
function nounOf(ground: Ground, index: number, verbs: readonly Sense[]): LightNoun | null {
  const end = Math.min(index + lightReach, contentEnd(ground, index));
  for (let j = index + 1; j < end; j++) {
    if (ground.covered(j)) continue;
    if (ground.role(j, "relative")) {
      const behind = behindRelative(ground, j, end);
      if (behind < 0) return null;
      j = behind - 1;
      continue;
    }
    if (ground.roles(j).some(({ name }) => name === "topic" || name === "stop")) return null;
    for (const sense of longestFirst(ground.senses(j))) {
      if (sense.voice !== "noun") continue;
      for (const verb of verbs)
        for (const group of sense.entry.groups)
          if (verb.entry.groups.has(group)) return { at: j, sense, verb };
    }
    if (j > index + 1 && ground.cueAt.has(j)) return null;
  }
  return null;
}
