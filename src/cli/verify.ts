/** `isnad verify`: every kept article is read again offline, and every entry told that is not as it was. */

import { checkBundle } from "../bundle/check.ts";
import { articlesOf, correctionsOf } from "../bundle/read.ts";
import { bundleSource } from "../bundle/sources.ts";
import { correctedReading, type Outcome } from "../corrections/corrected.ts";
import { articleOf, byArticle, type Correction } from "../corrections/correction.ts";
import { correctionProblem } from "../corrections/shape.ts";
import { problemLine } from "../formats/format.ts";
import { type Fate, fates } from "../proof/compare.ts";
import type { KeptReading } from "../proof/kept.ts";
import type { Mark } from "../proof/marks.ts";
import type { RecordStore } from "../record/record.ts";
import { fateTally, type Replayed, replay } from "../replay.ts";
import { readLexicons } from "../shipped.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { engineInWords, thisEngine } from "./engine.ts";
import { comparedJson, comparedLine, layerTable } from "./fate-table.ts";
import { tickerOver } from "./progress.ts";
import { counted } from "./style.ts";
import { fitted } from "./width.ts";

/** Options of `isnad verify`. */
export interface VerifyOptions {
  readonly record?: string;
  readonly bundle?: string;
  readonly fingerprint?: string;
  readonly json?: boolean;
  readonly whole?: boolean;
}

/** One article to verify, from a record or a bundle. */
interface Subject {
  readonly kept: KeptReading;
  readonly marks?: readonly Mark[];
  readonly problems: readonly string[];
}

/** Verifies a bundle, or the record; all of it, or the articles that are named. 0 where nothing is otherwise, else 1. */
export async function verify(
  articles: readonly string[],
  options: VerifyOptions,
  context: Context,
): Promise<ExitCode> {
  if (options.bundle !== undefined) return verifyBundle(options.bundle, articles, options, context);
  if (options.fingerprint !== undefined) throw new CommandError("--fingerprint is that of a --bundle");
  return withRecord<ExitCode>(context, options.record, "existing", async (record) => {
    const corrections = await record.corrections();
    const problems = corrections.flatMap((one) => {
      const expected = correctionProblem(one);
      return expected === null ? [] : [`correction ${one.id.slice(0, 12)}: expected ${expected}`];
    });
    const subject = { problems, fingerprint: null, corrections };
    return verifyAll(
      inRecord(record, articles),
      articles.length || record.count(),
      subject,
      options,
      context,
    );
  });
}

async function verifyBundle(
  path: string,
  wanted: readonly string[],
  options: VerifyOptions,
  context: Context,
): Promise<ExitCode> {
  const source = bundleSource(path);
  const { manifest, problems, fingerprint } = checkBundle(source);
  const told = problems.map(problemLine);
  const given = options.fingerprint?.toLowerCase();
  if (given !== undefined && given !== fingerprint) {
    told.push(`the bundle has the fingerprint ${fingerprint || "(none)"}; expected ${given}`);
  }
  async function* subjects(): AsyncGenerator<Subject> {
    const left = new Set(wanted);
    for await (const { marks, problems, ...kept } of articlesOf(source, manifest)) {
      const names = wanted.filter((id) => id === kept.reading.article.id || kept.key.startsWith(id));
      for (const name of names) left.delete(name);
      if (wanted.length === 0 || names.length > 0) yield { kept, marks, problems };
    }
    for (const id of left) throw new CommandError(`no article "${id}" in the bundle ${path}`);
  }
  let corrections: readonly Correction[] = [];
  try {
    corrections = [...correctionsOf(source, manifest)];
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "BundleError") throw error;
    told.push(error.message);
  }
  const subject = { problems: told, fingerprint, corrections };
  return verifyAll(subjects(), manifest.counts.articles, subject, options, context);
}

async function* inRecord(record: RecordStore, wanted: readonly string[]): AsyncGenerator<Subject> {
  if (wanted.length === 0) {
    for await (const kept of record.readings()) yield { kept, problems: [] };
  }
  for (const id of wanted) {
    const row = await record.articleByIdOrPrefix(id);
    const kept = row && (await record.kept(row.key));
    if (!kept) throw new CommandError(`no article "${id}" in the record: \`isnad list\` shows what there is`);
    yield { kept, problems: [] };
  }
}

/** What is verified beside the articles. */
interface Verified {
  readonly problems: string[];
  readonly fingerprint: string | null;
  readonly corrections: readonly Correction[];
}

