/** `isnad start`: everything that a first look needs: a record, the sample articles in it, and the page. */

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { contentHash } from "../formats/content-hash.ts";
import { readArticles } from "../formats/index.ts";
import { inputsAt } from "../formats/inputs.ts";
import { createTally, ingest } from "../ingest.ts";
import type { RecordStore } from "../record/record.ts";
import { readLexicons } from "../shipped.ts";
import { authorIn } from "./author.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { thisEngine } from "./engine.ts";
import { reportLines } from "./report.ts";
import { serveRecord, stopAsked } from "./server.ts";
import { counted } from "./style.ts";

/** Options of `isnad start`. */
export interface StartOptions {
  readonly record?: string;
  readonly port: number;
  readonly open?: boolean;
}

const samples = fileURLToPath(new URL("../../samples", import.meta.url));

/** Sets up, reads the samples where the record is new, and serves until the user stops it. */
export function start(options: StartOptions, context: Context): Promise<ExitCode> {
  const { out, err, io, style } = context;
  return withRecord<ExitCode>(context, options.record, "made where it is missing", async (record, path) => {
    if (await wantsSamples(record)) await readSamples(record, path, context);
    else await err.write(`${counted(await record.count(), "article")} in ${path}\n`);
    const served = await serveRecord(record, {
      ...{ port: options.port, orNext: true, author: authorIn(io.env) },
    });
    const { bold, cyan } = style.colours;
    await out.write(`\n  ${bold("Isnad is reading at")} ${cyan(served.url)}\n\n`);
    await err.write("  stop with Ctrl-C\n");
    if (options.open) openBrowser(served.url);
    await stopAsked(io.signal);
    await served.close();
    return 0;
  });
}

/** A record of somebody's own articles is left alone; samples that are in already get their present reading. */
async function wantsSamples(record: RecordStore): Promise<boolean> {
  if ((await record.count()) === 0) return true;
  for (const input of (await inputsAt(samples)).inputs) {
    for await (const item of readArticles(input)) {
      if (item.kind === "article" && (await record.articleByIdOrPrefix(contentHash(item.article))))
        return true;
    }
  }
  return false;
}

async function readSamples(record: RecordStore, path: string, context: Context): Promise<void> {
  const tally = createTally();
  const { inputs } = await inputsAt(samples);
  const { signal } = context.io;
  for await (const step of ingest(inputs, { lexicons: readLexicons(), record, engine: thisEngine(), signal }))
    tally.add(step);
  await writeLines(context.err, reportLines(tally.report(), context.errorStyle, path));
}

function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", ""]
        : ["xdg-open"];
  // No browser is no error: the address has been printed.
  spawn(command!, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
