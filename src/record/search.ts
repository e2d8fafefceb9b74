/** Searching the record: a query becomes one SQL statement, and what it finds comes with the words that it rests on. */

import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Reading, Span } from "../document.ts";
import { listed } from "./look-up.ts";
import type { ArticleRow } from "./record.ts";
import type { Indexing } from "./search-index.ts";
import { matchesIn } from "./search-matches.ts";
import { leavesOf, type Names, namesOf, type Sounds } from "./search-names.ts";
import type { Query, QueryNode, SearchKind } from "./search-query.ts";
import type { Tables } from "./tables.ts";

/** One thing found, and where. */
export interface SearchHit {
  readonly article: ArticleRow;
  /** Index into the reading's attributions or events; null where the article itself was asked for. */
  readonly position: number | null;
  /** Where the words and names of the query stand in the article's text, in order: UTF-16 units. */
  readonly matches: readonly Span[];
  readonly reading: Reading;
}

/** One page of what was found. */
export interface SearchResult {
  readonly kind: SearchKind;
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Names in the query that the record does not know: their conditions find nothing. */
  readonly unknown: readonly string[];
  /** Names that no article spells so, and the entities who were looked for because they sound like them. */
  readonly alike: readonly { readonly name: string; readonly entities: readonly string[] }[];
}

/** Which page of the finds: the newest articles first, those without a date last. */
export interface SearchPage {
  readonly limit: number;
  readonly offset: number;
  /** Only finds behind this one. */
  readonly after?: SearchPlace | undefined;
}

/** Where a find stands in the order of finds. */
export interface SearchPlace {
  readonly published: string | null;
  readonly key: string;
  readonly position: number | null;
}

/** Runs a query over an index that is whole. */
export async function search(
  db: Kysely<Tables>,
  query: Query,
  page: SearchPage,
  indexing: Indexing,
  soundsOf: () => Promise<Sounds>,
  readingOf: (key: string) => Promise<Reading | null>,
): Promise<SearchResult> {
  const { kind, root } = query;
  const { termsOf } = indexing;
  const { names, alike } = await namesOf(db, root, termsOf, soundsOf);
  const condition = conditionOf(root, { kind, names, indexing });
  const from = sources[kind];
  const { rows: counted } = await sql<{ n: number }>`select count(*) as n ${from} where ${condition}`.execute(
    db,
  );
  const { rows } = await sql<{ key: string; position: number | null }>`
    select a.key as key, ${positions[kind]} as position ${from} where ${condition} ${behind(page.after, kind)}
    order by a.published is null, a.published desc, a.key, position
    limit ${page.limit} offset ${page.offset}`.execute(db);
  const articles = await listed(db, [...new Set(rows.map(({ key }) => key))]);
  const hits: SearchHit[] = [];
  const read = new Map<string, Reading | null>();
  for (const { key, position } of rows) {
    const article = articles.get(key);
    if (!read.has(key)) read.set(key, await readingOf(key));
    const reading = read.get(key);
    if (!article || !reading) continue;
    const where = kind === "statements" ? reading.attributions[position!]!.content : null;
    hits.push({ article, position, matches: matchesIn(reading, where, { root, names, termsOf }), reading });
  }
  const unknown = [...names]
    .filter(([name, ids]) => ids.length === 0 && isField(root, name))
    .map(([name]) => name);
  const sounding = [...alike].map((name) => ({ name, entities: names.get(name)! }));
  return { kind, total: Number(counted[0]?.n ?? 0), hits, unknown, alike: sounding };
}

function behind(after: SearchPlace | undefined, kind: SearchKind): RawBuilder<unknown> {
  if (!after) return sql``;
  const { published, key, position } = after;
  const within = position === null ? sql`` : sql` or (a.key = ${key} and ${positions[kind]} > ${position})`;
  const sameDay = sql`(a.key > ${key}${within})`;
  return published === null
    ? sql`and a.published is null and ${sameDay}`
    : sql`and (a.published < ${published} or a.published is null or (a.published = ${published} and ${sameDay}))`;
}

/** What is searched, by what is wanted. */
export const sources: Readonly<Record<SearchKind, RawBuilder<unknown>>> = {
  articles: sql`from articles a`,
  statements: sql`from attributions s join articles a on a.key = s.article`,
  events: sql`from events e join articles a on a.key = e.article`,
};
/** The number of an entry in its article. */
export const positions: Readonly<Record<SearchKind, RawBuilder<unknown>>> = {
  articles: sql`null`,
  statements: sql`s.position`,
  events: sql`e.position`,
};

function isField(root: QueryNode, name: string): boolean {
  return leavesOf(root).some((leaf) => leaf.kind === "field" && leaf.value === name);
}

interface Compiling {
  readonly kind: SearchKind;
  readonly names: Names;
  readonly indexing: Indexing;
}

type Condition = RawBuilder<unknown>;

/** The condition that a query means, over the tables of what is wanted. */
export function conditionOf(node: QueryNode, compiling: Compiling): Condition {
  if (node.kind === "not") return sql`not (${conditionOf(node.of, compiling)})`;
  if (node.kind === "all" || node.kind === "any") {
    // An empty query asks for everything.
    if (node.of.length === 0) return sql`1 = 1`;
    const parts = node.of.map((part) => sql`(${conditionOf(part, compiling)})`);
    return sql.join(parts, node.kind === "all" ? sql` and ` : sql` or `);
  }
  return node.kind === "text" ? textCondition(node.words, compiling) : fieldCondition(node, compiling);
}

