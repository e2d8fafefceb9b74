import type { Sentence } from "../document.ts";
import type { Cue } from "./cues.ts";
import type { Link } from "./draft.ts";
import type { Ground } from "./ground.ts";
import { nominalSource } from "./nominal-source.ts";
import { isQuoteMark } from "./quote-mark.ts";
import { readSource, type Source } from "./sources.ts";

/**
 * The bodies that carry the words, outermost first, among the words between a cue and what it reports:
 * لوكالة …, في مقابلة مع قناة …, تحدث إلى صحيفة …, حسب الوكالة.
 */
export function carriersBetween(ground: Ground, from: number, end: number, speaker: Source | null): Link[] {
  const links: Link[] = [];
  const job = speaker ? endOfJob(ground, speaker.last, end) : 0;
  for (let k = from; k < end; k++) {
    const named = ground.named(k);
    const mention = named?.mentions[0];
    if (!named || !mention) continue;
    const isSpeaker = speaker?.parties.some((party) => party.start === mention.start);
    if (
      !isSpeaker &&
      (k >= job || k < speaker!.last) &&
      ground.isMedium(mention.entity) &&
      (k === speaker?.last || isDirectlyTold(ground, k, from, speaker) || carries(ground, k, mention.start))
    ) {
      links.push([{ entity: mention.entity, anonymous: false, start: mention.start, end: mention.end }]);
    }
    k = named.last - 1;
  }
  return links;
}

/** فلان رئيس تحرير صحيفة كذا: the paper that the speaker works for carries nothing; up to a comma, أن or a preposition. */
function endOfJob(ground: Ground, from: number, end: number): number {
  let k = from;
  let pressed = false;
  for (; k < end && ground.words[k]!.form !== "،" && !ground.hit(k, "that"); k++) {
    if (ground.hit(k, "press-job")) pressed = true;
    else if (ground.hit(k, "preposition")) break;
  }
  return pressed ? k : from;
}

/** المصدر … أبلغ وكالة فرانس برس أن …: the object right behind the verb of a speaker who is named before it. */
function isDirectlyTold(ground: Ground, k: number, from: number, speaker: Source | null): boolean {
  if (!speaker || speaker.first >= from) return false;
  return k === from || (k === from + 1 && ground.hit(from, "medium") !== null);
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
    if (isQuoteMark(ground, back) || word.form === "(") continue;
    const on = ["علي", "عبر"].includes(word.fold) && ground.hit(back + 1, "medium");
    if (on && on.value !== "site") return true;
    if (word.fold === "مع" || word.fold === "الي" || word.form.replaceAll("ـ", "") === "ل") return true;
    return ground.cues(back).some((cue) => cue.kind === "nominal");
  }
  return false;
}

/** في بيان نقلته وكالة …، مؤكدا …: the agency that passed on the paper which the sentence tells of. */
export function passingCarriers(ground: Ground, first: number, word: number): Link[] {
  for (let k = word - 1; k >= first; k--) {
    if (!ground.cues(k).some((cue) => cue.kind === "verb" && cue.frames.has("relay") && cue.pronoun !== ""))
      continue;
    const source = readSource(ground, k + 1, word);
    const agency = source?.parties.every(({ entity }) => entity !== null && ground.isMedium(entity));
    return agency ? [source!.parties] : [];
  }
  return [];
}

/** وبحسب رويترز قال فلان: an agency named before the verb carries what it says. */
export function leadingCarriers(ground: Ground, cue: Cue, sentence: Sentence): Link[] {
  const nominal = ground.cues(sentence.first).find((one) => one.kind === "nominal");
  const source = nominal ? nominalSource(ground, nominal, cue.word) : null;
  if (!source?.parties.every((party) => party.entity !== null && ground.isMedium(party.entity))) return [];
  return cue.word - source.last <= 1 ? [source.parties] : [];
}

/** … بحسب ما نقلته وكالة …: an agency named behind the content carries it. */
export function trailingCarriers(ground: Ground, last: number, sentence: Sentence): Link[] {
  let k = last;
  while (k < sentence.last && k <= last + 1 && ground.words[k]!.kind === "mark") k++;
  const cue = k < sentence.last ? ground.cues(k).find((one) => one.kind === "nominal") : undefined;
  if (!cue) return [];
  const source = nominalSource(ground, cue, sentence.last);
  return source?.parties.every((party) => party.entity !== null && ground.isMedium(party.entity))
    ? [source.parties]
    : [];
}
