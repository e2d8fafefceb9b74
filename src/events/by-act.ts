import type { EventType } from "../document.ts";
import { recipientsOf, speakersOf } from "./participants.ts";
import { statusOf } from "./status.ts";
import { type At, rightOf, tell } from "./telling.ts";
import type { Told } from "./told.ts";
import { kinds } from "./types/index.ts";
import type { Entry, Sense } from "./vocabulary.ts";

/** Where the other side of an act of speech may stand, best first. */
const sides = ["person", "ala", "ila", "b", "did", "l"];
const entries = new Map(kinds.flatMap(({ type, acts }) => acts.map((act) => [act, entryOf(type)] as const)));

function entryOf(type: EventType): Entry {
  const frame = type === "REJECT" || type === "SUPPORT" ? ["deed", ...sides] : sides;
  return { id: `act-${type}`, type, frame: new Set(frame), sides: frame, groups: new Set() };
}

/** An attribution whose cue no lexicon line of events knows: its act is the deed, its speakers do it. */
export function byAct(at: At, cue: number): Told[] {
  const { ground, index } = at;
  const entry = entries.get(ground.doc.attributions[cue]!.act);
  const actors = speakersOf(ground, cue);
  if (!entry || entry.type === "LIGHT" || actors.length === 0 || namedInside(at, cue, entry.type)) return [];
  const sense: Sense = {
    entry,
    voice: "verb",
    tense: null,
    conjunction: false,
    preposition: "",
    pronoun: "",
    length: 1,
  };
  const status = statusOf(ground, index, sense, index);
  if (status === null) return [];
  const right = rightOf(ground, index, 1);
  const own = right.find((phrase) => phrase.entities.some((id) => actors.includes(id))) ?? null;
  const carriers = ground.doc.attributions[cue]!.chain.flat().map(({ entity }) => entity);
  const recipients = recipientsOf(ground, entry.sides, right, own).filter((id) => !carriers.includes(id));
  return tell(at, entry.type, sense, index, status, actors, recipients, right);
}

/** شدد على رفض …: the deed has a word of its own where the report begins. */
function namedInside({ ground }: At, cue: number, type: EventType): boolean {
  const content = ground.doc.attributions[cue]!.content[0];
  if (!content) return false;
  const first = ground.wordAt(content.start);
  return ground.senses(first).some(({ entry }) => entry.type === type);
}
