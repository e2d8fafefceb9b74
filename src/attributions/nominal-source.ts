import { skipAsides } from "./asides.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { readSource, type Source } from "./sources.ts";
import { pronounParty } from "./speakers.ts";

/** بحسب ما نقلته وكالة …, وفق تقرير نشرته …: the source behind a nominal cue, past a verb or the paper that it names. */
export function nominalSource(ground: Ground, cue: Cue, end: number): Source | null {
  let k = cue.word + cue.length;
  if (k < end && ground.hit(k, "what")) {
    k++;
    while (
      k < end &&
      ground.words[k]!.kind === "arabic" &&
      !ground.named(k) &&
      !ground.hit(k, "medium") &&
      !ground.hit(k, "source")
    ) {
      if (ground.title(k)) break;
      k++;
    }
  }
  if (k < end && ground.cues(k).some((one) => one.kind === "verb")) k = skipAsides(ground, k + 1, end);
  if (k < end && (ground.hit(k, "paper") || ground.hit(k, "channel"))) {
    for (let at = k + 1; at < Math.min(end, k + 10); at++) {
      if (ground.words[at]!.form === "،") break;
      if (ground.cues(at).some((one) => one.kind === "verb" && one.pronoun !== ""))
        return readSource(ground, at + 1, end) ?? pronounParty(ground, at + 1, end);
      if (ground.named(at) || ground.hit(at, "medium")) return readSource(ground, at, end);
    }
    return pronounParty(ground, k, end);
  }
  return k < end ? readSource(ground, k, end) : null;
}
