import type { EventType } from "../document.ts";
import { speakersOf, subjectOf } from "./participants.ts";
import { statusOf } from "./status.ts";
import { type At, rightOf, tell } from "./telling.ts";
import type { Told } from "./told.ts";
import type { Sense } from "./vocabulary.ts";

/** What somebody answers though it was not done to him. */
const answered: ReadonlySet<EventType> = new Set(["THREATEN", "ACCUSE"]);
/** How many sentences a reply may stand behind what it answers. */
const reach = 2;

/** ورد الوزير بأن …: a reply in words, right after a demand, a threat or an accusation of somebody else, rejects it. */
export function byReply(at: At, sense: Sense): Told[] {
  const { ground, index } = at;
  const cue = ground.cueAt.get(index);
  if (cue === undefined || asked(at)) return [];
  return refusal(at, sense, speakersOf(ground, cue));
}

/** سئل الوزير … فرد: what answers a question rejects nothing. */
function asked({ ground, index }: At): boolean {
  const { words, sentences } = ground.doc;
  for (let i = sentences[words[index]!.sentence]!.first; i < index; i++)
    if (ground.sign(i, "question")) return true;
  return false;
}

/** اعتذر عن ذلك: who was asked declines. */
export function declines(at: At, sense: Sense): Told[] {
  const { ground, index, carried } = at;
  const right = rightOf(ground, index, 1);
  const { entities } = subjectOf(ground, index, sense, right, carried.subject);
  const asked = lastDeed(at, entities);
  if (asked?.type !== "REQUEST" || !entities.some((id) => asked.recipients.includes(id))) return [];
  return refusal(at, sense, entities);
}

function refusal(at: At, sense: Sense, who: readonly string[]): Told[] {
  const { ground, index } = at;
  const status = statusOf(ground, index, sense, index);
  const deed = lastDeed(at, who);
  if (status === null || who.length === 0 || !deed) return [];
  return tell(at, "REJECT", sense, index, status, who, deed.actors, []);
}

/** The deed told last before a reply, where it can be answered and somebody else did it. */
function lastDeed({ ground, index, before }: At, who: readonly string[]): Told | null {
  const { words } = ground.doc;
  const deed = before().findLast(
    ({ type, actors, recipients }) =>
      actors.length > 0 &&
      (answered.has(type) || (type === "REQUEST" && recipients.some((id) => who.includes(id)))),
  );
  if (!deed || deed.actors.some((id) => who.includes(id))) return null;
  const apart = words[index]!.sentence - words[ground.wordAt(deed.trigger.start)]!.sentence;
  return apart <= reach ? deed : null;
}
