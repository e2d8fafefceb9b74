/** What people say of forecasts once they can be known. Kept by the words, so that reading an article again loses none. */

import type { Kysely } from "kysely";
import type { ForecastMark } from "../across/forecasts.ts";
import type { Tables } from "./tables.ts";

/** Notes what a person says of a forecast; earlier marks stay beside it. */
export async function markForecast(
  db: Kysely<Tables>,
  article: string,
  words: string,
  mark: ForecastMark,
): Promise<void> {
  await db
    .insertInto("forecast_marks")
    .values({ article, words, ...mark })
    .execute();
}

/** The marks of an article's forecasts, by their words. */
export async function forecastMarks(
  db: Kysely<Tables>,
  article: string,
): Promise<ReadonlyMap<string, readonly ForecastMark[]>> {
  const rows = await db
    .selectFrom("forecast_marks")
    .select(["words", "verdict", "author", "time", "reason"])
    .where("article", "=", article)
    .orderBy("time")
    .execute();
  const byWords = new Map<string, ForecastMark[]>();
  for (const { words, ...mark } of rows) {
    const list = byWords.get(words) ?? [];
    byWords.set(words, list);
    list.push(mark);
  }
  return byWords;
}
