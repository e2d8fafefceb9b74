/** Readings as the record holds them: the text as it is, for whoever opens the file with another program, and all else as deflated JSON. */

import { deflateSync, inflateSync } from "node:zlib";
import type { Article, Reading } from "../document.ts";

/** A reading as two columns. */
export interface PackedReading {
  /** The article's text; null where it has letters that no database can hold (halves of surrogate pairs, NUL). */
  readonly text: string | null;
  /** zlib (RFC 1950) over JSON: the reading, its `article.text` empty where it stands in the other column. */
  readonly packed: Buffer;
}

/** A reading before it is packed; the same reading gives the same letters. */
export interface LaidReading {
  readonly text: string | null;
  readonly json: string;
}

/** Letters that no database can hold. */
const unstorable = /[\0\p{Surrogate}]/u;

/** Little more is won by trying harder, and it takes three times as long. */
const level = 3;

/** Lays a reading out as text and JSON. */
export function laid(reading: Reading): LaidReading {
  const { text } = reading.article;
  if (unstorable.test(text)) return { text: null, json: JSON.stringify(reading) };
  const article: Article = { ...reading.article, text: "" };
  return { text, json: JSON.stringify({ ...reading, article }) };
}

/** Packs what has been laid out. */
export function packed({ text, json }: LaidReading): PackedReading {
  return { text, packed: deflateSync(json, { level }) };
}

/** A packed reading as it was laid out. */
export function laidIn({ text, packed }: PackedReading): LaidReading {
  return { text, json: inflateSync(packed).toString("utf8") };
}

/** The reading in two columns. One kept by an older version lacks the layers that it did not know: they are empty until it is read again. */
export function readingIn(row: PackedReading): Reading {
  const { text, json } = laidIn(row);
  const kept = JSON.parse(json) as Reading;
  if (text !== null) (kept.article as { text: string }).text = text;
  const none = {
    measures: [],
    meetings: [],
    deadlines: [],
    figures: [],
    positions: [],
    forecasts: [],
    disputes: [],
  };
  const missing = Object.entries(none).filter(([layer]) => !Object.hasOwn(kept, layer));
  // Behind what is there: a reading goes out as it was kept, layer by layer.
  return missing.length > 0 ? { ...kept, ...Object.fromEntries(missing) } : kept;
}
