/** What a command reads from and writes to, so that tests can stand in for a terminal. */

import type { Writable } from "node:stream";

/** The outside world of one run of the command line. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted where the user asks to stop. */
  readonly signal: AbortSignal;
}

/** A stream to write to, a terminal or not. */
export type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Text to a stream, waiting where the stream is full, and saying no more once its reader has gone (`| head`). */
export interface Output {
  write(text: string): Promise<void>;
  /** True once the reader has gone. */
  readonly closed: boolean;
}

/** An output over a stream; a reader that goes away is no error, anything else that fails is thrown. */
export function outputTo(stream: Stream): Output {
  let closed = false;
  let failure: Error | undefined;
  const note = (error: NodeJS.ErrnoException): void => {
    closed = true;
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") failure ??= error;
  };
  stream.on("error", note);
  return {
    get closed() {
      return closed;
    },
    write(text) {
      if (failure) return Promise.reject(failure);
      if (closed || text === "") return Promise.resolve();
      // The callback and not the "drain" event: it is also called where the stream breaks.
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error) note(error);
          if (failure) reject(failure);
          else resolve();
        });
      });
    },
  };
}

/** Chunks until their end or until the user stops, whichever comes first. */
export async function* untilStopped(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const stopped = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener("abort", () => resolve(null), { once: true });
  });
  const iterator = chunks[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([iterator.next(), stopped]);
    if (next === null || next.done) return;
    yield next.value;
  }
}

/** The streams of this process. */
export function processIo(signal: AbortSignal): Io {
  return {
    // Opened only where a command reads it: a terminal is not to be touched for nothing.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    signal,
  };
}
