import { skipAsides } from "./asides.ts";
import { isNoun } from "./at-object.ts";
import { atPreposition } from "./at-preposition.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { stopsNoun } from "./noun-ends.ts";
import { begin, type ContentStart } from "./start.ts";

/** وصفت الوزارة، اللقاء بين فلان، والوزير …: a comma between subject and object, where what the next comma closes goes on with و. */
export function behindBareComma(ground: Ground, cue: Cue, after: number, end: number): number | null {
  const { frames } = cue;
  if (ground.words[after]?.form !== "،" || !(frames.has("obj") || frames.has("as") || frames.has("to")))
    return null;
  const first = after + 1;
  if (
    first >= end ||
    !isNoun(ground, first) ||
    ground.title(first) ||
    !(
      ground.words[first]!.fold.startsWith("ال") ||
      ground.named(first) ||
      (frames.has("to") && ground.hit(first, "source"))
    )
  )
    return null;
  const close = skipAsides(ground, after, end);
  if (close <= first + 1 || close >= end || ground.words[close - 1]!.form !== "،") return null;
  const joined = ground.words[close]!.fold.startsWith("و") && ground.cues(close).length === 0;
  return joined || asksBetween(ground, cue, first, close) ? first : null;
}

/** دعا الوزير، السكان إلى الصبر، …: the verb's own preposition stands before the next comma. */
function asksBetween(ground: Ground, cue: Cue, first: number, close: number): boolean {
  if (!cue.frames.has("to")) return false;
  for (let k = first + 1; k < close - 1; k++) {
    if (stopsNoun(ground, k)) return false;
    if (atPreposition(ground, cue, k, close - 1)) return true;
  }
  return false;
}

/** ناشدت الأطراف كافة ضبط النفس: behind the definite words for the ones who are asked, the noun for what is asked of them. */
export function behindAsked(ground: Ground, p: number, end: number): ContentStart | null {
  let k = p;
  while (k < end && (ground.words[k]!.fold.startsWith("ال") || ground.hit(k, "all"))) k++;
  if (k === p || k >= end || ground.named(k) || !isNoun(ground, k)) return null;
  return begin(ground, k, "noun", p, undefined, {
    start: ground.words[p]!.start,
    end: ground.words[k - 1]!.end,
  });
}

/** طلب من الأطراف …: the one who is asked, a name or a noun with its adjectives. */
export function endOfAsked(ground: Ground, k: number, end: number): number {
  const named = ground.named(k);
  if (named) return named.last;
  let last = k + 1;
  while (
    last < end &&
    ground.words[last]!.fold.startsWith("ال") &&
    /(ي|ية|يين)$/.test(ground.words[last]!.form)
  )
    last++;
  return last;
}
