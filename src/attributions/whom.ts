import { behindLetter } from "./at-preposition.ts";
import type { Cue } from "./cues.ts";
import type { Place } from "./draft.ts";
import { ownPrepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import type { Source } from "./sources.ts";
import type { Subject } from "./subject.ts";

/** The subject of a verb, left out where what stands behind the verb is the one whom it is turned to. */
export function withoutObject(place: Place, cue: Cue, subject: Subject): Subject {
  const { source } = subject;
  if (!source || subject.order !== "behind") return subject;
  return isBlamed(place.ground, cue, source) || isAsked(place, cue, source)
    ? { ...subject, source: null, after: cue.word + cue.length, order: "none" }
    : subject;
}

/** وحمّل باريس المسؤولية: a name right before مسؤولية is the one who is blamed, not the speaker. */
function isBlamed(ground: Ground, cue: Cue, source: Source): boolean {
  return cue.frames.has("blame") && ground.hit(source.last, "blamed") !== null;
}

/**
 * قالت البعثة إن …، وناشدت الأطراف ضبط النفس, وحض المرشحين على …: a verb that takes a person, joined by و to what a speaker of its gender
 * said, goes on with that speaker where a single noun that is no person stands before what is asked.
 */
function isAsked({ ground, sentence, s, drafts }: Place, cue: Cue, source: Source): boolean {
  if (!cue.frames.has("to") || cue.pronoun !== "" || cue.conjunction !== "و") return false;
  if (source.parties.length > 1 || source.first !== cue.word + cue.length) return false;
  if (isAccusative(ground, source.first)) return true;
  const [party] = source.parties;
  if (party!.anonymous || ground.title(source.first)) return false;
  if (party!.entity !== null && ground.typeOf(party!.entity) === "person") return false;
  const last = drafts.at(-1);
  if (cue.word === sentence.first || last?.sentence !== s || last.attribution.parent !== null) return false;
  return last.gender === cue.gender && asks(ground, cue, source.last);
}

/** المرشحين, المسؤولين: a sound plural in ين is no subject. */
function isAccusative(ground: Ground, k: number): boolean {
  const { fold } = ground.words[k]!;
  return fold.startsWith("ال") && fold.endsWith("ين") && fold.length > 7 && !ground.named(k);
}

/** What is asked follows with the verb's own preposition, adjectives aside. */
function asks(ground: Ground, cue: Cue, from: number): boolean {
  for (let k = from; k < from + 4 && ground.words[k]?.kind === "arabic"; k++) {
    if (ownPrepositions(cue).has(ground.words[k]!.fold)) return true;
    if (cue.frames.has("b") && behindLetter(ground, k, "ب") !== null) return true;
    if (cue.frames.has("obj") && !ground.words[k]!.fold.startsWith("ال")) return true;
  }
  return false;
}
