import type { Attribution, Party, Sentence } from "../document.ts";
import { certaintyOf } from "./certainty.ts";
import { channelBetween, listenerBetween } from "./circumstances.ts";
import { spanOf } from "./content.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import type { ContentStart } from "./start.ts";
import type { Subject } from "./subject.ts";

/** A link of a chain: those who speak together. */
export type Link = readonly Party[];

/** An attribution with the words of its content, while the rest of the article is still to be read. */
export interface Draft {
  readonly attribution: Attribution;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** Words before this one belong to the cue's source, listener and channel, and are no cues of their own. */
  readonly read: number;
  /** Of the one who speaks, as its verb tells; null where nothing tells. */
  readonly gender: "m" | "f" | null;
  /** An agency named behind the content carries it. */
  readonly trailing: boolean;
}

/** Where a cue is read: its sentence, what was found before, and the attribution that it stands inside. */
export interface Place {
  readonly ground: Ground;
  readonly sentence: Sentence;
  /** Index of the sentence. */
  readonly s: number;
  readonly drafts: readonly Draft[];
  /** Index of the draft whose content holds the cue, null outside all. */
  readonly parent: number | null;
  /** First word of the sentence or of the parent's content. */
  readonly first: number;
  /** First word after the sentence or the parent's content. */
  readonly end: number;
}

/** The place of a word in a sentence: inside the innermost content that holds it. */
export function placeOf(
  ground: Ground,
  sentence: Sentence,
  s: number,
  drafts: readonly Draft[],
  word: number,
): Place {
  for (let i = drafts.length - 1; i >= 0 && drafts[i]!.sentence === s; i--) {
    const { first, last } = drafts[i]!;
    if (first <= word && word < last) return { ground, sentence, s, drafts, parent: i, first, end: last };
  }
  return { ground, sentence, s, drafts, parent: null, first: sentence.first, end: sentence.last };
}

/** The draft of a cue with its chain and content; inside another content the chain starts with that one's. */
export function draftOf(
  place: Place,
  cue: Cue,
  links: readonly Link[],
  start: ContentStart,
  last: number,
  subject: Subject,
): Draft {
  const { ground, s, drafts, parent } = place;
  const source = subject.order === "behind" ? subject.source : null;
  const behind = source ? Math.min(source.last, start.regionEnd) : cue.word + cue.length;
  const between = source ? listenerBetween(ground, cue.word + cue.length, source.first) : null;
  return {
    attribution: {
      cue: { start: cue.start, end: cue.end },
      act: cue.act,
      chain:
        parent === null ? withoutOutlet(ground, links) : [...drafts[parent]!.attribution.chain, ...links],
      addressee: start.addressee ?? between ?? listenerBetween(ground, behind, start.regionEnd),
      channel: channelBetween(ground, cue.word + cue.length, start.regionEnd),
      content: [spanOf(ground, start.word, last, start.start)],
      quotes: [],
      certainty: certaintyOf(ground, cue, subject.negated, start.word, last),
      ...(cue.frames.has("distance") || isHeldOff(ground, last) ? { distance: true as const } : {}),
      parent,
      by: cue.by,
    },
    sentence: s,
    first: start.word,
    last,
    read: start.regionEnd,
    gender: cue.kind === "verb" && cue.number === "s" && !cue.frames.has("relay") ? cue.gender : null,
    trailing: false,
  };
}

/** The outlet that prints the article carries everything in it, and is no link. */
function withoutOutlet(ground: Ground, links: readonly Link[]): readonly Link[] {
  return links.filter(
    (link, i) =>
      i === links.length - 1 || !link.every(({ entity }) => entity !== null && ground.isOutlet(entity)),
  );
}

/** …، على حد زعمه: right behind the content. */
function isHeldOff(ground: Ground, last: number): boolean {
  const next = ground.words[last]?.kind === "mark" ? last + 1 : last;
  return ground.cues(next).some((cue) => cue.frames.has("own") && cue.frames.has("distance"));
}
