import { offsetOfLetter } from "../text/words.ts";
import { skipAsides } from "./asides.ts";
import { behindAsked, behindBareComma, endOfAsked } from "./asked.ts";
import { atBlame, atJudgement, atObject, atTerm, isDeed, isNoun } from "./at-object.ts";
import {
  atFarPreposition,
  atPreposition,
  behindObject,
  behindRelative,
  startsWithB,
} from "./at-preposition.ts";
import { atClause } from "./clause-start.ts";
import type { Cue } from "./cues.ts";
import { ownPrepositions } from "./frames.ts";
import type { Ground } from "./ground.ts";
import { describesSpeaker, hangsOnNoun, isAdjectival, isFurtherTitle } from "./object-or-speaker.ts";
import { speaksOfItself } from "./speaking.ts";
import { begin, type ContentStart } from "./start.ts";

/**
 * Finds what a cue reports: behind أن/إن, a colon or a quotation, behind its preposition, or as its object.
 * `after` is the first word behind cue and source, `known` tells that the source is named before it; null where nothing
 * that is reported follows.
 */
export function findContentStart(
  ground: Ground,
  cue: Cue,
  after: number,
  end: number,
  known = false,
): ContentStart | null {
  const { frames } = cue;
  const straight = behindLoneComma(ground, cue, after, end);
  if (straight) return straight;
  const p = behindBareComma(ground, cue, after, end) ?? skipAsides(ground, after, end);
  const drawn = frames.has("ila") && ground.hit(p, "drawn") ? p + 1 : p;
  const near = frames.has("as") || frames.has("opinion") ? null : atPreposition(ground, cue, drawn, end);
  if (near) return near;
  const described = behindRelative(ground, cue, p, end);
  if (described) return described;
  const direct =
    frames.has("quote") && p < end && speaksOfItself(ground, p) && !thatBetween(ground, after, p);
  if (direct) return begin(ground, p, "clause", p);
  const clause = (["that", "quote", "relay", "ban"] as const).some((frame) => frames.has(frame))
    ? atClause(ground, frames, after, end)
    : null;
  if (clause && frames.has("obj") && p < end && ground.hit(p, "what") && clause.regionEnd > p)
    return begin(ground, p, "noun", p);
  const turned = frames.has("to") ? behindObject(ground, cue, p, clause?.regionEnd ?? end) : null;
  if (turned) return turned;
  if (clause) {
    const object =
      ground.words[clause.regionEnd - 1]!.form !== "،" &&
      (known
        ? p < clause.regionEnd &&
          isNoun(ground, p) &&
          !ground.hit(p - 1, "channel") &&
          !isAdjectival(ground, p, clause.regionEnd) &&
          !isFurtherTitle(ground, cue, p, clause.regionEnd) &&
          !describesSpeaker(ground, p, clause.regionEnd)
        : hangsOnNoun(ground, p, clause.regionEnd));
    if (frames.has("obj") && clause.shape === "clause" && object) return atObject(ground, p, end);
    return clause;
  }
  const far = atFarPreposition(ground, cue, p, end, known);
  if (far) return far;
  if (frames.has("blame")) return atBlame(ground, p, end);
  if (frames.has("term")) return atTerm(ground, p, end);
  if (frames.has("as")) return atJudgement(ground, cue, p, end, known);
  if (frames.has("opinion") && ground.hit(p, "opinion")) return begin(ground, p, "noun", p);
  if (frames.has("of") && ground.words[p]?.fold === "من")
    return atObject(ground, endOfAsked(ground, p + 1, end), end);
  if (cue.act === "reject" && ground.hit(p, "silence")) return null;
  if ((cue.act === "confirm" || frames.has("claim")) && ground.hit(cue.word - 1, "negation")) return null;
  if (frames.has("claim") && !isDeed(ground, p)) return null;
  if (frames.has("obj"))
    return (frames.has("to") ? behindAsked(ground, p, end) : null) ?? atObject(ground, p, end);
  if (frames.has("b") && p < end && startsWithB(ground, p))
    return begin(ground, p, "noun", p, offsetOfLetter(ground.text, ground.words[p]!, 1));
  return null;
}

/** شدد فلان، على كذا، وكذا: the verb's own preposition right behind a comma that closes nothing. */
function behindLoneComma(ground: Ground, cue: Cue, after: number, end: number): ContentStart | null {
  if (after + 2 >= end || ground.words[after]!.form !== "،") return null;
  const { fold } = ground.words[after + 1]!;
  const own = ["علي", "الي", "عن"].includes(fold) && ownPrepositions(cue).has(fold);
  return own && !ground.hit(after + 2, "channel") ? atPreposition(ground, cue, after + 1, end) : null;
}

function thatBetween(ground: Ground, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (ground.hit(k, "that")) return true;
  return false;
}
