import type { Ground } from "./ground.ts";
import { isQuoteMark } from "./quote-mark.ts";

/** How far before its verb the talk may be told of, in words. */
const reach = 14;

/** وفي تصريح لصحيفة كذا قال إن …: the preposition of the talk that opens the clause of a verb; null where there is none. */
export function frontedTalk(ground: Ground, verb: number, first: number): number | null {
  const from = ground.words[verb - 1]?.form === "،" ? verb - 2 : verb - 1;
  for (let k = from; k >= Math.max(first, from - reach); k--) {
    if (ground.words[k]!.kind === "mark" && !isQuoteMark(ground, k)) return null;
    if (ground.cues(k).some((cue) => cue.kind === "verb" && !cue.doubtful && !ground.inMention(k)))
      return null;
    const talk = ground.hit(k, "preposition") !== null && ground.hit(k + 1, "channel") !== null;
    if (talk && (k === first || ground.words[k - 1]!.kind === "mark")) return k;
  }
  return null;
}
