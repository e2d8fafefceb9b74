/** `isnad serve`: the page over a record that is there. */

import { authorIn } from "./author.ts";
import { type Context, type ExitCode, withRecord } from "./context.ts";
import { membersFrom, serveRecord, stopAsked } from "./server.ts";
import { counted } from "./style.ts";

/** Options of `isnad serve`. */
export interface ServeOptions {
  readonly record?: string;
  readonly port: number;
  /** The address to listen at; any but this machine's own needs tokens. */
  readonly host?: string;
  readonly tokenFile?: string;
}

/** Serves until the user stops it. */
export function serve(options: ServeOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const { env } = context.io;
    const served = await serveRecord(record, {
      ...{ port: options.port, orNext: false, author: authorIn(env) },
      members: membersFrom(options.tokenFile, env),
      ...(options.host === undefined ? {} : { host: options.host }),
    });
    const articles = counted(await record.count(), "article");
    await context.out.write(`${served.url}\n`);
    await context.err.write(`${articles} in ${path} · stop with Ctrl-C\n`);
    await stopAsked(context.io.signal);
    await served.close();
    return 0;
  });
}
