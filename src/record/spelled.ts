/** How names have been written anywhere, as terms; what has been written once is remembered, for the same names come again and again. */

import type { Reading } from "../document.ts";
import type { WordTerms } from "../rules/search-terms.ts";
import { tokenise } from "../text/words.ts";
import type { SpellingsTable } from "./tables.ts";

/** Names that are remembered. */
const remembered = 50_000;

/** The spellings that a record has, as far as they are remembered. */
export interface Spelled {
  /** Those of a reading that may be new. */
  newIn(reading: Reading, termsOf: WordTerms): SpellingsTable[];
  /** Call it where what it has given has not been committed. */
  forget(): void;
}

/** The spellings of a record; one for each open record. */
export function spelled(): Spelled {
  const known = new Set<string>();
  return {
    newIn({ article, entities, mentions }, termsOf) {
      if (known.size > remembered) known.clear();
      const rows: SpellingsTable[] = [];
      const people = new Set(entities.filter(({ type }) => type === "person").map(({ id }) => id));
      const add = (entity: string, name: string): void => {
        const isPerson = people.has(entity);
        const once = `${entity}\n${isPerson}\n${name}`;
        if (known.has(once)) return;
        known.add(once);
        const terms = tokenise(name).flatMap(termsOf);
        // People are asked for by their last name too, with or without its particle (بن سلمان, سلمان).
        for (let from = 0; from < (isPerson ? terms.length : 1); from++) {
          const spelling = terms.slice(from).join(" ");
          if (spelling !== "") rows.push({ entity, terms: spelling });
        }
      };
      for (const { id, name } of entities) {
        add(id, name.ar);
        if (name.en) add(id, name.en);
      }
      for (const { form, entity, start, end } of mentions)
        if (form === "name") add(entity, article.text.slice(start, end));
      return rows;
    },
    forget: () => known.clear(),
  };
}
