/** Weaving: which of the accounts that are being kept tell the same as those before them, and the threads that this makes. */

import type { Transaction } from "kysely";
import { type AccountIndex, accountIndex } from "../across/account-index.ts";
import { weaves } from "../across/digest.ts";
import { earlier, type Placed, threadsOf, type Weave } from "../across/threads.ts";
import {
  type AnyItem,
  accountsOf,
  type Fresh,
  keysIn,
  placedOf,
  rowOfAccount,
  type ToWeave,
} from "./accounts.ts";
import { inBatches } from "./batches.ts";
import { dialectOf } from "./dialect.ts";
import { newIds } from "./numbers.ts";
import { threadKinds } from "./record.ts";
import type { Tables } from "./tables.ts";
import { countThreads } from "./threads.ts";

/** Accounts whose words are remembered: what is told again is told soon. */
const itemsRemembered = 20_000;
/** Accounts that are read at once when a record is taken up. */
const takenAtOnce = 10_000;

/** Puts accounts into threads. It holds the keys of the whole record in memory, and takes up what other processes add. */
export interface Weaver {
  /** Puts what articles tell among what all others tell. */
  weave(trx: Transaction<Tables>, articles: readonly ToWeave[]): Promise<void>;
  /** Takes the accounts of articles out; what only they held together comes apart. */
  drop(trx: Transaction<Tables>, articles: readonly string[]): Promise<void>;
  /** Call it where a transaction has not been committed: what it has taken up is forgotten. */
  forget(): void;
}

/** A thread by its first account, after which it is called. */
type First = Omit<Placed<unknown>, "item">;

