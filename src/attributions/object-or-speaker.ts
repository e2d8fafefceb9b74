import { isNoun } from "./at-object.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { readSource } from "./sources.ts";

/** أكد الوزير فلان ضيف الحلقة أن …: more about the speaker, where the noun is none that one stresses or denies. */
export function isFurtherTitle(ground: Ground, cue: Cue, p: number, that: number): boolean {
  if (cue.act === "deny" || cue.act === "reject" || that - p < 2) return false;
  if (!ground.inMention(p - 1) || ground.hit(p, "stressed")) return false;
  const { article, enclitic } = ground.segment(p);
  return !article && enclitic === "" && !ground.cues(p).some((one) => one.kind === "masdar");
}

/** أكدت شركة كذا النفطية العملاقة أن …: definite words right up to أن describe the speaker. */
export function isAdjectival(ground: Ground, p: number, that: number): boolean {
  for (let k = p; k < that; k++)
    if (!ground.words[k]!.fold.startsWith("ال") || ground.hit(k, "relative")) return false;
  return true;
}

/** نفى الوزير المكلف شؤون كذا فلان أن …: a definite word and nouns right up to أن are more about the speaker. */
export function describesSpeaker(ground: Ground, p: number, that: number): boolean {
  if (!ground.hit(that, "that")) return false;
  if (!ground.words[p]!.fold.startsWith("ال") && !goesOnDescribing(ground, p, that)) return false;
  if (ground.hit(that - 1, "preposition") || ground.hit(that - 1, "stressed")) return false;
  for (let k = p; k < that; k++) {
    if (ground.words[k]!.kind !== "arabic" || ground.hit(k, "relative") || ground.hit(k, "what"))
      return false;
    if (!ground.inMention(k) && ground.cues(k).length > 0) return false;
  }
  return true;
}

/** أكد مدير إدارة شؤون الزيارة أن …: nouns between a title and a bare أن, of which none is what one stresses. */
function goesOnDescribing(ground: Ground, p: number, that: number): boolean {
  const { form } = ground.words[that]!;
  if (!/^[أا]ن/.test(form) || that - p < 2 || that - p > 9 || ground.hit(p, "stressed")) return false;
  const { enclitic, class: speech } = ground.segment(p);
  return speech === "noun" && enclitic === "" && !ground.cues(p).some((one) => one.kind === "masdar");
}

/** أكد الوزير أهمية أن يعود: أن hangs on a noun that is itself what is stressed. */
export function hangsOnNoun(ground: Ground, p: number, that: number): boolean {
  if (p >= that || that - p > 2 || !isNoun(ground, p) || ground.words[p]!.fold.startsWith("ال")) return false;
  for (let k = p; k < that; k++)
    if (ground.words[k]!.kind === "mark" || ground.hit(k, "preposition")) return false;
  return readSource(ground, p, that) === null;
}
