import { entryTarget } from "../../src/corrections/anchor.ts";
import type { EntryTarget, NamedEntity } from "../../src/corrections/correction.ts";
import { type Correction, correctionOf, type Saying } from "../../src/corrections/correction.ts";
import type { Reading } from "../../src/document.ts";
import { contentHash } from "../../src/formats/content-hash.ts";
import type { LayerName } from "../../src/proof/entries.ts";

/** Corrections of one reading, a minute after each other. */
export function sayingsOf(reading: Reading) {
  const key = contentHash(reading.article);
  const engine = { version: "0.1.0", lexicons: "a".repeat(64) };
  const provenance = { raw: null, engine, keptAt: "2026-01-01T00:00:00Z", readAt: "2026-01-01T00:00:00Z" };
  let minute = 0;
  const say = (saying: Saying): Correction => {
    const time = `2026-01-02T10:${String(minute++).padStart(2, "0")}:00.000Z`;
    return correctionOf(saying, { author: "lina", time, reason: "seen in the text" });
  };
  const at = (layer: LayerName, index: number): EntryTarget =>
    entryTarget({ key, reading, provenance }, layer, index)!;
  return { key, provenance, say, at };
}

/** A person whom no article names. */
export const someone: NamedEntity = {
  id: "own:other-haddad",
  wikidata: null,
  type: "person",
  name: { ar: "سالم حداد (النائب)", en: null, transliterated: false },
};
