import type { Party } from "../document.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { readSource, type Source } from "./sources.ts";

/** A link of a chain: those who speak together. */
export type Link = readonly Party[];

/**
 * The bodies that carry the words, outermost first, among the words between a cue and what it reports:
 * لوكالة …, في مقابلة مع قناة …, تحدث إلى صحيفة …, حسب الوكالة.
 */
export function carriersBetween(ground: Ground, from: number, end: number, speaker: Source | null): Link[] {
  const links: Link[] = [];
  for (let k = from; k < end; k++) {
    const named = ground.named(k);
    const mention = named?.mentions[0];
    if (!named || !mention) continue;
    const isSpeaker = speaker?.parties.some((party) => party.start === mention.start);
    if (
      !isSpeaker &&
      ground.isMedium(mention.entity) &&
      (k === speaker?.last || carries(ground, k, mention.start))
    ) {
      links.push([{ entity: mention.entity, anonymous: false, start: mention.start, end: mention.end }]);
    }
    k = named.last - 1;
  }
  return links;
}

/** Whether a preposition of telling stands before the name: attached ل, or مع, إلى, لـ before وكالة, or حسب. */
function carries(ground: Ground, k: number, start: number): boolean {
  if (start > ground.words[k]!.start && ground.words[k]!.fold.startsWith("ل")) return true;
  for (let back = k - 1; back >= k - 4 && back >= 0; back--) {
    const word = ground.words[back]!;
    const medium = ground.hit(back, "medium");
    if (medium) {
      if (medium.skip > 0 && word.fold.startsWith("ل")) return true;
      continue;
    }
    if (word.kind === "mark" && '"“”«»'.includes(word.form)) continue;
    if (word.fold === "مع" || word.fold === "الي") return true;
    return ground.cues(back).some((cue) => cue.kind === "nominal");
  }
  return false;
}

/** نقلت رويترز عن ثلاثة مصادر, نقلا عن مسؤولين: whom the carrier quotes, behind عن. */
export function quotedSource(ground: Ground, from: number, end: number): Source | null {
  for (let k = from; k < end; k++) {
    if (ground.words[k]!.fold === "عن") return readSource(ground, k + 1, end);
    if (ground.hit(k, "that")) return null;
  }
  return null;
}

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
  if (k < end && (ground.hit(k, "paper") || ground.hit(k, "channel"))) {
    for (let at = k + 1; at < Math.min(end, k + 10); at++) {
      if (ground.words[at]!.form === "،") break;
      if (ground.named(at) || ground.hit(at, "medium")) return readSource(ground, at, end);
    }
    return null;
  }
  return k < end ? readSource(ground, k, end) : null;
}
