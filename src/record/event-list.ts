/** Events of many articles in the order of their days. */

import { type Kysely, type RawBuilder, sql } from "kysely";
import type { EventType } from "../document.ts";
import { listed } from "./look-up.ts";
import type { ArticleRow } from "./record.ts";
import { conditionOf } from "./search.ts";
import type { Indexing } from "./search-index.ts";
import { namesOf, type Sounds } from "./search-names.ts";
import type { Query } from "./search-query.ts";
import type { Tables } from "./tables.ts";
import { nameOf, threadNumber } from "./threads.ts";

/** Which events to list. */
export interface EventQuery {
  /** Entity id of an actor, recipient or place. */
  readonly entity?: string | undefined;
  readonly place?: string | undefined;
  readonly type?: EventType | undefined;
  /** The name of a story. */
  readonly story?: string | undefined;
  /** First and last ISO day. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly about?: Query | undefined;
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly after?: EventPlace | undefined;
}

/** Where an event stands in the list; `day` is empty where neither the event nor its article has one. */
export interface EventPlace {
  readonly day: string;
  readonly key: string;
  readonly position: number;
}

/** An event with its day: its own, else that of publication. */
export interface EventRow extends EventPlace {
  readonly article: ArticleRow;
  /** The name of the story that it belongs to, null where it was put in none. */
  readonly story: string | null;
}

const day = sql`coalesce(e.date, a.published, '')`;

/** Lists events by day. */
export async function eventsListed(
  db: Kysely<Tables>,
  query: EventQuery,
  indexing: Indexing | null,
  soundsOf: () => Promise<Sounds>,
): Promise<readonly EventRow[]> {
  const { order, limit, after } = query;
  const story = query.story === undefined ? null : await threadNumber(db, "story", query.story);
  if (query.story !== undefined && story === null) return [];
  const where = await conditions(db, query, story, indexing, soundsOf);
  const [direction, behind] = order === "asc" ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  if (after)
    where.push(
      sql`(${day} ${behind} ${after.day} or (${day} = ${after.day} and (a.key > ${after.key} or (a.key = ${after.key} and e.position > ${after.position}))))`,
    );
  const { rows } = await sql<{
    key: string;
    position: number;
    day: string;
    first: string | null;
    at: number | null;
  }>`
    select a.key as key, e.position as position, ${day} as day, f.article as first, f.position as at
    from events e join articles a on a.key = e.article
    left join accounts k on k.kind = 'story' and k.article = e.article and k.position = e.position
    left join accounts f on f.id = k.thread
    where ${where.length === 0 ? sql`1 = 1` : sql.join(where, sql` and `)}
    order by ${day} ${direction}, a.key, e.position limit ${limit}`.execute(db);
  const articles = await listed(db, [...new Set(rows.map(({ key }) => key))]);
  return rows.map(({ key, position, day: on, first, at }) => ({
    ...{ key, position, day: on, article: articles.get(key)! },
    story: first === null || at === null ? null : nameOf("story", first, at),
  }));
}

async function conditions(
  db: Kysely<Tables>,
  { entity, place, type, from, to, about }: EventQuery,
  story: number | null,
  indexing: Indexing | null,
  soundsOf: () => Promise<Sounds>,
): Promise<RawBuilder<unknown>[]> {
  const party = sql`exists (select 1 from event_parties q where q.article = e.article and q.position = e.position and q.entity = ${entity})`;
  const found = [
    ...(entity === undefined ? [] : [sql`(e.place = ${entity} or ${party})`]),
    ...(place === undefined ? [] : [sql`e.place = ${place}`]),
    ...(type === undefined ? [] : [sql`e.type = ${type}`]),
    ...(story === null ? [] : [sql`k.thread = ${story}`]),
    ...(from === undefined ? [] : [sql`${day} >= ${from}`]),
    // A month holds its days: what sorts behind every digit stands behind all of them.
    ...(to === undefined ? [] : [sql`${day} < ${`${to}~`} and ${day} <> ''`]),
  ];
  if (!about || !indexing) return found;
  const { names } = await namesOf(db, about.root, indexing.termsOf, soundsOf);
  return [...found, sql`(${conditionOf(about.root, { kind: "events", names, indexing })})`];
}
