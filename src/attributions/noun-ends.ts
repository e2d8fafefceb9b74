import type { Ground } from "./ground.ts";

/** True where a noun phrase that names a speaker cannot go on: أن, a reporting verb, a relative, a break. */
export function stopsNoun(ground: Ground, k: number): boolean {
  if (
    ground.hit(k, "that") ||
    ground.hit(k, "break") ||
    ground.hit(k, "relative") ||
    ground.hit(k, "negation")
  )
    return true;
  if (ground.inMention(k)) return false;
  return ground
    .cues(k)
    .some(
      (cue) =>
        (cue.kind === "verb" && !cue.doubtful && !cue.jussive) ||
        (cue.kind === "participle" && standsApart(ground, k)) ||
        cue.kind === "nominal",
    );
}

/** A noun without article that stands by itself: no preposition, no time, no adverb in ا. */
export function isBareNoun(ground: Ground, k: number): boolean {
  const { kind, fold, form } = ground.words[k]!;
  if (kind !== "arabic" || fold.startsWith("ال") || stopsNoun(ground, k) || ground.named(k)) return false;
  if (
    ground.hit(k, "preposition") ||
    ground.hit(k, "particle") ||
    ground.hit(k, "turn") ||
    ground.afterTime(k) > k
  )
    return false;
  if (ground.hit(k, "same") || ground.hit(k, "pointer") || form.endsWith("ا")) return false;
  const { preposition, conjunction } = ground.segment(k);
  return preposition === "" && conjunction === "";
}

/** مشيرا, مؤكدة أن: a participle that is no adjective or noun of the phrase (مدينة, ناقلة). */
function standsApart(ground: Ground, k: number): boolean {
  const next = k + 1;
  return (
    ground.words[k]!.fold.endsWith("ا") ||
    ground.words[k - 1]?.kind === "mark" ||
    ground.hit(next, "that") !== null ||
    (ground.hit(next, "preposition") !== null && ground.hit(next + 1, "that") !== null) ||
    ground.words[next]?.form === ":"
  );
}
