/** Keeping: an article and its reading go in together or not at all. */

import { type Kysely, sql, type Transaction } from "kysely";
import type { Digest } from "../across/digest.ts";
import type { Article, Reading, Word } from "../document.ts";
import type { Provenance } from "../proof/kept.ts";
import { tokenise } from "../text/words.ts";
import { inBatches } from "./batches.ts";
import type { CopyFinder } from "./copies.ts";
import { dialectOf } from "./dialect.ts";
import { type LaidReading, laid, laidIn, packed, readingIn } from "./packing.ts";
import { type KeepOutcome, type Kept, OPENING_LENGTH, type ToKeep } from "./record.ts";
import { type Indexing, indexArticles, type ToIndex, toIndex, unindexArticles } from "./search-index.ts";
import type { ArticlesTable, AttributionsTable, NamesTable, ReadingsTable, Tables } from "./tables.ts";
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

/** What of a reading is held against others; `words` are those of its text. */
export type DigestOf = (reading: Reading, words: readonly Word[]) => Digest;

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
      const kept: Kept[] = [];
      for (const some of withoutRepeats(all)) kept.push(...(await keepTogether(trx, keeper, some)));
      return kept;
    });
  } catch (error) {
    forget(keeper);
    throw error;
  }
}

/** What of it has been taken up in memory may not have been committed. */
function forget({ copies, weaver, indexing }: Keeper): void {
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
  some: readonly ToKeep[],
): Promise<readonly Kept[]> {
  await sql`savepoint articles`.execute(trx);
  try {
    const kept = await write(trx, keeper, some);
    await sql`release savepoint articles`.execute(trx);
    return kept;
  } catch (error) {
    await sql`rollback to savepoint articles`.execute(trx);
    await sql`release savepoint articles`.execute(trx);
    forget(keeper);
    if (some.length === 1) return [{ error }];
    const kept: Kept[] = [];
    for (const one of some) kept.push(...(await keepTogether(trx, keeper, [one])));
    return kept;
  }
}

/** An article with all that is made of it before anything is written. */
interface Prepared {
  readonly key: string;
  readonly reading: Reading;
  readonly laid: LaidReading;
  readonly provenance: Provenance;
  readonly digest: Digest | null;
  readonly index: ToIndex | null;
}

async function write(
  trx: Transaction<Tables>,
  keeper: Keeper,
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
      fresh.push(prepared(keeper, reading, key, laid(reading), provenance));
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
    renewed.push({ known, prepared: prepared(keeper, merged, key, now, provenance) });
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

function prepared(
  { digestOf, indexing }: Keeper,
  reading: Reading,
  key: string,
  laid: LaidReading,
  provenance: Provenance,
): Prepared {
  const words = digestOf || indexing ? tokenise(reading.article.text) : [];
  return {
    ...{ key, reading, laid, provenance },
    digest: digestOf?.(reading, words) ?? null,
    index: indexing && toIndex(key, reading, words, indexing),
  };
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

function articleRow({ key, reading, provenance }: Prepared): ArticlesTable {
  const { id, published, title, url, outlet, text } = reading.article;
  return {
    ...{ key, id, published, title, url, outlet },
    opening: openingOf(text),
    length: text.length,
    kept_at: provenance.keptAt,
    raw_sha256: provenance.raw,
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
  await insertAll(trx, "names", all.flatMap(nameRows));
  await insertAll(trx, "attributions", all.flatMap(attributionRows));
  await weaver.weave(
    trx,
    all.flatMap(({ key: article, reading, digest }) =>
      digest ? [{ article, published: reading.article.published, digest }] : [],
    ),
  );
  if (indexing)
    await indexArticles(
      trx,
      all.map(({ index }) => index!),
      indexing,
    );
}

function readingRow({ key, reading, laid, provenance }: Prepared): ReadingsTable {
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

function nameRows({ key: article, reading: found }: Prepared): NamesTable[] {
  const counts = new Map<string, number>();
  for (const { entity } of found.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return found.entities.map(({ id, type, name }) => ({
    article,
    entity: id,
    type,
    name_ar: name.ar,
    name_en: name.en,
    mentions: counts.get(id) ?? 0,
  }));
}

function attributionRows({ key: article, reading: found }: Prepared): AttributionsTable[] {
  return found.attributions.map(({ chain, act, certainty }, position) => ({
    article,
    position,
    origin: chain.at(-1)?.find((party) => party.entity !== null)?.entity ?? null,
    act,
    certainty,
  }));
}

function openingOf(text: string): string {
  const line = text
    .slice(0, OPENING_LENGTH * 4)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (line.length <= OPENING_LENGTH) return line;
  const space = line.lastIndexOf(" ", OPENING_LENGTH);
  // Half a surrogate pair would not survive the database's UTF-8.
  return line.slice(0, space > 0 ? space : OPENING_LENGTH).replace(/[\ud800-\udbff]$/, "");
}
