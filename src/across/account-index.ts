/** An index of accounts that grows: which earlier accounts share keys with a new one. Over typed arrays, some 12 bytes a key. */

import { looked } from "./threads.ts";
import { mixed } from "./word-keys.ts";

/** An account as it is looked up. */
export interface IndexedAccount {
  /** A whole number above 0; ids may come in any order, and the arrays are as long as the highest. */
  readonly id: number;
  /** Accounts of other kinds are never given, whatever keys they have. */
  readonly kind: number;
  /** Day number, null where the article has no date. */
  readonly day: number | null;
  /** Distinct keys. */
  readonly keys: ArrayLike<number>;
}

/** Accounts by key. */
export interface AccountIndex {
  add(account: IndexedAccount): void;
  remove(id: number): void;
  /** The ids of those that share the most keys with an account and lie near enough to it, at most `looked` of them, the best first. */
  near(account: Omit<IndexedAccount, "id">): number[];
}

/** Accounts of one key that are looked at, the nearest to the end of time first. */
const longestPosting = looked * 4;

const gone = 255;
const undated = -0x80000000;
/** A link is three numbers: key, account, the next older link in its slot. */
const linkSize = 3;

/** An index of nothing yet; `windows` tells for each kind how many days two accounts may lie apart. */
export function accountIndex(windows: readonly number[]): AccountIndex {
  let kinds = new Uint8Array(1 << 10).fill(gone);
  let days = new Int32Array(1 << 10);
  /** For each account how many keys it shares with the one that is asked about. */
  let shared = new Uint16Array(1 << 10);
  let links = new Int32Array(linkSize << 12);
  let end = linkSize;
  /** The newest link of each slot; 0 where there is none. */
  let heads = new Int32Array(1 << 13);
  const spans = windows.map(() => ({ first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }));

  /** Days are put together by the window of their kind, so that what is near lies in three stretches at most. */
  const stretchOf = (kind: number, day: number): number =>
    day === undated ? undated : Math.floor(day / Math.max(1, windows[kind]!));
  const slotOf = (key: number, kind: number, stretch: number): number =>
    mixed(Math.imul(key, 0x9e3779b1) ^ Math.imul(stretch, 0x85ebca77) ^ kind) & (heads.length - 1);

  const growAccounts = (id: number): void => {
    const size = Math.max(kinds.length * 2, id + 1);
    const [oldKinds, oldDays] = [kinds, days];
    kinds = new Uint8Array(size).fill(gone);
    days = new Int32Array(size);
    shared = new Uint16Array(size);
    kinds.set(oldKinds);
    days.set(oldDays);
  };
  const growLinks = (): void => {
    const old = links;
    links = new Int32Array(old.length * 2);
    links.set(old);
    if (links.length <= heads.length * linkSize) return;
    heads = new Int32Array(heads.length * 4);
    for (let link = linkSize; link < end; link += linkSize) {
      const account = links[link + 1]!;
      const kind = kinds[account]!;
      if (kind === gone) continue;
      const slot = slotOf(links[link]!, kind, stretchOf(kind, days[account]!));
      links[link + 2] = heads[slot]!;
      heads[slot] = link;
    }
  };

  return {
    add({ id, kind, day, keys }) {
      if (id >= kinds.length) growAccounts(id);
      kinds[id] = kind;
      days[id] = day ?? undated;
      const stretch = stretchOf(kind, days[id]!);
      const span = spans[kind]!;
      if (day !== null) {
        span.first = Math.min(span.first, stretch);
        span.last = Math.max(span.last, stretch);
      }
      for (let k = 0; k < keys.length; k++) {
        if (end === links.length) growLinks();
        const slot = slotOf(keys[k]!, kind, stretch);
        links[end] = keys[k]!;
        links[end + 1] = id;
        links[end + 2] = heads[slot]!;
        heads[slot] = end;
        end += linkSize;
      }
    },
    remove(id) {
      if (id < kinds.length) kinds[id] = gone;
    },
    near({ kind, day, keys }) {
      const { first, last } = spans[kind]!;
      const window = windows[kind]!;
      const from = day === null ? first : Math.max(first, stretchOf(kind, day - window));
      const to = day === null ? last : Math.min(last, stretchOf(kind, day + window));
      const met: number[] = [];
      const posting: number[] = [];
      const collect = (key: number, stretch: number): void => {
        for (let link = heads[slotOf(key, kind, stretch)]!; link !== 0; link = links[link + 2]!) {
          if (links[link] !== key) continue;
          const account = links[link + 1]!;
          const its = days[account]!;
          if (kinds[account] !== kind || stretchOf(kind, its) !== stretch) continue;
          if (day === null || its === undated || Math.abs(its - day) <= window) posting.push(account);
        }
      };
      for (let k = 0; k < keys.length; k++) {
        posting.length = 0;
        for (let stretch = from; stretch <= to; stretch++) collect(keys[k]!, stretch);
        collect(keys[k]!, undated);
        if (posting.length > longestPosting) {
          posting.sort((a, b) => days[b]! - days[a]! || b - a);
          posting.length = longestPosting;
        }
        for (const account of posting) if (shared[account]!++ === 0) met.push(account);
      }
      met.sort((a, b) => shared[b]! - shared[a]! || b - a);
      for (const account of met) shared[account] = 0;
      if (met.length > looked) met.length = looked;
      return met;
    },
  };
}
