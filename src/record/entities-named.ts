/** Whom a name or an id means to the record. */

import type { Kysely } from "kysely";
import type { NamedEntity } from "../corrections/correction.ts";
import { corrected } from "./corrected.ts";
import type { Tables } from "./tables.ts";

/** Entities with this id or just this name, those that most articles name first; at most ten. */
export async function entitiesNamed(db: Kysely<Tables>, name: string): Promise<readonly NamedEntity[]> {
  const rows = await db
    .selectFrom("names")
    .select(["entity"])
    .select((select) => [select.fn.min("article").as("article"), select.fn.countAll<number>().as("articles")])
    .where((where) =>
      where.or([where("entity", "=", name), where("name_ar", "=", name), where("name_en", "=", name)]),
    )
    .groupBy("entity")
    .execute();
  const found: NamedEntity[] = [];
  const most = [...rows].sort((a, b) => Number(b.articles) - Number(a.articles)).slice(0, 10);
  for (const { entity, article } of most) {
    const reading = await corrected(db, article);
    const known = reading?.reading.entities.find(({ id }) => id === entity);
    if (known) found.push({ id: known.id, wikidata: known.wikidata, type: known.type, name: known.name });
  }
  return found;
}
