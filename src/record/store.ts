/** The record's methods over Kysely, put together from what keeps and what looks up. */

import type { Kysely } from "kysely";
import { keep } from "./keep.ts";
import { articleByIdOrPrefix, count, kept, list, named, reading, readings } from "./look-up.ts";
import type { RecordStore } from "./record.ts";
import type { Tables } from "./tables.ts";

/** The store over an open database whose schema is up to date. */
export function createStore(db: Kysely<Tables>, now: () => Date): RecordStore {
  return {
    keep: (found, contentHash, provenance) => keep(db, found, contentHash, provenance ?? {}, now),
    list: (query) => list(db, query),
    count: (entity) => count(db, entity),
    articleByIdOrPrefix: (id) => articleByIdOrPrefix(db, id),
    reading: (key) => reading(db, key),
    kept: (key) => kept(db, key),
    readings: () => readings(db),
    named: (key) => named(db, key),
    close: () => db.destroy(),
  };
}
