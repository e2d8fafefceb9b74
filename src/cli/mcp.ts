/** `isnad mcp`: the record for agents. */

import { authorIn } from "./author.ts";
import { type Context, type ExitCode, withRecord } from "./context.ts";
import { apiOptions, membersFrom, serveFetch, siteGate, stopAsked } from "./server.ts";

/** Options of `isnad mcp`. */
export interface McpOptions {
  readonly record?: string;
  /** Over HTTP at this port; over standard streams where left out. */
  readonly port?: number;
  readonly host?: string;
  readonly tokenFile?: string;
}

/** Serves until the other side or the user stops it. */
export function mcp(options: McpOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const { mcpOverHttp, serveStdio } = await import("../mcp/server.ts");
    const { env, signal } = context.io;
    const api = apiOptions(record, authorIn(env));
    if (options.port === undefined) {
      await serveStdio(api, signal);
      return 0;
    }
    const { createSite } = await import("../api/site.ts");
    const listen = { port: options.port, orNext: false, ...(options.host && { host: options.host }) };
    const gate = siteGate(listen, membersFrom(options.tokenFile, env));
    const served = await serveFetch(createSite({ api, gate, pages: mcpOverHttp(api) }).fetch, listen);
    await context.out.write(`${served.url}mcp\n`);
    await context.err.write(`agents are answered over ${path} · stop with Ctrl-C\n`);
    await stopAsked(signal);
    await served.close();
    return 0;
  });
}
