/** The index of a search: what it looks in is written with each article, and for those that were kept before there was one. */

import { type ExpressionBuilder, type Kysely, sql, type Transaction } from "kysely";
import type { Reading, Word } from "../document.ts";
import type { TermsOf, WordTerms } from "../rules/search-terms.ts";
import { tokenise } from "../text/words.ts";
import { inBatches } from "./batches.ts";
import { correctedIn } from "./corrected.ts";
import { dialectOf } from "./dialect.ts";
import type { FullText, PassageTerms } from "./full-text.ts";
import { newIds } from "./numbers.ts";
import { readingIn } from "./packing.ts";
import { type SearchRows, searchRowsOf } from "./search-rows.ts";
import type { Spelled } from "./spelled.ts";
import type { PassageEntitiesTable, PassagesTable, SpellingsTable, Tables } from "./tables.ts";

/** What indexing needs beside the database. */
export interface Indexing {
  readonly fullText: FullText;
  readonly termsOf: TermsOf;
  readonly wordTerms: WordTerms;
  readonly spelled: Spelled;
}

/** Articles a transaction when an old record is brought up to date. */
const ARTICLES_AT_ONCE = 50;

/** An article that is put into the index. */
export interface ToIndex {
  readonly key: string;
  readonly rows: SearchRows;
  readonly spellings: readonly SpellingsTable[];
}

/** What is looked for in an article, made before anything is written; `words` are those of its text. */
export function toIndex(
  key: string,
  reading: Reading,
  words: readonly Word[],
  { wordTerms, spelled }: Indexing,
): ToIndex {
  return {
    key,
    rows: searchRowsOf(reading, key, words, wordTerms),
    spellings: spelled.newIn(reading, wordTerms),
  };
}

/** Writes all that a search looks in for some articles, of which nothing is there. */
export async function indexArticles(
  trx: Transaction<Tables>,
  articles: readonly ToIndex[],
  { fullText }: Indexing,
): Promise<void> {
  const count = articles.reduce((sum, { rows }) => sum + rows.passages.length, 0);
  if (count === 0) return;
  let id = await newIds(trx, "passages", count);
  const passages: PassagesTable[] = [];
  const texts: PassageTerms[] = [];
  const about: PassageEntitiesTable[] = [];
  for (const { key, rows } of articles)
    rows.passages.forEach((terms, at) => {
      passages.push({ id, article: key, position: at === 0 ? null : at - 1 });
      texts.push({ passage: id, terms });
      for (const entity of rows.about[at]!) about.push({ passage: id, entity });
      id++;
    });
  const { insertAll } = dialectOf(trx);
  await insertAll(
    trx,
    "indexed",
    articles.map(({ key }) => ({ article: key })),
  );
  await insertAll(trx, "passages", passages);
  await fullText.add(trx, texts);
  await insertAll(trx, "passage_entities", about);
  await insertAll(
    trx,
    "statement_parties",
    articles.flatMap(({ rows }) => rows.statementParties),
  );
  await insertAll(
    trx,
    "events",
    articles.flatMap(({ rows }) => rows.events),
  );
  await insertAll(
    trx,
    "event_parties",
    articles.flatMap(({ rows }) => rows.eventParties),
  );
  await insertAll(
    trx,
    "spellings",
    articles.flatMap(({ spellings }) => spellings),
    "passed over",
  );
}

/** Takes articles out of the index. Spellings stay: they are facts about names, not about the articles. */
export async function unindexArticles(
  trx: Transaction<Tables>,
  keys: readonly string[],
  fullText: FullText,
): Promise<void> {
  for (const some of inBatches(keys)) {
    const passages = await trx.selectFrom("passages").select("id").where("article", "in", some).execute();
    for (const ids of inBatches(passages.map(({ id }) => id))) await fullText.remove(trx, ids);
    for (const table of ["passages", "statement_parties", "events", "event_parties", "indexed"] as const)
      await trx.deleteFrom(table).where("article", "in", some).execute();
  }
}

/** Indexes what was kept before there was an index; cheap where nothing is missing. */
export async function indexMissing(db: Kysely<Tables>, indexing: Indexing): Promise<void> {
  for (let isDone = false; !isDone; )
    try {
      isDone = await db.transaction().execute(async (trx) => {
        const rows = await trx
          .selectFrom("readings")
          .select(["article", "text", "packed"])
          .where(isMissing)
          .limit(ARTICLES_AT_ONCE)
          .execute();
        const shownAs = await correctedIn(
          trx,
          rows.map(({ article }) => article),
        );
        const articles = rows.map(({ article, ...row }) => {
          const reading = shownAs(article, readingIn(row));
          return toIndex(article, reading, tokenise(reading.article.text), indexing);
        });
        // What was kept anew without an index has rows of what it was.
        await unindexArticles(
          trx,
          articles.map(({ key }) => key),
          indexing.fullText,
        );
        await indexArticles(trx, articles, indexing);
        return rows.length < ARTICLES_AT_ONCE;
      });
    } catch (error) {
      indexing.spelled.forget();
      throw error;
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

/** A name as it is looked up: its terms. */
export function nameKey(name: string, termsOf: TermsOf): string {
  return termsOf(name)
    .map(({ term }) => term)
    .join(" ");
}
