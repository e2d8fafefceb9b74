import { himBehind, meantBy, type Reference } from "./antecedents.ts";
import { byReply, declines } from "./by-reply.ts";
import { clauseOf } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import { doersReferredTo } from "./judgements.ts";
import {
  antecedent,
  areGroup,
  attackersIn,
  recipientsOf,
  type Subject,
  someFrom,
  subjectOf,
} from "./participants.ts";
import { patientsOf } from "./patients.ts";
import type { Phrase } from "./phrases.ts";
import { statusOf } from "./status.ts";
import { type At, among, byWhom, namesForces, rightOf, tell } from "./telling.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** How far behind a verb a word that it needs (a penalty, a court) may stand. */
const signReach = 20;
/** Deeds that hit somebody, who may be named only among a number of others. */
const suffered: ReadonlySet<string> = new Set(["COERCE", "ASSAULT", "ACCUSE"]);

/** Deeds by speaking to somebody: who are only from a country (القوى العراقية) do not stand for it. */
const spoken: ReadonlySet<string> = new Set(["REQUEST", "CONSULT", "THREATEN"]);
/** Deeds of asking, which a meeting may be the occasion of. */
const asks: ReadonlySet<string> = new Set(["REQUEST", "SUPPORT", "THREATEN"]);
/** Deeds that are done to somebody by speaking: of nobody known there is none. */
const speech: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "THREATEN", "CONSULT"]);

/** The deed that a verb or a participle tells. */
export function byVerb(at: At, sense: Sense): Told[] {
  const { ground, index, carried } = at;
  const entry = sentenced(ground, sense.entry, index);
  const right = rightOf(ground, index, 1);
  if (sense.pronoun === "ني" || sense.pronoun === "نا") return [];
  // طلب عدم نشر اسمه: a source's wish not to be named is no deed of the news.
  if (ground.sign(index + 1, "lack") && ground.sign(index + 2, "naming")) return [];
  // داعيا الله, تمنى من المولى: a prayer asks nobody of the news.
  if (entry.type === "REQUEST" && prays(ground, index)) return [];
  if (entry.frame.has("answer")) return byReply(at, sense);
  if (entry.frame.has("declines") && right[0]?.prep === "an" && right[0].first === index + 1) {
    const refused = declines(at, sense);
    if (refused.length > 0) return refused;
  }
  const subject = subjectOf(ground, index, sense, right, carried.subject);
  if (entry.type === "REJECT" && declinesToSpeak(ground, index)) return [];
  // سيطر على السلطة, استعاد الصدارة: what is no place is taken from nobody.
  if (entry.frame.has("hit") && namesPower(ground, index)) return [];
  // اعتصم بالصمت: held on to it.
  if (entry.frame.has("not-b") && right[0]?.prep === "b" && right[0].first === index + 1) return [];
  if (entry.frame.has("together") && !hasTogether(ground, index)) return [];
  if (entry.frame.has("court") && !namesPenalty(ground, index)) return [];
  if (entry.frame.has("list") && !hasSign(ground, index, "list")) return [];
  if (entry.frame.has("court-to") && !hasSign(ground, index, "court")) return [];
  if (entry.frame.has("force") && !namesForces(ground, index)) return [];
  if (entry.frame.has("blame") && !right.some((phrase) => blames(ground, phrase))) return [];
  const attack = entry.type === "ASSAULT" ? attackersIn(ground, right) : null;
  const patients = patientsOf(ground, index, sense, right);
  const sides =
    patients !== null ||
    isVowelledPassive(ground, index) ||
    solePatient(sense, subject, right, attack !== null);
  let actors = sides ? (attack?.entities ?? byWhom(right)) : subject.entities;
  if (attack && subject.place === "unknown") actors = attack.entities;
  const others = right.filter((phrase) => {
    // التقى … بمقر الوزارة: nobody meets a place behind ب.
    if (entry.type === "CONSULT" && phrase.prep === "b" && phrase.head?.kind === "place") return false;
    if (entry.type === "CONSULT" && someFrom(ground, phrase)) return false;
    if (spoken.has(entry.type) && areGroup(ground, phrase)) return false;
    if (phrase === attack) return false;
    // هدد الأمين العام لحزب الله، فلان، …: what stands before the name of who speaks is the title.
    const speaks = ground.cueAt.has(index) && ground.role(index + 1, "title") !== undefined;
    return !(speaks && subject.phrase && phrase.first < subject.phrase.first);
  });
  const meant = objectMeant(at, sense, subject);
  if (meant?.length === 0 && speech.has(entry.type)) return [];
  let recipients =
    meant ??
    (sides ? (patients ?? subject.entities) : recipientsOf(ground, entry.sides, others, subject.phrase));
  if (recipients.length === 0)
    recipients = himBehind(ground, index, entry.sides, referenceOf(at, sense, actors)) ?? [];
  recipients = peerOf(at, right, actors, recipients);
  if (recipients.length === 0 && suffered.has(entry.type)) recipients = among(ground, index);
  if (entry.frame.has("none")) {
    actors = byWhom(right);
    recipients = subject.place === "right" || subject.place === "left" ? [] : recipients;
    if (recipients.length === 0) recipients = recipientsOf(ground, ["fi"], right, null);
  }
  if (subject.place !== "unknown" && !sides) carried.subject = subject.entities;
  if (recipients.length === 0 && asks.has(entry.type)) recipients = metWith(at, actors);
  if (entry.type === "THREATEN" && recipients.length === 0) recipients = hitAlready(at, right, actors);
  if (entry.type === "THREATEN" && recipients.length === 0) recipients = threatened(at, sense, right, actors);
  if (entry.frame.has("whom") && recipients.length === 0 && namesObject(ground, index, subject, right))
    return [];
  if ((entry.type === "REJECT" || entry.type === "ACCUSE") && recipients.length === 0)
    recipients = doersReferredTo(ground, index + 1, objectEnd(right, index), at.before(), actors);
  if ((entry.type === "REJECT" || entry.frame.has("hit")) && recipients.length === 0) return [];
  const status = statusOf(ground, index, sense, index);
  if (entry.type === "ACCUSE" && recipients.length > 0) carried.accused = recipients;
  if (status === null || entry.type === "LIGHT") return [];
  if (actors.length === 0 && subject.place !== "right" && asAside(ground, index)) return [];
  return tell(at, entry.type, sense, index, status, actors, recipients, right);
}

