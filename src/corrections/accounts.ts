/** Accounts of threads and the entries of readings that they come from. */

import type { ThreadKind } from "../across/digest.ts";
import type { Reading } from "../document.ts";
import type { LayerName } from "../proof/entries.ts";

const layers: Readonly<Record<Exclude<ThreadKind, "outlook">, LayerName>> = {
  claim: "attributions",
  story: "events",
  deadline: "deadlines",
};

/** The entry that an account comes from; null where it comes from none (a deadline's change is told in a sentence). */
export function entryOfAccount(
  kind: ThreadKind,
  position: number,
  { positions, deadlines }: Reading,
): { readonly layer: LayerName; readonly index: number } | null {
  if (kind === "outlook") {
    const behind = position - positions.length;
    return behind < 0 ? { layer: "positions", index: position } : { layer: "forecasts", index: behind };
  }
  if (kind === "deadline" && position >= deadlines.length) return null;
  return { layer: layers[kind], index: position };
}

/** The position of the account that comes from an entry. */
export function positionOf(
  kind: ThreadKind,
  layer: LayerName,
  index: number,
  { positions }: Reading,
): number | null {
  if (kind === "outlook")
    return layer === "positions" ? index : layer === "forecasts" ? positions.length + index : null;
  return layers[kind] === layer ? index : null;
}
