/** The command line: which commands there are, and what becomes of their errors. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, contextOf, type ExitCode } from "./context.ts";
import { addCorrectCommands } from "./correct-commands.ts";
import { exportFormats } from "./export-formats.ts";
import { addIntakeCommands } from "./intake-commands.ts";
import { type Io, outputTo } from "./streams.ts";
import { version } from "./version.ts";
import { languages } from "./wording.ts";

const recordOption = () =>
  new Option(
    "--record <place>",
    "the record: a file or postgres://… (default: $ISNAD_RECORD or $DATABASE_URL, else one in your data folder)",
  );

const languageOption = () =>
  new Option("--lang <language>", "the language of the words around").choices(languages).default("en");

/** Runs one command line (`argv` without node and script) and gives its exit code; never throws, never exits. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const out = outputTo(io.stdout);
  const err = outputTo(io.stderr);
  const context = contextOf(io, out, err);
  let code: ExitCode = 0;
  // Commander writes without waiting; collecting keeps its output in order with ours.
  let said = "";
  let complained = "";
  const program = programOf(context, (result) => {
    code = result;
  });
  configure(program, {
    writeOut: (text) => (said += text),
    writeErr: (text) => (complained += text),
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    code = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : 1;
    if (!(error instanceof CommanderError)) complained += `${isolatedRuns(messageOf(error, io))}\n`;
  }
  await out.write(said).catch(() => {});
  await err.write(complained).catch(() => {});
  return code;
}

function configure(
  command: Command,
  output: { writeOut(text: string): void; writeErr(text: string): void },
): void {
  command.exitOverride().configureOutput(output).showHelpAfterError("(isnad --help tells more)");
  for (const sub of command.commands) configure(sub, output);
}

function programOf(context: Context, done: (code: ExitCode) => void): Command {
  const program = new Command("isnad")
    .description(
      "Reads Arabic news: who said what, on whose authority, when, how certainly, and what came of it.",
    )
    .version(version(), "-V, --version", "the version")
    .helpOption("-h, --help", "this help")
    .addHelpText("after", examples);
  addIntakeCommands(program, { context, done, recordOption });
  program
    .command("analyse")
    .summary("articles as JSON lines in, readings as JSON lines out")
    .description("Reads JSON lines { text, published?, id?, … } on standard input and keeps nothing.")
    .requiredOption("--jsonl", "JSON lines in and out")
    .action(async () => done(await (await import("./analyse.ts")).analyseLines(context)));
  program
    .command("names")
    .summary("the names that stand most often in articles, with the ways in which they are written")
    .description(
      "Reads articles and keeps nothing. Columns: rank, mentions, articles, type, id, spellings with their counts.",
    )
    .argument("<path...>", "files or folders")
    .option("-n, --limit <n>", "how many names", wholeNumber(1), 100)
    .option("--json", "as one JSON object")
    .action(async (paths, options) =>
      done(await (await import("./name-table.ts")).nameTable(paths, options, context)),
    );
  program
    .command("list")
    .summary("the articles in the record")
    .addOption(recordOption())
    .option("-n, --limit <n>", "how many at most", wholeNumber(1), 50)
    .option("--offset <n>", "how many to pass over", wholeNumber(0), 0)
    .option("--entity <id>", "only articles that name this entity (such as Q22686)")
    .addOption(new Option("--json", "as one JSON object").conflicts("jsonl"))
    .option("--jsonl", "as JSON lines")
    .action(async (options) => done(await (await import("./list.ts")).list(options, context)));
  program
    .command("search")
    .summary("articles, statements and events of the record by their words and by who said what")
    .description(
      "Words are found under every attached letter and spelling, names under every spelling that the record has met.\n" +
        "Fields: speaker: via: to: about: act: certainty: source: event: status: actor: recipient: place: outlet: origins: since: until:\n" +
        'in:articles|statements|events says what is wanted. "…" for a phrase, OR, -, ( ). docs/search.md tells all.',
    )
    .argument("<query...>", "the query")
    .addOption(recordOption())
    .option("-n, --limit <n>", "how many at most", wholeNumber(1), 20)
    .option("--offset <n>", "how many to pass over", wholeNumber(0), 0)
    .addOption(languageOption())
    .option("--json", "as one JSON object")
    .action(async (query, options) =>
      done(await (await import("./search.ts")).search(query.join(" "), options, context)),
    );
  program
    .command("ask")
    .summary(
      "the common questions in words, in Arabic or English: who said what, what is due, who denies, how many origins",
    )
    .description(
      "isnad ask ماذا قال لافروف عن الهدنة · isnad ask what did Lavrov say about Iran. One that is not understood is answered with those that are.",
    )
    .argument("<question...>", "the question")
    .addOption(recordOption())
    .option("-n, --limit <n>", "how many answers at most", wholeNumber(1), 20)
    .option("--as-of <date>", "of deadlines: as they stood on that day (default: today)", isoDate)
    .addOption(
      new Option(
        "--lang <language>",
        "the language of the words around (default: that of the question)",
      ).choices(languages),
    )
    .option("--json", "as one JSON object")
    .action(async (question: string[], options) =>
      done(await (await import("./ask.ts")).ask(question.join(" "), options, context)),
    );
  program
    .command("show")
    .summary("one kept article: its reading in full, as people have corrected it")
    .description(
      "Entries are numbered, so that `isnad correct` can be pointed to one: events/2 is the second event.",
    )
    .argument("<id>", "the article's id, or the beginning of its key")
    .addOption(recordOption())
    .option("--text", "the text before the reading")
    .option("--as-found", "the engine's reading, without what people said of it")
    .addOption(languageOption())
    .option("--json", "the reading as JSON")
    .action(async (id, options) => done(await (await import("./show.ts")).show(id, options, context)));
  addCorrectCommands(program, { context, done, recordOption });
  program
    .command("explain")
    .summary("which rule made which entry of a reading, with the words")
    .argument("<id>", "the article's id, or the beginning of its key")
    .addOption(recordOption())
    .option("--json", "as JSON")
    .action(async (id, options) => done(await (await import("./show.ts")).explain(id, options, context)));
  program
    .command("copies")
    .summary("articles that are copies of each other, or share passages")
    .description(
      "Without an id: groups of copies with their likely origin, the largest first.\n" +
        "With an id: the copies of that article, and the passages that it shares with others.",
    )
    .argument("[id]", "the article's id, or the beginning of its key")
    .addOption(recordOption())
    .option("-n, --limit <n>", "how many groups at most", wholeNumber(1), 20)
    .option("--offset <n>", "how many groups to pass over", wholeNumber(0), 0)
    .option("--json", "as one JSON object")
    .action(async (id, options) => done(await (await import("./copies.ts")).copies(id, options, context)));
  program
    .command("claims")
    .summary("what several articles say of one thing: for, against, and from how many origins")
    .description(
      "Lists the claims that several articles tell, those of most outlets first; with a query (docs/search.md), those with such a statement;\n" +
        "with an id, one claim whole: a tree from its origins to the outlets, and who says what.",
    )
    .argument("[query...]", "a query, or the id of a claim")
    .addOption(recordOption())
    .option("-n, --limit <n>", "how many at most", wholeNumber(1), 20)
    .addOption(languageOption())
    .option("--whole", "long words in full, not cut to a line")
    .option("--json", "as one JSON object")
    .action(async (query: string[], options) =>
      done(await (await import("./claims.ts")).claims(asked(query), options, context)),
    );
  program
    .command("deadlines")
    .summary("what is due, and what became of it: open, extended, met, lapsed, withdrawn")
    .argument("[query...]", "only those that a query (docs/search.md) is about, such as a party to them")
    .addOption(recordOption())
    .option("--as-of <date>", "as it stood on that day (default: today)", isoDate)
    .option("-n, --limit <n>", "how many at most", wholeNumber(1), 50)
    .addOption(languageOption())
    .option("--json", "as one JSON object")
    .action(async (query: string[], options) =>
      done(await (await import("./deadlines.ts")).deadlines(asked(query), options, context)),
    );
  program
    .command("stories")
    .summary("events that several articles tell: from how many origins, and where they disagree")
    .argument(
      "[query...]",
      "a query (docs/search.md) that such an event meets, or the id of a story, which is shown whole",
    )
    .addOption(recordOption())
    .option("-n, --limit <n>", "how many at most", wholeNumber(1), 20)
    .addOption(languageOption())
    .option("--json", "as one JSON object")
    .action(async (query: string[], options) =>
      done(await (await import("./stories.ts")).stories(asked(query), options, context)),
    );
  program
    .command("forecasts")
    .summary("what parties expect, over time; what came true, and who foretold how well")
    .description("`isnad correct forecast ARTICLE forecasts/N right` says that one came true.")
    .argument("[query...]", "only those that a query (docs/search.md) is about, such as who foretells")
    .addOption(recordOption())
    .option("--positions", "what they want and reject, too")
    .option("-n, --limit <n>", "how many at most", wholeNumber(1), 50)
    .addOption(languageOption())
    .option("--json", "as one JSON object")
    .action(async (query: string[], options) =>
      done(await (await import("./forecasts.ts")).forecasts(asked(query), options, context)),
    );
  program
    .command("rebuild")
    .summary(
      "claims, stories, deadlines and outlooks made anew from all readings: for a record of an older version",
    )
    .addOption(recordOption())
    .action(async (options) => done(await (await import("./rebuild.ts")).rebuild(options, context)));
  program
    .command("export")
    .summary("the whole record in the forms of other programs, or as a bundle that anybody can check")
    .description(
      "Writes every kept article.\n" +
        "jsonl: a reading a line. plover: a PLOVER event a line. annotations: a W3C Web Annotation a line.\n" +
        "prov: a PROV-O graph a line. schema-org: a line with Quotations and Claims an article.\n" +
        "csv: a folder with a table each of attributions, events and deadlines.\n" +
        "bundle: a folder or .zip of articles, readings and annotations with their hashes.",
    )
    .addOption(recordOption())
    .addOption(
      new Option("-f, --format <name>", "the form to write").choices(exportFormats).makeOptionMandatory(),
    )
    .option(
      "-o, --output <path>",
      "a file (standard output where left out); for csv a folder, for bundle either",
    )
    .option("--as-found", "the engine's readings, without what people said of them (a bundle has both)")
    .option("--bom", "csv: with a byte order mark, by which Excel knows UTF-8")
    .action(async (options) => done(await (await import("./export.ts")).exportRecord(options, context)));
  program
    .command("verify")
    .summary("reads every article again, offline, and tells every entry that is not as it was")
    .description(
      "Entries are unchanged, moved (the same elsewhere), changed (other things said on the same words),\n" +
        "edited (other words), gone or new. Exit code 0 where all are unchanged and all hashes hold, else 1.",
    )
    .argument("[article...]", "ids or beginnings of keys; all articles where left out")
    .addOption(recordOption())
    .addOption(new Option("--bundle <path>", "a bundle instead of the record").conflicts("record"))
    .option("--fingerprint <sha256>", "what the bundle's fingerprint has to be")
    .option("--whole", "every entry, not the first of each article")
    .option("--json", "as one JSON object")
    .action(async (articles, options) =>
      done(await (await import("./verify.ts")).verify(articles, options, context)),
    );
  program
    .command("reread")
    .summary("reads the whole record again with this engine, and tells what became of its entries")
    .description("Articles that this engine has read are passed over. Stopped, it goes on where it was.")
    .addOption(recordOption())
    .option("--dry-run", "tell only, keep nothing")
    .option("--all", "what this engine has read, too")
    .option("--json", "as one JSON object, with every entry that changed")
    .action(async (options) => done(await (await import("./reread.ts")).reread(options, context)));
  program
    .command("dossier")
    .summary("what the record says of one person or body, as an HTML file to print")
    .argument("<entity>", "the id of an entity, such as Q22686")
    .addOption(recordOption())
    .option("-o, --output <file>", "the file (standard output where left out)")
    .addOption(new Option("--lang <language>", "its language").choices(["ar", "en"]).default("ar"))
    .action(async (id, options) => done(await (await import("./dossier.ts")).dossier(id, options, context)));
  program
    .command("serve")
    .summary(
      "the page and the API (docs/api.md) over your record, on this machine only unless told otherwise",
    )
    .addOption(recordOption())
    .option("-p, --port <n>", "the port; 0 takes any free one", wholeNumber(0, 65_535), 4173)
    .option("--host <address>", "the address to listen at; any but this machine's own needs tokens")
    .option("--token-file <file>", "who may log in: ROLE NAME TOKEN a line (roles: reader, editor, admin)")
    .action(async (options) => done(await (await import("./serve.ts")).serve(options, context)));
  program
    .command("mcp")
    .summary(
      "the record for agents: a Model Context Protocol server on standard streams, or with --port over HTTP",
    )
    .addOption(recordOption())
    .option(
      "-p, --port <n>",
      "over HTTP at this port, path /mcp; 0 takes any free one",
      wholeNumber(0, 65_535),
    )
    .option("--host <address>", "the address to listen at; any but this machine's own needs tokens")
    .option("--token-file <file>", "who may log in: ROLE NAME TOKEN a line (roles: reader, editor, admin)")
    .action(async (options) => done(await (await import("./mcp.ts")).mcp(options, context)));
  program
    .command("start")
    .summary("a first look: makes a record, reads the samples into it, serves the page")
    .addOption(recordOption())
    .option("-p, --port <n>", "the port; where it is taken the next free one", wholeNumber(0, 65_535), 4173)
    .option("--open", "open the page in a browser")
    .action(async (options) => done(await (await import("./start.ts")).start(options, context)));
  return program;
}

const examples = `
Examples:
  isnad read article.txt               who said what in one article
  isnad read articles/ --jsonl         every article of a folder, for a program
  cat article.txt | isnad read -       from standard input
  isnad list                           what has been kept
  isnad show 1f3a9c                    one article again
  isnad search speaker:Putin act:deny  who denied what
  isnad explain 1f3a9c                 why every entry is there
  isnad copies                         who has whose report
  isnad claims                         what several articles say, from how many origins
  isnad deadlines --as-of 2025-03-01   what was due on that day
  isnad correct reject 1f3a9c ev/2 -m 'a metaphor'   what was read wrong
  isnad export --format plover         every event of the record, a JSON line each
  isnad export --format bundle -o B    the record, for somebody who wants to check it
  isnad verify --bundle B              whether a bundle is as it was written, and reads so
  isnad start                          samples and a page to look at`;

/** The words of a query as one, undefined where there are none. */
function asked(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join(" ");
}

function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (given: string): number => {
    const n = Number(given);
    if (/^\d+$/.test(given) && n >= least && n <= most) return n;
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`"${given}" given, a whole number ${range} expected.`);
  };
}

function isoDate(given: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
  throw new InvalidArgumentError(`"${given}" given, a date such as 2025-03-01 expected.`);
}

/** Errors that were foreseen are told in a line; one that was not keeps its stack, for a report. */
function messageOf(error: unknown, io: Io): string {
  if (!(error instanceof Error)) return `isnad: ${String(error)}`;
  const foreseen =
    error instanceof CommandError ||
    ["RecordOpenError", "AmbiguousIdError", "LexiconError", "BundleError"].includes(error.name);
  if (foreseen || io.env.ISNAD_DEBUG === undefined) {
    const hint = foreseen ? "" : " (ISNAD_DEBUG=1 tells where)";
    return `isnad: ${error.message}${hint}`;
  }
  return `isnad: ${error.stack ?? error.message}`;
}
