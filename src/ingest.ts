/** Ingest: inputs are read, analysed and kept, one article after the other, and what became of each is told. */

import { analyse } from "./analyse.ts";
import type { Reading } from "./document.ts";
import { contentHash } from "./formats/content-hash.ts";
import type { Input, Item, Notice, Place, Problem } from "./formats/format.ts";
import { readArticles } from "./formats/index.ts";
import type { Engine } from "./proof/kept.ts";
import type { KeepOutcome, RecordStore } from "./record/record.ts";
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
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/** What an ingest needs: lexicons to analyse with, and the record to keep in (null: nothing is kept). */
export interface IngestOptions {
  readonly lexicons: Lexicons;
  readonly record: RecordStore | null;
  /** Kept with each reading as what made it; left out, the record does not know. */
  readonly engine?: Engine | undefined;
  /** Aborted: the article at hand is finished, and no other is begun. */
  readonly signal?: AbortSignal | undefined;
}

/** Reads, analyses and keeps every article of the inputs; whatever goes wrong with one is a step, and the next follows. */
export async function* ingest(inputs: readonly Input[], options: IngestOptions): AsyncGenerator<IngestStep> {
  for (const input of inputs) {
    try {
      for await (const item of readArticles(input)) {
        if (options.signal?.aborted) return;
        yield await step(item, options);
        // Analysing holds the thread: signals and the progress bar get their turn here.
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      const given = `an input that breaks off (${messageOf(error)})`;
      const problem = { file: input.file, line: null, given, expected: "a readable file" };
      yield { kind: "problem", problem };
    }
  }
}

async function step(item: Item, options: IngestOptions): Promise<IngestStep> {
  if (item.kind !== "article") return item;
  const { place, article, raw } = item;
  const failed = (given: string, error: unknown, expected: string): IngestStep => ({
    kind: "problem",
    problem: { ...place, given: `${given} (${messageOf(error)})`, expected },
  });
  let reading: Reading;
  try {
    reading = analyse(article, options.lexicons);
  } catch (error) {
    return failed(
      "an article that the engine fails on",
      error,
      "any text to be readable: please report this",
    );
  }
  const key = contentHash(article);
  try {
    const outcome = options.record
      ? await options.record.keep(reading, key, { raw, engine: options.engine ?? null })
      : null;
    return { kind: "read", place, key, reading, outcome };
  } catch (error) {
    return failed("an article that could not be kept", error, "a record that can be written");
  }
}

/** Adds up the steps of an ingest; `report` may be called at any time. */
export interface Tally {
  add(step: IngestStep): void;
  report(): IngestReport;
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  const outcomes = { new: 0, renewed: 0, unchanged: 0 };
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  let read = 0;
  return {
    add(step) {
      if (step.kind === "notice") notices.push(step.notice);
      else if (step.kind === "problem") problems.push(step.problem);
      else {
        read++;
        if (step.outcome) outcomes[step.outcome]++;
      }
    },
    report: () => ({ read, ...outcomes, problems: [...problems], notices: [...notices] }),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