/** طالبه سلفه, الصحافي الذي اعتقلته الشرطة: whom the pronoun at the verb means; null where it has none. */
function objectMeant(at: At, sense: Sense, subject: Subject): string[] | null {
  const { ground, index } = at;
  const { sides } = sense.entry;
  if (sense.pronoun === "" || !(sides.includes("obj") || sides.includes("person")) || sides.includes("deed"))
    return null;
  const clause = clauseOf(ground, index);
  if (clause.by === "relative" && index - clause.first <= 2)
    return [...antecedent(ground, clause.opener).entities];
  return meantBy(ground, index, sense.pronoun, referenceOf(at, sense, subject.entities));
}

function referenceOf({ carried }: At, { entry }: Sense, doers: readonly string[]): Reference {
  const persons = entry.type === "CONSULT" || entry.type === "COERCE";
  return { subject: carried.subject, earlier: carried.earlier, doers, persons };
}

/** أجرى اتصالا بالوزير، ودعا خلاله إلى …: what is asked for on an occasion is asked of those who are met there. */
function metWith({ ground, index, before }: At, actors: readonly string[]): readonly string[] {
  for (let i = index + 1; i < index + 4; i++) {
    if (!ground.role(i, "him") || ground.role(i, "him")!.value !== "time") continue;
    const met = before().findLast(({ type }) => type === "CONSULT");
    const all = met ? [...met.actors, ...met.recipients] : [];
    if (actors.some((id) => all.includes(id))) return all.filter((id) => !actors.includes(id));
  }
  return [];
}

/** شكر نظيره المصري: a counterpart who is not named is the person whom the article has met or called with him. */
function peerOf(
  { ground, before }: At,
  right: readonly Phrase[],
  actors: readonly string[],
  recipients: readonly string[],
): string[] {
  const peer = right.find(
    ({ first, head }) =>
      head?.form === "demonym" && (ground.sign(first, "peer") || ground.sign(first + 1, "peer")),
  );
  const same = peer?.entities.every((id) => recipients.includes(id)) === true;
  if (!peer || !same || recipients.length !== peer.entities.length) return [...recipients];
  for (const { type, actors: one, recipients: other } of before().toReversed()) {
    const all = [...one, ...other];
    if (type !== "CONSULT" || all.length !== 2 || !all.some((id) => actors.includes(id))) continue;
    const found = all.find((id) => !actors.includes(id) && ground.kindOf(id) === "person");
    if (found) return [found];
  }
  return [...recipients];
}

/** حث المبعوث الأطراف على …: somebody is asked whom no entity stands for, between the one who asks and what is asked. */
function namesObject(ground: Ground, index: number, { phrase }: Subject, right: readonly Phrase[]): boolean {
  const from = phrase?.head && phrase.head.first > index ? phrase.head.last : index + 1;
  const end = right.find(({ prep, first }) => prep !== "" && first >= from)?.first ?? from;
  for (let i = from; i < end; i++)
    if (ground.doc.words[i]!.kind === "arabic" && !ground.covered(i) && ground.parts(i).article) return true;
  return false;
}

/** أدانت المحكمة النقابي بستة أشهر حبسا: a condemnation with a penalty is no blame but the deed of a court. */
function sentenced(ground: Ground, entry: Sense["entry"], index: number): Sense["entry"] {
  const condemns = entry.type === "ACCUSE" && entry.frame.has("condemn") && namesPenalty(ground, index);
  return condemns ? { ...entry, type: "COERCE" } : entry;
}

function namesPenalty(ground: Ground, index: number): boolean {
  return hasSign(ground, index, "penalty");
}

