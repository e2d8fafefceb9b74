import type { Attribution, Reading } from "../document.ts";

/** One who speaks or passes on, so that it can be told from those of other articles without the article. */
export interface Source {
  /** Entity id, null where no entity is known. */
  readonly entity: string | null;
  readonly anonymous: boolean;
  /** The Arabic name of the entity, else the words of the article; null where the source is left out. */
  readonly name: string | null;
  readonly en: string | null;
  /** Of an unnamed source: what kind of people they are, and how many. */
  readonly kind: string | null;
  readonly count: number | null;
}

/** A chain with the names that the article gives. */
export function chainOf(
  chain: Attribution["chain"],
  { entities, article }: Pick<Reading, "entities" | "article">,
): Source[][] {
  const byId = new Map(entities.map((one) => [one.id, one]));
  return chain.map((link) =>
    link.map(({ entity, anonymous, start, end, kind, count }) => {
      const known = entity === null ? undefined : byId.get(entity);
      const words = start === null || end === null ? null : article.text.slice(start, end);
      return {
        entity,
        anonymous,
        name: anonymous ? words : (known?.name.ar ?? words),
        en: anonymous || !known || known.name.transliterated ? null : known.name.en,
        kind: kind ?? null,
        count: count ?? null,
      };
    }),
  );
}
