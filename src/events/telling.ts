import type { EventStatus, EventType } from "../document.ts";
import { contentEnd } from "./clauses.ts";
import { type Ground, spanAt } from "./ground.ts";
import { dateNear, placeNear } from "./occasion.ts";
import { type Phrase, phrasesFrom } from "./phrases.ts";
import type { Told } from "./told.ts";
import { kindOf } from "./types/index.ts";
import type { Sense } from "./vocabulary.ts";

/** How far from the word for a protest a word for followers may stand. */
const followersReach = 16;
/** How far behind a deed a word for those who suffer it may stand. */
const peopleReach = 10;
/** How far behind a deed a list of those whom it hits may begin. */
const amongReach = 16;

/** What a walk through one sentence carries on: the last subject, that of the sentence before, and who is accused of what follows. */
export interface Carried {
  subject: readonly string[];
  readonly earlier: readonly string[];
  accused: readonly string[];
}

/** A place in a sentence, and what the walk to it has found. */
export interface At {
  readonly ground: Ground;
  readonly index: number;
  readonly carried: Carried;
  readonly used: Set<number>;
  /** The deeds told before it in the article. */
  readonly before: () => readonly Told[];
}

/** The noun phrases behind an expression, up to the end of its clause or of the reported words. */
export function rightOf(ground: Ground, index: number, length: number): Phrase[] {
  return phrasesFrom(ground, index + length, contentEnd(ground, index));
}

/** Those behind من قبل or على يد. */
export function byWhom(phrases: readonly Phrase[]): string[] {
  return phrases.find(({ prep, entities }) => prep === "by" && entities.length > 0)?.entities ?? [];
}

/** تراجعت القوات, حشدت روسيا قواتها: a verb of many uses tells of arms only beside a word for them. */
export function namesForces(ground: Ground, index: number): boolean {
  const { words } = ground.doc;
  for (let i = Math.max(0, index - 5); i < Math.min(words.length, index + 8); i++)
    if (i !== index && words[i]!.sentence === words[index]!.sentence && ground.role(i, "force")) return true;
  return false;
}

/** Whether a word of a use stands in the sentence: teams meet in matches, people die in floods. */
function near(ground: Ground, index: number, use: string): boolean {
  const { words, sentences } = ground.doc;
  const { first, last } = sentences[words[index]!.sentence]!;
  for (let i = first; i < last; i++) if (ground.sign(i, use)) return true;
  return false;
}

/** A person who attacks persons, without a word for arms near by, attacks with words. */
function isTalk(ground: Ground, index: number, parties: readonly string[]): boolean {
  // شن هجوما لاذعا على …
  if (ground.sign(index + 1, "spoken")) return true;
  return parties.every((id) => ground.kindOf(id) === "person") && !namesForces(ground, index);
}

/** آلاف من أنصار تحالف المعارضة: those whose followers take to the streets. */
function followedBy(ground: Ground, index: number): string[] {
  const { words, sentences } = ground.doc;
  const { first, last } = sentences[words[index]!.sentence]!;
  for (let i = Math.max(first, index - followersReach); i < Math.min(last, index + followersReach); i++) {
    if (!ground.sign(i, "followers")) continue;
    const behind = words[i + 1]?.kind === "mark" ? i + 2 : i + 1;
    const found = phrasesFrom(ground, behind, Math.min(behind + 6, last))[0];
    if (found && found.prep === "" && found.head && found.head.kind !== "place") return found.entities;
  }
  return [];
}

/** اعتقل ثلاثة بينهم الصحافي …: those of a number who are named behind it. */
export function among(ground: Ground, index: number): string[] {
  const { words, sentences } = ground.doc;
  const { last } = sentences[words[index]!.sentence]!;
  for (let i = index + 1; i < Math.min(last, index + amongReach); i++)
    if (ground.sign(i, "among"))
      return phrasesFrom(ground, i + 1, last)
        .slice(0, 1)
        .flatMap(({ entities }) => entities);
  return [];
}

/** Whether a word for persons stands close behind a deed. */
function namesPeople(ground: Ground, index: number): boolean {
  const { words } = ground.doc;
  for (let i = index + 1; i < Math.min(words.length, index + peopleReach); i++) {
    if (words[i]!.sentence !== words[index]!.sentence) return false;
    if (ground.roles(i).some(({ name }) => name === "people" || name === "crowd")) return true;
  }
  return false;
}

/** The event, where all that its type needs is told; none otherwise. */
export function tell(
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
  const { published } = ground.doc;
  const kind = kindOf(type);
  if (type === "CONSULT" && near(ground, index, "sport")) return [];
  if (type === "ASSAULT" && actors.length === 0 && near(ground, index, "mishap")) return [];
  const place = placeNear(ground, index, phrases);
  // تجمع المتظاهرون: the word for those who protest leaves no room for another doer.
  const crowd = type === "PROTEST" && ground.role(index, "crowd") !== undefined;
  const doers = crowd ? [] : actors;
  let from = [...new Set(type === "PROTEST" && doers.length === 0 ? followedBy(ground, index) : doers)];
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
  if (
    type === "ASSAULT" &&
    sense.voice === "noun" &&
    !sense.entry.frame.has("none") &&
    from.length + to.length === 0
  )
    return [];
  // تعهدت بشن هجمات: an attack that did not happen is told of those whom it is for.
  if (type === "ASSAULT" && status !== "occurred" && to.length === 0) return [];
  // ألقت الشرطة القبض على ثلاثة مهربين: whom a named doer seizes may be told of without a name.
  if (type === "COERCE" && to.length === 0 && (from.length === 0 || !namesPeople(ground, index))) return [];
  // أغلق المحل, صودرت البضائع: without a doer only what befalls persons is told.
  if (type === "COERCE" && from.length === 0 && !to.some((id) => ground.kindOf(id) === "person")) return [];
  // ما يدعو للفخر, نموذج طلب: of nobody is asked only in so many words.
  if (type === "REQUEST" && to.length === 0 && (sense.voice === "masdar" || sense.voice === "noun"))
    return [];
  if (type === "REQUEST" && to.length === 0 && sense.tense === "present" && !ground.cueAt.has(index))
    return [];
  if ((kind.actor === "needed" || sense.entry.frame.has("doer")) && from.length === 0) return [];
  // اتهم جهات لم يسمها: who is accused may be nobody whom the text names.
  const open = type === "ACCUSE" && sense.voice === "verb" && sense.entry.sides[0] === "person";
  if (kind.recipient === "needed" && to.length === 0 && !open) return [];
  if (
    type === "ASSAULT" &&
    sense.entry.frame.has("words") &&
    from.length > 0 &&
    isTalk(ground, index, [...from, ...to])
  )
    return tell(
      at,
      "ACCUSE",
      { ...sense, entry: { ...sense.entry, type: "ACCUSE" } },
      index,
      status,
      from,
      to,
      phrases,
    );
  const date = dateNear(ground, index);
  const ahead =
    status === "occurred" && date !== null && published !== null && date > published.slice(0, date.length);
  return [
    {
      type,
      trigger: spanAt(ground, index, sense.length),
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