/** Whether a word of a use stands behind a verb in its sentence. */
function hasSign(ground: Ground, index: number, use: string): boolean {
  const { words } = ground.doc;
  for (let i = index + 1; i < Math.min(words.length, index + signReach); i++) {
    if (words[i]!.sentence !== words[index]!.sentence) return false;
    if (ground.sign(i, use)) return true;
  }
  return false;
}

function prays(ground: Ground, index: number): boolean {
  const { words } = ground.doc;
  for (let i = index + 1; i < index + 8 && words[i]?.kind === "arabic"; i++)
    if (ground.sign(i, "god")) return !ground.covered(i);
  return false;
}

/** رفض الناطق التعليق: who says nothing rejects nobody. */
function declinesToSpeak(ground: Ground, index: number): boolean {
  const { words } = ground.doc;
  for (let i = index + 1; i < Math.min(words.length, index + 14); i++) {
    if (words[i]!.form === "،" || words[i]!.sentence !== words[index]!.sentence) return false;
    if (ground.sign(i, "comment")) return true;
  }
  return false;
}

function namesPower(ground: Ground, index: number): boolean {
  for (let i = index + 1; i < index + 6 && ground.doc.words[i]?.kind === "arabic"; i++)
    if (ground.sign(i, "power")) return true;
  return false;
}

/** Where the object of a verb ends, as far as it may name what is rejected (العرض، ما سماه إنذارات). */
function objectEnd(right: readonly Phrase[], index: number): number {
  const object = right.find(({ prep }) => prep === "" || prep === "b");
  return Math.max(index + 6, Math.min(object?.last ?? 0, index + 12));
}

/** الذي خطف, حيث قتل: told in passing of something else. */
function asAside(ground: Ground, index: number): boolean {
  const { by, first } = clauseOf(ground, index);
  return by === "relative" && index - first <= 2;
}

/** لوح بزيادة الرسوم: those whom the measure already hits are threatened with more of it. */
function hitAlready(at: At, right: readonly Phrase[], actors: readonly string[]): readonly string[] {
  const { ground } = at;
  const threat = right.find(({ prep }) => prep === "b");
  if (!threat) return [];
  const before = at.before();
  for (let i = threat.first; i < threat.last; i++) {
    const type = ground.role(i, "deed")?.value;
    for (let k = before.length - 1; k >= 0 && type !== undefined; k--) {
      const deed = before[k]!;
      if (deed.type === type && deed.actors.some((id) => actors.includes(id))) return deed.recipients;
    }
  }
  return [];
}

/** هدد بتجميد مشاركته في المجلس: those named in a threat are threatened, else the other side named last before it (، ملوحا ب …). */
function threatened(
  { ground, index }: At,
  { voice }: Sense,
  right: readonly Phrase[],
  actors: readonly string[],
): readonly string[] {
  const isOther = (id: string): boolean => !actors.includes(id) && ground.isParty(id);
  const own = right.find(({ entities }) => entities.some(isOther));
  if (own) return own.entities.filter(isOther);
  if (voice !== "participle") return [];
  const { words, sentences } = ground.doc;
  for (let i = index - 1; i >= sentences[words[index]!.sentence]!.first; i--) {
    const found = ground.mentionsAt
      .get(i)
      ?.filter(({ form, entity }) => form !== "demonym" && isOther(entity));
    if (found && found.length > 0) return found.map(({ entity }) => entity);
  }
  return [];
}

function hasTogether(ground: Ground, index: number): boolean {
  for (let i = index + 1; i < index + 8; i++) if (ground.sign(i, "together")) return true;
  return false;
}

function blames(ground: Ground, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (ground.sign(i, "blame")) return true;
  return false;
}

/** قُتل, اعتُقل: the vowel u before the last root letter but one marks a passive. */
function isVowelledPassive(ground: Ground, index: number): boolean {
  const { start, end } = ground.doc.words[index]!;
  return (
    ground.senses(index).some(({ voice, tense }) => voice === "verb" && tense === "past") &&
    /^[وف]?[\u064B-\u0652]?.(?:ن|ست|.?ت)?\u064F/u.test(ground.doc.text.slice(start, end))
  );
}

/** قتل الجندي، اعتقل الصحافي: with one noun behind it, a person, the verb is passive and the noun suffers the deed. */
function solePatient(sense: Sense, subject: Subject, right: readonly Phrase[], attacked: boolean): boolean {
  if (!sense.entry.frame.has("sole") || sense.pronoun !== "") return false;
  // قياديا قتل في غارة: behind its noun, without an object, it is passive too.
  if (subject.place === "left") return attacked && !right.some(({ prep }) => prep === "");
  if (subject.place !== "right") return false;
  const others = right.filter(
    (phrase) => phrase.prep === "" && phrase !== subject.phrase && phrase.entities.length > 0,
  );
  if (others.length > 0) return false;
  if (byWhom(right).length > 0 || attacked) return true;
  const head = subject.phrase?.head;
  return head?.kind === "person" && head.form === "name";
}
