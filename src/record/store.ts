/** The record's methods over Kysely, put together from what keeps and what looks up. */

import type { Kysely } from "kysely";
import { forecastMarks, markForecast } from "./forecast-marks.ts";
import { keep } from "./keep.ts";
import { articleByIdOrPrefix, count, list, named, reading, readings } from "./look-up.ts";
import { rebuildAcross } from "./rebuild.ts";
import type { RecordStore } from "./record.ts";
import type { Tables } from "./tables.ts";
import { deedsFor, thread, threads } from "./threads.ts";

/** The store over an open database whose schema is up to date. */
export function createStore(db: Kysely<Tables>, now: () => Date): RecordStore {
  return {
    keep: (found, contentHash, digest) => keep(db, found, contentHash, now, digest ?? null),
    list: (query) => list(db, query),
    count: (entity) => count(db, entity),
    articleByIdOrPrefix: (id) => articleByIdOrPrefix(db, id),
    reading: (key) => reading(db, key),
    readings: () => readings(db),
    named: (key) => named(db, key),
    threads: (kind, query) => threads(db, kind, query),
    thread: (kind, name) => thread(db, kind, name),
    deedsFor: (dues) => deedsFor(db, dues),
    rebuildAcross: (digestOf) => rebuildAcross(db, digestOf),
    markForecast: (article, words, mark) => markForecast(db, article, words, mark),
    forecastMarks: (article) => forecastMarks(db, article),
    close: () => db.destroy(),
  };
}
