import type { Span } from "../../document.ts";

/** What the part of a reader's address behind the `#` points at. */
export interface Aim {
  /** Id of an entry of the panel. */
  readonly entry: string | null;
  /** Id of a mark, or a passage by its offsets. */
  readonly place: string | Span | null;
}

/** Reads a hash: `s1` an entry, `s1-cue` a mark of it, `120-158` a passage; anything else points at nothing of ours. */
export function aimOf(hash: string): Aim {
  const passage = /^(\d{1,9})-(\d{1,9})$/.exec(hash);
  if (passage) {
    const [start, end] = [Number(passage[1]), Number(passage[2])];
    return { entry: null, place: start < end ? { start, end } : null };
  }
  const mark = /^([a-z]\d+)(-[\w-]+)?$/.exec(hash);
  if (!mark) return { entry: null, place: null };
  return { entry: mark[1]!, place: mark[2] === undefined ? null : hash };
}
