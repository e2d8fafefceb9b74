/** tar: every file in it is read as if it lay in a folder. */

import { byteSource } from "./byte-source.ts";
import { ContentError, type Format, type Input, type Place, problemOf } from "./format.ts";
import { isHidden } from "./hidden.ts";

/** tar (POSIX ustar and pax, GNU long names), streamed: nothing is unpacked to disk. */
export const tar: Format = {
  name: "tar",
  extensions: [".tar"],
  begins: ({ bytes }) => Buffer.from(bytes.subarray(257, 262)).toString("latin1") === "ustar",
  async *read(input, { inside }) {
    const place: Place = { file: input.file, line: null };
    try {
      for await (const file of filesOf(input)) yield* inside(file);
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
  },
};

const BLOCK = 512;
const MOST_NAME = 65_536;

async function* filesOf(input: Input): AsyncGenerator<Input> {
  const source = byteSource(input.chunks);
  let longName: string | null = null;
  let read = 0;
  while (await source.has(BLOCK)) {
    const header = source.bytes().subarray(0, BLOCK);
    source.skip(BLOCK);
    if (header.every((byte) => byte === 0)) {
      if (read > 0) return;
      throw new ContentError("an archive without files", "articles in it");
    }
    if (!sumHolds(header)) throw new ContentError("an archive whose header is damaged", "tar (POSIX)");
    const size = sizeOf(header);
    const type = String.fromCharCode(header[156]!);
    if ("xgLK".includes(type)) {
      if (size > MOST_NAME || !(await source.has(padded(size))))
        throw new ContentError("an archive that breaks off", "a whole one");
      longName = nameIn(source.bytes().subarray(0, size), type) ?? longName;
      source.skip(padded(size));
      continue;
    }
    const name = longName ?? plainName(header);
    longName = null;
    let left = size;
    async function* content(): AsyncGenerator<Uint8Array> {
      while (left > 0) {
        if (!(await source.has(1))) throw new ContentError("an archive that breaks off", "a whole one");
        const piece = source.bytes().subarray(0, left);
        source.skip(piece.length);
        left -= piece.length;
        yield piece;
      }
    }
    // Links and devices hold nothing; hidden files are what systems leave.
    if ("0\0".includes(type) && !isHidden(name)) {
      read++;
      yield { file: `${input.file}/${name}`, size, chunks: content() };
    }
    for await (const _ of content());
    if (await source.has(padded(size) - size)) source.skip(padded(size) - size);
  }
  // Zeros end an archive: without them it was cut, if only between two files.
  throw new ContentError("an archive that breaks off", "a whole one");
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString("utf8");
}

function plainName(header: Uint8Array): string {
  const prefix = text(header.subarray(345, 500));
  const name = text(header.subarray(0, 100));
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** Octal, or GNU's binary numbers for what does not fit. */
function sizeOf(header: Uint8Array): number {
  const field = header.subarray(124, 136);
  const size =
    field[0]! & 0x80
      ? field.subarray(4).reduce((sum, byte) => sum * 256 + byte, 0)
      : Number.parseInt(text(field).trim() || "0", 8);
  if (!Number.isSafeInteger(size))
    throw new ContentError("an archive whose header is damaged", "tar (POSIX)");
  return size;
}

function sumHolds(header: Uint8Array): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return sum === Number.parseInt(text(header.subarray(148, 156)).trim(), 8);
}

function nameIn(content: Uint8Array, type: string): string | null {
  if (type === "L") return text(content);
  return type === "x"
    ? (/\d+ path=([^\n]*)\n/.exec(Buffer.from(content).toString("utf8"))?.[1] ?? null)
    : null;
}
