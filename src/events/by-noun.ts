import type { EventStatus } from "../document.ts";
import { meantBy } from "./antecedents.ts";
import { clauseOf, contentStart } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import { recipientsOf, speakersOf, withSent } from "./participants.ts";
import { type Phrase, phrasesFrom } from "./phrases.ts";
import { statusOf, worse } from "./status.ts";
import { type At, byWhom, rightOf, tell } from "./telling.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** The deed that a noun tells, alone or with the status that a light verb gives it. */
export function byNoun(at: At, sense: Sense, given?: EventStatus): Told[] {
  const { ground, index } = at;
  const { entry } = sense;
  if (entry.type === "LIGHT") return [];
  // المظاهرة، التظاهرات: with the article and no verb of its own it speaks of a protest told before.
  if (entry.type === "PROTEST" && given === undefined && ground.parts(index).article) return [];
  const status = given ?? statusOf(ground, index, sense, index);
  if (status === null) return [];
  // الاتفاق بين البلدين: without a verb it is one that was made.
  if (entry.type === "AGREE" && given === undefined && status !== "occurred") return [];
  if (entry.type === "CONSULT" && ground.sign(index + sense.length, "press")) return [];
  // في اجتماع بواشنطن: nobody meets a place behind ب.
  const right = (
    heldBehind(ground, index + sense.length, entry) ?? rightOf(ground, index, sense.length)
  ).filter(({ prep, head }) => entry.type !== "CONSULT" || prep !== "b" || head?.kind !== "place");
  const first = right[0];
  const own = first && owns(ground, first, index + sense.length) ? first : null;
  const definite = ground.parts(index).article;
  if (entry.frame.has("mutual") && entry.type === "CONSULT" && sense.preposition === "ل" && own) {
    const who = goers(at).filter((id) => !own.entities.includes(id));
    return who.length === 0
      ? []
      : tell(at, entry.type, sense, index, worse(status, "planned"), who, own.entities, right);
  }
  if (entry.type === "CONSULT" && definite && given === undefined && toldBefore(at, right)) return [];
  if (entry.frame.has("mutual")) {
    // اتفاق بروكسل: a town is where it was made.
    const place = entry.type === "AGREE" && own?.entities.every((id) => !ground.isParty(id));
    const others = [...(own && !place ? own.entities : []), ...recipientsOf(ground, entry.sides, right, own)];
    const beside = right.find(({ prep, entities }) => prep === "maa" && entities.length > 0);
    const between = right.some(({ prep, entities }) => prep === "bayn" && entities.length > 0);
    others.push(...gathered(at, index + sense.length));
    if (entry.type === "CONSULT" && own && occasionOf(ground, index) && attends(at)) return [];
    const occasion = (occasionOf(ground, index) && !definite) || sense.pronoun !== "";
    // بلقاء مع الرئيس: مع names the other side of somebody who stands before it.
    const lone = beside !== undefined && !own && !between && given === undefined;
    if (lone && entry.type === "AGREE") return [];
    const rest = occasion ? parties(at, others.length > 0) : lone ? parties(at, false) : [];
    if (lone && rest.length === 0) return [];
    const named =
      sense.pronoun !== "" && ground.attributionAt(index) !== null && contentStart(ground, index) === index
        ? speakersOf(ground, ground.attributionAt(index)!)
        : [];
    const all = [...new Set([...rest, ...named, ...others])].filter((id) => !carries(ground, index, id));
    const enough = all.length >= 2 && (others.length > 0 || rest.length >= 2 || named.length >= 2);
    if (enough) return tell(at, entry.type, sense, index, status, all.slice(0, 1), all.slice(1), right);
    if (entry.type !== "ASSAULT") return [];
  }
  // غارة القنيطرة, هجمات باريس: a town owns the attack that hit it.
  const town =
    own?.head?.form === "name" &&
    own.entities.every((id) => ground.kindOf(id) === "place" && !ground.isParty(id));
  const actors =
    entry.frame.has("own") && own && !town ? own.entities : entry.frame.has("none") ? [] : byWhom(right);
  let recipients = recipientsOf(
    ground,
    entry.sides.filter((side) => side !== "of"),
    right,
    own,
  );
  if (recipients.length === 0 && (!entry.frame.has("own") || town) && own) recipients = own.entities;
  const open = given !== undefined || entry.frame.has("bare");
  if (entry.frame.has("own") && !open && (actors.length === 0 || recipients.length === 0)) return [];
  if (
    actors.length === 0 &&
    recipients.length === 0 &&
    !open &&
    !(entry.type === "PROTEST" && right.some(({ prep }) => prep === "fi" || prep === "did"))
  )
    return [];
  return tell(at, entry.type, sense, index, status, actors, recipients, right);
}

/** اللقاء الذي جرى في موسكو بين الوزيرين: of a dealing that a relative clause says was held, the parties stand in that clause. */
function heldBehind(ground: Ground, from: number, { frame, groups }: Sense["entry"]): Phrase[] | null {
  if (!frame.has("bayn") || !ground.role(from, "relative")) return null;
  const verb = ground.senses(from + 1).find(({ voice }) => voice === "verb");
  if (!verb || ![...verb.entry.groups].some((group) => groups.has(group))) return null;
  const inside = rightOf(ground, from + 1, 1);
  return inside.some(({ prep, entities }) => prep === "bayn" && entities.length > 1) ? inside : null;
}

