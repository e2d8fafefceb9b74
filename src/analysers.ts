/** Analysing on other threads: articles are handed out, readings come back. */

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Article, Reading } from "./document.ts";

/** Threads that analyse. */
export interface Analysers {
  /** How many articles they work on or have waiting. */
  readonly hands: number;
  /** Rejects where the engine fails on the article, or takes longer than any article should. */
  analyse(article: Article): Promise<Reading>;
  close(): Promise<void>;
}

/** What a thread is sent. */
export interface Task {
  readonly id: number;
  readonly article: Article;
}

/** What it sends back. */
export type Answer = { readonly id: number } & ({ readonly reading: Reading } | { readonly error: string });

const program = new URL("./analyse-worker.js", import.meta.url);
/** A thread has one article before it and others waiting, so that it never waits for this one. */
const EACH = 3;
const LONGEST_MS = 60_000;

/** Starts `count` threads (default: one for each core); null where one thread does as well, or the program is not built. */
export function startAnalysers(count = availableParallelism()): Analysers | null {
  if (count < 2 || !existsSync(fileURLToPath(program))) return null;
  return analysersOn(count, () => new Worker(program));
}

interface Waiting {
  readonly article: Article;
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  readonly tasks: Map<number, Waiting>;
  /** When the first of its tasks was begun. */
  since: number;
}

/** Threads that `start` starts. One that dies or hangs is replaced; the article that it was at is an error, the others are handed out again. */
export function analysersOn(count: number, start: () => Worker, longest = LONGEST_MS): Analysers {
  const threads: Thread[] = [];
  let next = 0;
  let closed = false;

  const give = (thread: Thread, waiting: Waiting): void => {
    if (thread.tasks.size === 0) thread.since = Date.now();
    const id = next++;
    thread.tasks.set(id, waiting);
    thread.worker.postMessage({ id, article: waiting.article } satisfies Task);
  };
  const begin = (): Worker => {
    const worker = start();
    worker.on("message", (answer: Answer) => {
      const thread = threads.find((one) => one.worker === worker);
      const waiting = thread?.tasks.get(answer.id);
      if (!thread || !waiting) return;
      thread.tasks.delete(answer.id);
      thread.since = Date.now();
      if ("reading" in answer) waiting.resolve(answer.reading);
      else waiting.reject(new Error(answer.error));
    });
    worker.on("error", (error) => replace(worker, error.message));
    worker.on("exit", () => replace(worker, "its thread ended"));
    return worker;
  };
  const replace = (worker: Worker, why: string): void => {
    const thread = threads.find((one) => one.worker === worker);
    if (!thread || closed) return;
    const [at, ...others] = thread.tasks.values();
    thread.tasks.clear();
    thread.worker = begin();
    // It works in turn: the first is the one that it was at.
    at?.reject(new Error(why));
    for (const other of others) give(thread, other);
  };
  for (let i = 0; i < count; i++) threads.push({ worker: begin(), tasks: new Map(), since: Date.now() });
  const watch = setInterval(
    () => {
      for (const { worker, tasks, since } of threads) {
        if (tasks.size === 0 || Date.now() - since < longest) continue;
        replace(worker, `it takes more than ${longest / 1000} seconds`);
        void worker.terminate();
      }
    },
    Math.min(longest, 1000),
  );
  watch.unref();
  return {
    hands: count * EACH,
    analyse: (article) =>
      new Promise((resolve, reject) => {
        const thread = threads.reduce((least, one) => (one.tasks.size < least.tasks.size ? one : least));
        give(thread, { article, resolve, reject });
      }),
    async close() {
      closed = true;
      clearInterval(watch);
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
