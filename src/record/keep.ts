/** Keeping: an article and its reading go in together or not at all. */

import { type Kysely, sql, type Transaction } from "kysely";
import type { Article, Reading } from "../document.ts";
import type { Provenance } from "../proof/kept.ts";
import { inBatches } from "./batches.ts";
import type { CopyFinder } from "./copies.ts";
import { correctedIn } from "./corrected.ts";
import { dialectOf } from "./dialect.ts";
import { laid, laidIn, readingIn } from "./packing.ts";
import {
  articleRow,
  attributionRows,
  type DigestOf,
  nameRows,
  type Prepared,
  prepared,
  readingRow,
  type Shown,
} from "./prepared.ts";
import type { KeepOutcome, Kept, ToKeep } from "./record.ts";
import { type Indexing, indexArticles, unindexArticles } from "./search-index.ts";
import type { ReadingsTable, Tables } from "./tables.ts";
import { upholdThreads } from "./thread-corrections.ts";
import type { Weaver } from "./weaver.ts";

/** What keeping needs. */
export interface Keeper {
  readonly db: Kysely<Tables>;
  readonly copies: CopyFinder;
  readonly weaver: Weaver;
  readonly now: () => Date;
  /** Null: the article is not made searchable yet; the first search does that. */
  readonly indexing: Indexing | null;
  /** Null: the article stands in no thread until `rebuildAcross`. */
  readonly digestOf: DigestOf | null;
}

/** What people made of a reading of the article with a key. */
type ShownAs = (key: string, reading: Reading) => Reading;

/** Keeps one reading in a transaction of its own. */
export async function keep(keeper: Keeper, one: ToKeep): Promise<KeepOutcome> {
  const [kept] = await keepAll(keeper, [one]);
  if ("error" in kept!) throw kept.error;
  return kept!.outcome;
}

/**
 * Keeps readings under their articles' content hashes, in one transaction, each whole or not at all. An article that is known keeps
 * its id; a title, address or outlet that it lacked is filled in, and a reading that has become another takes the place of the old one.
 */
export async function keepAll(keeper: Keeper, all: readonly ToKeep[]): Promise<readonly Kept[]> {
  const { db, copies } = keeper;
  await copies.ready();
  try {
    return await db.transaction().execute(async (trx) => {
      const shownAs = await correctedIn(
        trx,
        all.map(({ contentHash }) => contentHash),
      );
      const kept: Kept[] = [];
      for (const some of withoutRepeats(all)) kept.push(...(await keepTogether(trx, keeper, shownAs, some)));
      await upholdThreads(trx);
      return kept;
    });
  } catch (error) {
    forget(keeper);
    throw error;
  }
}

/** What of it has been taken up in memory may not have been committed. */
export function forget({ copies, weaver, indexing }: Keeper): void {
  copies.forget();
  weaver.forget();
  indexing?.spelled.forget();
}

/** In order, cut before an article that comes a second time: it is held against what is kept of it the first time. */
function* withoutRepeats(all: readonly ToKeep[]): Generator<readonly ToKeep[]> {
  let some: ToKeep[] = [];
  const keys = new Set<string>();
  for (const one of all) {
    if (keys.has(one.contentHash)) {
      yield some;
      some = [];
      keys.clear();
    }
    keys.add(one.contentHash);
    some.push(one);
  }
  if (some.length > 0) yield some;
}

/** Keeps different articles at once; where that fails, one by one, so that the one that cannot be kept keeps none from it. */
async function keepTogether(
  trx: Transaction<Tables>,
  keeper: Keeper,
  shownAs: ShownAs,
  some: readonly ToKeep[],
): Promise<readonly Kept[]> {
  await sql`savepoint articles`.execute(trx);
  try {
    const kept = await write(trx, keeper, shownAs, some);
    await sql`release savepoint articles`.execute(trx);
    return kept;
  } catch (error) {
    await sql`rollback to savepoint articles`.execute(trx);
    await sql`release savepoint articles`.execute(trx);
    forget(keeper);
    if (some.length === 1) return [{ error }];
    const kept: Kept[] = [];
    for (const one of some) kept.push(...(await keepTogether(trx, keeper, shownAs, [one])));
    return kept;
  }
}

