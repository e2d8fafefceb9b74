/** The people, bodies and places that the record names, by any spelling of their names. */

import { type Kysely, sql } from "kysely";
import type { EntityType } from "../document.ts";
import type { TermsOf } from "../rules/search-terms.ts";
import { inBatches } from "./batches.ts";
import { nameKey } from "./search-index.ts";
import { namesOf, type Sounds } from "./search-names.ts";
import type { Tables } from "./tables.ts";

/** An entity with how much the record has of it. */
export interface EntityRow {
  readonly entity: string;
  readonly type: EntityType;
  readonly nameAr: string;
  readonly nameEn: string | null;
  readonly articles: number;
  readonly mentions: number;
}

/** Which entities to list; those that most articles name come first. */
export interface EntityQuery {
  /** An id, or a name or the beginning of one in Arabic or Latin letters; where none is spelled so, one that sounds like it. */
  readonly name?: string | undefined;
  readonly type?: EntityType | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Spellings that are looked at for the beginning of a name. */
const mostSpellings = 500;

/** Lists entities. */
export async function entities(
  db: Kysely<Tables>,
  { name, type, limit, offset }: EntityQuery,
  termsOf: TermsOf,
  soundsOf: () => Promise<Sounds>,
): Promise<readonly EntityRow[]> {
  const ids = name === undefined ? null : await idsOf(db, name, termsOf, soundsOf);
  return rowsOf(db, ids, { type, limit, offset });
}

/** The entities with these ids; one that no article names is left out. */
export async function entitiesWith(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly EntityRow[]> {
  const found: EntityRow[] = [];
  for (const some of inBatches(ids))
    found.push(...(await rowsOf(db, some, { limit: some.length, offset: 0 })));
  return found;
}

/** The rows of some entities (null: of all). */
async function rowsOf(
  db: Kysely<Tables>,
  ids: readonly string[] | null,
  { type, limit, offset }: Omit<EntityQuery, "name">,
): Promise<readonly EntityRow[]> {
  if (ids?.length === 0) return [];
  const conditions = [
    ...(ids === null ? [] : [sql`n.entity in (${sql.join(ids)})`]),
    ...(type === undefined ? [] : [sql`n.type = ${type}`]),
  ];
  const where = conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `);
  const { rows } = await sql<EntityRow>`
    select n.entity as entity, min(n.type) as type, min(n.name_ar) as "nameAr", min(n.name_en) as "nameEn",
      count(*) as articles, sum(n.mentions) as mentions
    from names n where ${where} group by n.entity order by count(*) desc, n.entity
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => ({ ...row, articles: Number(row.articles), mentions: Number(row.mentions) }));
}

async function idsOf(
  db: Kysely<Tables>,
  name: string,
  termsOf: TermsOf,
  soundsOf: () => Promise<Sounds>,
): Promise<readonly string[]> {
  const key = nameKey(name, termsOf);
  const begins = key === "" ? [] : await beginningWith(db, key);
  const { names } = await namesOf(db, { kind: "field", name: "about", value: name }, termsOf, soundsOf);
  return [...new Set([...(names.get(name) ?? []), ...begins])];
}

async function beginningWith(db: Kysely<Tables>, key: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("spellings")
    .select("entity")
    .distinct()
    .where("terms", ">=", key)
    // A range instead of LIKE: it uses the index. U+FFFF stands behind every letter.
    .where("terms", "<", `${key}\uffff`)
    .limit(mostSpellings)
    .execute();
  return rows.map(({ entity }) => entity);
}
