/** How far long work has come: a bar on a terminal, a plain line now and then elsewhere, nothing for short work. */

import type { Input } from "../formats/format.ts";
import type { Io, Output } from "./streams.ts";
import { counted, inThousands } from "./style.ts";

/** Progress of a run; all methods may be called at any time. */
export interface Progress {
  /** The inputs, counting the bytes that are read of them. */
  readonly inputs: readonly Input[];
  /** One article more. */
  step(): void;
  /** Takes the bar off the screen, so that something else can be written; it comes back with the next step. */
  clear(): void;
  stop(): void;
}

const SHORT_MS = 700;
const LINE_MS = 5_000;

/** Progress over inputs, told on standard error. */
export async function progressOver(inputs: readonly Input[], io: Io, err: Output): Promise<Progress> {
  const sizes = inputs.map((input) => input.size);
  const total = sizes.every((size) => size !== null)
    ? sizes.reduce((sum, size) => sum + (size ?? 0), 0)
    : null;
  const progress = await progressOf(total, io, err);
  return { ...progress, inputs: inputs.map(progress.counting) };
}

/** Progress over inputs that come one by one and have `total` bytes together, null where that is unknown. */
export async function progressOf(
  total: number | null,
  io: Io,
  err: Output,
): Promise<Omit<Progress, "inputs"> & { counting(input: Input): Input }> {
  let bytes = 0;
  const bar = io.stderr.isTTY === true && total !== null ? await makeBar(io) : null;
  const started = Date.now();
  let last = started;
  let articles = 0;
  let shown = false;
  return {
    counting: (input) => ({ ...input, chunks: counter(input.chunks, (n) => (bytes += n)) }),
    step() {
      articles++;
      const now = Date.now();
      if (now - started < SHORT_MS) return;
      if (bar) {
        if (!shown) bar.start(total ?? 0, bytes, { articles });
        shown = true;
        bar.update(bytes, { articles });
        // At once and not with the bar's own timer: `clear` has taken it away, and it would flicker.
        bar.render();
      } else if (now - last >= LINE_MS && bytes !== total) {
        last = now;
        const share = total ? ` (${Math.floor((100 * bytes) / total)} %)` : "";
        void err.write(`${counted(articles, "article")} read${share}\n`);
      }
    },
    clear() {
      if (shown) io.stderr.write("\r\u001b[2K");
    },
    stop() {
      // The bar goes back to where the cursor was saved, which was lines ago where something was written meanwhile.
      if (shown) io.stderr.write("\u001b7");
      if (shown) bar?.stop();
      shown = false;
    },
  };
}

/** Tells on standard error, every few seconds, how many of `total` articles are done; nothing where all go at once. */
export function tickerOver(total: number, err: Output): { step(): void } {
  let done = 0;
  let last = Date.now();
  return {
    step() {
      done++;
      if (Date.now() - last < LINE_MS || done >= total) return;
      last = Date.now();
      void err.write(`${counted(done, "article")} of ${inThousands(total)}\n`);
    },
  };
}

async function makeBar(io: Io) {
  const { default: cliProgress } = await import("cli-progress");
  return new cliProgress.SingleBar({
    format: "  {bar} {percentage} % · {articles} articles",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false,
    stream: io.stderr,
  });
}

async function* counter(
  chunks: AsyncIterable<Uint8Array>,
  add: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    add(chunk.length);
    yield chunk;
  }
}
