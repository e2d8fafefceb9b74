/** Copies in the record: found while an article is kept, looked up afterwards. */

import { type Kysely, sql, type Transaction } from "kysely";
import {
  type ComparedText,
  type Comparison,
  compare,
  comparedText,
  type Passage,
} from "../across/comparison.ts";
import { copyGroups, copySimilarity, kinship } from "../across/copies.ts";
import { type CopyIndex, copyIndex } from "../across/copy-index.ts";
import { bytesOf, signatureFrom, signatureOf, signatureVersion } from "../across/signature.ts";
import type { Reading } from "../document.ts";
import { inBatches } from "./batches.ts";
import { dialectOf } from "./dialect.ts";
import type { CopiedArticle, CopyGroup, CopyRow } from "./record.ts";
import type { CopiesTable, Tables } from "./tables.ts";

/** Texts made ready to be compared that are remembered: copies of one report come close together. */
const textsRemembered = 500;
/** Articles of an older record that get their signatures in one transaction. */
const signedAtOnce = 100;

/** Finds copies of what is being kept. It holds the signatures of the whole record in memory, and takes up what other processes add. */
export interface CopyFinder {
  /** Sees to it that every article of an older record has a signature. Call it outside a transaction. */
  ready(): Promise<void>;
  /** Takes up what other processes have kept. Call it where a transaction begins, and behind one that was taken back in part. */
  begin(trx: Transaction<Tables>): Promise<void>;
  /** Signs a new article, and keeps what it has in common with those before it. Where it throws, it has forgotten all. */
  take(trx: Transaction<Tables>, key: string, text: string): Promise<void>;
  /** Compares anew where the text of a kept article has come with other line ends: its offsets have moved. */
  compareAnew(trx: Transaction<Tables>, key: string, text: string): Promise<void>;
  /** Call it where a transaction has not been committed: what it has taken up is forgotten. */
  forget(): void;
}

/** The finder of a record; one for each open record. */
export function copyFinder(db: Kysely<Tables>): CopyFinder {
  let index: CopyIndex = copyIndex();
  let lastPlace = 0;
  let isReady: Promise<void> | null = null;
  const texts = new Map<string, { readonly length: number; readonly text: ComparedText }>();

  const textOf = async (trx: Transaction<Tables>, key: string): Promise<ComparedText | null> => {
    const kept = await trx.selectFrom("articles").select("length").where("key", "=", key).executeTakeFirst();
    // It may have been taken out, or (by another process) come again with other line ends.
    if (!kept) return null;
    const known = texts.get(key);
    if (known?.length === kept.length) return known.text;
    const text = await readText(trx, key);
    return text === null ? null : remember(key, text, comparedText(text));
  };
  const remember = (key: string, { length }: string, text: ComparedText): ComparedText => {
    const [oldest] = texts.size < textsRemembered ? [] : texts.keys();
    if (oldest !== undefined) texts.delete(oldest);
    texts.set(key, { length, text });
    return text;
  };
  const begin = async (trx: Transaction<Tables>): Promise<void> => {
    const rows = await trx
      .selectFrom("signatures")
      .select(["place", "article", "bytes"])
      .where("place", ">", lastPlace)
      .where("version", "=", signatureVersion)
      .orderBy("place")
      .execute();
    for (const { place, article, bytes } of rows) {
      index.add(article, signatureFrom(bytes));
      lastPlace = place;
    }
  };
  const forget = (): void => {
    index = copyIndex();
    lastPlace = 0;
    texts.clear();
  };
  const take = async (trx: Transaction<Tables>, key: string, text: string): Promise<void> => {
    if (index.has(key)) {
      // It was here before, and has been taken out: what is known of it then is in the way.
      forget();
      await begin(trx);
    }
    const signature = signatureOf(text);
    const { place } = await trx
      .insertInto("signatures")
      .values({ article: key, version: signatureVersion, bytes: Buffer.from(bytesOf(signature)) })
      .returning("place")
      .executeTakeFirstOrThrow();
    const candidates = index.add(key, signature);
    lastPlace = place;
    if (candidates.length === 0) return;
    const own = comparedText(text);
    const rows: CopiesTable[] = [];
    for (const candidate of candidates) {
      const other = await textOf(trx, candidate.key);
      const comparison = other && compare(own, other);
      if (comparison && kinship(comparison)) rows.push(rowOf(key, candidate.key, comparison));
    }
    if (rows.length > 0) remember(key, text, own);
    await dialectOf(trx).insertAll(trx, "copies", rows, "passed over");
  };
  return {
    ready() {
      isReady ??= signAll(db, { begin, take, forget }).catch((error) => {
        isReady = null;
        throw error;
      });
      return isReady;
    },
    begin,
    async take(trx, key, text) {
      try {
        await take(trx, key, text);
      } catch (error) {
        forget();
        throw error;
      }
    },
    async compareAnew(trx, key, text) {
      texts.delete(key);
      const links = await linksOf(trx, key);
      await trx.deleteFrom("copies").where(eitherIs(key)).execute();
      const rows: CopiesTable[] = [];
      for (const { article, other } of links) {
        const [one, two] = [
          article === key ? comparedText(text) : await textOf(trx, article),
          other === key ? comparedText(text) : await textOf(trx, other),
        ];
        if (one && two) rows.push(rowOf(article, other, compare(one, two)));
      }
      await dialectOf(trx).insertAll(trx, "copies", rows, "passed over");
    },
    forget,
  };
}

