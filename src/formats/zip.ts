/** ZIP: every file in it is read as if it lay in a folder. */

import { type ByteSource, byteSource } from "./byte-source.ts";
import {
  ContentError,
  type Format,
  type Input,
  type Item,
  type Place,
  problemOf,
  type ReadSettings,
} from "./format.ts";
import { isHidden } from "./hidden.ts";
import { inflated } from "./inflated.ts";

/** ZIP (APPNOTE 6.3), stored or deflated, streamed: nothing is unpacked to disk. */
export const zip: Format = {
  name: "ZIP",
  extensions: [".zip"],
  begins: ({ bytes }) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && !isOffice(bytes),
  async *read(input, { inside }) {
    const place: Place = { file: input.file, line: null };
    let files = 0;
    try {
      for await (const found of filesOf(input)) {
        files++;
        if ("kind" in found) yield found;
        else yield* readWhole(found, inside);
      }
      if (files === 0) throw new ContentError("an archive without files", "articles in it");
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
  },
};

/** A format that reads as it goes may stand in the middle when the bytes turn out to be damaged. */
async function* readWhole(input: Input, inside: ReadSettings["inside"]): AsyncGenerator<Item> {
  try {
    yield* inside(input);
  } catch (error) {
    yield { kind: "problem", problem: problemOf(error, { file: input.file, line: null }) };
  }
}

/** Word processors write ZIP too: what they write is no archive of articles. */
function isOffice(bytes: Uint8Array): boolean {
  const name = Buffer.from(bytes.subarray(30, 100)).toString("latin1");
  return /^(?:\[Content_Types\]\.xml|_rels\/|word\/|mimetypeapplication)/.test(name);
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
/** What stands behind the last file: the directory, or its end. */
const directory: ReadonlySet<number> = new Set([0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50]);
const HEADER = 30;

/** The files one by one: the next is sought when the one before has been read. */
async function* filesOf(input: Input): AsyncGenerator<Input | Item> {
  const source = byteSource(input.chunks);
  for (;;) {
    if (!(await source.has(4))) throw new ContentError("an archive that breaks off", "a whole one");
    const sign = word(source, 0);
    if (directory.has(sign)) return;
    if (sign !== LOCAL) throw new ContentError("an archive that is damaged", "ZIP (APPNOTE 6.3)");
    if (!(await source.has(HEADER))) throw new ContentError("an archive that breaks off", "a whole one");
    const bytes = source.bytes();
    const flags = bytes[6]! | (bytes[7]! << 8);
    const method = bytes[8]! | (bytes[9]! << 8);
    const packed = word(source, 18);
    const nameLength = bytes[26]! | (bytes[27]! << 8);
    const extraLength = bytes[28]! | (bytes[29]! << 8);
    if (!(await source.has(HEADER + nameLength + extraLength)))
      throw new ContentError("an archive that breaks off", "a whole one");
    const name = nameOf(source.bytes().subarray(HEADER, HEADER + nameLength));
    source.skip(HEADER + nameLength + extraLength);
    const file = `${input.file}/${name}`;
    const row = (given: string, expected: string): Item => ({
      kind: "problem",
      problem: { file, line: null, given, expected },
    });
    const unknown = (flags & 8) !== 0;
    if (
      (flags & 1) !== 0 ||
      (method !== 0 && method !== 8) ||
      (method === 0 && unknown) ||
      packed === 0xffffffff
    ) {
      yield row(
        (flags & 1) !== 0
          ? "a file with a password"
          : `a file packed in a way that cannot be streamed (method ${method})`,
        "files that are stored or deflated",
      );
      if (unknown || packed === 0xffffffff) await toNextFile(source);
      else for await (const _ of stored(source, packed));
      continue;
    }
    let failure: ContentError | null = null;
    async function* content(): AsyncGenerator<Uint8Array> {
      if (method === 0) yield* stored(source, packed);
      else failure = yield* inflated(source, "a file");
      if (failure) throw failure;
    }
    const chunks = content();
    if (!name.endsWith("/") && !isHidden(name)) yield { file, size: null, chunks: shared(chunks) };
    try {
      // What its format left unread lies before the next file.
      for await (const _ of chunks);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      yield row(error.given, error.expected);
    }
    if (failure) await toNextFile(source);
    else if (unknown) await skipDescriptor(source);
  }
}

/** The same chunks, which are not closed where their reader has seen enough; what is wrong with them is told by the archive. */
async function* shared(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

async function* stored(source: ByteSource, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; ) {
    if (!(await source.has(1))) throw new ContentError("an archive that breaks off", "a whole one");
    const piece = source.bytes().subarray(0, left);
    source.skip(piece.length);
    left -= piece.length;
    yield piece;
  }
}

async function skipDescriptor(source: ByteSource): Promise<void> {
  await source.has(24);
  const signed = source.bytes().length >= 4 && word(source, 0) === DESCRIPTOR ? 4 : 0;
  // Sizes have four bytes, or eight in large archives: what follows tells.
  for (const length of [signed + 12, signed + 20]) {
    if (source.bytes().length < length + 4) continue;
    const sign = word(source, length);
    if (sign === LOCAL || directory.has(sign)) {
      source.skip(length);
      return;
    }
  }
  await toNextFile(source);
}

async function toNextFile(source: ByteSource): Promise<void> {
  while (await source.has(4)) {
    const bytes = Buffer.from(source.bytes());
    const at = ["PK\u0003\u0004", "PK\u0001\u0002"]
      .map((sign) => bytes.indexOf(sign, 0, "latin1"))
      .filter((found) => found >= 0);
    if (at.length > 0) {
      source.skip(Math.min(...at));
      return;
    }
    source.skip(bytes.length - 3);
    if (!(await source.has(4))) return;
  }
}

function word(source: ByteSource, at: number): number {
  return Buffer.from(source.bytes().subarray(at, at + 4)).readUInt32LE();
}

/** Names are in UTF-8 whether their archive says so or not, or in the encoding of some old system. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
}