/** Words are found in the text, and where they are a name under every other spelling of it too. */
function textCondition(words: string, { kind, names, indexing }: Compiling): Condition {
  const terms = indexing.termsOf(words).map(({ term }) => term);
  if (terms.length === 0) return sql`1 = 1`;
  const holding = indexing.fullText.holding(terms);
  const ids = names.get(words) ?? [];
  if (kind === "statements") {
    const named =
      ids.length === 0
        ? sql``
        : sql` union select passage from passage_entities where entity in (${sql.join(ids)})`;
    return sql`exists (select 1 from passages p where p.article = s.article and p.position = s.position and p.id in (${holding}${named}))`;
  }
  const named =
    ids.length === 0 ? sql`` : sql` union select article from names where entity in (${sql.join(ids)})`;
  return sql`a.key in (select p.article from passages p where p.position is null and p.id in (${holding})${named})`;
}

function fieldCondition(
  { name, value }: Extract<QueryNode, { kind: "field" }>,
  { kind, names }: Compiling,
): Condition {
  const ids = names.get(value) ?? [];
  // A list that nothing is in: `in ()` is no SQL everywhere.
  const among = (column: RawBuilder<unknown>): Condition =>
    ids.length === 0 ? sql`1 = 0` : sql`${column} in (${sql.join(ids)})`;
  switch (name) {
    case "speaker":
      return inStatement(kind, party("speaker", among));
    case "via":
      return inStatement(kind, party("carrier", among));
    case "to":
      return inStatement(kind, party("addressee", among));
    case "source":
      return inStatement(
        kind,
        sql`${value === "named" ? sql`` : sql`not `}exists (select 1 from statement_parties q where q.article = s.article and q.position = s.position and q.role = 'speaker' and q.entity is not null)`,
      );
    case "act":
      return inStatement(kind, sql`s.act = ${value}`);
    case "certainty":
      return inStatement(kind, sql`s.certainty = ${value}`);
    case "event":
      return inEvent(kind, sql`e.type = ${value}`);
    case "status":
      return inEvent(kind, sql`e.status = ${value}`);
    case "place":
      return inEvent(kind, among(sql`e.place`));
    case "actor":
    case "recipient":
      return inEvent(
        kind,
        sql`exists (select 1 from event_parties q where q.article = e.article and q.position = e.position and q.role = ${name} and ${among(sql`q.entity`)})`,
      );
    case "about":
      return kind === "statements"
        ? sql`exists (select 1 from passages p join passage_entities q on q.passage = p.id where p.article = s.article and p.position = s.position and ${among(sql`q.entity`)})`
        : sql`exists (select 1 from names q where q.article = a.key and ${among(sql`q.entity`)})`;
    case "origins":
    case "outlets":
      return inThread(kind, name, value);
    case "outlet":
      return sql`lower(a.outlet) like ${`%${value.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
    case "since":
      return sql`a.published >= ${value}`;
    case "until":
      // A month holds its days: 2025-08-31 sorts before 2025-08 with what sorts behind every digit.
      return sql`a.published < ${`${value}~`}`;
  }
}

function party(role: string, among: (column: RawBuilder<unknown>) => Condition): Condition {
  return sql`exists (select 1 from statement_parties q where q.article = s.article and q.position = s.position and q.role = ${role} and ${among(sql`q.entity`)})`;
}

/** A condition on a statement: of an article it asks for any such statement, of an event for the one that tells it. */
function inStatement(kind: SearchKind, condition: Condition): Condition {
  if (kind === "statements") return condition;
  const which =
    kind === "articles" ? sql`s.article = a.key` : sql`s.article = e.article and s.position = e.attribution`;
  return sql`exists (select 1 from attributions s where ${which} and ${condition})`;
}

/** A condition on an event: of an article it asks for any such event, of a statement for one that it tells. */
function inEvent(kind: SearchKind, condition: Condition): Condition {
  if (kind === "events") return condition;
  const which =
    kind === "articles" ? sql`e.article = a.key` : sql`e.article = s.article and e.attribution = s.position`;
  return sql`exists (select 1 from events e where ${which} and ${condition})`;
}

/** A condition on how many tell the same: of a statement its claim, of an event its story, of an article any of both. */
function inThread(kind: SearchKind, column: "origins" | "outlets", value: string): Condition {
  const [, operator = "=", number = ""] = value.match(/^(>=|<=|>|<|=)?(\d+)$/) ?? [];
  const compared = sql`${sql.ref(`h.${column}`)} ${sql.raw(operator)} ${Number(number)}`;
  const which = {
    statements: sql`k.kind = 'claim' and k.article = s.article and k.position = s.position`,
    events: sql`k.kind = 'story' and k.article = e.article and k.position = e.position`,
    articles: sql`k.kind in ('claim', 'story') and k.article = a.key`,
  }[kind];
  return sql`exists (select 1 from accounts k join threads h on h.id = k.thread where ${which} and ${compared})`;
}
