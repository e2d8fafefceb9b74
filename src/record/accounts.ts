/** Accounts and threads: what each article tells of a claim, an event, a deadline or an outlook, and which of them tell the same. */

import type { Transaction } from "kysely";
import { type AccountItems, type Digest, dayOfAccount, type ThreadKind, weaves } from "../across/digest.ts";
import type { Term } from "../across/terms.ts";
import { earlier, looked, near, type Placed, threadsOf, type Weave } from "../across/threads.ts";
import { inBatches } from "./batches.ts";
import { dialectOf } from "./dialect.ts";
import { newIds } from "./numbers.ts";
import { threadKinds } from "./record.ts";
import type { AccountsTable, Tables } from "./tables.ts";
import { countThreads } from "./threads.ts";

/** The day of an account whose article has no date. */
const undated = 0;
/** Postings of one key that are looked at. */
const longestPosting = looked * 4;

type AnyItem = AccountItems[ThreadKind];

/** An account on its way into the record. */
interface Fresh extends Placed<AnyItem> {
  readonly id: number;
  readonly kind: ThreadKind;
  readonly keys: readonly number[];
}

/** A kept account as it is compared. */
interface Known extends Placed<AnyItem> {
  readonly id: number;
  readonly thread: number;
}

/** Puts the accounts of an article among those of all others, in the transaction that keeps its reading. */
export async function keepAccounts(
  trx: Transaction<Tables>,
  digest: Digest,
  article: string,
  published: string | null,
): Promise<void> {
  const count = threadKinds.reduce((sum, kind) => sum + digest[kind].length, 0);
  if (count === 0) return;
  let id = await newIds(trx, "accounts", count);
  const fresh = threadKinds.flatMap((kind) =>
    (digest[kind] as readonly AnyItem[]).map((item): Fresh => {
      const keys = [...new Set((weaves[kind].keysOf as (item: AnyItem) => readonly number[])(item))];
      const day = dayOfAccount(kind, item as never, published);
      return { id: id++, kind, article, position: item.position, day, item, keys };
    }),
  );
  // Accounts of one article may tell the same: each is compared with those before it too.
  const threads = new Map<number, number>(fresh.map((one) => [one.id, one.id]));
  const merged = new Map<number, number>();
  const firsts = new Map<number, Omit<Placed<unknown>, "item">>(fresh.map((one) => [one.id, one]));
  const top = (thread: number): number => {
    let at = thread;
    while (merged.has(at)) at = merged.get(at)!;
    return at;
  };
  for (const kind of threadKinds) {
    const ours = fresh.filter((one) => one.kind === kind);
    if (ours.length === 0) continue;
    const { same, together } = weaves[kind] as Weave<AnyItem>;
    const candidates = await candidatesOf(trx, kind, ours);
    const known = await knownAccounts(trx, new Set([...candidates.values()].flat()));
    for (const one of known.values()) if (!firsts.has(one.thread)) firsts.set(one.thread, one);
    const join = (a: number, b: number): void => {
      const [x, y] = [top(a), top(b)];
      if (x !== y) merged.set(x, y);
    };
    ours.forEach((one, k) => {
      for (const other of candidates.get(one.id) ?? []) {
        const account = known.get(other)!;
        if (same(one.item, account.item)) join(threads.get(one.id)!, account.thread);
      }
      for (const before of ours.slice(0, k))
        if (same(one.item, before.item) || together?.(one.item, before.item))
          join(threads.get(one.id)!, threads.get(before.id)!);
    });
  }
  const names = await firstAccounts(trx, new Set([...merged.keys(), ...merged.values()]), fresh);
  const winners = new Map<number, number>();
  for (const thread of names.keys()) {
    const set = top(thread);
    const best = winners.get(set);
    if (best === undefined || earlier(names.get(thread)!, names.get(best)!) < 0) winners.set(set, thread);
  }
  const nameOf = (thread: number): number => winners.get(top(thread)) ?? thread;
  await insertAccounts(trx, fresh, (one) => nameOf(one.id));
  const old = new Set([...names.keys()].filter((thread) => nameOf(thread) !== thread));
  for (const thread of old)
    await trx
      .updateTable("accounts")
      .set({ thread: nameOf(thread) })
      .where("thread", "=", thread)
      .execute();
  await countThreads(trx, new Set([...old, ...fresh.map((one) => nameOf(one.id))]));
}

