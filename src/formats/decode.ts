/** Bytes to text: UTF-8 and UTF-16 as they declare themselves, older Arabic encodings where the bytes plainly are such. */

import { ContentError } from "./format.ts";

/** Text, and the encoding it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1256" | "iso-8859-6";
}

const expected = "Arabic text in UTF-8, in UTF-16 with a byte order mark or in Windows-1256";

const signatures: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\u0003\u0004", "a ZIP archive (or an office document)"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u0089PNG", "a PNG picture"],
  ["\u00ff\u00d8\u00ff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["SQLite format 3", "an SQLite database"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document"],
  ["{\\rtf", "an RTF document"],
];

/** Decodes a whole file or line; throws a `ContentError` where it is binary or in no encoding that can be told. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked === "utf-32") throw new ContentError("text in UTF-32", expected);
  const decoded = marked ? decodeMarked(bytes, marked) : decodeUnmarked(bytes);
  refuseControls(decoded.text, bytes);
  return decoded;
}

/** What the first bytes declare, null where they declare nothing. */
export function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "utf-32" | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return "utf-32";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  return null;
}

function decodeMarked(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes), encoding };
  } catch {
    throw badByte(bytes, "the rest of which is marked as such");
  }
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  if (signatureOf(bytes) || bytes.includes(0)) throw new ContentError(binaryName(bytes), expected);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return decodeOld(bytes);
  }
}

function decodeOld(bytes: Uint8Array): Decoded {
  const candidates = (["windows-1256", "iso-8859-6"] as const).map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, score: likeArabic(text) };
  });
  const [best] = candidates.sort((x, y) => y.score - x.score);
  if (best && best.score >= LIKE_ARABIC) return { text: best.text, encoding: best.encoding };
  throw badByte(bytes, "and the whole makes no Arabic in Windows-1256");
}

function badByte(bytes: Uint8Array, why: string): ContentError {
  const at = firstBadByte(bytes);
  const byte = `0x${bytes[at]!.toString(16).toUpperCase().padStart(2, "0")}`;
  return new ContentError(
    `the byte ${byte} at offset ${at}, which is not UTF-8, ${why}`,
    expected,
    lineOf(bytes, at),
  );
}

/** The commonest letters of Arabic; nearly two thirds of any running text, a third or less of a wrong decoding. */
const commonest = /[\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a]/g;
const LIKE_ARABIC = 0.45;
const SAMPLE_UNITS = 100_000;

/** Share of the commonest Arabic letters among all letters but ASCII ones; 0 where those are few beside ASCII. */
function likeArabic(whole: string): number {
  const text = whole.slice(0, SAMPLE_UNITS);
  const ascii = text.match(/[A-Za-z]/g)?.length ?? 0;
  // Unassigned bytes come out as U+FFFD and count against a decoding.
  const foreign = text.match(/[^\P{L}A-Za-z]|[\u00a1-\u00bf\ufffd]/gu)?.length ?? 0;
  if (foreign === 0 || foreign < ascii / 4) return 0;
  return (text.match(commonest)?.length ?? 0) / foreign;
}

function firstBadByte(bytes: Uint8Array): number {
  // Streaming holds back an unfinished letter, so that the failing half can be found by halving.
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return Math.min(good, bytes.length - 1);
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = bytes.indexOf(10); i >= 0 && i < at; i = bytes.indexOf(10, i + 1)) line++;
  return line;
}

function refuseControls(text: string, bytes: Uint8Array): void {
  const head = text.slice(0, SAMPLE_UNITS);
  const controls = head.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  if (controls > head.length / 50) throw new ContentError(binaryName(bytes), expected);
}

function signatureOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return signatures.find(([start]) => head.startsWith(start))?.[1];
}

function binaryName(bytes: Uint8Array): string {
  return signatureOf(bytes) ?? "a binary file";
}
