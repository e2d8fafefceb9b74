/** Putting the articles of an older record into threads. */

import type { Kysely } from "kysely";
import { tokenise } from "../text/words.ts";
import type { ToWeave } from "./accounts.ts";
import { correctedReadings } from "./corrected.ts";
import type { DigestOf } from "./prepared.ts";
import type { Tables } from "./tables.ts";
import { upholdThreads } from "./thread-corrections.ts";
import type { Weaver } from "./weaver.ts";

/** Articles a transaction. */
const AT_ONCE = 100;

/** Makes the threads anew, some articles a transaction: where it stops, what was there before is not lost and it can be run again. */
export async function rebuildAcross(db: Kysely<Tables>, weaver: Weaver, digestOf: DigestOf): Promise<number> {
  let articles = 0;
  let some: ToWeave[] = [];
  const weave = async (): Promise<void> => {
    try {
      await db.transaction().execute(async (trx) => {
        await weaver.drop(
          trx,
          some.map(({ article }) => article),
        );
        await weaver.weave(trx, some);
      });
    } catch (error) {
      weaver.forget();
      throw error;
    }
    articles += some.length;
    some = [];
  };
  for await (const { key, reading } of correctedReadings(db)) {
    const { published, text } = reading.article;
    some.push({ article: key, published, digest: digestOf(reading, tokenise(text)) });
    if (some.length === AT_ONCE) await weave();
  }
  await weave();
  await db.transaction().execute(upholdThreads);
  return articles;
}
