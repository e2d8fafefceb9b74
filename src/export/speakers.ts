/** Those in a chain, each once, with what the linked data forms need to name them. */

import type { Attribution, Entity, Party, Reading } from "../document.ts";

/** One who speaks or passes on: an entity, or the words for one without a name. */
export interface Speaker {
  readonly entity: Entity | null;
  /** The words that the article has for it there, null where it leaves them out. */
  readonly words: string | null;
  readonly anonymous: boolean;
}

/** The links of a chain, the outermost carrier first, the origin last. */
export function speakersOf({ chain }: Attribution, reading: Reading): readonly (readonly Speaker[])[] {
  const entities = new Map(reading.entities.map((one) => [one.id, one]));
  const speaker = ({ entity, anonymous, start, end }: Party): Speaker => ({
    entity: entity === null ? null : (entities.get(entity) ?? null),
    words: start === null || end === null ? null : reading.article.text.slice(start, end),
    anonymous,
  });
  return chain.map((link) => link.map(speaker));
}

/** The words of spans, those of a broken content with a gap between them. */
export function contentOf({ content, quotes }: Attribution, text: string): string {
  const spans = content.length > 0 ? content : quotes;
  return spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
}
