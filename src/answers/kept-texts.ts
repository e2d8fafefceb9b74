/** The corrected readings that an answer quotes, each read once: their words, and whom they name. */

import type { NamedEntity } from "../corrections/correction.ts";
import type { Reading, Span } from "../document.ts";
import type { RecordStore } from "../record/record.ts";

/** Words and names of some articles. */
export interface KeptTexts {
  readonly reading: (article: string) => Promise<Reading | null>;
  /** The words that some spans of an article cover, in one line. */
  readonly words: (article: string, spans: readonly Span[]) => Promise<string>;
  /** Those of some ids whom the articles read so far name. */
  readonly names: (ids: Iterable<string>) => Readonly<Record<string, NamedEntity>>;
}

/** Reads articles of a record as they are asked for. */
export function keptTexts(record: RecordStore): KeptTexts {
  const known = new Map<string, Reading | null>();
  const reading = async (article: string): Promise<Reading | null> => {
    if (!known.has(article)) known.set(article, (await record.corrected(article))?.reading ?? null);
    return known.get(article)!;
  };
  return {
    reading,
    words: async (article, spans) => wordsAt((await reading(article))?.article.text ?? "", spans),
    names(ids) {
      const wanted = new Set(ids);
      const found: Record<string, NamedEntity> = {};
      for (const one of known.values())
        for (const entity of one?.entities ?? [])
          if (wanted.has(entity.id) && !Object.hasOwn(found, entity.id)) found[entity.id] = namedOf(entity);
      return found;
    },
  };
}

/** The words of a text at some spans. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end).trim()).join(" … ");
}

/** An entity without what one article says of it. */
export function namedOf({ id, wikidata, type, name }: NamedEntity): NamedEntity {
  return { id, wikidata, type, name };
}
