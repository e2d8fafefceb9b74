/** `isnad corrections`: what people said of what the engine found, and where that is in conflict with what it finds now. */

import type { Outcome } from "../corrections/corrected.ts";
import { articleOf, inForce } from "../corrections/correction.ts";
import { catalogue, count, type Language } from "../messages/catalogue.ts";
import type { RecordStore } from "../record/record.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { correctionLine } from "./correction-lines.ts";
import { readingOf } from "./show.ts";
import { wordings } from "./wording.ts";

/** Options of `isnad corrections`. */
export interface CorrectionsOptions {
  readonly record?: string;
  readonly conflicts?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

/** Lists corrections, those of one article or of all, the latest last; with `conflicts` those that somebody has to decide about. */
export function listCorrections(
  id: string | undefined,
  options: CorrectionsOptions,
  context: Context,
): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const key = id === undefined ? null : (await readingOf(record, id, path)).key;
    const all = (await record.corrections()).filter((one) => key === null || articleOf(one) === key);
    const inEffect = new Set(inForce(await record.corrections()).map((one) => one.id));
    const outcomes = await outcomesOf(record, new Set(all.map(articleOf)));
    const shown = all
      .map((correction) => ({
        correction,
        withdrawn: correction.action !== "withdraw" && !inEffect.has(correction.id),
        outcome: outcomes.get(correction.id) ?? null,
      }))
      .filter(({ outcome }) => !options.conflicts || outcome?.state === "conflict");
    if (options.json) {
      const told = shown.map(({ correction, withdrawn, outcome }) => ({
        ...correction,
        ...{
          withdrawn,
          state: outcome?.state ?? null,
          why: outcome?.why ?? null,
          fields: outcome?.fields ?? [],
        },
      }));
      await context.out.write(`${JSON.stringify({ corrections: told }, null, 2)}\n`);
      return 0;
    }
    const { lang: language } = options;
    await writeLines(
      context.out,
      shown.map(({ correction, ...rest }) =>
        correctionLine(correction, context.style, { language, ...rest }),
      ),
    );
    const conflicts = [...outcomes.values()].filter(({ state }) => state === "conflict").length;
    const told = [
      count(catalogue[language], "corrections", all.length),
      count(catalogue[language], "conflicts", conflicts),
    ];
    const { dim } = context.errorStyle.colours;
    await context.err.write(
      `${dim(`${told.map(isolated).join(" · ")} · ${isolated(wordings[language].record)} ${isolatedRuns(path)}`)}\n`,
    );
    return 0;
  });
}

/** What became of the corrections of some articles, by their ids. */
export async function outcomesOf(
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
