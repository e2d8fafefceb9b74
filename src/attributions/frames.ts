import type { Cue, Frame } from "./cues.ts";

/** The frames that ask for a preposition, with the preposition as it folds. */
export const prepositions: readonly (readonly [Frame, string])[] = [
  ["ila", "الي"],
  ["ala", "علي"],
  ["min", "من"],
  ["an", "عن"],
  ["fi", "في"],
];

/** The folded prepositions that a cue itself asks for (دعا: الي). */
export function ownPrepositions(cue: Cue): ReadonlySet<string> {
  return new Set(prepositions.filter(([frame]) => cue.frames.has(frame)).map(([, fold]) => fold));
}
