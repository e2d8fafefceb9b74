import type { EventStatus } from "../document.ts";
import { contentStart } from "./clauses.ts";
import type { Ground } from "./ground.ts";
import { recipientsOf, speakersOf } from "./participants.ts";
import type { Phrase } from "./phrases.ts";
import { statusOf } from "./status.ts";
import { type At, byWhom, rightOf, tell } from "./telling.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** The deed that a noun tells, alone or with the status that a light verb gives it. */
export function byNoun(at: At, sense: Sense, given?: EventStatus): Told[] {
  const { ground, index, carried } = at;
  const { entry } = sense;
  if (entry.type === "LIGHT") return [];
  const status = given ?? statusOf(ground, index, sense, index);
  if (status === null) return [];
  const right = rightOf(ground, index, sense.length);
  const first = right[0];
  const own = first && owns(ground, first, index + sense.length) ? first : null;
  const definite = ground.parts(index).article;
  if (entry.frame.has("mutual")) {
    const others = [...(own ? own.entities : []), ...recipientsOf(ground, entry.sides, right, own)];
    const occasion = (occasionOf(ground, index) && !definite) || sense.pronoun !== "";
    const rest = occasion ? carried.subject : [];
    const named =
      sense.pronoun !== "" && ground.attributionAt(index) !== null && contentStart(ground, index) === index
        ? speakersOf(ground, ground.attributionAt(index)!)
        : [];
    const all = [...new Set([...rest, ...named, ...others])];
    const enough = all.length >= 2 && (others.length > 0 || rest.length >= 2 || named.length >= 2);
    if (enough) return tell(at, entry.type, sense, index, status, all.slice(0, 1), all.slice(1), right);
    if (entry.type !== "ASSAULT") return [];
  }
  const actors = entry.frame.has("own") && own ? own.entities : entry.frame.has("none") ? [] : byWhom(right);
  let recipients = recipientsOf(
    ground,
    entry.sides.filter((side) => side !== "of"),
    right,
    own,
  );
  if (recipients.length === 0 && !entry.frame.has("own") && own) recipients = own.entities;
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

/** هجوم روسيا, الهجوم الإسرائيلي, اجتماع وزراء خارجية بريكس: a name right behind a noun, or one with a title, is the noun's own. */
function owns(ground: Ground, phrase: Phrase, from: number): boolean {
  if (phrase.prep !== "" || !phrase.head) return false;
  const gap = phrase.head.first - from;
  if (gap === 0 || (gap === 1 && phrase.head.form === "demonym")) return true;
  if (phrase.titled) return gap <= 4;
  return gap <= 2 && (ground.role(from, "body") !== undefined || ground.role(from, "force") !== undefined);
}

/** خلال لقاء, على هامش اجتماع, إثر محادثات: those of whom the sentence speaks took part. */
function occasionOf(ground: Ground, index: number): boolean {
  const before = ground.roles(index - 1);
  return before.some(({ name, value }) => name === "time" || (name === "prep" && value === "fi"));
}

/** Readings of a word, those of several words first. */
export function longestFirst(senses: readonly Sense[]): readonly Sense[] {
  return senses.length < 2 ? senses : senses.toSorted((a, b) => b.length - a.length);
}
