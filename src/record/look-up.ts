/** Looking up what is kept. */

import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Reading } from "../document.ts";
import type { KeptReading } from "../proof/kept.ts";
import { inBatches } from "./batches.ts";
import { readingIn } from "./packing.ts";
import {
  AmbiguousIdError,
  type ArticleFilter,
  type ArticleRow,
  type ListQuery,
  type NamedRow,
} from "./record.ts";
import type { Tables } from "./tables.ts";

const SHORTEST_PREFIX = 4;
const READ_AT_ONCE = 20;

/** Articles, the newest first, those without a date last. */
export async function list(db: Kysely<Tables>, query: ListQuery): Promise<readonly ArticleRow[]> {
  const { after } = query;
  let rows = articleRows(db)
    .where(meant(query))
    .orderBy("published", (order) => order.desc().nullsLast())
    .orderBy("kept_at", "desc")
    .orderBy("key")
    .limit(query.limit)
    .offset(query.offset);
  if (after) rows = rows.where(behind(after));
  return rows.execute();
}

/** What comes behind an article in the order of a list: those without a date come last. */
function behind({ published, keptAt, key }: NonNullable<ListQuery["after"]>): RawBuilder<SqlBool> {
  const sameDay = sql<SqlBool>`(articles.kept_at < ${keptAt} or (articles.kept_at = ${keptAt} and articles.key > ${key}))`;
  return published === null
    ? sql<SqlBool>`(articles.published is null and ${sameDay})`
    : sql<SqlBool>`(articles.published < ${published} or articles.published is null or (articles.published = ${published} and ${sameDay}))`;
}

/** The rows of these articles, by key. */
export async function listed(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ArticleRow>> {
  const found = new Map<string, ArticleRow>();
  for (const some of inBatches(keys)) {
    for (const row of await articleRows(db).where("key", "in", some).execute()) found.set(row.key, row);
  }
  return found;
}

/** How many articles there are, or how many are meant. */
export async function count(db: Kysely<Tables>, filter: ArticleFilter = {}): Promise<number> {
  const rows = db
    .selectFrom("articles")
    .where(meant(filter))
    .select((select) => select.fn.countAll<number>().as("n"));
  return Number((await rows.executeTakeFirstOrThrow()).n);
}

/** The condition on `articles` that a filter is. */
export function meant({ entity, outlet, from, to }: ArticleFilter): RawBuilder<SqlBool> {
  const conditions = [
    ...(entity === undefined
      ? []
      : [sql`articles.key in (select article from names where entity = ${entity})`]),
    ...(outlet === undefined ? [] : [sql`articles.outlet = ${outlet}`]),
    ...(from === undefined ? [] : [sql`articles.published >= ${from}`]),
    ...(to === undefined ? [] : [sql`articles.published <= ${to}`]),
  ];
  return conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** The article with an id, or with a key that starts so. */
export async function articleByIdOrPrefix(db: Kysely<Tables>, id: string): Promise<ArticleRow | null> {
  const byId = await articleRows(db).where("id", "=", id).orderBy("key").limit(10).execute();
  if (byId.length > 0) return theOne(id, byId);
  const prefix = id.toLowerCase();
  if (prefix.length < SHORTEST_PREFIX || !/^[0-9a-f]+$/.test(prefix)) return null;
  // A range instead of LIKE: it uses the index whatever the collation. `g` follows the last hexadecimal digit.
  const byKey = await articleRows(db)
    .where("key", ">=", prefix)
    .where("key", "<", `${prefix}g`)
    .orderBy("key")
    .limit(10)
    .execute();
  return theOne(id, byKey);
}

/** The whole reading of an article. */
export async function reading(db: Kysely<Tables>, key: string): Promise<Reading | null> {
  const row = await db
    .selectFrom("readings")
    .select(["text", "packed"])
    .where("article", "=", key)
    .executeTakeFirst();
  return row ? readingIn(row) : null;
}

/** The reading of an article, and how that came. */
export async function kept(db: Kysely<Tables>, key: string): Promise<KeptReading | null> {
  const row = await keptRows(db).where("article", "=", key).executeTakeFirst();
  return row ? keptOf(row) : null;
}

/** Every reading, a few at a time, so that a large record need not fit into memory. */
export async function* readings(db: Kysely<Tables>): AsyncGenerator<KeptReading> {
  for (let after = ""; ; ) {
    const rows = await keptRows(db)
      .where("article", ">", after)
      .orderBy("article")
      .limit(READ_AT_ONCE)
      .execute();
    for (const row of rows) yield keptOf(row);
    if (rows.length < READ_AT_ONCE) return;
    after = rows[rows.length - 1]!.article;
  }
}

function keptRows(db: Kysely<Tables>) {
  return db
    .selectFrom("readings")
    .innerJoin("articles", "articles.key", "readings.article")
    .select(["article", "text", "packed", "engine", "lexicons", "read_at as readAt"])
    .select(["kept_at as keptAt", "raw_sha256 as raw"]);
}

type KeptRow = Awaited<ReturnType<ReturnType<typeof keptRows>["execute"]>>[number];

function keptOf({ article, engine, lexicons, readAt, keptAt, raw, ...row }: KeptRow): KeptReading {
  const known = engine !== null && lexicons !== null ? { version: engine, lexicons } : null;
  return {
    key: article,
    reading: readingIn(row),
    provenance: { raw, engine: known, keptAt, readAt },
  };
}

/** The entities that an article names, most mentioned first. */
export async function named(db: Kysely<Tables>, key: string): Promise<readonly NamedRow[]> {
  return db
    .selectFrom("names")
    .select(["entity", "type", "name_ar as nameAr", "name_en as nameEn", "mentions"])
    .where("article", "=", key)
    .orderBy("mentions", "desc")
    .orderBy("entity")
    .execute();
}

function theOne(id: string, rows: readonly ArticleRow[]): ArticleRow | null {
  if (rows.length > 1) {
    throw new AmbiguousIdError(
      id,
      rows.map((row) => row.key),
    );
  }
  return rows[0] ?? null;
}

function articleRows(db: Kysely<Tables>) {
  return db
    .selectFrom("articles")
    .innerJoin("readings", "readings.article", "articles.key")
    .select(["key", "id", "published", "title", "url", "outlet", "opening", "length", "kept_at as keptAt"])
    .select(["readings.events", "readings.ultimatums"])
    .select((select) =>
      select
        .selectFrom("attributions")
        .whereRef("attributions.article", "=", "articles.key")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .$asScalar()
        .$notNull()
        .as("attributions"),
    );
}
