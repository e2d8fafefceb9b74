/** `isnad corrections`: what people said of what the engine found, and where that is in conflict with what it finds now. */

import { correctionsAbout, toldCorrection } from "../answers/corrections.ts";
import { catalogue, count, type Language } from "../messages/catalogue.ts";
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
    const all = await correctionsAbout(record, key);
    const shown = all.filter(({ outcome }) => !options.conflicts || outcome?.state === "conflict");
    if (options.json) {
      const told = shown
        .map(toldCorrection)
        .map(({ correction, ...became }) => ({ ...correction, ...became }));
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
    const conflicts = all.filter(({ outcome }) => outcome?.state === "conflict").length;
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