/** هجوم روسيا, الهجوم الإسرائيلي, اجتماع وزراء خارجية بريكس: a name right behind a noun, or one with a title, is the noun's own. */
function owns(ground: Ground, phrase: Phrase, from: number): boolean {
  if (phrase.prep !== "" || !phrase.head) return false;
  const gap = phrase.head.first - from;
  if (gap === 0 || (gap === 1 && phrase.head.form === "demonym")) return true;
  if (phrase.titled) return gap <= 4;
  return gap <= 2 && (ground.role(from, "body") !== undefined || ground.role(from, "force") !== undefined);
}

/** سيصل وفد إلى أربيل للقاء بارزاني: who goes somewhere to meet somebody. */
function goers(at: At): readonly string[] {
  const { ground, index, carried } = at;
  const phrases = phrasesFrom(ground, clauseOf(ground, index).first, index);
  const head = phrases.find(({ prep }) => prep === "");
  const own = head ? [...withSent(ground, phrases, head), ...gathered(at, head.last)] : [];
  return own.length > 0 ? own : carried.subject;
}

/** خلال لقاء, على هامش اجتماع, إثر محادثات: those of whom the sentence speaks took part. */
function occasionOf(ground: Ground, index: number): boolean {
  const before = ground.roles(index - 1);
  return before.some(({ name, value }) => name === "time" || (name === "prep" && value === "fi"));
}

/** خلال الاستقبال: with the article, without those who meet, it is the meeting told before. */
function toldBefore({ before }: At, right: readonly Phrase[]): boolean {
  const named = right.some(
    ({ prep, entities }) => (prep === "maa" || prep === "bayn") && entities.length > 0,
  );
  return !named && before().some(({ type }) => type === "CONSULT");
}

/** التقى … خلال قمة المجموعة: who meets somebody on the occasion of a body's meeting does not meet the body. */
function attends({ ground, index, before }: At): boolean {
  const { words, sentences } = ground.doc;
  const last = before().at(-1);
  return last?.type === "CONSULT" && last.trigger.start >= sentences[words[index]!.sentence]!.start;
}

/** Those who took part in what an occasion served (خلال لقاء): who does the deed told last in the sentence, and to whom, else its subject. */
function parties({ ground, index, carried, before }: At, alone: boolean): readonly string[] {
  if (alone) return carried.subject;
  const { words, sentences } = ground.doc;
  const { first } = sentences[words[index]!.sentence]!;
  const deed = before().at(-1);
  if (deed && deed.trigger.start >= words[first]!.start && deed.recipients.length > 0)
    return [...deed.actors, ...deed.recipients];
  if (carried.subject.length >= 2) return carried.subject;
  const persons = phrasesFrom(ground, clauseOf(ground, index).first, index).filter(
    ({ prep, head }) => prep === "" && head?.kind === "person",
  );
  return persons.flatMap(({ entities }) => entities);
}

/** اجتماع ضم مصر وليبيا, قمة حضرها الملك: those whom the verb behind the noun names. */
function gathered({ ground, carried }: At, from: number): readonly string[] {
  for (let i = from; i < from + 4; i++) {
    if (ground.doc.words[i]?.kind === "mark") return [];
    const verb = ground
      .senses(i)
      .find(({ voice, entry }) => voice === "verb" && entry.groups.has("gather-in"));
    if (!verb) continue;
    const end = ground.doc.sentences[ground.doc.words[i]!.sentence]!.last;
    const named = phrasesFrom(ground, i + 1, end)
      .filter(({ prep }) => prep === "" || prep === "bayn" || prep === "b" || prep === "maa")
      .slice(0, 2)
      .flatMap(({ entities }) => entities);
    // اللقاء الذي جمعه بالرئيس: the one side is told of before.
    const given = { subject: carried.subject, earlier: carried.earlier, doers: named, persons: true };
    return verb.pronoun === "" ? named : [...meantBy(ground, i, verb.pronoun, given), ...named];
  }
  return [];
}

/** A medium that carries what is said on an occasion takes no part in it (في اتصال هاتفي مع رويترز, مع إذاعة صوت لبنان). */
function carries(ground: Ground, index: number, id: string): boolean {
  if (!ground.inChannel(index)) return false;
  const { attributions, words } = ground.doc;
  for (let i = index + 1; ground.inChannel(i); i++)
    if (ground.sign(i - 1, "medium") && ground.mentionsAt.get(i)?.some(({ entity }) => entity === id))
      return true;
  return attributions.some(
    ({ channel, chain }) =>
      channel !== null &&
      channel.start < words[index]!.end &&
      channel.end > words[index]!.start &&
      chain.slice(0, -1).some((link) => link.some(({ entity }) => entity === id)),
  );
}

/** Readings of a word, those of several words first. */
export function longestFirst(senses: readonly Sense[]): readonly Sense[] {
  return senses.length < 2 ? senses : senses.toSorted((a, b) => b.length - a.length);
}
