/**
 * Threads: what several articles tell of one thing. Two accounts belong together where `same` says so; what belongs together through others
 * does so too (connected components). Whether two are the same depends on these two alone, so the threads come out alike in whatever order
 * the articles came, but for the limit on how many accounts of one key are looked at (`looked`).
 */

/** How accounts of one kind are known again. */
export interface Weave<T> {
  /** What an account is looked up by: two that belong together share one at least. 31-bit hashes (`keyOf`). */
  keysOf(item: T): readonly number[];
  /** Whether two accounts tell the same thing; symmetric. */
  same(one: T, other: T): boolean;
  /** Whether two accounts of one article belong together though they are not alike (a denial and what it denies). */
  together?(one: T, other: T): boolean;
  /** How many days two accounts may lie apart. */
  readonly days: number;
}

/** An account with where it comes from. */
export interface Placed<T> {
  /** Key of its article, and its index in the layer that it comes from. */
  readonly article: string;
  readonly position: number;
  /** Day number (`dayOf`) that it is compared by, null where the article has no date. */
  readonly day: number | null;
  readonly item: T;
}

/** At most so many earlier accounts are compared with a new one: those that share the most keys with it, the nearest days first. */
export const looked = 60;

/** Days since 1970 of an ISO date, null where it is no whole date. */
export function dayOf(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d\d-\d\d/.test(date)) return null;
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}

/** A key for looking up, 31 bits (FNV-1a); parts are kept apart. */
export function keyOf(...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  // The last bits of FNV are the better ones; the first is left to the sign.
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

/** Whether two accounts lie near enough in time; one without a date lies near to all. */
export function near(one: number | null, other: number | null, days: number): boolean {
  return one === null || other === null || Math.abs(one - other) <= days;
}

/** The first of two accounts: by day, then article, then position; those without a date last. */
export function earlier(one: Omit<Placed<unknown>, "item">, other: Omit<Placed<unknown>, "item">): number {
  const a = one.day ?? Number.POSITIVE_INFINITY;
  const b = other.day ?? Number.POSITIVE_INFINITY;
  if (a !== b) return a - b;
  if (one.article !== other.article) return one.article < other.article ? -1 : 1;
  return one.position - other.position;
}

/** Sets of numbers that are joined two by two. */
export interface Joined {
  join(one: number, other: number): void;
  /** The number that stands for a set. */
  find(one: number): number;
}

/** Joins numbers from 0 up to, not including, `size`. */
export function joinedOf(size: number): Joined {
  const over = Int32Array.from({ length: size }, (_, k) => k);
  const find = (one: number): number => {
    let top = one;
    while (over[top] !== top) top = over[top] = over[over[top]!]!;
    return top;
  };
  return {
    find,
    join: (one, other) => {
      const [a, b] = [find(one), find(other)];
      if (a !== b) over[Math.max(a, b)] = Math.min(a, b);
    },
  };
}

/** Threads of many accounts at once; each in the order of `earlier`, the threads by their first. Cost grows with accounts times `looked`. */
export function threadsOf<T>(accounts: readonly Placed<T>[], weave: Weave<T>): Placed<T>[][] {
  const sorted = [...accounts].sort(earlier);
  const byKey = new Map<number, number[]>();
  const sets = joinedOf(sorted.length);
  sorted.forEach((account, k) => {
    const keys = weave.keysOf(account.item);
    const shared = new Map<number, number>();
    for (const key of keys)
      for (const other of (byKey.get(key) ?? []).slice(-looked * 4))
        if (near(account.day, sorted[other]!.day, weave.days))
          shared.set(other, (shared.get(other) ?? 0) + 1);
    const best = [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, looked);
    for (const [other] of best) if (weave.same(account.item, sorted[other]!.item)) sets.join(k, other);
    for (const key of new Set(keys)) {
      const list = byKey.get(key);
      if (list) list.push(k);
      else byKey.set(key, [k]);
    }
  });
  joinWithin(sorted, weave, sets);
  const threads = new Map<number, Placed<T>[]>();
  sorted.forEach((account, k) => {
    const top = sets.find(k);
    const list = threads.get(top);
    if (list) list.push(account);
    else threads.set(top, [account]);
  });
  return [...threads.values()];
}

function joinWithin<T>(accounts: readonly Placed<T>[], weave: Weave<T>, sets: Joined): void {
  if (!weave.together) return;
  const byArticle = new Map<string, number[]>();
  accounts.forEach(({ article, item }, k) => {
    const before = byArticle.get(article) ?? [];
    byArticle.set(article, before);
    for (const other of before) if (weave.together!(item, accounts[other]!.item)) sets.join(k, other);
    before.push(k);
  });
}
