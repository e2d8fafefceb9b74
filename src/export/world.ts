/** What the lexicons know of entities beside their names: the country they belong to, and where places lie. */

import type { Entity } from "../document.ts";
import { type Lexicons, rowsOf } from "../rules/lexicon.ts";

/** Where a place lies, in degrees (WGS 84). */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** Facts on the entities of a reading. */
export interface World {
  /** ISO 3166-1 alpha-3 code of the country that an entity is or belongs to, null where it is not known. */
  country(entity: Entity): string | null;
  position(id: string): Position | null;
  /** The kind of an organization or place in its lexicon (`ministry`, `city`), null where it is in none. */
  kind(id: string): string | null;
}

/** The world of a set of lexicons. */
export function worldOf(lexicons: Lexicons): World {
  const codes = new Map<string, string>();
  const positions = new Map<string, Position>();
  for (const { cells } of rowsOf(lexicons, "place-facts.tsv")) {
    if (cells.iso3) codes.set(cells.id!, cells.iso3);
    if (cells.lat && cells.lon) positions.set(cells.id!, { lat: Number(cells.lat), lon: Number(cells.lon) });
  }
  const belongs = new Map<string, string>();
  const kinds = new Map<string, string>();
  for (const file of ["places.tsv", "organizations.tsv", "people.tsv"])
    for (const { cells } of rowsOf(lexicons, file)) {
      const of = cells.of ?? cells.country;
      if (of) belongs.set(cells.id!, of);
      if (cells.kind) kinds.set(cells.id!, cells.kind);
    }
  const codeOf = (id: string): string | null => {
    // Two steps: a city's country, a newspaper's city's country.
    let at: string | undefined = id;
    for (let step = 0; at !== undefined && step < 3; step++) {
      const code = codes.get(at);
      if (code !== undefined) return code;
      at = belongs.get(at);
    }
    return null;
  };
  return {
    country({ id, roles }) {
      const known = codeOf(id);
      if (known !== null) return known;
      for (const { of } of roles) {
        const code = of === null ? null : codeOf(of);
        if (code !== null) return code;
      }
      return null;
    },
    position: (id) => positions.get(id) ?? null,
    kind: (id) => kinds.get(id) ?? null,
  };
}
