/** Threads: how many articles and outlets tell one thing, and looking them up. */

import type { Kysely, RawBuilder, Transaction } from "kysely";
import { copySimilarity } from "../across/copies.ts";
import { fulfilmentKeys } from "../across/deadline-life.ts";
import type { Deed } from "../across/deeds.ts";
import type { AccountItems, ThreadKind } from "../across/digest.ts";
import type { Due } from "../across/dues.ts";
import { joinedOf, type Placed } from "../across/threads.ts";
import { placedOf } from "./accounts.ts";
import { inBatches } from "./batches.ts";
import {
  AmbiguousIdError,
  type KeptAccount,
  type KeptThread,
  type ThreadQuery,
  type ThreadRow,
} from "./record.ts";
import type { Tables } from "./tables.ts";

/** Digits of the article's key in the name of a thread. */
const NAME_DIGITS = 12;

/** Counts some threads anew; one that no account is left of goes. */
export async function countThreads(trx: Transaction<Tables>, threads: ReadonlySet<number>): Promise<void> {
  const ids = [...threads];
  if (ids.length === 0) return;
  await trx.deleteFrom("threads").where("id", "in", ids).execute();
  const counted = await trx
    .selectFrom("accounts")
    .innerJoin("articles", "articles.key", "accounts.article")
    .select(["accounts.thread", "accounts.kind"])
    .select((select) => [
      select.fn.count<number>("accounts.article").distinct().as("articles"),
      select.fn.count<number>(select.fn.coalesce("articles.outlet", "articles.key")).distinct().as("outlets"),
      select.fn.min("accounts.day").as("first"),
      select.fn.max("accounts.day").as("last"),
    ])
    .where("accounts.thread", "in", ids)
    .groupBy(["accounts.thread", "accounts.kind"])
    .execute();
  const rows = counted.map(({ thread, kind, articles, outlets, first, last }) => ({
    ...{ id: thread, kind, first_day: first, last_day: last, origins: null },
    articles: Number(articles),
    outlets: Number(outlets),
  }));
  if (rows.length > 0) await trx.insertInto("threads").values(rows).execute();
}

/** Threads of a kind, those with the most outlets first, then the latest; `among` (a subquery) holds the numbers of those wanted. */
export async function threads(
  db: Kysely<Tables>,
  kind: ThreadKind,
  query: ThreadQuery,
  among: RawBuilder<number> | null = null,
): Promise<readonly (ThreadRow & { readonly thread: number })[]> {
  const { leastOutlets = 1, leastArticles = 1, limit, offset = 0 } = query;
  let rows = db
    .selectFrom("threads")
    .innerJoin("accounts", "accounts.id", "threads.id")
    .select([
      "threads.id as thread",
      "threads.kind",
      "threads.articles",
      "threads.outlets",
      "accounts.article",
      "accounts.position",
    ])
    .select(["threads.first_day as first", "threads.last_day as last"])
    .where("threads.kind", "=", kind)
    .where("threads.outlets", ">=", leastOutlets)
    .where("threads.articles", ">=", leastArticles)
    .orderBy("threads.outlets", "desc")
    .orderBy("threads.last_day", (order) => order.desc().nullsLast())
    .orderBy("accounts.article")
    .orderBy("accounts.position")
    .limit(limit)
    .offset(offset);
  if (among) rows = rows.where("threads.id", "in", among);
  return (await rows.execute()).map(({ article, position, ...row }) => ({
    ...row,
    id: nameOf(kind, article, position),
  }));
}

/** The name of a thread: its kind and the first account, so that it is the same after all has been read again. */
export function nameOf(kind: ThreadKind, article: string, position: number): string {
  return `${kind}-${article.slice(0, NAME_DIGITS)}-${position}`;
}

/** The thread with a name (or the name of any of its accounts), with its accounts, the earliest first; null where none is. */
export async function thread<K extends ThreadKind>(
  db: Kysely<Tables>,
  kind: K,
  name: string,
): Promise<KeptThread<K> | null> {
  const number = await threadNumber(db, kind, name);
  return number === null ? null : threadById(db, kind, number);
}

/** The number of the thread with a name (or the name of any of its accounts); null where none is. */
export async function threadNumber(
  db: Kysely<Tables>,
  kind: ThreadKind,
  name: string,
): Promise<number | null> {
  const found = name.match(/^(?:[a-z]+-)?([0-9a-f]{4,64})-(\d+)$/);
  if (!found) return null;
  const rows = await db
    .selectFrom("accounts")
    .select(["thread", "article"])
    .where("kind", "=", kind)
    .where("position", "=", Number(found[2]))
    .where("article", ">=", found[1]!)
    .where("article", "<", `${found[1]}g`)
    .limit(5)
    .execute();
  const all = new Set(rows.map((row) => row.thread));
  if (all.size > 1)
    throw new AmbiguousIdError(
      name,
      rows.map(({ article }) => article),
    );
  return rows[0]?.thread ?? null;
}

/** The thread with a number, with its accounts. */
export async function threadById<K extends ThreadKind>(
  db: Kysely<Tables>,
  kind: K,
  id: number,
): Promise<KeptThread<K>> {
  const rows = await db
    .selectFrom("accounts")
    .innerJoin("articles", "articles.key", "accounts.article")
    .select([
      "accounts.id as account",
      "accounts.article",
      "accounts.position",
      "accounts.day",
      "json",
      "terms",
    ])
    .select(["articles.id", "articles.outlet", "articles.published", "articles.title"])
    .where("accounts.thread", "=", id)
    .orderBy("accounts.day", (order) => order.asc().nullsLast())
    .orderBy("accounts.article")
    .orderBy("accounts.position")
    .execute();
  const first = rows.find(({ account }) => account === id)!;
  const copies = await copiesAmong(db, [...new Set(rows.map(({ article }) => article))]);
  return {
    kind,
    id: nameOf(kind, first.article, first.position),
    accounts: rows.map((row): KeptAccount<K> => {
      const { id: articleId, outlet, published, title } = row;
      const copied = copies.get(row.article) ?? null;
      return {
        ...placedOf<AccountItems[K]>(row),
        ...{ articleId, outlet, published, title, copies: copied },
      };
    }),
  };
}

/** Which of some articles are copies of each other: each that is one, with what stands for its group. */
async function copiesAmong(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, string>> {
  const sets = joinedOf(articles.length);
  const copied = new Set<number>();
  for (const some of inBatches(articles))
    for (const { article, other } of await db
      .selectFrom("copies")
      .select(["article", "other"])
      .where("article", "in", some)
      .where("similarity", ">=", copySimilarity)
      .execute()) {
      const [a, b] = [articles.indexOf(article), articles.indexOf(other)];
      if (b < 0) continue;
      sets.join(a, b);
      copied.add(a).add(b);
    }
  return new Map([...copied].map((k) => [articles[k]!, articles[sets.find(k)]!]));
}

/** The deeds by which a deadline may have been met. */
export async function deedsFor(
  db: Kysely<Tables>,
  dues: readonly Placed<Due>[],
): Promise<readonly Placed<Deed>[]> {
  const keys = [...new Set(dues.flatMap(({ item }) => fulfilmentKeys(item)))];
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("accounts")
    .select(["article", "position", "day", "json", "terms"])
    .where("id", "in", (select) => select.selectFrom("deed_keys").select("account").where("key", "in", keys))
    .where("kind", "=", "story")
    .orderBy("day", (order) => order.asc().nullsFirst())
    .orderBy("article")
    .orderBy("position")
    .execute();
  return rows.map((row) => placedOf<Deed>(row));
}
