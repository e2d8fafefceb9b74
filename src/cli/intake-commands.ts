/** The commands by which articles come in: `read`, `import`, `watch`. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { fieldMap } from "../formats/article-fields.ts";
import type { FieldMap } from "../formats/format.ts";
import type { Context, ExitCode } from "./context.ts";

/** What they are added with. */
export interface CommandParts {
  readonly context: Context;
  readonly done: (code: ExitCode) => void;
  readonly recordOption: () => Option;
}

const fieldsOption = () =>
  new Option(
    "--fields <pairs>",
    "where tables and JSON of others have the fields: text=body,title=headline,published=meta.date",
  ).argParser(fields);

const formatsInWords =
  "Formats, told by content and name: plain text (with an optional `date YYYY-MM-DD` at its beginning), JSON, JSON lines, ninjs, CSV,\n" +
  "HTML, RSS, Atom, JSON Feed, NewsML-G2, PDF (with poppler installed); WARC, ZIP, tar and gzip of these (docs/formats.md).";

/** Adds them to the program. */
export function addIntakeCommands(program: Command, { context, done, recordOption }: CommandParts): void {
  program
    .command("read")
    .summary("read articles, keep them, and show what is in them")
    .description(
      "Reads articles and keeps them in the record. One article is shown in full, several get a line each.\n" +
        `${formatsInWords}\n` +
        "Exit code 0 where anything was read, 1 where nothing was.",
    )
    .argument("<path...>", "files, folders, or - for standard input")
    .addOption(recordOption())
    .addOption(fieldsOption())
    .addOption(new Option("--json", "readings and report as one JSON object").conflicts("jsonl"))
    .option("--jsonl", "readings as JSON lines")
    .option("--whole", "long contents in full, not cut to a line")
    .option("--no-keep", "show only, keep nothing")
    .action(async (paths, options) => done(await (await import("./read.ts")).read(paths, options, context)));
  program
    .command("import")
    .summary("much at once: bundles with their readings; folders, archives and crawls, on all cores")
    .description(
      "A bundle (`isnad export --format bundle`) comes in with the readings that it has, and not at all where it is not as it was written.\n" +
        "All else is read and kept, and the report alone is printed. Stopped, the same command goes on where it was.\n" +
        `${formatsInWords}\n` +
        "Exit code 0 where anything was read, 1 where nothing was.",
    )
    .argument("<path...>", "bundles, files or folders, or - for standard input")
    .addOption(recordOption())
    .addOption(fieldsOption())
    .option("--workers <n>", "how many cores to read with (default: all)", workers)
    .option("--json", "the report as one JSON object")
    .action(async (paths, options) =>
      done(await (await import("./import.ts")).importAll(paths, options, context)),
    );
  program
    .command("watch")
    .summary("watch feeds: new articles are fetched politely, read and kept as they appear")
    .description(
      "Asks each feed again and again, fetches the pages that it has no text of, and keeps what is new until it is stopped (Ctrl-C).\n" +
        "robots.txt is kept to, one host gets one request at a time, what fails is tried again later and later. Only addresses of the\n" +
        "public internet are connected to. What was fetched and what failed is remembered beside the record.",
    )
    .argument("<feed...>", "OPML files, or addresses of feeds and news sitemaps")
    .addOption(recordOption())
    .addOption(
      new Option("--every <minutes>", "how often to ask a feed").argParser(minutes).default(15, "15"),
    )
    .addOption(
      new Option("--gap <seconds>", "what to leave between two requests to a host, at least")
        .argParser(seconds)
        .default(2, "2"),
    )
    .option("--once", "ask every feed once, fetch what is new, and end")
    .option("--failures", "only list what failed, and why")
    .option("--contact <words>", "an address for those who run the sites, told with every request")
    .option("--state <path>", "the file that remembers (default: beside the record)")
    .addOption(
      new Option("--allow <host:port>", "connect to it though it is not on the public internet").argParser(
        (value: string, all: readonly string[] | undefined) => [...(all ?? []), hostAndPort(value)],
      ),
    )
    .action(async (feeds, options) =>
      done(await (await import("./watch.ts")).watch(feeds, options, context)),
    );
}

function fields(given: string): FieldMap {
  try {
    return fieldMap(given);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function workers(given: string): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1 || count > 256)
    throw new InvalidArgumentError("a whole number from 1 to 256 expected");
  return count;
}

function minutes(given: string): number {
  const count = Number(given);
  if (!(count >= 1 && count <= 1440)) throw new InvalidArgumentError("minutes from 1 to 1440 expected");
  return count;
}

function seconds(given: string): number {
  const count = Number(given);
  if (!(count >= 0 && count <= 3600)) throw new InvalidArgumentError("seconds from 0 to 3600 expected");
  return count;
}

function hostAndPort(given: string): string {
  if (!/^[^\s/]+:\d{1,5}$/.test(given))
    throw new InvalidArgumentError("a host and a port such as 127.0.0.1:8080 expected");
  return given;
}
