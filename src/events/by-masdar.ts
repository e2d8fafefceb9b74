import { byNoun } from "./by-noun.ts";
import { clauseOf, contentStart } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import { recipientsOf, type Subject, speakersOf } from "./participants.ts";
import { type Phrase, phrasesFrom } from "./phrases.ts";
import { statusOf } from "./status.ts";
import { type At, among, byWhom, rightOf, tell } from "./telling.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** How far before a masdar the empty verb that it fills may stand. */
const setReach = 16;
/** Deeds done by speaking: a pronoun at their masdar is who speaks (مطالبته دمشق). */
const speech = new Set(["REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN"]);

/** The deed that a masdar tells (رفض مصر القاطع، قصف كورسك). */
export function byMasdar(at: At, sense: Sense): Told[] {
  const { ground, index, carried } = at;
  const { entry } = sense;
  const status = statusOf(ground, index, sense, index);
  if (status === null || entry.type === "LIGHT") return [];
  if (entry.frame.has("mutual")) return byNoun(at, sense);
  const right = rightOf(ground, index, 1);
  const own = masdarSubject(at, sense, right);
  const suffers = entry.type === "ASSAULT" || entry.type === "COERCE";
  if (suffers) {
    // نجح في خطف الأضواء
    if (ground.sign(index + 1, "power")) return [];
    // اغتيال الرئيس …: a person behind such a masdar suffers it.
    const person = own.entities.every((id) => ground.kindOf(id) === "person");
    const doer = own.place === "right" ? own.entities : [];
    const set = whoSetAbout(at);
    const hit = recipientsOf(ground, ["obj", "l"], right, own.phrase, 4);
    if (doer.length > 0 && !person && hit.length > 0 && set.length === 0)
      return tell(at, entry.type, sense, index, status, doer, hit, right);
    const listed = among(ground, index);
    const sides = [...new Set([...entry.sides, "obj", "l", "fi"])];
    const others = listed.length > 0 ? listed : recipientsOf(ground, sides, right, own.phrase);
    const recipients = doer.length > 0 ? doer : sense.pronoun !== "" ? [] : others;
    const actors = [byWhom(right), set, carried.accused].find(({ length }) => length > 0) ?? [];
    if (actors.length === 0 && (recipients.length === 0 || !told(ground, index))) return [];
    if (recipients.length === 0 && entry.type !== "COERCE") return [];
    return tell(at, entry.type, sense, index, status, actors, recipients, right);
  }
  if (own.place !== "right" && ground.role(index - 1, "topic")) return [];
  const cue = ground.cueAt.get(index);
  const actors = cue !== undefined ? speakersOf(ground, cue) : own.entities;
  // الدعم المتواصل من فلان: whom support comes from gives it.
  if (
    entry.type === "SUPPORT" &&
    cue === undefined &&
    right.some(({ prep, entities }) => prep === "min" && entities.length > 0)
  )
    return [];
  const recipients = recipientsOf(ground, entry.sides, right, own.phrase, 6);
  // رفض المشاركة: a refusal by nobody, of nothing that is somebody's.
  if (entry.type === "REJECT" && own.place !== "right" && recipients.length === 0) return [];
  if (cue === undefined && sense.preposition === "ل") return [];
  if (cue === undefined && own.place === "carried" && !(speech.has(entry.type) && recipients.length > 0))
    return [];
  return tell(
    at,
    entry.type,
    sense,
    index,
    status,
    actors.length > 0 || entry.type === "RETREAT" ? actors : nearest(at),
    recipients,
    right,
  );
}

/** Who does what a masdar names. */
export function masdarSubject(at: At, sense: Sense, right: readonly Phrase[]): Subject {
  const { ground, index, carried } = at;
  const first = right[0];
  if (sense.pronoun !== "" && speech.has(sense.entry.type))
    return { entities: carried.subject, place: "carried", phrase: null };
  if (
    first &&
    !ground.parts(index).article &&
    first.prep === "" &&
    first.entities.length > 0 &&
    first.head!.first <= index + 3 &&
    !nounBetween(ground, index, first.head!.first)
  )
    return { entities: first.entities, place: "right", phrase: first };
  // الدعم الأميركي لإسرائيل: an adjective of a country is the one who does it.
  if (
    first?.head?.form === "demonym" &&
    ground.parts(index).article &&
    first.prep === "" &&
    first.head.first === index + 1 &&
    first.entities.length === 1
  )
    return { entities: first.entities, place: "right", phrase: first };
  const k = ground.attributionAt(index);
  const opens = contentStart(ground, index) === index && !ground.parts(index).article;
  if (k !== null && opens && ground.doc.attributions[k]!.act !== "deny")
    return { entities: speakersOf(ground, k), place: "speaker", phrase: null };
  if (sense.pronoun !== "") return { entities: carried.subject, place: "carried", phrase: null };
  return { entities: [], place: "unknown", phrase: null };
}

function nounBetween(ground: Ground, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (ground.senses(i).some(({ voice }) => voice === "noun")) return true;
  return false;
}

/** قام الجيش بقصف، قيام الجنود بقتل، تمكنت الشرطة من اعتقال: the doer stands between the empty verb and the masdar, else before the verb. */
function whoSetAbout({ ground, index, carried }: At): readonly string[] {
  const by = ground.parts(index).preposition === "ب" ? "b" : (ground.role(index - 1, "prep")?.value ?? "obj");
  for (let i = index - 1; i > index - setReach && i >= 0; i--) {
    if (ground.doc.words[i]!.sentence !== ground.doc.words[index]!.sentence) return [];
    if (!ground.roles(i).some(({ name, value }) => name === "set" && value === by)) continue;
    const between = phrasesFrom(ground, i + 1, index).find(
      ({ prep, entities }) => prep === "" && entities.length > 0,
    );
    if (between) return between.entities;
    const before = phrasesFrom(ground, clauseOf(ground, i).first, i)[0];
    if (before?.prep === "" && before.entities.length > 0) return before.entities;
    return ground.parts(i).conjunction === "" ? [] : carried.subject;
  }
  return [];
}

/** A masdar without a doer tells a deed only as the subject of تم or جرى. */
function told(ground: Ground, index: number): boolean {
  return ground.sign(index - 1, "done");
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
