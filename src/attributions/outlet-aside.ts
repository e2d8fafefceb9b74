import type { Shape } from "./content.ts";
import type { Ground } from "./ground.ts";

/**
 * True where the words from `k` on, behind a comma, are the outlet's own: when something was said (بعد ساعات من), what it adds
 * (ومن المقرر أن, وقد قيل), what it calls that which was said (وهو اتهام), and, behind a noun phrase, a relative
 * clause in the past up to the end (الذي أقره المؤتمر).
 */
export function isOutletAside(
  ground: Ground,
  k: number,
  end: number,
  shape: Shape,
  endsAt: (comma: number) => boolean,
): boolean {
  const apart = ground.hit(k, "apart");
  if (apart?.value === "told")
    return ground.words[k]!.fold.startsWith("و") && ground.cues(k + 1).some((cue) => cue.kind === "verb");
  if (apart) return true;
  const relative = ground.hit(k, "relative");
  if (relative?.value === "gloss") return k + 1 < end && isSaying(ground, k + 1);
  const past = relative !== null && k + 1 < end && ground.segment(k + 1).class === "past";
  const describes = (past && shape === "noun") || isAttribute(ground, k);
  return describes && trails(ground, k + 1, end, endsAt);
}

/** المرتبطة باستقبال الزعيم, المعروف باسم كذا: a definite participle and its preposition stand for a relative clause. */
function isAttribute(ground: Ground, k: number): boolean {
  if (!ground.words[k]!.fold.startsWith("الم") || ground.named(k) || ground.title(k)) return false;
  if (ground.words[k + 1]?.kind !== "arabic") return false;
  return ground.hit(k + 1, "preposition") !== null || ground.segment(k + 1).preposition !== "";
}

/** وهو اتهام, وهي تصريحات: a word for what was said. */
function isSaying(ground: Ground, k: number): boolean {
  return (
    ground.hit(k, "channel") !== null ||
    ground.hit(k, "paper") !== null ||
    ground.cues(k).some((cue) => cue.kind === "masdar")
  );
}

/** Whether a relative clause runs to the end, or to a comma behind which the content is over anyway. */
function trails(ground: Ground, from: number, end: number, endsAt: (comma: number) => boolean): boolean {
  for (let k = from; k < end; k++) {
    const quotation = ground.quotation(k);
    if (quotation?.closed && ground.words[k]!.start === quotation.start) {
      while (k + 1 < end && ground.words[k + 1]!.end <= quotation.end) k++;
      continue;
    }
    if (ground.words[k]!.form === "،") return k + 1 >= end || endsAt(k);
  }
  return true;
}
