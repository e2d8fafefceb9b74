/** The network as lists: who is tied to whom, and how. What the drawing shows, for those who do not see it. */

import type { TieKind } from "../../proof/values.ts";

/** A tie between two, as the record counts it. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly weight: number;
}

/** A tie seen from one of its ends. */
export interface SeenTie<T extends Tie> {
  readonly tie: T;
  readonly other: string;
  /** Whether it goes out from the one that looks; a meeting goes neither way. */
  readonly way: "out" | "in" | "both";
}

/** The ties of one, the strongest first. */
export function tiesOf<T extends Tie>(id: string, ties: readonly T[]): SeenTie<T>[] {
  return ties
    .filter(({ from, to }) => (from === id || to === id) && from !== to)
    .map((tie): SeenTie<T> => {
      const other = tie.from === id ? tie.to : tie.from;
      return { tie, other, way: tie.kind === "meets" ? "both" : tie.from === id ? "out" : "in" };
    })
    .sort((a, b) => b.tie.weight - a.tie.weight || (a.other < b.other ? -1 : 1));
}

/** Where the nodes begin before they are laid out: on a circle, in the order given, so that the drawing comes out alike each time. */
export function circle(count: number): { readonly x: number; readonly y: number }[] {
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}

/** The radius of a node, in pixels: its area grows with its weight. */
export function radiusOf(weight: number, most: number): number {
  return 4 + 14 * Math.sqrt(weight / Math.max(1, most));
}

/** Which of some nodes lies nearest in a direction: for walking the drawing by arrow keys. `y` grows upwards, as in the layout. */
export function nearestTowards<T extends { readonly x: number; readonly y: number }>(
  from: T,
  others: readonly T[],
  key: string,
): T | null {
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  const way = ways[key];
  if (!way) return null;
  let best: { readonly node: T; readonly cost: number } | null = null;
  for (const node of others) {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const along = dx * way[0] + dy * way[1];
    const across = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (along <= 0 || across > along * 2) continue;
    const cost = along + across * 2;
    if (!best || cost < best.cost) best = { node, cost };
  }
  return best?.node ?? null;
}
