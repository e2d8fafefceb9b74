/** Bytes as they come in, cut into lines or put together, never more of them in memory than a limit allows. */

import { byteOrderMark } from "./decode.ts";

/** One line of bytes, without its line end; `tooLong` where it was longer than allowed and its bytes were let go. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly tooLong: boolean;
}

/** All bytes in one piece; null as soon as there are more than `limit`. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return joined(parts);
}

/** Cuts bytes at LF; a line over `limit` bytes is passed over up to its end, and marked. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let length = 0;
  let parts: Uint8Array[] = [];
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > limit) parts = [];
    else parts.push(piece);
  };
  const finish = (): Line => {
    const line = { number, bytes: joined(parts), tooLong: length > limit };
    number++;
    length = 0;
    parts = [];
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}

/** UTF-16 with a byte order mark rewritten as UTF-8, so that lines can be cut at one byte; anything else as it is. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const start = await peek(chunks, 4);
  const mark = byteOrderMark(start.head);
  if (mark !== "utf-16le" && mark !== "utf-16be") {
    yield* start.chunks;
    return;
  }
  const decoder = new TextDecoder(mark);
  const encoder = new TextEncoder();
  for await (const chunk of start.chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/**
 * The first bytes, and all chunks from the beginning again. Reads until it has `wanted` bytes (fewer where there are no more), and gives no
 * more than `most` of what came with them.
 */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  wanted: number,
  most = wanted,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < wanted) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  const head = joined(parts);
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: head.subarray(0, most), chunks: again() };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
