/** How the command line looks: colours where they are wanted, the width of the page, numbers and names. */

import pc from "picocolors";
import type { Io, Stream } from "./streams.ts";

/** Colours, and the cells that a line may take. */
export interface Style {
  readonly colours: ReturnType<typeof pc.createColors>;
  readonly columns: number;
}

const DEFAULT_COLUMNS = 100;
const LEAST_COLUMNS = 40;

/** The style for a stream: colours on a terminal unless NO_COLOR (no-color.org) or a dumb terminal forbids them. */
export function styleFor(stream: Stream, env: Io["env"]): Style {
  const wanted = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const refused = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  // The last cell is left free: terminals put marks without width that follow it in the wrong place.
  const columns = (stream.columns ?? Number.parseInt(env.COLUMNS ?? "", 10)) - 1;
  return {
    colours: pc.createColors(!refused && (wanted || stream.isTTY === true)),
    columns: Math.max(LEAST_COLUMNS, columns || DEFAULT_COLUMNS),
  };
}

/** `3,942`. */
export function inThousands(n: number): string {
  return Math.abs(n) < 1000 && Number.isInteger(n) ? String(n) : n.toLocaleString("en");
}

/** `1 article`, `2 articles`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${inThousands(n)} ${n === 1 ? one : many}`;
}
