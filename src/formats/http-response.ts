/** An HTTP response as it went over the wire and into an archive. */

import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";
import { ContentError } from "./format.ts";
import { bytesInWords } from "./limits.ts";

/** Status line and header fields; `length` is their length in bytes, with the empty line behind them. */
export interface ResponseHead {
  readonly status: number;
  /** By name in lower case; the first of each. */
  readonly headers: ReadonlyMap<string, string>;
  readonly length: number;
}

const MOST_HEAD = 65_536;

/** The head of a response, null where the bytes are none. */
export function responseOf(bytes: Uint8Array): ResponseHead | null {
  const text = new TextDecoder("windows-1252").decode(bytes.subarray(0, MOST_HEAD));
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(text)?.[1];
  const end = /\r?\n\r?\n/.exec(text);
  if (status === undefined || end === null) return null;
  return {
    status: Number(status),
    headers: headerFields(text.slice(0, end.index)),
    length: end.index + end[0].length,
  };
}

/** Header fields by name in lower case, from the second line on. */
export function headerFields(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

type Coder = (body: Uint8Array, options: Pick<ZlibOptions, "maxOutputLength">) => Promise<Uint8Array>;

const coders: Readonly<Record<string, Coder>> = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};
const rawDeflate: Coder = promisify(inflateRaw);

/**
 * The body as the server meant it: out of its chunks, and unpacked to at most `limit` bytes. Archives often keep a body unpacked and the header
 * as it was, so a body that is plainly not packed is taken as it is. Throws a `ContentError` where it cannot be unpacked.
 */
export async function bodyOf(head: ResponseHead, wire: Uint8Array, limit: number): Promise<Uint8Array> {
  let body = /chunked/i.test(head.headers.get("transfer-encoding") ?? "") ? withoutChunks(wire) : wire;
  for (const coding of (head.headers.get("content-encoding") ?? "")
    .toLowerCase()
    .split(/\s*,\s*/)
    .reverse()) {
    const coder = Object.hasOwn(coders, coding) ? coders[coding]! : null;
    if (coder && !looksPlain(body)) body = await decoded(body, coding, coder, limit);
  }
  return body;
}

async function decoded(body: Uint8Array, coding: string, coder: Coder, limit: number): Promise<Uint8Array> {
  const options = { maxOutputLength: limit };
  try {
    return await coder(body, options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") {
      const size = `${bytesInWords(body.length)} of ${coding} that unpack to more than ${bytesInWords(limit)}`;
      throw new ContentError(size, `a page of at most ${bytesInWords(limit)}`);
    }
    if (coding === "deflate") {
      const raw = await rawDeflate(body, options).catch(() => null);
      if (raw) return raw;
    }
    throw new ContentError(`a body that is no ${coding}, or breaks off`, `a whole body in ${coding}`);
  }
}

function looksPlain(body: Uint8Array): boolean {
  const head = new TextDecoder("windows-1252").decode(body.subarray(0, 200)).trimStart();
  return /^(?:\u00ef\u00bb\u00bf)?<[!a-z?]/i.test(head);
}

/** Chunked coding (RFC 9112, 7.1) undone; what is not so coded comes back as it is. */
function withoutChunks(wire: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < wire.length) {
    const end = wire.indexOf(10, at);
    const line = end < 0 ? "" : Buffer.from(wire.subarray(at, Math.min(end, at + 100))).toString("latin1");
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(line.trim())?.[1];
    if (size === undefined) break;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(wire.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (wire[at] === 13 || wire[at] === 10) at++;
  }
  return parts.length === 0 ? wire : Buffer.concat(parts);
}
