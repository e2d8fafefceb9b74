/** Things on a line of time that would lie on each other are shown as one. */

import { placeOf, type Range } from "./scale.ts";

/** Things that stand at one place. */
export interface Cluster<T> {
  /** 0 to 1, the middle of them. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly items: readonly T[];
}

/** The things of a range, from the earliest on; those within `least` of a cluster's first (a share of the line) join it. */
export function clustersOf<T>(
  items: readonly T[],
  dayOf: (item: T) => number,
  range: Range,
  least: number,
): Cluster<T>[] {
  const shown = items
    .map((item) => ({ item, day: dayOf(item) }))
    .filter(({ day }) => day >= range.from && day < range.to)
    .sort((a, b) => a.day - b.day);
  const clusters: { first: number; last: number; items: T[] }[] = [];
  for (const { item, day } of shown) {
    const open = clusters.at(-1);
    if (open && (day === open.last || placeOf(day, range) - placeOf(open.first, range) < least)) {
      open.items.push(item);
      open.last = day;
    } else clusters.push({ first: day, last: day, items: [item] });
  }
  return clusters.map(({ first, last, items: all }) => ({
    // The middle of a day, not its beginning.
    at: placeOf((first + last + 1) / 2, range),
    ...{ first, last, items: all },
  }));
}
