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
import { type Candidate, type CopyIndex, copyIndex } from "../across/copy-index.ts";
import { bytesOf, signatureFrom, signatureOf, signatureVersion } from "../across/signature.ts";
import { inBatches } from "./batches.ts";
import { dialectOf } from "./dialect.ts";
import { type PackedReading, readingIn } from "./packing.ts";
import type { CopiedArticle, CopyGroup, CopyRow } from "./record.ts";
import type { CopiesTable, Tables } from "./tables.ts";

/** Texts made ready to be compared that are remembered: copies of one report come close together. */
const textsRemembered = 500;
/** Articles of an older record that get their signatures in one transaction. */
const signedAtOnce = 100;
/** Signatures that are read at once when a record is taken up. */
const signaturesAtOnce = 10_000;

/** An article whose copies are looked for. */
export interface ToSign {
  readonly key: string;
  readonly text: string;
}

/** Finds copies of what is being kept. It holds the signatures of the whole record in memory, and takes up what other processes add. */
export interface CopyFinder {
  /** Sees to it that every article of an older record has a signature. Call it outside a transaction. */
  ready(): Promise<void>;
  /** Signs new articles, and keeps what they have in common with those before them. */
  take(trx: Transaction<Tables>, articles: readonly ToSign[]): Promise<void>;
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

  const remember = (key: string, { length }: string, text: ComparedText): ComparedText => {
    const [oldest] = texts.size < textsRemembered ? [] : texts.keys();
    if (oldest !== undefined) texts.delete(oldest);
    texts.set(key, { length, text });
    return text;
  };
  /** Kept texts made ready; those that are remembered, and whose length is still the same, are not read again. */
  const textsOf = async (
    trx: Transaction<Tables>,
    keys: ReadonlySet<string>,
  ): Promise<Map<string, ComparedText>> => {
    const found = new Map<string, ComparedText>();
    for (const some of inBatches([...keys])) {
      // They may have been taken out, or (by another process) have come again with other line ends.
      const kept = await trx
        .selectFrom("articles")
        .select(["key", "length"])
        .where("key", "in", some)
        .execute();
      const missing: string[] = [];
      for (const { key, length } of kept) {
        const known = texts.get(key);
        if (known?.length === length) found.set(key, known.text);
        else missing.push(key);
      }
      for (const [key, text] of await readTexts(trx, missing))
        found.set(key, remember(key, text, comparedText(text)));
    }
    return found;
  };
  const takeUp = async (trx: Transaction<Tables>): Promise<void> => {
    for (;;) {
      const rows = await trx
        .selectFrom("signatures")
        .select(["place", "article", "version", "bytes"])
        .where("place", ">", lastPlace)
        .orderBy("place")
        .limit(signaturesAtOnce)
        .execute();
      for (const { place, article, version, bytes } of rows) {
        if (version === signatureVersion) index.add(article, signatureFrom(bytes));
        lastPlace = place;
      }
      if (rows.length < signaturesAtOnce) return;
    }
  };
  const forget = (): void => {
    index = copyIndex();
    lastPlace = 0;
    texts.clear();
  };
  const take = async (trx: Transaction<Tables>, articles: readonly ToSign[]): Promise<void> => {
    if (articles.length === 0) return;
    // One that was here before, and has been taken out, is in the way.
    if (articles.some(({ key }) => index.has(key))) forget();
    await takeUp(trx);
    const signed = articles.map(({ key, text }) => ({ key, text, signature: signatureOf(text) }));
    await dialectOf(trx).insertAll(
      trx,
      "signatures",
      signed.map(({ key, signature }) => ({
        article: key,
        version: signatureVersion,
        bytes: Buffer.from(bytesOf(signature)),
      })),
    );
    const { place } = await trx
      .selectFrom("signatures")
      .select(({ fn }) => fn.max("place").as("place"))
      .executeTakeFirstOrThrow();
    lastPlace = place;
    const found = signed.map(({ key, text, signature }) => ({
      ...{ key, text },
      candidates: index.add(key, signature),
    }));
    const rows = await compareAll(trx, found);
    await dialectOf(trx).insertAll(trx, "copies", rows, "passed over");
  };
  const compareAll = async (
    trx: Transaction<Tables>,
    found: readonly (ToSign & { readonly candidates: readonly Candidate[] })[],
  ): Promise<readonly CopiesTable[]> => {
    const rows: CopiesTable[] = [];
    const given = new Map(found.map(({ key, text }) => [key, text]));
    const met = found.flatMap(({ candidates }) => candidates.map(({ key }) => key));
    const made = await textsOf(trx, new Set(met.filter((key) => !given.has(key))));
    const ready = (key: string): ComparedText | undefined => {
      const text = given.get(key);
      if (text !== undefined && !made.has(key)) made.set(key, comparedText(text));
      return made.get(key);
    };
    for (const { key, text, candidates } of found) {
      const before = rows.length;
      for (const candidate of candidates) {
        const other = ready(candidate.key);
        const comparison = other && compare(ready(key)!, other);
        if (comparison && kinship(comparison)) rows.push(rowOf(key, candidate.key, comparison));
      }
      if (rows.length > before) remember(key, text, ready(key)!);
    }
    return rows;
  };
  return {
    ready() {
      isReady ??= signAll(db, { take, forget }).catch((error) => {
        isReady = null;
        throw error;
      });
      return isReady;
    },
    take,
    async compareAnew(trx, key, text) {
      texts.delete(key);
      const links = await linksOf(trx, key);
      await trx.deleteFrom("copies").where(eitherIs(key)).execute();
      const others = await textsOf(
        trx,
        new Set(links.map(({ article, other }) => (article === key ? other : article))),
      );
      others.set(key, comparedText(text));
      const rows: CopiesTable[] = [];
      for (const { article, other } of links) {
        const [one, two] = [others.get(article), others.get(other)];
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
  { take, forget }: Pick<CopyFinder, "take" | "forget">,
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
        const keys = unsigned.map(({ key }) => key);
        const done = await trx
          .selectFrom("signatures")
          .select("article")
          .where("article", "in", keys)
          .where("version", "=", signatureVersion)
          .execute();
        // Another process may have been here.
        const isDone = new Set(done.map(({ article }) => article));
        const left = keys.filter((key) => !isDone.has(key));
        if (left.length === 0) return;
        await trx.deleteFrom("signatures").where("article", "in", left).execute();
        const texts = await readTexts(trx, left);
        await take(
          trx,
          left.map((key) => ({ key, text: texts.get(key) ?? "" })),
        );
      });
    } catch (error) {
      forget();
      throw error;
    }
  }
}

/** The texts of kept articles. */
async function readTexts(
  trx: Transaction<Tables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const some of inBatches(keys)) {
    const rows = await trx
      .selectFrom("readings")
      .select(["article", "text"])
      .where("article", "in", some)
      .execute();
    for (const { article, text } of rows)
      texts.set(article, text ?? readingIn(await packedRow(trx, article)).article.text);
  }
  return texts;
}

async function packedRow(trx: Transaction<Tables>, article: string): Promise<PackedReading> {
  return trx
    .selectFrom("readings")
    .select(["text", "packed"])
    .where("article", "=", article)
    .executeTakeFirstOrThrow();
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
