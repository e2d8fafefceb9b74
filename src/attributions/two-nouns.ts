import { skipAsides } from "./asides.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { isBareNoun, stopsNoun } from "./noun-ends.ts";
import { describedParty, type Source } from "./sources.ts";
import { begin, type ContentStart } from "./start.ts";

/**
 * ورفضت الهيئة طلب المتهم: a definite noun phrase behind a verb with an object, and an indefinite noun behind it, are subject and
 * object, though no list knows the subject. Null where the phrase may be the object itself.
 */
export function splitNouns(
  ground: Ground,
  cue: Cue,
  start: ContentStart,
  end: number,
): { readonly source: Source; readonly start: ContentStart } | null {
  if (cue.kind !== "verb" || cue.number !== "s" || cue.pronoun !== "" || !cue.frames.has("obj")) return null;
  const first = start.word;
  const last = endOfDefinite(ground, first, end);
  if (last === null) return null;
  const object = skipAsides(ground, last, end);
  if (object >= end || !isBareNoun(ground, object)) return null;
  const source: Source = { parties: [describedParty(ground, first, last, false)], first, last, same: false };
  return { source, start: begin(ground, object, "noun", object) };
}

/** الهيئة العامة, وكالة مشاريع البحوث: up to the definite noun and the adjectives behind it. */
function endOfDefinite(ground: Ground, first: number, end: number): number | null {
  let k = first;
  const head = ground.hit(k, "body") ?? ground.hit(k, "medium") ?? ground.title(k);
  if (head && !isDefinite(ground, k))
    while (k < Math.min(end, first + 4) && !isDefinite(ground, k) && isBareNoun(ground, k)) k++;
  if (!isDefinite(ground, k) || ground.named(k) || ground.hit(k, "stressed")) return null;
  while (k < end && isDefinite(ground, k)) k++;
  return k;
}

function isDefinite(ground: Ground, k: number): boolean {
  const word = ground.words[k];
  return (
    word?.kind === "arabic" &&
    word.fold.startsWith("ال") &&
    !stopsNoun(ground, k) &&
    ground.segment(k).article
  );
}
