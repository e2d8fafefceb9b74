import type { Certainty } from "../document.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";

/** How far into the content a hedge or a negation still speaks of its main verb, in words. */
const reach = 8;

/**
 * How sure the source is, in FactBank's values, as the source puts it: by the act of the cue, by a negation before it,
 * and by the hedge, question or negation near the head of the content.
 */
export function certaintyOf(
  ground: Ground,
  cue: Cue | null,
  negated: boolean,
  from: number,
  end: number,
): Certainty {
  const head = Math.min(end, from + reach);
  if (cue?.act === "deny") return negated ? "PS+" : "CT-";
  if (cue?.act === "ask") return "UU";
  // استبعد holds it unlikely; لم يستبعد leaves it open, and so does لم ينف.
  if (cue?.frames.has("unlikely")) return negated ? "PS+" : "PR-";
  const negative = negated || negatedAt(ground, from, head);
  for (let k = from; k < head; k++) {
    if (ground.hit(k, "question")) return "UU";
    const hedge = ground.hit(k, "hedge");
    if (hedge) return hedge.value.startsWith("PR") ? (negative ? "PR-" : "PR+") : negative ? "PS-" : "PS+";
  }
  if (cue?.act === "predict") return negative ? "PR-" : "PR+";
  if (cue?.act === "warn") return "PS+";
  return negative ? "CT-" : "CT+";
}

/** لم، لن، لا near the head, or ألا before it; the negation of a later clause does not count. */
function negatedAt(ground: Ground, from: number, head: number): boolean {
  if (ground.hit(from - 1, "that")?.value === "negated") return true;
  for (let k = from; k < head; k++) {
    if (ground.words[k]!.kind === "mark" && ground.words[k]!.form === "،") return false;
    if (ground.hit(k, "that") || ground.hit(k, "relative")) return false;
    if (ground.hit(k, "negation")) return ground.hit(k + 1, "lasting") === null;
  }
  return false;
}