/** The weaver of a record; one for each open record. */
export function weaver(): Weaver {
  const newIndex = () => accountIndex(threadKinds.map((kind) => weaves[kind].days));
  let index: AccountIndex = newIndex();
  let lastId = 0;
  const items = new Map<number, AnyItem>();

  const remember = (id: number, item: AnyItem): void => {
    if (items.size >= itemsRemembered) items.delete(items.keys().next().value!);
    items.set(id, item);
  };
  /** For each new account those before it that may tell the same; each article is taken up behind its own. */
  const candidatesOf = (articles: readonly (readonly Fresh[])[]): ReadonlyMap<number, readonly number[]> => {
    const candidates = new Map<number, readonly number[]>();
    for (const accounts of articles) {
      for (const { id, kind, day, keys } of accounts)
        candidates.set(id, index.near({ kind: threadKinds.indexOf(kind), day, keys }));
      for (const { id, kind, day, keys, item } of accounts) {
        index.add({ id, kind: threadKinds.indexOf(kind), day, keys });
        remember(id, item);
      }
    }
    return candidates;
  };
  const itemsOf = async (
    trx: Transaction<Tables>,
    ids: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, AnyItem>> => {
    const found = new Map<number, AnyItem>();
    const missing: number[] = [];
    for (const id of ids) {
      const item = items.get(id);
      if (item) found.set(id, item);
      else missing.push(id);
    }
    for (const some of inBatches(missing)) {
      const rows = await trx
        .selectFrom("accounts")
        .select(["id", "article", "position", "day", "json", "terms"])
        .where("id", "in", some)
        .execute();
      for (const row of rows) {
        const { item } = placedOf(row);
        found.set(row.id, item);
        remember(row.id, item);
      }
    }
    return found;
  };

  const takeUp = async (trx: Transaction<Tables>): Promise<void> => {
    for (;;) {
      const rows = await trx
        .selectFrom("accounts")
        .select(["id", "kind", "day", "keys"])
        .where("id", ">", lastId)
        .orderBy("id")
        .limit(takenAtOnce)
        .execute();
      for (const { id, kind, day, keys } of rows) {
        index.add({ id, kind: threadKinds.indexOf(kind), day, keys: keysIn(keys) });
        lastId = id;
      }
      if (rows.length < takenAtOnce) return;
    }
  };

  return {
    async weave(trx, articles) {
      const count = articles.reduce(
        (sum, { digest }) => sum + threadKinds.reduce((some, kind) => some + digest[kind].length, 0),
        0,
      );
      if (count === 0) return;
      await takeUp(trx);
      let next = await newIds(trx, "accounts", count);
      lastId = next + count - 1;
      const fresh = articles.map((one) => {
        const accounts = accountsOf(one, next);
        next += accounts.length;
        return accounts;
      });
      const candidates = candidatesOf(fresh);
      const known = await itemsOf(trx, new Set([...candidates.values()].flat()));
      const links = fresh.flatMap((accounts) => linksOf(accounts, candidates, known));
      await write(trx, fresh.flat(), links);
    },
    async drop(trx, articles) {
      const gone: { id: number; thread: number }[] = [];
      for (const some of inBatches(articles))
        gone.push(
          ...(await trx
            .selectFrom("accounts")
            .select(["id", "thread"])
            .where("article", "in", some)
            .execute()),
        );
      if (gone.length === 0) return;
      for (const { id } of gone) {
        index.remove(id);
        items.delete(id);
      }
      for (const some of inBatches(articles))
        await trx.deleteFrom("accounts").where("article", "in", some).execute();
      await comeApart(trx, new Set(gone.map(({ thread }) => thread)));
    },
    forget() {
      index = newIndex();
      lastId = 0;
      items.clear();
    },
  };
}

/** Which of the accounts of one article tell the same as others, its own among them. */
function linksOf(
  accounts: readonly Fresh[],
  candidates: ReadonlyMap<number, readonly number[]>,
  known: ReadonlyMap<number, AnyItem>,
): [number, number][] {
  const links: [number, number][] = [];
  accounts.forEach((one, k) => {
    const { same, together } = weaves[one.kind] as Weave<AnyItem>;
    for (const other of candidates.get(one.id)!) {
      // An article that another process has taken out is in the index still.
      const item = known.get(other);
      if (item && same(one.item, item)) links.push([one.id, other]);
    }
    for (const before of accounts.slice(0, k))
      if (before.kind === one.kind && (same(one.item, before.item) || together?.(one.item, before.item)))
        links.push([one.id, before.id]);
  });
  return links;
}

/** Writes new accounts with the threads that the links make, and joins the threads before that they hold together. */
async function write(
  trx: Transaction<Tables>,
  fresh: readonly Fresh[],
  links: readonly (readonly [number, number])[],
): Promise<void> {
  // A thread stands for itself, by the id of its first account; a new account is one of its own at first.
  const over = new Map<number, number>();
  const top = (thread: number): number => {
    let at = thread;
    for (let above = over.get(at); above !== undefined; above = over.get(at)) at = above;
    return at;
  };
  const firsts = new Map<number, First>(fresh.map((one) => [one.id, one]));
  const threadOf = await threadsBefore(
    trx,
    links.map(([, other]) => other).filter((other) => !firsts.has(other)),
  );
  const met = new Set<number>();
  for (const [one, other] of links) {
    const thread = firsts.has(other) ? other : threadOf.get(other);
    if (thread === undefined) continue;
    met.add(thread);
    const [x, y] = [top(one), top(thread)];
    if (x !== y) over.set(x, y);
  }
  const old = [...met].filter((thread) => !firsts.has(thread));
  for (const some of inBatches(old))
    for (const { id, ...first } of await trx
      .selectFrom("accounts")
      .select(["id", "article", "position", "day"])
      .where("id", "in", some)
      .execute())
      firsts.set(id, first);
  const best = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const [thread, first] of firsts) {
    const set = top(thread);
    sizes.set(set, (sizes.get(set) ?? 0) + 1);
    const winner = best.get(set);
    if (winner === undefined || earlier(first, firsts.get(winner)!) < 0) best.set(set, thread);
  }
  const nameOf = (thread: number): number => best.get(top(thread))!;
  const { insertAll } = dialectOf(trx);
  await insertAll(
    trx,
    "accounts",
    fresh.map((one) => rowOfAccount(one, nameOf(one.id))),
  );
  await insertAll(
    trx,
    "deed_keys",
    fresh.flatMap(({ id, kind, keys }) =>
      kind === "story" ? keys.map((key) => ({ key, account: id })) : [],
    ),
  );
  const renamed = old.filter((thread) => nameOf(thread) !== thread);
  for (const thread of renamed)
    await trx
      .updateTable("accounts")
      .set({ thread: nameOf(thread) })
      .where("thread", "=", thread)
      .execute();
  const alone = fresh.filter(({ id }) => sizes.get(top(id)) === 1);
  await insertAll(
    trx,
    "threads",
    alone.map(({ id, kind, day }) => ({
      ...{ id, kind, first_day: day, last_day: day },
      ...{ articles: 1, outlets: 1 },
    })),
  );
  const single = new Set(alone.map(({ id }) => id));
  const touched = fresh.filter(({ id }) => !single.has(id)).map(({ id }) => nameOf(id));
  await countThreads(trx, new Set([...renamed, ...touched]));
}

/** The threads that kept accounts belong to. */
async function threadsBefore(
  trx: Transaction<Tables>,
  accounts: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const threads = new Map<number, number>();
  for (const some of inBatches([...new Set(accounts)]))
    for (const { id, thread } of await trx
      .selectFrom("accounts")
      .select(["id", "thread"])
      .where("id", "in", some)
      .execute())
      threads.set(id, thread);
  return threads;
}

/** Makes threads anew of which accounts have been taken out. */
async function comeApart(trx: Transaction<Tables>, threads: ReadonlySet<number>): Promise<void> {
  const touched = new Set(threads);
  for (const some of inBatches([...threads])) {
    const left = await trx
      .selectFrom("accounts")
      .select(["id", "thread", "kind", "article", "position", "day", "json", "terms"])
      .where("thread", "in", some)
      .execute();
    for (const kind of threadKinds) {
      const before = new Map<Placed<AnyItem>, { readonly id: number; readonly thread: number }>();
      for (const row of left) if (row.kind === kind) before.set(placedOf(row), row);
      for (const thread of threadsOf([...before.keys()], weaves[kind] as never) as Placed<AnyItem>[][]) {
        const name = before.get(thread[0]!)!.id;
        touched.add(name);
        const moved = thread.map((one) => before.get(one)!).filter((one) => one.thread !== name);
        for (const part of inBatches(moved.map(({ id }) => id)))
          await trx.updateTable("accounts").set({ thread: name }).where("id", "in", part).execute();
      }
    }
  }
  await countThreads(trx, touched);
}
