import type { Span } from "../document.ts";
import type { Shape } from "./content.ts";
import type { Ground } from "./ground.ts";

/** Where the content begins and how it stands. */
export interface ContentStart {
  /** First word of the content. */
  readonly word: number;
  /** Offset of the content's first letter (behind an attached ب or ل). */
  readonly start: number;
  readonly shape: Shape;
  /** Words before this one belong to cue, source, listener and channel. */
  readonly regionEnd: number;
  /** First word behind the content, where the subject follows it. */
  readonly until?: number;
  /** Object that the demand or accusation is turned to. */
  readonly addressee: Span | null;
}

/** A content that starts at a word; `regionEnd` is the first word that is no longer source, listener or channel. */
export function begin(
  ground: Ground,
  word: number,
  shape: Shape,
  regionEnd: number,
  start?: number,
  addressee: Span | null = null,
): ContentStart {
  return { word, start: start ?? ground.words[word]!.start, shape, regionEnd, addressee };
}
