import { clauseBefore } from "./clause-before.ts";
import { spanOf, trimMarks } from "./content.ts";
import type { Cue } from "./cues.ts";
import { type Draft, draftOf, type Place } from "./draft.ts";
import type { Ground } from "./ground.ts";
import { pronounParty } from "./speakers.ts";
import type { ContentStart } from "./start.ts";
import type { Subject } from "./subject.ts";

/** Acts that say something of what was told before; the others have a content of their own. */
const acts: ReadonlySet<string> = new Set(["deny", "confirm", "reject", "criticize", "praise", "agree"]);

/** وهو ما نفته …, الأمر الذي رفضه …: the verb's pronoun is what was told right before. */
export function looksBack(ground: Ground, cue: Cue): boolean {
  if (cue.kind !== "verb" || cue.pronoun === "" || !acts.has(cue.act) || cue.frames.has("as")) return false;
  const back = ground.hit(cue.word - 2, "break");
  return (
    back?.length === 2 && (ground.hit(cue.word - 1, "what") ?? ground.hit(cue.word - 1, "relative")) !== null
  );
}

/** The attribution of a verb that looks back: what it speaks of is the content before it, else the clause before it. */
export function readLookingBack(place: Place, cue: Cue, subject: Subject): Draft | null {
  const { ground, sentence, drafts, s } = place;
  const source = subject.source ?? pronounParty(ground, cue.word + 1, sentence.last);
  const pointer = cue.word - 2;
  if (!source) return null;
  const outer: Place = { ...place, parent: null };
  const told = drafts.at(-1);
  const opens = pointer <= sentence.first;
  const near = told && (told.sentence === s || (opens && told.sentence === s - 1));
  const before = opens ? ground.sentences[s - 1] : sentence;
  if (!before) return null;
  const end = opens ? before.last : pointer;
  const isTold = near && told.last <= end && trimMarks(ground, told.first, end) <= told.last;
  const first = isTold ? told.first : opens ? before.first : clauseBefore(ground, pointer, before.first);
  const last = isTold ? told.last : trimMarks(ground, first, end);
  if (last - first < 2) return null;
  const start: ContentStart = {
    word: first,
    start: isTold ? told.attribution.content[0]!.start : ground.words[first]!.start,
    shape: "clause",
    regionEnd: source.last,
    addressee: null,
  };
  const draft = draftOf(outer, cue, [source.parties], start, last, subject);
  const content = isTold ? told.attribution.content : [spanOf(ground, first, last, start.start)];
  return { ...draft, first: pointer, last: pointer, attribution: { ...draft.attribution, content } };
}
