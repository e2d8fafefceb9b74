/** The records of a WARC file, one after the other, never more than one page in memory. */

import { headerFields } from "./http-response.ts";
import { PAGE_BYTES } from "./limits.ts";

/** One record. */
export interface WarcRecord {
  /** Bytes before it, unpacked. */
  readonly offset: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Its block, or the beginning of one that is longer than a page may be. */
  readonly content: Uint8Array;
  /** Bytes of its block. */
  readonly length: number;
  /** Why it is not whole, null where it is. */
  readonly damage: string | null;
}

const MOST_HEAD = 65_536;
const MOST = PAGE_BYTES + MOST_HEAD;
const start = Buffer.from("WARC/1.");

/** Cuts a file into records. What is no record is passed over up to the next one, and stands as a damaged record of its own. */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord> {
  const iterator = chunks[Symbol.asyncIterator]();
  let bytes = Buffer.alloc(0);
  let offset = 0;
  let ended = false;
  const more = async (): Promise<boolean> => {
    const next = ended ? { done: true as const, value: undefined } : await iterator.next();
    ended = next.done === true;
    if (!next.done) bytes = bytes.length === 0 ? Buffer.from(next.value) : Buffer.concat([bytes, next.value]);
    return !ended;
  };
  const skip = (count: number): void => {
    bytes = bytes.subarray(count);
    offset += count;
  };
  const damaged = (damage: string, headers: ReadonlyMap<string, string> = new Map()): WarcRecord => ({
    offset,
    headers,
    content: Buffer.alloc(0),
    length: 0,
    damage,
  });
  for (;;) {
    while (bytes.length < MOST_HEAD && (await more()));
    while (bytes[0] === 13 || bytes[0] === 10) skip(1);
    if (bytes.length === 0) return;
    if (bytes.indexOf(start) !== 0) {
      yield damaged("bytes that are no WARC record");
      for (let at = bytes.indexOf(start); ; at = bytes.indexOf(start)) {
        if (at >= 0) {
          skip(at);
          break;
        }
        skip(Math.max(bytes.length - start.length, 0));
        if (!(await more())) return;
      }
      continue;
    }
    const head = /\r?\n\r?\n/.exec(bytes.subarray(0, MOST_HEAD).toString("latin1"));
    const headers = headerFields(bytes.subarray(0, head?.index ?? 0).toString("latin1"));
    const length = Number(headers.get("content-length") ?? Number.NaN);
    if (head === null || !Number.isSafeInteger(length) || length < 0) {
      yield damaged(
        head === null ? "a record that breaks off in its header" : "a record without its length",
        headers,
      );
      skip(start.length);
      continue;
    }
    const from = head.index + head[0].length;
    const taken = Math.min(length, MOST);
    const parts: Buffer[] = [bytes.subarray(from)];
    for (
      let had = bytes.length - from;
      had < taken;
      had = parts.reduce((sum, part) => sum + part.length, 0)
    ) {
      bytes = Buffer.alloc(0);
      if (!(await more())) break;
      parts.push(bytes);
    }
    const rest = Buffer.concat(parts);
    const content = rest.subarray(0, taken);
    // A record that was cut off is followed by the next one in the middle of what should be its block.
    const next = content.length < taken || !endsWell(rest, taken) ? nextRecord(content) : -1;
    if (next >= 0 || content.length < taken) {
      yield {
        ...damaged(
          `a record that breaks off (${(next < 0 ? content.length : next).toLocaleString("en")} of ${length.toLocaleString("en")} bytes)`,
          headers,
        ),
      };
      bytes = rest.subarray(next < 0 ? content.length : next);
      offset += from + (next < 0 ? content.length : next);
      continue;
    }
    yield { offset, headers, content, length, damage: null };
    bytes = rest.subarray(taken);
    offset += from + taken;
    for (let left = length - taken; left > 0; ) {
      if (bytes.length === 0 && !(await more())) return;
      const now = Math.min(left, bytes.length);
      skip(now);
      left -= now;
    }
  }
}

/** Whether what follows a block is the end of its record, as far as it is at hand. */
function endsWell(rest: Buffer, at: number): boolean {
  return rest.length < at + 2 || rest[at] === 13 || rest[at] === 10;
}

const within = Buffer.from("\nWARC-Type:");

function nextRecord(content: Buffer): number {
  for (let at = content.indexOf(start, 1); at >= 0; at = content.indexOf(start, at + 1)) {
    // A page may write of WARC/1.0; a record goes on with its fields.
    const fields = content.indexOf(within, at);
    if (fields >= 0 && fields - at < 4096) return at;
  }
  return -1;
}
