import { skipAsides } from "./asides.ts";
import { atPreposition } from "./at-preposition.ts";
import { findContentStart } from "./content-start.ts";
import type { Cue } from "./cues.ts";
import type { Draft, Place } from "./draft.ts";
import { ownPrepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import { stopsNoun } from "./noun-ends.ts";
import { objectFirst } from "./object-first.ts";
import { briefly } from "./shortened.ts";
import { pronounParty } from "./speakers.ts";
import { begin, type ContentStart } from "./start.ts";
import type { Subject } from "./subject.ts";
import { splitNouns } from "./two-nouns.ts";

/** Where the content starts; an unnamed source is cut short where its description has taken in what is reported. */
export function readReported(
  { ground, sentence, end, drafts }: Place,
  cue: Cue,
  subject: Subject,
): { readonly subject: Subject; readonly start: ContentStart } | null {
  const start = findContentStart(ground, cue, subject.after, end, subject.source !== null);
  const opens =
    cue.word === sentence.first &&
    (cue.conjunction === "" || bringsInWoman(ground, cue, subject.after, drafts));
  const turned =
    start?.shape === "noun" && subject.order === "none" ? objectFirst(ground, cue, start, end) : null;
  if (turned)
    return {
      subject: { ...subject, source: turned.source, after: turned.source.last, order: "behind" },
      start: turned.start,
    };
  const unknown =
    (opens || (cue.pronoun !== "" && cue.frames.has("to")) || isWhatBehind(ground, start?.word ?? end)) &&
    start?.shape === "noun" &&
    subject.order === "none"
      ? readUnknown(ground, cue, subject, end)
      : null;
  if (unknown) return unknown;
  const split =
    start?.shape === "noun" && subject.order === "none" ? splitNouns(ground, cue, start, end) : null;
  if (split)
    return {
      subject: { ...subject, source: split.source, after: split.start.word, order: "behind" },
      start: split.start,
    };
  if (start) return { subject, start };
  const { source } = subject;
  if (subject.order === "none") return readUnknown(ground, cue, subject, end);
  if (subject.order !== "behind" || !source?.parties.every((party) => party.entity === null)) return null;
  const short = briefly(ground, source, ownPrepositions(cue));
  const again = findContentStart(ground, cue, short.last, end, true);
  return again ? { subject: { ...subject, source: short, after: short.last }, start: again } : null;
}

/** وأدان فلان ما سماه كذا: ما behind a word that no list knows; no object goes on with it. */
function isWhatBehind(ground: Ground, k: number): boolean {
  const word = ground.words[k];
  return word?.kind === "arabic" && !word.fold.startsWith("ال") && ground.hit(k + 1, "what") !== null;
}

/** ودعت غرفة الصناعة إلى …: a feminine verb and noun behind a masculine speaker bring in another one. */
function bringsInWoman(ground: Ground, cue: Cue, k: number, drafts: readonly Draft[]): boolean {
  const word = ground.words[k];
  if (cue.gender !== "f" || drafts.at(-1)?.gender !== "m" || !word?.form.endsWith("ة")) return false;
  return !word.fold.startsWith("ال");
}

/** وحذر فلان من …: words that no list knows, between a verb and its own preposition, are its speaker. */
function readUnknown(
  ground: Ground,
  cue: Cue,
  subject: Subject,
  end: number,
): { readonly subject: Subject; readonly start: ContentStart } | null {
  if (cue.kind !== "verb" || cue.number !== "s" || cue.frames.has("noun")) return null;
  if (cue.pronoun !== "" && !cue.frames.has("to")) return null;
  const from = skipAsides(ground, subject.after, end);
  for (let k = from + 1; k < Math.min(end, from + 9); k++) {
    const what = cue.frames.has("obj") && ground.hit(k, "what") && k + 2 < end;
    const start = what ? begin(ground, k, "noun", k) : atPreposition(ground, cue, k, end);
    if (start) {
      const last = ground.words[k - 1]!.form === "،" ? k - 1 : k;
      const source = pronounParty(ground, from, last);
      return source ? { subject: { ...subject, source, after: k, order: "behind" }, start } : null;
    }
    const { kind, form } = ground.words[k]!;
    if ((kind === "mark" && form !== "،") || stopsNoun(ground, k)) return null;
  }
  return null;
}
