/** `isnad read`: reads articles, keeps them, and shows what is in them. */

import type { FieldMap, Input, Item } from "../formats/format.ts";
import { inputsAt } from "../formats/inputs.ts";
import { createTally, type IngestReport, ingest, type ReadArticle } from "../ingest.ts";
import type { RecordStore } from "../record/record.ts";
import { readLexicons } from "../shipped.ts";
import { articleLine } from "./article-line.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { thisEngine } from "./engine.ts";
import { progressOver } from "./progress.ts";
import { exitCodeOf, reportLines } from "./report.ts";
import { untilStopped } from "./streams.ts";
import { summaryOf } from "./summary.ts";

/** Options of `isnad read`. */
export interface ReadOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly fields?: FieldMap;
  readonly keep: boolean;
  readonly whole?: boolean;
}

/** Reads files, folders and `-` (standard input); 1 where nothing could be read. */
export async function read(
  paths: readonly string[],
  options: ReadOptions,
  context: Context,
): Promise<ExitCode> {
  const run = (record: RecordStore | null, path: string | null) =>
    readAll(paths, options, context, record, path);
  return options.keep
    ? withRecord(context, options.record, "made where it is missing", run)
    : run(null, null);
}

async function readAll(
  paths: readonly string[],
  options: ReadOptions,
  context: Context,
  record: RecordStore | null,
  recordAt: string | null,
): Promise<ExitCode> {
  const { inputs, items } = await inputsOf(paths, context);
  const progress = await progressOver(inputs, context.io, context.err);
  const printer = printerFor(options, context);
  const tally = createTally();
  for (const item of items) if (item.kind !== "article") tally.add(item);
  try {
    for await (const step of ingest(progress.inputs, {
      lexicons: readLexicons(),
      record,
      engine: thisEngine(),
      fields: options.fields,
      signal: context.io.signal,
    })) {
      tally.add(step);
      if (step.kind !== "read") continue;
      progress.clear();
      await printer.article(step);
      progress.step();
    }
  } finally {
    progress.stop();
  }
  const report = tally.report();
  await printer.end(report);
  if (context.io.signal.aborted) await context.err.write("stopped: what was read before is kept\n");
  const style = context.errorStyle;
  await writeLines(context.err, reportLines(report, style, recordAt));
  return exitCodeOf(report);
}

async function inputsOf(
  paths: readonly string[],
  { io }: Context,
): Promise<{ inputs: Input[]; items: Item[] }> {
  const inputs: Input[] = [];
  const items: Item[] = [];
  for (const path of paths) {
    if (path === "-") {
      inputs.push({ file: "standard input", size: null, chunks: untilStopped(io.stdin, io.signal) });
      continue;
    }
    const found = await inputsAt(path);
    inputs.push(...found.inputs);
    items.push(...found.items);
  }
  return { inputs, items };
}

interface Printer {
  article(step: ReadArticle): Promise<void>;
  end(report: IngestReport): Promise<void>;
}

function printerFor(options: ReadOptions, context: Context): Printer {
  if (options.json) return jsonPrinter(context);
  if (options.jsonl) return jsonLinesPrinter(context);
  return peoplePrinter(options, context);
}

function jsonLinesPrinter({ out }: Context): Printer {
  return {
    article: (step) => out.write(`${JSON.stringify(step.reading)}\n`),
    end: async () => {},
  };
}

/** One object, written piece by piece, so that a large run need not fit into memory. */
function jsonPrinter({ out }: Context): Printer {
  let before = '{"readings":[\n';
  return {
    async article(step) {
      await out.write(before + JSON.stringify(step.reading));
      before = ",\n";
    },
    async end(report) {
      const start = before === ",\n" ? "\n" : before;
      await out.write(`${start}],"report":${JSON.stringify(report)}}\n`);
    },
  };
}

/** A single article is shown in full, of several each gets a line; which it is shows with the second. */
function peoplePrinter(options: ReadOptions, { out, style }: Context): Printer {
  let first: ReadArticle | null = null;
  let several = false;
  const line = (step: ReadArticle) => out.write(`${articleLine(rowOf(step), style, step.outcome)}\n`);
  return {
    async article(step) {
      if (several) return line(step);
      if (!first) {
        first = step;
        return;
      }
      several = true;
      await line(first);
      await line(step);
    },
    async end() {
      if (!first || several) return;
      const whole = options.whole === true;
      const more = first.outcome
        ? ["", style.colours.dim(`isnad show ${short(first)} · isnad explain ${short(first)}`)]
        : [];
      await writeLines(out, ["", ...summaryOf(first.reading, { style, whole }), ...more, ""]);
    },
  };
}

function short(step: ReadArticle): string {
  return step.key.slice(0, 12);
}

/** What a line of a list shows of an article that was just read. */
export function rowOf({ key, reading }: ReadArticle) {
  const { article, attributions, events, ultimatums } = reading;
  return {
    key,
    published: article.published,
    title: article.title,
    opening: article.text.slice(0, 400),
    attributions: attributions.length,
    events: events.length,
    ultimatums: ultimatums.length,
  };
}
