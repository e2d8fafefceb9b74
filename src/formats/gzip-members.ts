/** The bytes behind gzip, in constant memory, whatever they unpack to. */

import { type ByteSource, byteSource } from "./byte-source.ts";
import { ContentError } from "./format.ts";
import { inflated } from "./inflated.ts";

const TRAILER = 8;
const expected = "gzip that can be unpacked";

/** Told what is wrong with a member; unpacking goes on at the next place that looks like the beginning of one. */
export type Tell = (error: ContentError) => void;

/** Unpacks member by member; a chunk never reaches over the end of one. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>, tell: Tell): AsyncGenerator<Uint8Array> {
  const source = byteSource(chunks);
  while (await source.has(1)) {
    const header = await headerOf(source);
    if (header === null) {
      const at = source.offset();
      // Zeros behind the last member are padding, as tapes have it.
      const padded = await toNextMember(source);
      if (!padded) tell(new ContentError(`bytes that are no gzip, at ${at.toLocaleString("en")}`, expected));
      continue;
    }
    source.skip(header);
    const error = yield* inflated(source, "gzip");
    if (error === null) {
      if (await source.has(TRAILER)) source.skip(TRAILER);
      else {
        tell(new ContentError("gzip that breaks off", "a whole file"));
        return;
      }
      continue;
    }
    tell(error);
    await toNextMember(source);
  }
}

/** The length of a member's header, null where there is none. */
async function headerOf(source: ByteSource): Promise<number | null> {
  if (!(await source.has(10))) return null;
  if (!isMember(source.bytes(), 0)) return null;
  const flags = source.bytes()[3]!;
  let length = 10;
  if (flags & 4) {
    if (!(await source.has(length + 2))) return null;
    length += 2 + (source.bytes()[length]! | (source.bytes()[length + 1]! << 8));
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    // A name or a comment ends with a zero; real ones are short.
    await source.has(length + 4096);
    const end = source.bytes().indexOf(0, length);
    if (end < 0) return null;
    length = end + 1;
  }
  if (flags & 2) length += 2;
  return (await source.has(length)) ? length : null;
}

function isMember(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 255) < 0x20;
}

/** Skips to the next beginning of a member; true where nothing but zeros was skipped. */
async function toNextMember(source: ByteSource): Promise<boolean> {
  let zeros = true;
  let from = 1;
  while (await source.has(4)) {
    const bytes = source.bytes();
    let at = bytes.indexOf(0x1f, from);
    while (at >= 0 && at + 3 < bytes.length && !isMember(bytes, at)) at = bytes.indexOf(0x1f, at + 1);
    const end = at < 0 ? bytes.length : at;
    zeros &&= bytes.subarray(0, end).every((byte) => byte === 0);
    source.skip(end);
    if (at >= 0 && at + 3 < bytes.length) return zeros;
    from = 0;
    if (at >= 0 && !(await source.has(source.bytes().length + 1))) break;
  }
  zeros &&= source.bytes().every((byte) => byte === 0);
  source.skip(source.bytes().length);
  return zeros;
}
