/** What the finds of a query are, counted: by outlet, speaker, act and type of event. */

import { type Kysely, sql } from "kysely";
import type { Act, EventType } from "../document.ts";
import { conditionOf, positions, sources } from "./search.ts";
import type { Indexing } from "./search-index.ts";
import { namesOf, type Sounds } from "./search-names.ts";
import type { Query } from "./search-query.ts";
import type { Tables } from "./tables.ts";

/** A value with the number of finds that have it. */
export interface Facet<T = string> {
  readonly value: T;
  readonly count: number;
}

/** The commonest values among the newest finds; of an article each value counts once. */
export interface Facets {
  /** How many finds were counted: the newest, `mostCounted` at most. */
  readonly of: number;
  readonly outlets: readonly Facet[];
  readonly speakers: readonly (Facet & { readonly nameAr: string; readonly nameEn: string | null })[];
  readonly acts: readonly Facet<Act>[];
  readonly types: readonly Facet<EventType>[];
}

/** Finds that are counted, and values of each kind that are told. */
const mostCounted = 1000;
const mostValues = 20;

interface Row {
  readonly facet: "all" | "outlet" | "speaker" | "act" | "type";
  readonly value: string;
  readonly n: number;
}

/** Counts over an index that is whole. */
export async function facets(
  db: Kysely<Tables>,
  { kind, root }: Query,
  indexing: Indexing,
  soundsOf: () => Promise<Sounds>,
): Promise<Facets> {
  const { names } = await namesOf(db, root, indexing.termsOf, soundsOf);
  const condition = conditionOf(root, { kind, names, indexing });
  // Of a statement its own speaker and act, of an event those of the statement that tells it, of an article all that it has.
  const statement = {
    articles: sql`s.article = h.key`,
    statements: sql`s.article = h.key and s.position = h.position`,
    events: sql`s.article = h.key and s.position = h.told`,
  }[kind];
  const event = {
    articles: sql`e.article = h.key`,
    statements: sql`e.article = h.key and e.attribution = h.position`,
    events: sql`e.article = h.key and e.position = h.position`,
  }[kind];
  const find = kind === "articles" ? sql`h.key` : sql`h.key || '-' || h.position`;
  const told = kind === "events" ? sql`e.attribution` : sql`null`;
  const { rows } = await sql<Row>`
    with hits as (
      select a.key as key, ${positions[kind]} as position, ${told} as told, a.outlet as outlet
      ${sources[kind]} where ${condition} order by a.published is null, a.published desc, a.key limit ${mostCounted}),
    counted as (
      select 'all' as facet, '' as value, count(*) as n from hits
      union all select 'outlet', h.outlet, count(*) from hits h where h.outlet is not null group by h.outlet
      union all select 'speaker', s.entity, count(distinct ${find}) from hits h
        join statement_parties s on ${statement} and s.role = 'speaker' where s.entity is not null group by s.entity
      union all select 'act', s.act, count(distinct ${find}) from hits h join attributions s on ${statement} group by s.act
      union all select 'type', e.type, count(distinct ${find}) from hits h join events e on ${event} group by e.type)
    select facet, value, n from (
      select facet, value, n, row_number() over (partition by facet order by n desc, value) as rank from counted) ranked
    where rank <= ${mostValues} order by facet, rank`.execute(db);
  const of = (facet: Row["facet"]) =>
    rows.flatMap((row) => (row.facet === facet ? [{ value: row.value, count: Number(row.n) }] : []));
  const speakers = of("speaker");
  const called = new Map<string, { readonly nameAr: string; readonly nameEn: string | null }>();
  for (const { value } of speakers) {
    const known = await db
      .selectFrom("names")
      .select(["name_ar as nameAr", "name_en as nameEn"])
      .where("entity", "=", value)
      .limit(1)
      .executeTakeFirst();
    if (known) called.set(value, known);
  }
  return {
    of: of("all")[0]?.count ?? 0,
    outlets: of("outlet"),
    speakers: speakers.map((one) => ({
      ...one,
      ...(called.get(one.value) ?? { nameAr: one.value, nameEn: null }),
    })),
    acts: of("act") as Facet<Act>[],
    types: of("type") as Facet<EventType>[],
  };
}