async function verifyAll(
  subjects: AsyncIterable<Subject>,
  total: number | Promise<number>,
  { problems, fingerprint, corrections }: Verified,
  options: VerifyOptions,
  context: Context,
): Promise<ExitCode> {
  const printer = options.json ? jsonPrinter(context, fingerprint) : peoplePrinter(options, context);
  const ticker = tickerOver(await total, context.err);
  const lexicons = readLexicons();
  const tally = fateTally();
  const about = byArticle(corrections);
  const people: Record<Outcome["state"], number> = { applied: 0, settled: 0, superseded: 0, conflict: 0 };
  let read = 0;
  let same = 0;
  try {
    for await (const { kept, marks, problems: own } of subjects) {
      if (context.io.signal.aborted) throw new CommandError(`stopped after ${counted(read, "article")}`);
      const replayed = replay(kept, lexicons, marks);
      const wrong = [...own];
      if (!replayed.keyHolds && own.length === 0) wrong.push("the article is another than its key names");
      tally.add(replayed.compared);
      for (const { correction, state } of correctedReading(replayed.fresh, kept.key, about(kept.key))
        .outcomes)
        if (articleOf(correction) !== null) people[state]++;
      read++;
      if (wrong.length === 0 && replayed.compared.every(({ fate }) => fate === "unchanged")) same++;
      else await printer.article(replayed, wrong);
      ticker.step();
      // Analysing holds the thread: signals get their turn here.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    // What cannot be read on is told with all that was found before it.
    if (!(error instanceof Error) || error.name !== "BundleError") throw error;
    problems.push(error.message);
  }
  const said = { all: corrections.length, ...people };
  await printer.end({ read, same, problems, counts: tally.counts, corrections: said });
  return problems.length === 0 && same === read ? 0 : 1;
}

interface Result {
  readonly read: number;
  readonly same: number;
  readonly problems: readonly string[];
  readonly counts: ReturnType<typeof fateTally>["counts"];
  /** How many corrections there are, and what became of those of the articles that were read, in the new readings. */
  readonly corrections: { readonly all: number } & Readonly<Record<Outcome["state"], number>>;
}

interface Printer {
  /** An article that is not as it was. */
  article(replayed: Replayed, problems: readonly string[]): Promise<void>;
  end(result: Result): Promise<void>;
}

const ENTRIES_SHOWN = 10;

function peoplePrinter({ whole }: VerifyOptions, { out, style }: Context): Printer {
  const { cyan, dim, green, magenta, red, yellow } = style.colours;
  return {
    async article({ kept, compared }, problems) {
      const { article } = kept.reading;
      const title = isolated(fitted(article.title ?? article.text, Math.max(20, style.columns - 14)));
      const others = compared.filter(({ fate }) => fate !== "unchanged");
      const shown = whole ? others : others.slice(0, ENTRIES_SHOWN);
      const rest = others.length - shown.length;
      await writeLines(out, [
        `${cyan(kept.key.slice(0, 12))}  ${title}`,
        dim(`  read by ${engineInWords(kept.provenance.engine)}`),
        ...problems.map((problem) => `  ${red("✗")} ${isolatedRuns(problem)}`),
        ...shown.map((one) => comparedLine(one, style)),
        ...(rest > 0 ? [dim(`  and ${counted(rest, "other")} (--whole shows all)`)] : []),
        "",
      ]);
    },
    async end({ read, same, problems, counts, corrections }) {
      const columns = fates.map((fate) => ({
        heading: fate,
        count: (of: Readonly<Record<Fate, number>>) => of[fate],
      }));
      const well = problems.length === 0 && same === read;
      const hashes = problems.length === 0 ? "hashes hold" : counted(problems.length, "problem");
      await writeLines(out, [
        ...problems.map((problem) => `${red("✗")} ${isolatedRuns(problem)}`),
        ...layerTable(counts, columns, style),
        ...(corrections.all === 0
          ? []
          : [
              `${magenta("✎")} ${counted(corrections.all, "correction")} by people: ${corrections.applied} hold, ${corrections.settled} the engine now agrees with, ${corrections.conflict} in conflict`,
            ]),
        `${well ? green("✓") : problems.length > 0 ? red("✗") : yellow("!")} ${counted(read, "article")}: ${same} unchanged, ${read - same} not; ${hashes} ${dim(`· read again by ${engineInWords(thisEngine())}`)}`,
      ]);
    },
  };
}

/** One object, written piece by piece: the articles that are not as they were, then what it all came to. */
function jsonPrinter({ out }: Context, fingerprint: string | null): Printer {
  let before = '{"articles":[\n';
  return {
    async article({ kept, compared, keyHolds }, problems) {
      const entries = compared.filter(({ fate }) => fate !== "unchanged").map(comparedJson);
      const { id } = kept.reading.article;
      const { engine, raw } = kept.provenance;
      const told = { key: kept.key, id, engine, raw, keyHolds, problems, entries };
      await out.write(before + JSON.stringify(told));
      before = ",\n";
    },
    async end({ read, same, problems, counts, corrections }) {
      const start = before === ",\n" ? "\n" : before;
      const rest = {
        fingerprint,
        problems,
        read,
        unchanged: same,
        layers: counts,
        corrections,
        engine: thisEngine(),
      };
      await out.write(`${start}],${JSON.stringify(rest).slice(1)}\n`);
    },
  };
}
