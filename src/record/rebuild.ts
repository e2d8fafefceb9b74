/** Putting the articles of an older record into threads. */

import type { Kysely } from "kysely";
import type { Digest } from "../across/digest.ts";
import type { Reading } from "../document.ts";
import { dropAccounts, keepAccounts } from "./accounts.ts";
import { correctedReadings } from "./corrected.ts";
import type { Tables } from "./tables.ts";
import { upholdThreads } from "./thread-corrections.ts";

/** Makes the threads anew, an article a transaction: where it stops, what was there before is not lost and it can be run again. */
export async function rebuildAcross(
  db: Kysely<Tables>,
  digestOf: (reading: Reading) => Digest,
): Promise<number> {
  let articles = 0;
  for await (const { key, reading } of correctedReadings(db)) {
    await db.transaction().execute(async (trx) => {
      await dropAccounts(trx, key);
      await keepAccounts(trx, digestOf(reading), key, reading.article.published);
    });
    articles++;
  }
  await db.transaction().execute(upholdThreads);
  return articles;
}