/** For each new account, the ids of those that share the most keys with it. */
async function candidatesOf(
  trx: Transaction<Tables>,
  kind: ThreadKind,
  fresh: readonly Fresh[],
): Promise<Map<number, number[]>> {
  const { days } = weaves[kind];
  const dated = fresh.map(({ day }) => day).filter((day) => day !== null);
  const keys = [...new Set(fresh.flatMap((one) => one.keys))];
  const postings = new Map<number, { account: number; day: number | null }[]>();
  for (const some of inBatches(keys)) {
    let query = trx
      .selectFrom("account_keys")
      .select(["key", "account", "day"])
      .where("key", "in", some)
      .orderBy("day", "desc")
      .orderBy("account", "desc")
      .limit(longestPosting * keys.length);
    if (dated.length === fresh.length)
      query = query.where((where) =>
        where.or([
          where.between("day", Math.min(...dated) - days, Math.max(...dated) + days),
          where("day", "=", undated),
        ]),
      );
    for (const { key, account, day } of await query.execute()) {
      const list = postings.get(key) ?? [];
      postings.set(key, list);
      if (list.length < longestPosting) list.push({ account, day: day === undated ? null : day });
    }
  }
  return new Map(
    fresh.map((one) => {
      const shared = new Map<number, number>();
      for (const key of one.keys)
        for (const { account, day } of postings.get(key) ?? [])
          if (near(one.day, day, days)) shared.set(account, (shared.get(account) ?? 0) + 1);
      const best = [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, looked);
      return [one.id, best.map(([account]) => account)];
    }),
  );
}

async function knownAccounts(
  trx: Transaction<Tables>,
  ids: ReadonlySet<number>,
): Promise<Map<number, Known>> {
  const known = new Map<number, Known>();
  for (const some of inBatches([...ids]))
    for (const row of await trx
      .selectFrom("accounts")
      .select(["id", "thread", "article", "position", "day", "json", "terms"])
      .where("id", "in", some)
      .execute())
      known.set(row.id, { ...placedOf(row), id: row.id, thread: row.thread });
  return known;
}

/** The first account of each thread, by which it is called. */
async function firstAccounts(
  trx: Transaction<Tables>,
  threads: ReadonlySet<number>,
  fresh: readonly Fresh[],
): Promise<Map<number, Omit<Placed<unknown>, "item">>> {
  const found = new Map<number, Omit<Placed<unknown>, "item">>();
  for (const one of fresh) if (threads.has(one.id)) found.set(one.id, one);
  const kept = [...threads].filter((thread) => !found.has(thread));
  if (kept.length > 0)
    for (const row of await trx
      .selectFrom("accounts")
      .select(["id", "article", "position", "day"])
      .where("id", "in", kept)
      .execute())
      found.set(row.id, { article: row.article, position: row.position, day: row.day });
  return found;
}

async function insertAccounts(
  trx: Transaction<Tables>,
  fresh: readonly Fresh[],
  threadOf: (one: Fresh) => number,
): Promise<void> {
  const rows = fresh.map((one): AccountsTable => {
    const { terms, ...rest } = one.item as AnyItem & { readonly terms?: readonly Term[] };
    const { id, kind, article, position, day } = one;
    return {
      ...{ id, kind, article, position, day },
      thread: threadOf(one),
      terms: terms ? written(terms) : null,
      json: JSON.stringify(rest),
    };
  });
  const { insertAll } = dialectOf(trx);
  await insertAll(trx, "accounts", rows);
  const keys = fresh.flatMap(({ id, day, keys }) =>
    keys.map((key) => ({ key, day: day ?? undated, account: id })),
  );
  await insertAll(trx, "account_keys", keys);
}

/** Takes the accounts of an article out; what only they held together comes apart. */
export async function dropAccounts(trx: Transaction<Tables>, article: string): Promise<void> {
  const gone = await trx.selectFrom("accounts").select(["thread"]).where("article", "=", article).execute();
  if (gone.length === 0) return;
  const threads = [...new Set(gone.map(({ thread }) => thread))];
  await trx.deleteFrom("accounts").where("article", "=", article).execute();
  const left = await trx
    .selectFrom("accounts")
    .select(["id", "kind", "article", "position", "day", "json", "terms"])
    .where("thread", "in", threads)
    .execute();
  const touched = new Set(threads);
  for (const kind of threadKinds) {
    const ids = new Map<Placed<AnyItem>, number>();
    for (const row of left) if (row.kind === kind) ids.set(placedOf(row), row.id);
    for (const thread of threadsOf([...ids.keys()], weaves[kind] as never) as Placed<AnyItem>[][]) {
      const name = ids.get(thread[0]!)!;
      touched.add(name);
      await trx
        .updateTable("accounts")
        .set({ thread: name })
        .where(
          "id",
          "in",
          thread.map((one) => ids.get(one)!),
        )
        .execute();
    }
  }
  await countThreads(trx, touched);
}

/** An account from its row. */
export function placedOf<T extends AnyItem>(
  row: Pick<AccountsTable, "article" | "position" | "day" | "json" | "terms">,
): Placed<T> {
  const { article, position, day, json, terms } = row;
  const item = JSON.parse(json) as T;
  return { article, position, day, item: terms === null ? item : { ...item, terms: readTerms(terms) } };
}

/** Terms between blanks, each with its weight in tenths of a bit behind it. */
function written(terms: readonly Term[]): string {
  return ` ${terms.map(({ key, weight }) => `${key}:${Math.round(weight * 10)}`).join(" ")} `;
}

function readTerms(terms: string): Term[] {
  return terms
    .trim()
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => {
      const at = one.lastIndexOf(":");
      return { key: one.slice(0, at), weight: Number(one.slice(at + 1)) / 10 };
    });
}
