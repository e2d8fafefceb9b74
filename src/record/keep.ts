/** Keeping: an article and its reading go in together or not at all. */

import { type Kysely, sql, type Transaction } from "kysely";
import type { Digest } from "../across/digest.ts";
import type { Article, Reading } from "../document.ts";
import type { Provenance } from "../proof/kept.ts";
import { dropAccounts, keepAccounts } from "./accounts.ts";
import type { CopyFinder } from "./copies.ts";
import { correctedIn } from "./corrected.ts";
import { dialectOf } from "./dialect.ts";
import { type KeepOutcome, type Kept, OPENING_LENGTH, type ToKeep } from "./record.ts";
import { type Indexing, indexArticle } from "./search-index.ts";
import type { AttributionsTable, NamesTable, ReadingsTable, Tables } from "./tables.ts";
import { upholdThreads } from "./thread-corrections.ts";

/** What keeping needs. */
export interface Keeper {
  readonly db: Kysely<Tables>;
  readonly copies: CopyFinder;
  readonly now: () => Date;
  /** Null: the article is not made searchable yet; the first search does that. */
  readonly indexing: Indexing | null;
  /** Null: the article stands in no thread until `rebuildAcross`. */
  readonly digestOf: ((reading: Reading) => Digest) | null;
}

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
      await copies.begin(trx);
      const shownAs = await correctedIn(
        trx,
        all.map(({ contentHash }) => contentHash),
      );
      const kept: Kept[] = [];
      for (const { reading, contentHash, provenance } of all) {
        await sql`savepoint article`.execute(trx);
        try {
          const outcome = await keepOne(trx, keeper, shownAs, reading, contentHash, provenance ?? {});
          kept.push({ outcome });
        } catch (error) {
          await sql`rollback to savepoint article`.execute(trx);
          await copies.begin(trx);
          kept.push({ error });
        }
        await sql`release savepoint article`.execute(trx);
      }
      await upholdThreads(trx);
      return kept;
    });
  } catch (error) {
    copies.forget();
    throw error;
  }
}

async function keepOne(
  trx: Transaction<Tables>,
  { copies, indexing, digestOf, now }: Keeper,
  shownAs: (key: string, found: Reading) => Reading,
  found: Reading,
  key: string,
  given: Partial<Provenance>,
): Promise<KeepOutcome> {
  const time = now().toISOString();
  const provenance: Provenance = {
    raw: given.raw ?? null,
    engine: given.engine ?? null,
    keptAt: given.keptAt ?? time,
    readAt: given.readAt ?? time,
  };
  if (await insertArticle(trx, found.article, key, provenance)) {
    const shown = shownAs(key, found);
    await insertReading(trx, found, shown, key, provenance);
    if (digestOf) await keepAccounts(trx, digestOf(shown), key, found.article.published);
    if (indexing) await indexArticle(trx, key, shown, indexing);
    await copies.take(trx, key, found.article.text);
    return "new";
  }
  const kept = await trx
    .selectFrom("readings")
    .select(["json", "engine", "lexicons"])
    .where("article", "=", key)
    .executeTakeFirst();
  const known = kept && (JSON.parse(kept.json) as Reading).article;
  const merged: Reading = { ...found, article: known ? completed(known, found.article) : found.article };
  if (kept?.json === JSON.stringify(merged)) {
    await markRead(trx, kept, key, provenance);
    return "unchanged";
  }
  await dropAccounts(trx, key);
  const shown = shownAs(key, merged);
  await replace(trx, merged, shown, key, provenance);
  if (digestOf) await keepAccounts(trx, digestOf(shown), key, shown.article.published);
  if (indexing) await indexArticle(trx, key, shown, indexing);
  else await trx.deleteFrom("indexed").where("article", "=", key).execute();
  if (known?.text !== merged.article.text) await copies.compareAnew(trx, key, merged.article.text);
  return "renewed";
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

async function insertArticle(
  trx: Transaction<Tables>,
  article: Article,
  key: string,
  { keptAt, raw }: Provenance,
): Promise<boolean> {
  const { text, ...about } = article;
  const made = await trx
    .insertInto("articles")
    .values({
      key,
      ...about,
      opening: openingOf(text),
      length: text.length,
      kept_at: keptAt,
      raw_sha256: raw,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function replace(
  trx: Transaction<Tables>,
  found: Reading,
  shown: Reading,
  key: string,
  provenance: Provenance,
): Promise<void> {
  const { title, url, outlet, text } = found.article;
  await trx
    .updateTable("articles")
    .set({ title, url, outlet, length: text.length })
    .where("key", "=", key)
    .execute();
  if (provenance.raw !== null) {
    const { raw } = provenance;
    await trx.updateTable("articles").set({ raw_sha256: raw }).where("key", "=", key).execute();
  }
  for (const table of ["readings", "names", "attributions"] as const) {
    await trx.deleteFrom(table).where("article", "=", key).execute();
  }
  await insertReading(trx, found, shown, key, provenance);
}

/** Keeps the engine's reading; `shown` is what people made of it, which names and speakers are looked up in. */
async function insertReading(
  trx: Transaction<Tables>,
  found: Reading,
  shown: Reading,
  key: string,
  { readAt, engine }: Provenance,
): Promise<void> {
  await trx
    .insertInto("readings")
    .values({
      article: key,
      json: JSON.stringify(found),
      events: found.events.length,
      ultimatums: found.ultimatums.length,
      read_at: readAt,
      engine: engine?.version ?? null,
      lexicons: engine?.lexicons ?? null,
    })
    .execute();
  await insertNamesAndAttributions(trx, shown, key);
}

/** The rows by which names and speakers are looked up. */
export async function insertNamesAndAttributions(
  trx: Transaction<Tables>,
  found: Reading,
  key: string,
): Promise<void> {
  const { insertAll } = dialectOf(trx);
  await insertAll(trx, "names", nameRows(found, key));
  await insertAll(trx, "attributions", attributionRows(found, key));
}

function nameRows(found: Reading, article: string): NamesTable[] {
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

function attributionRows(found: Reading, article: string): AttributionsTable[] {
  return found.attributions.map(({ chain, act, certainty }, position) => ({
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
