/** The record's methods over Kysely, put together from what keeps and what looks up. */

import type { Kysely } from "kysely";
import { copiesOf, copyFinder, groupsOfCopies } from "./copies.ts";
import { correct } from "./correct.ts";
import { corrected, correctedReadings } from "./corrected.ts";
import { allCorrections, correctionByPrefix } from "./corrections.ts";
import { entitiesNamed } from "./entities-named.ts";
import { entities, entitiesWith } from "./entity-search.ts";
import { eventsListed } from "./event-list.ts";
import { facets } from "./facets.ts";
import { keep, keepAll } from "./keep.ts";
import { articleByIdOrPrefix, count, kept, list, named, reading, readings } from "./look-up.ts";
import type { DigestOf } from "./prepared.ts";
import { rebuildAcross } from "./rebuild.ts";
import type { RecordStore } from "./record.ts";
import { search } from "./search.ts";
import { type Indexing, indexMissing, isWhole } from "./search-index.ts";
import { leavesOf, soundsIn } from "./search-names.ts";
import type { Query } from "./search-query.ts";
import { sharedThreads } from "./shared-threads.ts";
import type { Tables } from "./tables.ts";
import { countOrigins } from "./thread-origins.ts";
import { searchThreads } from "./thread-search.ts";
import { deedsFor, thread, threads } from "./threads.ts";
import { placesOfEvents, ties } from "./ties.ts";
import { turns } from "./turns.ts";
import { weaver } from "./weaver.ts";

/** The store over an open database whose schema is up to date. */
export function createStore(
  db: Kysely<Tables>,
  now: () => Date,
  indexing: (() => Promise<Indexing>) | null,
  digesting: (() => Promise<DigestOf>) | null,
): RecordStore {
  const copies = copyFinder(db);
  const threading = weaver();
  // What finds copies is in memory once, and those who wait for the database to write hold connections that readers need.
  const inTurn = turns();
  const keeper = async () => ({
    ...{ db, copies, weaver: threading, now },
    indexing: (await indexing?.()) ?? null,
    digestOf: (await digesting?.()) ?? null,
  });
  const soundsOf = soundsIn(db);
  const readingOf = async (key: string) => (await corrected(db, key))?.reading ?? null;
  const indexed = async (): Promise<Indexing> => {
    if (!indexing)
      throw new Error("this record was opened without lexicons: expected `lexicons`, to search in it");
    return indexing();
  };
  const termsFor = async () => (await indexed()).termsOf;
  /** Brings what a query looks in up to date. */
  const readyFor = async ({ root }: Query): Promise<Indexing> => {
    const index = await indexed();
    if (!(await isWhole(db))) await inTurn(() => indexMissing(db, index));
    const byOrigins = leavesOf(root).some((leaf) => leaf.kind === "field" && leaf.name === "origins");
    if (byOrigins) await inTurn(() => countOrigins(db));
    return index;
  };
  return {
    keep: (reading, contentHash, provenance = {}) =>
      inTurn(async () => keep(await keeper(), { reading, contentHash, provenance })),
    keepAll: (all) => inTurn(async () => keepAll(await keeper(), all)),
    list: (query) => list(db, query),
    count: (filter) => count(db, filter),
    articleByIdOrPrefix: (id) => articleByIdOrPrefix(db, id),
    reading: (key) => reading(db, key),
    kept: (key) => kept(db, key),
    readings: () => readings(db),
    named: (key) => named(db, key),
    async copiesOf(key) {
      await inTurn(copies.ready);
      return copiesOf(db, key);
    },
    async copyGroups(page) {
      await inTurn(copies.ready);
      return groupsOfCopies(db, page);
    },
    threads: async (kind, query) => {
      const { about, ...page } = query;
      if (!about) return (await threads(db, kind, page)).map(({ thread: _, ...row }) => row);
      const index = await readyFor(about);
      return searchThreads(db, kind, about, page, index, soundsOf, readingOf);
    },
    thread: (kind, name) => thread(db, kind, name),
    sharedThreads: (one, other) => sharedThreads(db, one, other),
    deedsFor: (dues) => deedsFor(db, dues),
    rebuildAcross: async () => {
      if (!digesting)
        throw new Error(
          "this record was opened without lexicons: expected `lexicons`, to put articles in threads",
        );
      return inTurn(async () => rebuildAcross(db, threading, await digesting()));
    },
    correct: (corrections) => inTurn(async () => correct(await keeper(), corrections)),
    corrections: () => allCorrections(db),
    correctionByPrefix: (prefix) => correctionByPrefix(db, prefix),
    entities: async (query) => entities(db, query, await termsFor(), soundsOf),
    entitiesWith: (ids) => entitiesWith(db, ids),
    events: async (query) =>
      eventsListed(db, query, query.about ? await readyFor(query.about) : null, soundsOf),
    ties: (filter) => ties(db, filter),
    placesOfEvents: (filter, most) => placesOfEvents(db, filter, most),
    facets: async (query) => facets(db, query, await readyFor(query), soundsOf),
    entitiesNamed: (name) => entitiesNamed(db, name),
    corrected: (key) => corrected(db, key),
    correctedReadings: () => correctedReadings(db),
    search: async (query, page) => search(db, query, page, await readyFor(query), soundsOf, readingOf),
    close: () => db.destroy(),
  };
}
