/** What a search looks in: for each article the terms of its text and of every statement, who takes part in what, and how names are spelled. */

import { type ExpressionBuilder, type Kysely, sql, type Transaction } from "kysely";
import type { Mention, Reading, Span } from "../document.ts";
import type { TermsOf } from "../rules/search-terms.ts";
import { inBatches } from "./batches.ts";
import { dialectOf } from "./dialect.ts";
import type { FullText } from "./full-text.ts";
import { newIds } from "./numbers.ts";
import type { EventPartiesTable, SpellingsTable, StatementPartiesTable, Tables } from "./tables.ts";

/** What indexing needs beside the database. */
export interface Indexing {
  readonly fullText: FullText;
  readonly termsOf: TermsOf;
}

/** Articles a transaction when an old record is brought up to date. */
const ARTICLES_AT_ONCE = 50;

/** Writes all that a search looks in for one article, in place of what was there, in the transaction that keeps it. */
export async function indexArticle(
  trx: Transaction<Tables>,
  key: string,
  reading: Reading,
  { fullText, termsOf }: Indexing,
): Promise<void> {
  const { article } = reading;
  await unindexArticle(trx, key, fullText);
  await trx.insertInto("indexed").values({ article: key }).execute();
  const { insertAll } = dialectOf(trx);
  const texts = [
    article.title === null ? article.text : `${article.title}\n${article.text}`,
    ...reading.attributions.map(({ content }) =>
      content.map(({ start, end }) => article.text.slice(start, end)).join("\n"),
    ),
  ];
  const first = await newIds(trx, "passages", texts.length);
  await insertAll(
    trx,
    "passages",
    texts.map((_, at) => ({ id: first + at, article: key, position: at === 0 ? null : at - 1 })),
  );
  await fullText.add(
    trx,
    texts.map((text, at) => ({ passage: first + at, terms: nameKey(text, termsOf) })),
  );
  const about = reading.attributions.flatMap(({ content }, position) =>
    [...entitiesIn(reading.mentions, content)].map((entity) => ({ passage: first + 1 + position, entity })),
  );
  await insertAll(trx, "passage_entities", about);
  await insertAll(trx, "statement_parties", statementParties(reading, key));
  const events = reading.events.map(({ type, status, place, date, attribution }, position) => ({
    article: key,
    position,
    type,
    status,
    place,
    date,
    attribution,
  }));
  await insertAll(trx, "events", events);
  await insertAll(trx, "event_parties", eventParties(reading, key));
  await insertAll(trx, "spellings", spellings(reading, termsOf), "passed over");
}

/** Takes an article out of the index. Spellings stay: they are facts about names, not about the article. */
async function unindexArticle(trx: Transaction<Tables>, key: string, fullText: FullText): Promise<void> {
  const passages = await trx.selectFrom("passages").select("id").where("article", "=", key).execute();
  for (const ids of inBatches(passages.map(({ id }) => id))) await fullText.remove(trx, ids);
  for (const table of ["passages", "statement_parties", "events", "event_parties", "indexed"] as const) {
    await trx.deleteFrom(table).where("article", "=", key).execute();
  }
}

/** Indexes what was kept before there was an index; cheap where nothing is missing. */
export async function indexMissing(
  db: Kysely<Tables>,
  indexing: Indexing,
  readingOf: (trx: Transaction<Tables>, article: string, json: string) => Promise<Reading>,
): Promise<void> {
  for (;;) {
    const done = await db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom("readings")
        .select(["article", "json"])
        .where(isMissing)
        .limit(ARTICLES_AT_ONCE)
        .execute();
      for (const { article, json } of rows)
        await indexArticle(trx, article, await readingOf(trx, article, json), indexing);
      return rows.length < ARTICLES_AT_ONCE;
    });
    if (done) return;
  }
}

/** Not `not in`: PostgreSQL reads the list again for every article once it has outgrown its memory. */
function isMissing({ not, exists, selectFrom }: ExpressionBuilder<Tables, "readings">) {
  return not(
    exists(
      selectFrom("indexed").select("indexed.article").whereRef("indexed.article", "=", "readings.article"),
    ),
  );
}

/** Whether anything is missing from the index. */
export async function isWhole(db: Kysely<Tables>): Promise<boolean> {
  const row = await db
    .selectFrom("readings")
    .select(sql<number>`1`.as("one"))
    .where(isMissing)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}

function entitiesIn(mentions: readonly Mention[], spans: readonly Span[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end, entity } of mentions) {
    if (spans.some((span) => start >= span.start && end <= span.end)) found.add(entity);
  }
  return found;
}

function statementParties(reading: Reading, article: string): StatementPartiesTable[] {
  const rows = new Map<string, StatementPartiesTable>();
  const add = (position: number, role: StatementPartiesTable["role"], entity: string | null): void => {
    rows.set(`${position} ${role} ${entity}`, { article, position, role, entity });
  };
  for (const [position, { chain, addressee }] of reading.attributions.entries()) {
    for (const [at, link] of chain.entries()) {
      for (const { entity } of link) add(position, at === chain.length - 1 ? "speaker" : "carrier", entity);
    }
    if (addressee)
      for (const entity of entitiesIn(reading.mentions, [addressee])) add(position, "addressee", entity);
  }
  return [...rows.values()];
}

function eventParties(reading: Reading, article: string): EventPartiesTable[] {
  return reading.events.flatMap(({ actors, recipients }, position) => [
    ...[...new Set(actors)].map((entity) => ({ article, position, role: "actor" as const, entity })),
    ...[...new Set(recipients)].map((entity) => ({ article, position, role: "recipient" as const, entity })),
  ]);
}

function spellings({ article, entities, mentions }: Reading, termsOf: TermsOf): SpellingsTable[] {
  const rows = new Map<string, SpellingsTable>();
  const people = new Set(entities.filter(({ type }) => type === "person").map(({ id }) => id));
  const add = (entity: string, name: string): void => {
    const terms = termsOf(name).map(({ term }) => term);
    // People are asked for by their last name too, with or without its particle (بن سلمان, سلمان).
    for (let from = 0; from < (people.has(entity) ? terms.length : 1); from++) {
      const spelling = terms.slice(from).join(" ");
      if (spelling !== "") rows.set(`${entity} ${spelling}`, { entity, terms: spelling });
    }
  };
  for (const { id, name } of entities) {
    add(id, name.ar);
    if (name.en) add(id, name.en);
  }
  for (const { form, entity, start, end } of mentions) {
    if (form === "name") add(entity, article.text.slice(start, end));
  }
  return [...rows.values()];
}

/** A name as it is looked up: its terms. */
export function nameKey(name: string, termsOf: TermsOf): string {
  return termsOf(name)
    .map(({ term }) => term)
    .join(" ");
}
