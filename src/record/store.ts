/** The record's methods over Kysely, put together from what keeps and what looks up. */

import type { Kysely } from "kysely";
import { copiesOf, copyFinder, groupsOfCopies } from "./copies.ts";
import { keep, keepAll } from "./keep.ts";
import { articleByIdOrPrefix, count, list, named, reading, readings } from "./look-up.ts";
import type { RecordStore } from "./record.ts";
import type { Tables } from "./tables.ts";

/** The store over an open database whose schema is up to date. */
export function createStore(db: Kysely<Tables>, now: () => Date): RecordStore {
  const copies = copyFinder(db);
  const keeper = { db, copies, now };
  return {
    keep: (found, contentHash) => keep(keeper, found, contentHash),
    keepAll: (all) => keepAll(keeper, all),
    list: (query) => list(db, query),
    count: (entity) => count(db, entity),
    articleByIdOrPrefix: (id) => articleByIdOrPrefix(db, id),
    reading: (key) => reading(db, key),
    readings: () => readings(db),
    named: (key) => named(db, key),
    async copiesOf(key) {
      await copies.ready();
      return copiesOf(db, key);
    },
    async copyGroups(page) {
      await copies.ready();
      return groupsOfCopies(db, page);
    },
    close: () => db.destroy(),
  };
}