async function write(
  trx: Transaction<Tables>,
  keeper: Keeper,
  shownAs: ShownAs,
  all: readonly ToKeep[],
): Promise<readonly Kept[]> {
  const before = await keptBefore(trx, all);
  const kept: Kept[] = [];
  const fresh: Prepared[] = [];
  const renewed: { readonly known: Article | null; readonly prepared: Prepared }[] = [];
  for (const { reading, contentHash: key, provenance: given = {} } of all) {
    const time = keeper.now().toISOString();
    const provenance: Provenance = {
      raw: given.raw ?? null,
      engine: given.engine ?? null,
      keptAt: given.keptAt ?? time,
      readAt: given.readAt ?? time,
    };
    if (!before.has(key)) {
      const shown = shownAs(key, reading);
      fresh.push(prepared(keeper, { key, reading, shown, laid: laid(reading), provenance }));
      kept.push({ outcome: "new" });
      continue;
    }
    const row = before.get(key)!;
    const known = row && readingIn(row).article;
    const merged: Reading = known ? { ...reading, article: completed(known, reading.article) } : reading;
    const now = laid(merged);
    const old = row && laidIn(row);
    if (old?.json === now.json && old.text === now.text) {
      await markRead(trx, row!, key, provenance);
      kept.push({ outcome: "unchanged" });
      continue;
    }
    const shown = shownAs(key, merged);
    renewed.push({
      known,
      prepared: prepared(keeper, { key, reading: merged, shown, laid: now, provenance }),
    });
    kept.push({ outcome: "renewed" });
  }
  if (renewed.length > 0) await takeOut(trx, keeper, renewed);
  await dialectOf(trx).insertAll(trx, "articles", fresh.map(articleRow));
  await writeReadings(trx, keeper, [...fresh, ...renewed.map(({ prepared }) => prepared)]);
  await keeper.copies.take(
    trx,
    fresh.map(({ key, reading }) => ({ key, text: reading.article.text })),
  );
  for (const { known, prepared } of renewed) {
    const { text } = prepared.reading.article;
    if (known?.text !== text) await keeper.copies.compareAnew(trx, prepared.key, text);
  }
  return kept;
}

type Before = Pick<ReadingsTable, "text" | "packed" | "engine" | "lexicons">;

/** Of those articles that are known, the readings (null: one whose reading is lost). */
async function keptBefore(
  trx: Transaction<Tables>,
  all: readonly ToKeep[],
): Promise<ReadonlyMap<string, Before | null>> {
  const found = new Map<string, Before | null>();
  for (const some of inBatches(all.map(({ contentHash }) => contentHash))) {
    const keys = await trx.selectFrom("articles").select("key").where("key", "in", some).execute();
    if (keys.length === 0) continue;
    for (const { key } of keys) found.set(key, null);
    const rows = await trx
      .selectFrom("readings")
      .select(["article", "text", "packed", "engine", "lexicons"])
      .where("article", "in", some)
      .execute();
    for (const { article, ...row } of rows) found.set(article, row);
  }
  return found;
}

/** Another engine made the same of it: that it did is worth knowing, when it first did is not lost. */
async function markRead(
  trx: Transaction<Tables>,
  kept: Pick<ReadingsTable, "engine" | "lexicons">,
  key: string,
  { engine }: Provenance,
): Promise<void> {
  if (!engine || (kept.engine === engine.version && kept.lexicons === engine.lexicons)) return;
  await trx
    .updateTable("readings")
    .set({ engine: engine.version, lexicons: engine.lexicons })
    .where("article", "=", key)
    .execute();
}

function completed(known: Article, given: Article): Article {
  return {
    ...given,
    id: known.id,
    title: known.title ?? given.title,
    url: known.url ?? given.url,
    outlet: known.outlet ?? given.outlet,
  };
}

/** Takes out what was made of articles that come with another reading, and fills in what is known of them now. */
async function takeOut(
  trx: Transaction<Tables>,
  { weaver, indexing }: Keeper,
  renewed: readonly { readonly prepared: Prepared }[],
): Promise<void> {
  for (const { prepared } of renewed) {
    const { title, url, outlet, text } = prepared.reading.article;
    const { raw } = prepared.provenance;
    await trx
      .updateTable("articles")
      .set({ title, url, outlet, length: text.length, ...(raw !== null && { raw_sha256: raw }) })
      .where("key", "=", prepared.key)
      .execute();
  }
  const keys = renewed.map(({ prepared }) => prepared.key);
  for (const some of inBatches(keys))
    for (const table of ["readings", "names", "attributions", "indexed"] as const)
      await trx.deleteFrom(table).where("article", "in", some).execute();
  await weaver.drop(trx, keys);
  if (indexing) await unindexArticles(trx, keys, indexing.fullText);
}

async function writeReadings(
  trx: Transaction<Tables>,
  { weaver, indexing }: Keeper,
  all: readonly Prepared[],
): Promise<void> {
  const { insertAll } = dialectOf(trx);
  await insertAll(trx, "readings", all.map(readingRow));
  await insertNamesAndAttributions(trx, all);
  await weaver.weave(
    trx,
    all.flatMap(({ key: article, shown, digest }) =>
      digest ? [{ article, published: shown.article.published, digest }] : [],
    ),
  );
  if (indexing)
    await indexArticles(
      trx,
      all.map(({ index }) => index!),
      indexing,
    );
}

/** The rows by which names and speakers are looked up. */
export async function insertNamesAndAttributions(
  trx: Transaction<Tables>,
  articles: readonly Shown[],
): Promise<void> {
  const { insertAll } = dialectOf(trx);
  await insertAll(trx, "names", articles.flatMap(nameRows));
  await insertAll(trx, "attributions", articles.flatMap(attributionRows));
}
