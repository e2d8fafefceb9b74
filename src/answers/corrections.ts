/** What people said of what the engine found, and what became of it in the present readings. */

import type { Outcome } from "../corrections/corrected.ts";
import { articleOf, type Correction, inForce } from "../corrections/correction.ts";
import type { RecordStore } from "../record/record.ts";

/** A correction with what became of it; `outcome` is null where it is in no reading. */
export interface ToldCorrection {
  readonly correction: Correction;
  readonly withdrawn: boolean;
  readonly outcome: Outcome | null;
}

/** The corrections of an article (null: all), the latest last. */
export async function correctionsAbout(
  record: RecordStore,
  key: string | null,
): Promise<readonly ToldCorrection[]> {
  const all = await record.corrections();
  const about = all.filter((one) => key === null || articleOf(one) === key);
  const inEffect = new Set(inForce(all).map(({ id }) => id));
  const outcomes = await outcomesOf(record, new Set(about.map(articleOf)));
  return about.map((correction) => ({
    correction,
    withdrawn: correction.action !== "withdraw" && !inEffect.has(correction.id),
    outcome: outcomes.get(correction.id) ?? null,
  }));
}

/** What became of the corrections of some articles, by their ids. */
async function outcomesOf(
  record: RecordStore,
  articles: ReadonlySet<string | null>,
): Promise<ReadonlyMap<string, Outcome>> {
  const found = new Map<string, Outcome>();
  for (const article of articles) {
    const reading = article === null ? null : await record.corrected(article);
    for (const outcome of reading?.outcomes ?? []) {
      // What is said of all articles is no conflict of one.
      if (articleOf(outcome.correction) === article) found.set(outcome.correction.id, outcome);
    }
  }
  return found;
}

/** A correction as programs get it. */
export function toldCorrection({ correction, withdrawn, outcome }: ToldCorrection) {
  return {
    ...{ correction, withdrawn, state: outcome?.state ?? null, why: outcome?.why ?? null },
    fields: outcome?.fields ?? [],
  };
}
