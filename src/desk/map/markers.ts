/** Places as circles on a map: near ones as one, and names only where they fit. Lengths are in units of the drawing. */

/** A place as it lies on the drawing. */
export interface Placed<T> {
  readonly place: T;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** One circle, for one place or several that lie near each other; it stands where the weightiest does. */
export interface Marker<T> {
  /** The weightiest first. */
  readonly places: readonly T[];
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly radius: number;
  /** Whether its name fits beside it. */
  readonly named: boolean;
}

/** What a drawing has room for. */
export interface Room {
  /** Places nearer to each other than this are one circle. */
  readonly near: number;
  readonly smallest: number;
  readonly largest: number;
  /** Height of a name, and its length for the name of a place. */
  readonly nameHeight: number;
}

/** The circles of a map, the weightiest first; their areas grow with the weights. */
export function markersOf<T>(
  placed: readonly Placed<T>[],
  room: Room,
  nameLength: (place: T) => number,
  rightToLeft: boolean,
): Marker<T>[] {
  const sorted = [...placed].sort((a, b) => b.weight - a.weight);
  const groups: Placed<T>[][] = [];
  for (const one of sorted) {
    const near = groups.find(([first]) => Math.hypot(first!.x - one.x, first!.y - one.y) < room.near);
    if (near) near.push(one);
    else groups.push([one]);
  }
  const weights = groups.map((group) => group.reduce((sum, { weight }) => sum + weight, 0));
  const most = weights.reduce((a, b) => Math.max(a, b), 1);
  const taken: Box[] = [];
  const markers = groups.map((group, k) => {
    const { x, y } = group[0]!;
    const weight = weights[k]!;
    const radius = room.smallest + (room.largest - room.smallest) * Math.sqrt(weight / most);
    return { places: group.map(({ place }) => place), x, y, weight, radius };
  });
  for (const { x, y, radius } of markers) taken.push(boxAround(x, y, radius));
  return markers
    .map((marker, k) => ({ marker, k }))
    .sort((a, b) => b.marker.weight - a.marker.weight || a.k - b.k)
    .map(({ marker, k }) => {
      const { x, y, radius } = marker;
      const length = nameLength(marker.places[0]!);
      const from = rightToLeft ? x - radius - length : x + radius;
      const box = {
        left: from,
        right: from + length,
        top: y - room.nameHeight / 2,
        bottom: y + room.nameHeight / 2,
      };
      const named = taken.every((other, n) => n === k || !meet(box, other));
      if (named) taken.push(box);
      return { ...marker, named };
    });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