/** Signs the articles of a record that was made before there were signatures, or whose signatures are of another version. */
async function signAll(
  db: Kysely<Tables>,
  { begin, take, forget }: Pick<CopyFinder, "begin" | "take" | "forget">,
): Promise<void> {
  for (;;) {
    const unsigned = await db
      .selectFrom("articles")
      .select("key")
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("signatures")
              .select("place")
              .whereRef("signatures.article", "=", "articles.key")
              .where("version", "=", signatureVersion),
          ),
        ),
      )
      .orderBy("kept_at")
      .orderBy("key")
      .limit(signedAtOnce)
      .execute();
    if (unsigned.length === 0) return;
    try {
      await db.transaction().execute(async (trx) => {
        await begin(trx);
        for (const { key } of unsigned) {
          const done = await trx
            .selectFrom("signatures")
            .select("version")
            .where("article", "=", key)
            .executeTakeFirst();
          // Another process may have been here.
          if (done?.version === signatureVersion) continue;
          await trx.deleteFrom("signatures").where("article", "=", key).execute();
          await take(trx, key, (await readText(trx, key)) ?? "");
        }
      });
    } catch (error) {
      forget();
      throw error;
    }
  }
}

/** The text of a kept article; the database takes it out of the JSON faster than the whole reading could be parsed here. */
async function readText(trx: Transaction<Tables>, key: string): Promise<string | null> {
  const row = await trx
    .selectFrom("readings")
    .innerJoin("articles", "articles.key", "readings.article")
    .select(["articles.length", dialectOf(trx).articleText.as("text")])
    .where("readings.article", "=", key)
    .executeTakeFirst();
  if (!row) return null;
  if (row.text?.length === row.length) return row.text;
  // Halves of surrogate pairs do not survive the database's UTF-8, but JSON escapes them.
  const { json } = await trx
    .selectFrom("readings")
    .select("json")
    .where("article", "=", key)
    .executeTakeFirstOrThrow();
  return (JSON.parse(json) as Reading).article.text;
}

function rowOf(article: string, other: string, comparison: Comparison): CopiesTable {
  const { similarity, contained, otherContained, passages } = comparison;
  return {
    article,
    other,
    similarity,
    contained,
    other_contained: otherContained,
    passages: JSON.stringify(
      passages.map(({ start, end, otherStart, otherEnd, words }) => [
        start,
        end,
        otherStart,
        otherEnd,
        words,
      ]),
    ),
  };
}

/** The articles that have words in common with one, the most similar first. */
export async function copiesOf(db: Kysely<Tables>, key: string): Promise<readonly CopyRow[]> {
  const links = await linksOf(db, key);
  const others = await articlesBy(
    db,
    links.map((link) => (link.article === key ? link.other : link.article)),
  );
  return links
    .map((link) => {
      const isFirst = link.article === key;
      const passages = passagesIn(link.passages);
      const comparison: Comparison = {
        similarity: link.similarity,
        contained: isFirst ? link.contained : link.other_contained,
        otherContained: isFirst ? link.other_contained : link.contained,
        passages: isFirst ? passages : passages.map(turned).sort((a, b) => a.otherStart - b.otherStart),
      };
      const other = others.get(isFirst ? link.other : link.article)!;
      return { other, kinship: kinship(comparison) ?? "passage", ...comparison } as const;
    })
    .sort((a, b) => b.similarity - a.similarity || (a.other.key < b.other.key ? -1 : 1));
}

function passagesIn(json: string): Passage[] {
  const rows = JSON.parse(json) as [number, number, number, number, number][];
  return rows.map(([start, end, otherStart, otherEnd, words]) => ({
    start,
    end,
    otherStart,
    otherEnd,
    words,
  }));
}

function turned({ start, end, otherStart, otherEnd, words }: Passage): Passage {
  return { start: otherStart, end: otherEnd, otherStart: start, otherEnd: end, words };
}

/** Groups of copies, the largest first. */
export async function groupsOfCopies(
  db: Kysely<Tables>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly groups: readonly CopyGroup[] }> {
  const links = await db
    .selectFrom("copies")
    .select(["article", "other", "similarity"])
    .where("similarity", ">=", copySimilarity)
    .orderBy("article")
    .orderBy("other")
    .execute();
  const linked = [...new Set(links.flatMap(({ article, other }) => [article, other]))];
  const articles = await articlesBy(db, linked);
  const groups = copyGroups([...articles.values()], links).sort((a, b) => b.length - a.length);
  return {
    total: groups.length,
    groups: groups.slice(offset, offset + limit).map((group) => {
      const keys = new Set(group.map(({ key }) => key));
      return {
        articles: group,
        links: links.filter(({ article, other }) => keys.has(article) && keys.has(other)),
      };
    }),
  };
}

async function linksOf(db: Kysely<Tables>, key: string): Promise<CopiesTable[]> {
  return db
    .selectFrom("copies")
    .selectAll()
    .where(eitherIs(key))
    .orderBy("article")
    .orderBy("other")
    .execute();
}

function eitherIs(key: string) {
  return sql<boolean>`(article = ${key} or other = ${key})`;
}

async function articlesBy(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, CopiedArticle>> {
  const articles = new Map<string, CopiedArticle>();
  for (const some of inBatches(keys)) {
    const rows = await db
      .selectFrom("articles")
      .select(["key", "id", "published", "title", "url", "outlet", "opening", "length"])
      .where("key", "in", some)
      .execute();
    for (const row of rows) articles.set(row.key, row);
  }
  return articles;
}
