/** `isnad dossier`: what the record says of one person or body, as a file to print. */

import { readFileSync } from "node:fs";
import { dossierIn } from "../answers/dossier.ts";
import { catalogue, type Language } from "../messages/catalogue.ts";
import { dossierPage } from "../web/dossier/page.ts";
import { isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, type ExitCode, withRecord } from "./context.ts";
import { outputAt } from "./output-file.ts";
import { counted } from "./style.ts";

/** Options of `isnad dossier`. */
export interface DossierOptions {
  readonly record?: string;
  readonly output?: string;
  readonly lang: Language;
}

const styles = ["colours", "dossier"] as const;

/** Writes the dossier of an entity to a file or standard output; 1 where no article names it. */
export function dossier(id: string, options: DossierOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const found = await dossierIn(record, id, Number.POSITIVE_INFINITY);
    if (!found) {
      throw new CommandError(
        `no article in the record ${path} names "${id}": expected the id of an entity, such as Q22686; \`isnad names FILE\` and \`isnad show\` tell ids`,
      );
    }
    const out = outputAt(options.output, context);
    const style = styles
      .map((name) => readFileSync(new URL(`../web/style/${name}.css`, import.meta.url), "utf8"))
      .join("\n");
    await out.write(dossierPage(found, catalogue[options.lang], style).html);
    await out.finish();
    const where = options.output === undefined ? "" : ` in ${isolatedRuns(options.output)}`;
    await context.err.write(
      `${counted(found.said.length, "statement")} from ${counted(found.sources.length, "article")}${where}\n`,
    );
    return 0;
  });
}
