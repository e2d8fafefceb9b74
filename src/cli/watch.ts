/** `isnad watch`: feeds into the record, for as long as the user lets it. */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { outlinesOf } from "../formats/feed-items.ts";
import { ContentError, problemLine } from "../formats/format.ts";
import { createTally, ingestItems } from "../ingest.ts";
import { isServer } from "../record/postgres-address.ts";
import { readLexicons } from "../shipped.ts";
import { guardedAgent } from "../watch/addresses.ts";
import { type Journal, openJournal } from "../watch/journal.ts";
import { noteRead, watched } from "../watch/watch.ts";
import { articleLine } from "./article-line.ts";
import { isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { thisEngine } from "./engine.ts";
import { rowOf } from "./read.ts";
import { dataFolder, recordPath } from "./record-path.ts";
import { reportLines } from "./report.ts";
import { counted } from "./style.ts";
import { version } from "./version.ts";

/** Options of `isnad watch`. */
export interface WatchCommandOptions {
  readonly record?: string;
  /** Minutes. */
  readonly every: number;
  /** Seconds. */
  readonly gap: number;
  readonly once?: boolean;
  readonly failures?: boolean;
  readonly contact?: string;
  readonly state?: string;
  readonly allow?: readonly string[];
}

/** Watches until the user stops it; 1 where `--once` brought nothing and something failed. */
export async function watch(
  given: readonly string[],
  options: WatchCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const journal = openJournal(statePath(options, context));
  if (options.failures) return listFailures(journal, context);
  const feeds = await feedsOf(given);
  const { out, err, io, style, errorStyle } = context;
  const { red, dim } = errorStyle.colours;
  return withRecord<ExitCode>(context, options.record, "made where it is missing", async (record, at) => {
    const dispatcher = guardedAgent(new Set(options.allow ?? []));
    const agent = `isnad/${version()}${options.contact ? ` (${options.contact})` : ""}`;
    const tally = createTally();
    if (!options.once) await err.write(`watching ${counted(feeds.length, "feed")}: stop with Ctrl-C\n`);
    const items = watched({
      feeds,
      journal,
      sender: { dispatcher, agent, signal: io.signal },
      every: options.every * 60_000,
      gap: options.gap * 1000,
      once: options.once ?? false,
    });
    try {
      for await (const step of ingestItems(items, {
        lexicons: readLexicons(),
        record,
        engine: thisEngine(),
        signal: io.signal,
      })) {
        tally.add(step);
        if (step.kind === "problem")
          await err.write(`${red("✗")} ${isolatedRuns(problemLine(step.problem))}\n`);
        if (step.kind !== "read") continue;
        noteRead(journal, step.place.file);
        if (step.outcome === "new") await out.write(`${articleLine(rowOf(step), style, step.outcome)}\n`);
      }
    } catch (error) {
      // A stop breaks off whatever is being waited for.
      if (!io.signal.aborted) throw error;
    } finally {
      await dispatcher.destroy();
    }
    const report = tally.report();
    await writeLines(err, reportLines(report, errorStyle, at, "problems were told"));
    const failures = journal.failures().length;
    if (failures > 0)
      await err.write(
        `${dim(`${counted(failures, "address", "addresses")} failed: isnad watch --failures lists them`)}\n`,
      );
    return report.read === 0 && report.problems.length > 0 ? 1 : 0;
  });
}

async function feedsOf(given: readonly string[]): Promise<readonly string[]> {
  const feeds: string[] = [];
  for (const one of given) {
    if (/^https?:\/\//i.test(one)) feeds.push(new URL(one).href);
    else {
      try {
        const outlines = outlinesOf(await readFile(one, "utf8"));
        if (outlines.length === 0) throw new ContentError("OPML without feeds", "outlines with an xmlUrl");
        feeds.push(...outlines.map(({ url }) => url));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const why =
          code === "ENOENT"
            ? "no such file; expected an OPML file or an address that begins with http"
            : (error as Error).message;
        throw new CommandError(`${one}: ${why}`);
      }
    }
  }
  return [...new Set(feeds)];
}

/** Beside the record's file; for a record on a server in the user's data folder, by a hash of its address. */
function statePath({ state, record }: WatchCommandOptions, { io }: Context): string | null {
  if (state !== undefined) return state;
  const place = recordPath(record, io.env);
  if (place === ":memory:") return null;
  if (!isServer(place)) return `${place}.watch.jsonl`;
  const name = createHash("sha256").update(place).digest("hex").slice(0, 12);
  return join(dataFolder(io.env, process.platform), "isnad", `watch-${name}.jsonl`);
}

async function listFailures(journal: Journal, { out, err, errorStyle }: Context): Promise<ExitCode> {
  const failures = journal.failures();
  await writeLines(
    out,
    failures.map((one) => {
      const tries = one.kind === "feed" ? one.failures : one.tries;
      const state =
        one.kind === "page" && one.state === "failed"
          ? "given up"
          : `again at ${new Date(one.next).toISOString().slice(0, 16)}Z`;
      return isolatedRuns(`${one.url}: ${one.why} (${counted(tries, "time")}, ${state})`);
    }),
  );
  await err.write(`${errorStyle.colours.dim(counted(failures.length, "address", "addresses"))}\n`);
  return 0;
}
