/**
 * What is kept of an article to find its copies by: a MinHash of its shingles (whole copies), and prints of its runs of words
 * (passages taken over). Made from the text alone, so that signatures of other days and processes compare.
 */

import { bodyOf } from "./credit-lines.ts";
import { minHash, minHashes } from "./min-hash.ts";
import { findPrints } from "./prints.ts";
import { wordKeys } from "./word-keys.ts";

/** Raised whenever the same text gets another signature than before: kept ones are then made anew. */
export const signatureVersion = 1;

/** `hashes` is empty where the text has no words; `prints` where it has too few for a passage. */
export interface Signature {
  readonly hashes: Uint16Array;
  readonly prints: Int32Array;
}

/** The signature of a text. */
export function signatureOf(text: string): Signature {
  const words = wordKeys(text);
  const { first, last } = bodyOf(text, words);
  if (last === first) return { hashes: new Uint16Array(0), prints: new Int32Array(0) };
  return { hashes: minHash(words.keys, first, last), prints: findPrints(words.keys, first, last) };
}

/** A signature as bytes: `minHashes` numbers of 16 bits, then prints of 32, little-endian; nothing for a text without words. */
export function bytesOf({ hashes, prints }: Signature): Uint8Array {
  const bytes = new Uint8Array(hashes.length * 2 + prints.length * 4);
  const view = new DataView(bytes.buffer);
  hashes.forEach((hash, i) => void view.setUint16(i * 2, hash, true));
  prints.forEach((print, i) => void view.setInt32(hashes.length * 2 + i * 4, print, true));
  return bytes;
}

/** The signature in such bytes; throws a `RangeError` where they are none. */
export function signatureFrom(bytes: Uint8Array): Signature {
  const { length } = bytes;
  if (length === 0) return { hashes: new Uint16Array(0), prints: new Int32Array(0) };
  const printCount = (length - minHashes * 2) / 4;
  if (printCount < 0 || !Number.isInteger(printCount)) {
    throw new RangeError(
      `a signature of ${length} bytes; expected none, or ${minHashes * 2} and a multiple of 4`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const hashes = new Uint16Array(minHashes);
  const prints = new Int32Array(printCount);
  for (let i = 0; i < minHashes; i++) hashes[i] = view.getUint16(i * 2, true);
  for (let i = 0; i < printCount; i++) prints[i] = view.getInt32(minHashes * 2 + i * 4, true);
  return { hashes, prints };
}
