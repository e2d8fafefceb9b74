/** Ingest: inputs are read, analysed and kept, some articles at a time, and what became of each is told. */

import { analyse } from "./analyse.ts";
import type { Analysers } from "./analysers.ts";
import type { Article, Reading } from "./document.ts";
import { contentHash } from "./formats/content-hash.ts";
import type { FieldMap, Input, Item, Notice, Place, Problem } from "./formats/format.ts";
import { readArticles } from "./formats/index.ts";
import type { Engine, Provenance } from "./proof/kept.ts";
import type { KeepOutcome, Kept, RecordStore } from "./record/record.ts";
import type { Lexicons } from "./rules/lexicon.ts";

/** What became of one article: `key` is its content hash, `outcome` null where nothing is kept. */
export interface ReadArticle {
  readonly kind: "read";
  readonly place: Place;
  readonly key: string;
  readonly reading: Reading;
  readonly outcome: KeepOutcome | null;
}

/** One step of an ingest: an article was read, a notice was given, or something could not be read. */
export type IngestStep =
  | ReadArticle
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "problem"; readonly problem: Problem };

/** What an ingest came to, in numbers and rows. */
export interface IngestReport {
  readonly read: number;
  readonly new: number;
  readonly renewed: number;
  readonly unchanged: number;
  /** The first rows; how many there are beyond them is in `more`. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  readonly more: { readonly problems: number; readonly notices: number };
}

/** What an ingest needs: lexicons to analyse with, and the record to keep in (null: nothing is kept). */
export interface IngestOptions {
  readonly lexicons: Lexicons;
  readonly record: RecordStore | null;
  /** Kept with each reading as what made it; left out, the record does not know. */
  readonly engine?: Engine | undefined;
  /** Where other programs' tables and JSON have the fields of an article. */
  readonly fields?: FieldMap | undefined;
  /** Others that analyse; left out, this thread does. */
  readonly analysers?: Analysers | undefined;
  /** What this engine has read already is passed over. */
  readonly resume?: boolean | undefined;
  /** Aborted: what has been read is kept, and no other article is begun. */
  readonly signal?: AbortSignal | undefined;
}

/** So many articles go into the record at once, or what came in so many milliseconds: a transaction each would cost more than keeping. */
const KEPT_AT_ONCE = 50;
const KEPT_AFTER_MS = 1_000;

/**
 * Reads, analyses and keeps every article of the inputs; whatever goes wrong with one is a step, and the next follows. Articles are
 * kept several at a time; the step of one comes when it is committed, and steps come in the order of the inputs.
 */
export function ingest(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: IngestOptions,
): AsyncGenerator<IngestStep> {
  return ingestItems(itemsOf(inputs, options.fields ?? {}), options);
}

/** The same with what has been read already, such as what feeds bring. */
export async function* ingestItems(
  items: AsyncIterable<Item>,
  options: IngestOptions,
): AsyncGenerator<IngestStep> {
  const waiting: (IngestStep | Analysed)[] = [];
  for await (const item of inTime(analysedInTurn(items, options), () => waiting.length > 0)) {
    if (options.signal?.aborted) break;
    if (item !== "late") waiting.push(item);
    if (item === "late" || waiting.length >= KEPT_AT_ONCE || !options.record)
      yield* await kept(waiting.splice(0), options);
    // Analysing holds the thread: signals and the progress bar get their turn here.
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield* await kept(waiting, options);
}

/** What inputs give; one that breaks off is a problem, and the next is read. */
export async function* itemsOf(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  fields: FieldMap,
): AsyncGenerator<Item> {
  for await (const input of inputs) {
    try {
      yield* readArticles(input, { fields });
    } catch (error) {
      const given = `an input that breaks off (${messageOf(error)})`;
      const problem = { file: input.file, line: null, given, expected: "a readable file" };
      yield { kind: "problem", problem };
    }
  }
}

/** What a source yields; in between "late" where something has waited for `KEPT_AFTER_MS`. */
async function* inTime<T>(source: AsyncIterable<T>, isWaiting: () => boolean): AsyncGenerator<T | "late"> {
  const iterator = source[Symbol.asyncIterator]();
  let since = performance.now();
  try {
    for (;;) {
      const next = iterator.next();
      // Where the user stops meanwhile, nobody awaits it any more.
      next.catch(() => {});
      if (!isWaiting()) since = performance.now();
      else if (await isLate(next, since + KEPT_AFTER_MS - performance.now())) {
        yield "late";
        since = performance.now();
      }
      const result = await next;
      if (result.done) return;
      yield result.value;
    }
  } finally {
    await iterator.return?.();
  }
}

async function isLate(next: Promise<unknown>, wait: number): Promise<boolean> {
  if (wait <= 0) return true;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), wait);
  });
  // What goes wrong is thrown where the item itself is awaited.
  const came = next.then(
    () => false,
    () => false,
  );
  try {
    return await Promise.race([came, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** An article that is read, and not kept yet. */
interface Analysed extends Omit<ReadArticle, "kind" | "outcome"> {
  readonly kind: "analysed";
  readonly raw: Provenance["raw"];
}

/** Items analysed, in their order; where others analyse, so many are under way at a time as they have hands for. */
async function* analysedInTurn(
  items: AsyncIterable<Item>,
  options: IngestOptions,
): AsyncGenerator<IngestStep | Analysed> {
  const underWay: Promise<IngestStep | Analysed>[] = [];
  for await (const item of items) {
    if (options.signal?.aborted) return;
    underWay.push(analysed(item, options));
    if (underWay.length > (options.analysers?.hands ?? 0)) yield await underWay.shift()!;
  }
  while (underWay.length > 0) yield await underWay.shift()!;
}

async function analysed(item: Item, options: IngestOptions): Promise<IngestStep | Analysed> {
  if (item.kind !== "article") return item;
  const { place, article, raw } = item;
  const key = contentHash(article);
  try {
    const known = options.resume ? await readBefore(key, article, options) : null;
    if (known) return { kind: "read", place, key, reading: known, outcome: "unchanged" };
    const { analysers, lexicons } = options;
    const reading = analysers ? await analysers.analyse(article) : analyse(article, lexicons);
    return { kind: "analysed", place, key, raw, reading };
  } catch (error) {
    return failed(
      place,
      "an article that the engine fails on",
      error,
      "any text to be readable: please report this",
    );
  }
}

/** The reading that the record has of an article by the same engine, where the article brings nothing new; else null. */
async function readBefore(
  key: string,
  article: Article,
  { record, engine }: IngestOptions,
): Promise<Reading | null> {
  const kept = await record?.kept(key);
  const by = kept?.provenance.engine;
  if (!kept || !by || by.version !== engine?.version || by.lexicons !== engine.lexicons) return null;
  const lacked = (["title", "url", "outlet"] as const).some(
    (field) => kept.reading.article[field] === null && article[field] !== null,
  );
  return lacked ? null : kept.reading;
}

/** The steps with their articles kept, in one transaction. */
async function kept(
  steps: readonly (IngestStep | Analysed)[],
  { record, engine }: IngestOptions,
): Promise<IngestStep[]> {
  const toKeep = steps.filter((step) => step.kind === "analysed");
  const outcomes = record ? await outcomesOf(record, toKeep, engine ?? null) : null;
  let next = 0;
  return steps.map((step) => {
    if (step.kind !== "analysed") return step;
    const became = outcomes?.[next++] ?? { outcome: null };
    if ("error" in became) {
      const given = "an article that could not be kept";
      return failed(step.place, given, became.error, "a record that can be written");
    }
    const { place, key, reading } = step;
    return { kind: "read", place, key, reading, outcome: became.outcome };
  });
}

async function outcomesOf(
  record: RecordStore,
  articles: readonly Analysed[],
  engine: Engine | null,
): Promise<readonly Kept[]> {
  if (articles.length === 0) return [];
  try {
    return await record.keepAll(
      articles.map(({ reading, key, raw }) => ({ reading, contentHash: key, provenance: { raw, engine } })),
    );
  } catch (error) {
    return articles.map(() => ({ error }));
  }
}

function failed(place: Place, given: string, error: unknown, expected: string): IngestStep {
  return { kind: "problem", problem: { ...place, given: `${given} (${messageOf(error)})`, expected } };
}

/** Adds up the steps of an ingest; `report` may be called at any time. */
export interface Tally {
  add(step: IngestStep): void;
  report(): IngestReport;
}

/** Rows of each kind that a report holds: a million bad files are no reason to run out of memory. */
const MOST_ROWS = 10_000;

/** A tally of nothing yet. */
export function createTally(): Tally {
  const outcomes = { new: 0, renewed: 0, unchanged: 0 };
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const more = { problems: 0, notices: 0 };
  let read = 0;
  return {
    add(step) {
      if (step.kind === "notice") {
        if (notices.length < MOST_ROWS) notices.push(step.notice);
        else more.notices++;
      } else if (step.kind === "problem") {
        if (problems.length < MOST_ROWS) problems.push(step.problem);
        else more.problems++;
      } else {
        read++;
        if (step.outcome) outcomes[step.outcome]++;
      }
    },
    report: () => ({ read, ...outcomes, problems: [...problems], notices: [...notices], more: { ...more } }),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
