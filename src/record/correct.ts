/** Keeping what people say, and bringing what the record makes of the articles that they say it of up to date. */

import type { Transaction } from "kysely";
import type { Correction } from "../corrections/correction.ts";
import { dropAccounts, keepAccounts } from "./accounts.ts";
import { correctedIn } from "./corrected.ts";
import { addCorrections, articlesTouched } from "./corrections.ts";
import { insertNamesAndAttributions, type Keeper } from "./keep.ts";
import { readingIn } from "./look-up.ts";
import { indexArticle } from "./search-index.ts";
import type { Tables } from "./tables.ts";
import { upholdThreads } from "./thread-corrections.ts";

/** Adds corrections in one transaction, and gives how many are new. Names, search and threads follow. */
export async function correct(keeper: Keeper, corrections: readonly Correction[]): Promise<number> {
  return keeper.db.transaction().execute(async (trx) => {
    const before = await articlesTouched(trx, corrections);
    const fresh = await addCorrections(trx, corrections);
    if (fresh.length === 0) return 0;
    for (const key of before) await refresh(trx, keeper, key);
    await upholdThreads(trx);
    return fresh.length;
  });
}

/** Makes anew what is made of an article's reading; nothing where there is no such article. */
async function refresh(trx: Transaction<Tables>, { indexing, digestOf }: Keeper, key: string): Promise<void> {
  const row = await trx.selectFrom("readings").select("json").where("article", "=", key).executeTakeFirst();
  if (!row) return;
  const reading = (await correctedIn(trx, [key]))(key, readingIn(row.json));
  for (const table of ["names", "attributions"] as const) {
    await trx.deleteFrom(table).where("article", "=", key).execute();
  }
  await insertNamesAndAttributions(trx, reading, key);
  if (indexing) await indexArticle(trx, key, reading, indexing);
  else await trx.deleteFrom("indexed").where("article", "=", key).execute();
  if (!digestOf) return;
  await dropAccounts(trx, key);
  await keepAccounts(trx, digestOf(reading), key, reading.article.published);
}
