import { createContext } from "svelte";
import type { Entity, Reading } from "../../document.ts";

/** What every entry of a reading needs to know of the article. */
export interface Ground {
  readonly reading: Reading;
  /** An entity with its place in the reading. */
  readonly entity: (id: string) => { readonly entity: Entity; readonly index: number } | undefined;
}

/** The ground of one reading. */
export function groundOf(reading: Reading): Ground {
  const entities = new Map(reading.entities.map((entity, index) => [entity.id, { entity, index }] as const));
  return { reading, entity: (id) => entities.get(id) };
}

/** The ground that the reader gives to all entries within it: a function, since the reading changes with corrections. */
export const [ground, setGround] = createContext<() => Ground>();
