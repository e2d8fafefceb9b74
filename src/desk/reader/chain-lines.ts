import type { Attribution, Span } from "../../document.ts";

/** A point on the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The words that a statement's chain is drawn through: its carriers in order, its origin, and what they say. */
export function stationsOf({ chain, content, quotes }: Attribution): readonly Span[] {
  const parties = chain.flatMap((link) => {
    const [first] = link.flatMap(({ start, end }) =>
      start === null || end === null ? [] : [{ start, end }],
    );
    return first ? [first] : [];
  });
  const said = content[0] ?? quotes[0];
  return said ? [...parties, { start: said.start, end: said.end }] : parties;
}

/** An SVG path from one point to the next, bowed so that it leaves the lines of the text between them legible. */
export function bowed(from: Point, to: Point): string {
  const lift = Math.min(28, 10 + Math.abs(to.x - from.x) / 8);
  const top = Math.min(from.y, to.y) - lift;
  return `M${round(from.x)} ${round(from.y)}C${round(from.x)} ${round(top)} ${round(to.x)} ${round(top)} ${round(to.x)} ${round(to.y)}`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
