/** Whether a name in Latin letters is an established one, where nothing but the entity's id is at hand. */

import type { NamedEntity } from "../corrections/correction.ts";
import type { EntityType } from "../document.ts";
import { compiled, rowsOf } from "../rules/lexicon.ts";

/** The ids of all entities that the lexicons have. */
export const knownIds = compiled(
  (lexicons): ReadonlySet<string> =>
    new Set(
      ["places.tsv", "organizations.tsv", "people.tsv"].flatMap((file) =>
        rowsOf(lexicons, file).map(({ cells }) => cells.id!),
      ),
    ),
);

/** An entity as lists name it, out of a row of the record. */
export function namedRow(
  row: {
    readonly entity: string;
    readonly type: EntityType;
    readonly nameAr: string;
    readonly nameEn: string | null;
  },
  known: ReadonlySet<string>,
): NamedEntity {
  const { entity: id, type, nameAr: ar, nameEn: en } = row;
  // What people name themselves (`own:`) is called as they say.
  const transliterated = en !== null && !known.has(id) && !id.startsWith("own:");
  return {
    ...{ id, wikidata: /^Q[1-9]\d*$/.test(id) ? id : null, type },
    name: { ar, en, transliterated },
  };
}
