/** An article with all that is made of it before anything is written, and the rows that it becomes. */

import type { Digest } from "../across/digest.ts";
import type { Reading, Word } from "../document.ts";
import type { Provenance } from "../proof/kept.ts";
import { tokenise } from "../text/words.ts";
import { type LaidReading, packed } from "./packing.ts";
import { OPENING_LENGTH } from "./record.ts";
import { type Indexing, type ToIndex, toIndex } from "./search-index.ts";
import type { ArticlesTable, AttributionsTable, NamesTable, ReadingsTable } from "./tables.ts";

/** What of a reading is held against others; `words` are those of its text. */
export type DigestOf = (reading: Reading, words: readonly Word[]) => Digest;

/** A reading as people have corrected it, which names, speakers, search and threads are made of. */
export interface Shown {
  readonly key: string;
  readonly shown: Reading;
}

/** A reading on its way into the record. */
export interface Prepared extends Shown {
  /** As the engine made it. */
  readonly reading: Reading;
  readonly laid: LaidReading;
  readonly provenance: Provenance;
  readonly digest: Digest | null;
  readonly index: ToIndex | null;
}

/** Makes what search and threads need of a reading. */
export function prepared(
  { digestOf, indexing }: { readonly digestOf: DigestOf | null; readonly indexing: Indexing | null },
  one: Omit<Prepared, "digest" | "index">,
): Prepared {
  const { key, shown } = one;
  const words = digestOf || indexing ? tokenise(shown.article.text) : [];
  return {
    ...one,
    digest: digestOf?.(shown, words) ?? null,
    index: indexing && toIndex(key, shown, words, indexing),
  };
}

/** What lists show of it. */
export function articleRow({ key, reading, provenance }: Prepared): ArticlesTable {
  const { id, published, title, url, outlet, text } = reading.article;
  return {
    ...{ key, id, published, title, url, outlet },
    opening: openingOf(text),
    length: text.length,
    kept_at: provenance.keptAt,
    raw_sha256: provenance.raw,
  };
}

/** What is kept whole: the reading as the engine made it. */
export function readingRow({ key, reading, laid, provenance }: Prepared): ReadingsTable {
  const { engine, readAt } = provenance;
  return {
    article: key,
    events: reading.events.length,
    ultimatums: reading.ultimatums.length,
    read_at: readAt,
    engine: engine?.version ?? null,
    lexicons: engine?.lexicons ?? null,
    ...packed(laid),
  };
}

/** Who is named, as people have corrected it. */
export function nameRows({ key: article, shown }: Shown): NamesTable[] {
  const counts = new Map<string, number>();
  for (const { entity } of shown.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return shown.entities.map(({ id, type, name }) => ({
    article,
    entity: id,
    type,
    name_ar: name.ar,
    name_en: name.en,
    mentions: counts.get(id) ?? 0,
  }));
}

/** Who says something, as people have corrected it. */
export function attributionRows({ key: article, shown }: Shown): AttributionsTable[] {
  return shown.attributions.map(({ chain, act, certainty }, position) => ({
    article,
    position,
    origin: chain.at(-1)?.find((party) => party.entity !== null)?.entity ?? null,
    act,
    certainty,
  }));
}

/** The first words of a text on one line. */
export function openingOf(text: string): string {
  const line = text
    .slice(0, OPENING_LENGTH * 4)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (line.length <= OPENING_LENGTH) return line;
  const space = line.lastIndexOf(" ", OPENING_LENGTH);
  // Half a surrogate pair would not survive the database's UTF-8.
  return line.slice(0, space > 0 ? space : OPENING_LENGTH).replace(/[\ud800-\udbff]$/, "");
}
