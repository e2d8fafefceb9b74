/** `isnad rebuild`: what many articles say together, made anew from their readings. */

import { isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord } from "./context.ts";
import { counted } from "./style.ts";

/** Puts what every article tells into threads anew. */
export function rebuild(options: { readonly record?: string }, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const articles = await record.rebuildAcross();
    const { dim, green } = context.errorStyle.colours;
    await context.err.write(
      `${green("✓")} claims, stories, deadlines and outlooks of ${counted(articles, "article")} made anew ${dim(`· record ${isolatedRuns(path)}`)}\n`,
    );
    return 0;
  });
}
