/** Who speaks of, denies, meets and threatens whom, in the newest articles. */

import { type Kysely, sql } from "kysely";
import type { TieKind } from "../proof/values.ts";
import { meant } from "./look-up.ts";
import type { ArticleFilter } from "./record.ts";
import type { Tables } from "./tables.ts";

/** What two have to do with each other in one entry of an article. */
export interface Tie {
  readonly from: string;
  /** Of a denial: whom what is denied names. */
  readonly to: string;
  readonly kind: TieKind;
  readonly article: string;
  readonly published: string | null;
}

/** Articles that are looked at: the newest of those that are meant. */
const mostArticles = 1000;
/** Ties that are counted. */
const mostTies = 50_000;

/** Every tie in the newest articles that are meant; with an entity, its own ties and those among its company. */
export async function ties(db: Kysely<Tables>, filter: ArticleFilter): Promise<readonly Tie[]> {
  const { rows } = await sql<Tie>`
    with chosen as (
      select key, published from articles where ${meant(filter)}
      order by published is null, published desc, key limit ${mostArticles})
    select s.entity as "from", q.entity as "to", case when t.act = 'deny' then 'denies' else 'speaks-of' end as kind,
      c.key as article, c.published as published
    from chosen c
    join statement_parties s on s.article = c.key and s.role = 'speaker' and s.entity is not null
    join attributions t on t.article = s.article and t.position = s.position
    join passages p on p.article = s.article and p.position = s.position
    join passage_entities q on q.passage = p.id and q.entity <> s.entity
    union all
    select x.entity, y.entity, case when e.type = 'CONSULT' then 'meets' else 'threatens' end, c.key, c.published
    from chosen c
    join events e on e.article = c.key and e.type in ('CONSULT', 'THREATEN') and e.status = 'occurred'
    join event_parties x on x.article = e.article and x.position = e.position
    join event_parties y on y.article = e.article and y.position = e.position
      and ((e.type = 'CONSULT' and x.entity < y.entity)
        or (e.type = 'THREATEN' and x.role = 'actor' and y.role = 'recipient' and x.entity <> y.entity))
    limit ${mostTies}`.execute(db);
  return rows;
}

/** A place with how much of the record happens there. */
export interface PlaceRow {
  readonly place: string;
  readonly articles: number;
  readonly events: number;
  readonly meetings: number;
}

/** Places of events, those with the most events first; `most` of them. */
export async function placesOfEvents(
  db: Kysely<Tables>,
  filter: ArticleFilter,
  most: number,
): Promise<readonly PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select e.place as place, count(distinct e.article) as articles, count(*) as events,
      sum(case when e.type = 'CONSULT' then 1 else 0 end) as meetings
    from events e join articles on articles.key = e.article
    where e.place is not null and ${meant(filter)}
    group by e.place order by count(*) desc, e.place limit ${most}`.execute(db);
  return rows.map(({ place, articles, events, meetings }) => ({
    ...{ place, articles: Number(articles), events: Number(events), meetings: Number(meetings) },
  }));
}
