/** Which part of a drawing is shown, and how large: lengths in units of the drawing, whose size is `width` × `height`. */

/** A point `(x, y)` of the drawing stands at `(x * scale + left, y * scale + top)`. */
export interface Shown {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** A size. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** All of it. */
export const whole: Shown = { scale: 1, left: 0, top: 0 };

const closest = 24;

/** Closer (`factor` above 1) or further, the point at `(x, y)` staying where it is. */
export function scaled(shown: Shown, factor: number, x: number, y: number, size: Size): Shown {
  const scale = Math.min(closest, Math.max(1, shown.scale * factor));
  const by = scale / shown.scale;
  return kept({ scale, left: x - (x - shown.left) * by, top: y - (y - shown.top) * by }, size);
}

/** Moved by so many units. */
export function shifted({ scale, left, top }: Shown, dx: number, dy: number, size: Size): Shown {
  return kept({ scale, left: left + dx, top: top + dy }, size);
}

/** What shows all of some points, with room around them. */
export function around(points: readonly (readonly [number, number])[], { width, height }: Size): Shown {
  if (points.length === 0) return whole;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = 1.25;
  const scale = Math.min(
    closest / 3,
    Math.max(
      1,
      Math.min(width / Math.max(1, (east - west) * room), height / Math.max(1, (south - north) * room)),
    ),
  );
  const middle = { x: (west + east) / 2, y: (north + south) / 2 };
  return kept(
    { scale, left: width / 2 - middle.x * scale, top: height / 2 - middle.y * scale },
    { width, height },
  );
}

/** The drawing covers the frame always. */
function kept({ scale, left, top }: Shown, { width, height }: Size): Shown {
  const clamp = (value: number, least: number): number => Math.min(0, Math.max(least, value));
  return { scale, left: clamp(left, width - width * scale), top: clamp(top, height - height * scale) };
}
