import { Writable } from "node:stream";
import { afterEach, expect, test, vi } from "vitest";
import { progressOver } from "../../src/cli/progress.ts";
import { outputTo, type Stream, untilStopped } from "../../src/cli/streams.ts";
import type { Input } from "../../src/formats/format.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** A stream that breaks with an error code at its second piece. */
function breaking(code: string): { stream: Stream; pieces: string[] } {
  const pieces: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      if (pieces.length === 1) return done(Object.assign(new Error(code), { code }));
      pieces.push(chunk.toString());
      done();
    },
  });
  return { stream, pieces };
}

test("a reader that goes away is no error, and is not written to again", async () => {
  const { stream, pieces } = breaking("EPIPE");
  const output = outputTo(stream);
  await output.write("one");
  await output.write("two");
  await output.write("three");
  expect(output.closed).toBe(true);
  expect(pieces).toEqual(["one"]);
});

test("a full disk is an error", async () => {
  const output = outputTo(breaking("ENOSPC").stream);
  await output.write("one");
  await expect(output.write("two")).rejects.toThrow("ENOSPC");
  await expect(output.write("three")).rejects.toThrow("ENOSPC");
});

test("waiting for more ends where the user stops", async () => {
  async function* waiting(): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(1);
    await new Promise(() => {});
  }
  const stop = new AbortController();
  const got: Uint8Array[] = [];
  for await (const chunk of untilStopped(waiting(), stop.signal)) {
    got.push(chunk);
    stop.abort();
  }
  expect(got).toEqual([Uint8Array.of(1)]);
});

/** Progress over an input of ten bytes in two pieces, with what is told on standard error. */
async function progressTold(isTTY: boolean) {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  const told: string[] = [];
  const stderr = new Writable({
    write(chunk: Buffer, _, done) {
      told.push(chunk.toString());
      done();
    },
  });
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(4);
    yield new Uint8Array(6);
  }
  const input: Input = { file: "a.jsonl", size: 10, chunks: chunks() };
  const stream = Object.assign(stderr, { isTTY, columns: 80 }) as Stream;
  const io = { stderr: stream } as never;
  const progress = await progressOver([input], io, outputTo(stream));
  const pieces = progress.inputs[0]!.chunks[Symbol.asyncIterator]();
  return { progress, pieces, told: () => told.join("") };
}

test("short work tells nothing of its progress", async () => {
  for (const isTTY of [true, false]) {
    const { progress, told } = await progressTold(isTTY);
    progress.step();
    vi.advanceTimersByTime(500);
    progress.step();
    progress.stop();
    expect(told()).toBe("");
  }
});

test("long work tells a line now and then where there is no terminal", async () => {
  const { progress, pieces, told } = await progressTold(false);
  await pieces.next();
  for (let seconds = 0; seconds < 9; seconds++) {
    vi.advanceTimersByTime(1_000);
    progress.step();
  }
  progress.stop();
  expect(told()).toBe("5 articles read (40 %)\n");
});

test("long work has a bar on a terminal, which is gone at the end", async () => {
  const { progress, pieces, told } = await progressTold(true);
  await pieces.next();
  vi.advanceTimersByTime(1_000);
  progress.step();
  expect(told()).toMatch(/█+░+ 40 % · 1 articles/);
  progress.stop();
  // Saved where it is, gone back to, line cleared.
  const [saved, restored] = [told().lastIndexOf("\u001b7"), told().lastIndexOf("\u001b8")];
  expect(restored).toBeGreaterThan(saved);
  expect(told().endsWith("\u001b[2K")).toBe(true);
});
