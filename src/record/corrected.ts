/** Corrected readings: what the engine found, with what people said of it. */

import type { Kysely, Transaction } from "kysely";
import { type CorrectedReading, correctedReading } from "../corrections/corrected.ts";
import { byArticle, type Correction } from "../corrections/correction.ts";
import type { Reading } from "../document.ts";
import type { KeptReading } from "../proof/kept.ts";
import { allCorrections, correctionsOf } from "./corrections.ts";
import { kept, readings } from "./look-up.ts";
import type { Tables } from "./tables.ts";

/** A kept article with its corrected reading; `found` is the engine's. */
export interface KeptCorrected extends KeptReading, Omit<CorrectedReading, "reading"> {
  readonly found: Reading;
}

/** The corrected reading of an article, null where there is no such article. */
export async function corrected(db: Kysely<Tables>, key: string): Promise<KeptCorrected | null> {
  const one = await kept(db, key);
  return one && withCorrections(one, (await correctionsOf(db, [key]))(key));
}

/** Every corrected reading in the order of the keys, a few at a time. */
export async function* correctedReadings(db: Kysely<Tables>): AsyncGenerator<KeptCorrected> {
  const about = byArticle(await allCorrections(db));
  for await (const one of readings(db)) yield withCorrections(one, about(one.key));
}

/** What people made of the readings of some articles, in the transaction that keeps them. */
export async function correctedIn(
  trx: Transaction<Tables>,
  articles: readonly string[],
): Promise<(key: string, found: Reading) => Reading> {
  const about = await correctionsOf(trx, articles);
  return (key, found) => {
    const corrections = about(key);
    return corrections.length === 0 ? found : correctedReading(found, key, corrections).reading;
  };
}

function withCorrections(one: KeptReading, corrections: readonly Correction[]): KeptCorrected {
  return { ...one, ...correctedReading(one.reading, one.key, corrections), found: one.reading };
}
