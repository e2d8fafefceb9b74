/** Two readings of one article held against each other: what became of each entry of the older one. */

import type { Reading, Span } from "../document.ts";
import type { LayerName } from "./entries.ts";
import { differingFields, type Mark, marksOf } from "./marks.ts";

/**
 * What became of an entry. `unchanged`: the same words at the same place say the same. `moved`: the same elsewhere.
 * `changed`: on the same words it says something else. `edited`: its words are others. `gone`: nothing there any more.
 * `new`: nothing was there before.
 */
export type Fate = "unchanged" | "moved" | "changed" | "edited" | "gone" | "new";

/** All fates, in the order in which they are told. */
export const fates: readonly Fate[] = ["unchanged", "moved", "changed", "edited", "gone", "new"];

/** One entry before and after. */
export interface Compared {
  readonly fate: Fate;
  readonly layer: LayerName;
  /** Null where the entry is new, or gone. */
  readonly before: Mark | null;
  readonly after: Mark | null;
  /** The fields in which it says something else, where it is `changed` or `edited`. */
  readonly fields: readonly string[];
}

/** A reading, with the marks that its entries were kept with where its text may have been touched since. */
export interface Marked {
  readonly reading: Reading;
  readonly marks?: readonly Mark[];
}

/** Every entry of both readings once: those of the older one in their order, layer by layer, then the new ones. */
export function compareReadings(before: Marked, after: Marked): readonly Compared[] {
  const olds = before.marks ?? marksOf(before.reading);
  const news = after.marks ?? marksOf(after.reading);
  const pairs = pairUp(olds, news);
  const fieldsOf = (one: Mark, other: Mark): readonly string[] =>
    differingFields(
      { reading: before.reading, found: before.reading[one.layer][one.index]! },
      { reading: after.reading, found: after.reading[other.layer][other.index]! },
    );
  const taken = new Set(pairs.values());
  return [
    ...olds.map((one): Compared => {
      const other = pairs.get(one) ?? null;
      const fate = other ? fateOf(one, other) : "gone";
      const fields = other && (fate === "changed" || fate === "edited") ? fieldsOf(one, other) : [];
      return { fate, layer: one.layer, before: one, after: other, fields };
    }),
    ...news
      .filter((other) => !taken.has(other))
      .map(
        (other): Compared => ({ fate: "new", layer: other.layer, before: null, after: other, fields: [] }),
      ),
  ];
}

function fateOf(one: Mark, other: Mark): Fate {
  if (one.exact !== other.exact) return "edited";
  if (one.told === other.told) {
    if (one.places !== other.places) return "moved";
    return one.by === other.by ? "unchanged" : "changed";
  }
  return one.plain === other.plain ? "edited" : "changed";
}

/** Which entry of the new reading each one of the old is: the same at its place, the same elsewhere, what stands in its place. */
function pairUp(olds: readonly Mark[], news: readonly Mark[]): ReadonlyMap<Mark, Mark> {
  const pairs = new Map<Mark, Mark>();
  const free = new Set(news);
  const pair = (one: Mark, other: Mark): void => {
    pairs.set(one, other);
    free.delete(other);
  };
  /** Pairs what has the same key, in order; null where an entry is not to be paired so. */
  const byKey = (oldKey: Key, newKey: Key = oldKey): void => {
    // From the end: taking an array's first element moves all others.
    const queues = grouped([...free].reverse(), newKey);
    for (const one of olds) {
      const key = pairs.has(one) ? null : oldKey(one);
      const other = key === null ? undefined : queues.get(key)?.pop();
      if (other) pair(one, other);
    }
  };
  byKey((mark) => `${mark.layer} ${mark.told} ${mark.places}`);
  const shift = commonShift(olds, [...free], pairs);
  const startOf = ({ layer, told, anchor }: Mark, by: number): string | null =>
    anchor && `${layer} ${told} ${anchor.start + by}`;
  if (shift !== 0)
    byKey(
      (one) => startOf(one, shift),
      (other) => startOf(other, 0),
    );
  byKey((mark) => `${mark.layer} ${mark.told}`);
  // An entity has no place: it is known by its id.
  byKey((mark) => (mark.anchor ? null : idOf(mark)));
  const places = placesOf([...free]);
  for (const one of olds) {
    if (pairs.has(one) || !one.anchor) continue;
    const other = places.nearest(one, free, 0) ?? (shift === 0 ? null : places.nearest(one, free, shift));
    if (other) pair(one, other);
  }
  return pairs;
}

function idOf({ layer, plain }: Mark): string {
  const id = layer === "entities" ? (JSON.parse(plain) as { id: string }).id : plain;
  return `${layer} ${id}`;
}

/** By how much the entries behind an edit moved: the shift that most of those with words of their own made. */
function commonShift(olds: readonly Mark[], news: readonly Mark[], pairs: ReadonlyMap<Mark, Mark>): number {
  const byTold = grouped(news, (mark) => `${mark.layer} ${mark.told}`);
  const counts = new Map<number, number>();
  for (const one of olds) {
    const found = pairs.has(one) ? undefined : byTold.get(`${one.layer} ${one.told}`);
    if (found?.length !== 1 || !one.anchor || !found[0]!.anchor) continue;
    const shift = found[0]!.anchor.start - one.anchor.start;
    counts.set(shift, (counts.get(shift) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

const BUCKET_UNITS = 256;

/** Entries by where their words stand, so that what stands in an entry's place is found without looking at all. */
function placesOf(marks: readonly Mark[]) {
  const buckets = new Map<string, Mark[]>();
  for (const mark of marks) {
    for (const key of bucketsOf(mark, 0)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(mark);
      else buckets.set(key, [mark]);
    }
  }
  return {
    /** The free entry of the same layer that shares most with an entry's place, null where none shares anything. */
    nearest(one: Mark, free: ReadonlySet<Mark>, shift: number): Mark | null {
      let best: Mark | null = null;
      let most = 0;
      for (const key of bucketsOf(one, shift)) {
        for (const other of buckets.get(key) ?? []) {
          if (!free.has(other)) continue;
          const shared = overlap(one.anchor!, other.anchor!, shift);
          if (shared > most) [best, most] = [other, shared];
        }
      }
      return best;
    },
  };
}

function* bucketsOf({ layer, anchor }: Mark, shift: number): Generator<string> {
  if (!anchor) return;
  const last = Math.floor((Math.max(anchor.start, anchor.end - 1) + shift) / BUCKET_UNITS);
  for (let at = Math.floor((anchor.start + shift) / BUCKET_UNITS); at <= last; at++) yield `${layer} ${at}`;
}

function overlap(one: Span, other: Span, shift: number): number {
  return Math.min(one.end + shift, other.end) - Math.max(one.start + shift, other.start);
}

type Key = (mark: Mark) => string | null;

function grouped(marks: readonly Mark[], keyOf: Key): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return groups;
}
