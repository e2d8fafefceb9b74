/** Keeping what people say, and bringing what the record makes of the articles that they say it of up to date. */

import type { Transaction } from "kysely";
import type { Correction } from "../corrections/correction.ts";
import type { Word } from "../document.ts";
import { tokenise } from "../text/words.ts";
import { correctedIn } from "./corrected.ts";
import { addCorrections, articlesTouched } from "./corrections.ts";
import { forget, insertNamesAndAttributions, type Keeper } from "./keep.ts";
import { readingIn } from "./packing.ts";
import type { Shown } from "./prepared.ts";
import { indexArticles, toIndex, unindexArticles } from "./search-index.ts";
import type { Tables } from "./tables.ts";
import { upholdThreads } from "./thread-corrections.ts";

/** Articles that are made anew at once: one correction may touch all that name somebody. */
const ARTICLES_AT_ONCE = 50;

/** Adds corrections in one transaction, and gives how many are new. Names, search and threads follow. */
export async function correct(keeper: Keeper, corrections: readonly Correction[]): Promise<number> {
  try {
    return await keeper.db.transaction().execute(async (trx) => {
      const touched = [...(await articlesTouched(trx, corrections))];
      const fresh = await addCorrections(trx, corrections);
      if (fresh.length === 0) return 0;
      for (let at = 0; at < touched.length; at += ARTICLES_AT_ONCE)
        await refresh(trx, keeper, touched.slice(at, at + ARTICLES_AT_ONCE));
      await upholdThreads(trx);
      return fresh.length;
    });
  } catch (error) {
    forget(keeper);
    throw error;
  }
}

/** Makes anew what is made of the readings of articles; nothing where there is no such article. */
async function refresh(
  trx: Transaction<Tables>,
  { weaver, indexing, digestOf }: Keeper,
  keys: readonly string[],
): Promise<void> {
  const rows = await trx
    .selectFrom("readings")
    .select(["article", "text", "packed"])
    .where("article", "in", keys)
    .orderBy("article")
    .execute();
  const shownAs = await correctedIn(trx, keys);
  const articles = rows.map(({ article: key, ...row }): Shown & { readonly words: readonly Word[] } => {
    const shown = shownAs(key, readingIn(row));
    return { key, shown, words: tokenise(shown.article.text) };
  });
  const found = articles.map(({ key }) => key);
  for (const table of ["names", "attributions", "indexed"] as const)
    await trx.deleteFrom(table).where("article", "in", found).execute();
  await insertNamesAndAttributions(trx, articles);
  if (indexing) {
    await unindexArticles(trx, found, indexing.fullText);
    await indexArticles(
      trx,
      articles.map(({ key, shown, words }) => toIndex(key, shown, words, indexing)),
      indexing,
    );
  }
  if (!digestOf) return;
  await weaver.drop(trx, found);
  await weaver.weave(
    trx,
    articles.map(({ key, shown, words }) => ({
      ...{ article: key, published: shown.article.published },
      digest: digestOf(shown, words),
    })),
  );
}
