/** Readings made by hand, so that the record is tested without the engine. */

import type { Reading } from "../../src/document.ts";
import { contentHash } from "../../src/formats/content-hash.ts";

/** A small reading: `names` are entities mentioned once each, the first of them speaks. */
export function readingOf(
  text: string,
  about: Partial<Omit<Reading["article"], "text">> = {},
  names: readonly string[] = ["Q1", "Q2"],
): Reading {
  const by = "tests/by-hand";
  return {
    article: { id: "a", published: "2025-03-02", title: null, url: null, outlet: null, ...about, text },
    entities: names.map((id) => ({
      id,
      wikidata: id,
      type: "person",
      name: { ar: `اسم ${id}`, en: null, transliterated: false },
      roles: [],
      by,
    })),
    mentions: names.map((entity, start) => ({ start, end: start + 1, entity, form: "name", by })),
    times: [{ start: 0, end: 1, type: "DATE", value: "2025-03-02", by }],
    attributions: [
      {
        cue: { start: 0, end: 1 },
        act: "state",
        chain: [[{ entity: names[0] ?? null, anonymous: false, start: 0, end: 1 }]],
        addressee: null,
        channel: null,
        content: [{ start: 1, end: text.length }],
        quotes: [],
        certainty: "CT+",
        parent: null,
        by,
      },
    ],
    events: [],
    ultimatums: [],
    measures: [],
    meetings: [],
    deadlines: [],
    figures: [],
    positions: [],
    forecasts: [],
    disputes: [],
  };
}

/** The key that a reading is kept under. */
export function keyOf(reading: Reading): string {
  return contentHash(reading.article);
}
