/** Layers put together anew after entries were taken out and added: what refers to others by their index refers to them as before. */

import { type LayerName, layerNames } from "../proof/entries.ts";
import { references } from "../proof/marks.ts";
import type { Slot } from "./corrected.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The entries that stay, layer by layer, and their indexes in the engine's reading. */
export interface Reindexed {
  readonly layers: Readonly<Record<LayerName, readonly { readonly slot: Slot; readonly found: Fields }[]>>;
  readonly origins: Readonly<Record<LayerName, readonly (number | null)[]>>;
}

/** What cannot be without what it refers to. */
const needed: Readonly<Record<string, ReadonlySet<string>>> = {
  meetings: new Set(["event"]),
  disputes: new Set(["claim", "denial", "figures"]),
};

/** Puts the layers together. What is about an entry that was taken out goes with it, or no longer refers to it. */
export function reindexed(slots: readonly Slot[][]): Reindexed {
  for (let dropping = true; dropping; ) {
    dropping = false;
    for (const slot of slots.flat()) {
      if (slot.dropped || !lacks(slot, slots)) continue;
      slot.dropped = true;
      dropping = true;
    }
  }
  const places = new Map<Slot, number>();
  const staying = slots.map((layer) => layer.filter(({ dropped }) => !dropped));
  for (const layer of staying) for (const [at, slot] of layer.entries()) places.set(slot, at);
  const placeOf = (layer: LayerName, index: number): number | null => {
    const slot = standingFor(slots, layer, index);
    return slot ? (places.get(slot) ?? null) : null;
  };
  const layers = layerNames.map((layer, k) => [
    layer,
    staying[k]!.map((slot) => ({ slot, found: referring(slot, placeOf) })),
  ]);
  const origins = layerNames.map((layer, k) => [layer, staying[k]!.map(({ index }) => index)]);
  return { layers: Object.fromEntries(layers), origins: Object.fromEntries(origins) };
}

/** The entry at an index of the engine's reading, or that which it was merged into; null where it was taken out. */
function standingFor(slots: readonly Slot[][], layer: LayerName, index: number): Slot | null {
  let slot = slots[layerNames.indexOf(layer)]![index];
  for (let steps = 0; slot?.into && steps < 8; steps++) slot = slot.into;
  return slot && !slot.dropped ? slot : null;
}

function lacks({ layer, found }: Slot, slots: readonly Slot[][]): boolean {
  const gone = (field: string, index: unknown): boolean =>
    typeof index === "number" && standingFor(slots, references[field]!, index) === null;
  return [...(needed[layer] ?? [])].some((field) => {
    const value = found[field];
    return Array.isArray(value) ? value.some((index) => gone(field, index)) : gone(field, value);
  });
}

function referring(
  { layer, found }: Slot,
  placeOf: (layer: LayerName, index: number) => number | null,
): Fields {
  const changed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(found)) {
    const to = references[field];
    if (!to) continue;
    if (typeof value === "number") changed[field] = placeOf(to, value);
    else if (Array.isArray(value) && value.every((index) => typeof index === "number"))
      changed[field] = value.map((index) => placeOf(to, index)).filter((index) => index !== null);
  }
  // An ultimatum that is none leaves a day by which something is due.
  const term = layer === "deadlines" && found.kind === "ultimatum" && changed.ultimatum === null;
  return Object.keys(changed).length === 0
    ? found
    : { ...found, ...changed, ...(term ? { kind: "term" } : {}) };
}
