/** The import formats, and which of them an input is in. */

import { peek } from "./chunks.ts";
import { csv } from "./csv.ts";
import { byteOrderMark } from "./decode.ts";
import { feed } from "./feed.ts";
import type { FieldMap, Format, Head, Input, Item } from "./format.ts";
import { gzip } from "./gzip.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { newsMl } from "./newsml.ts";
import { pdf } from "./pdf.ts";
import { plainText } from "./plain-text.ts";
import { tar } from "./tar.ts";
import { warc } from "./warc.ts";
import { zip } from "./zip.ts";

/** Every import format; a new one is one file and one line here. */
export const formats: readonly Format[] = [
  plainText,
  json,
  jsonLines,
  html,
  newsMl,
  feed,
  csv,
  pdf,
  warc,
  gzip,
  tar,
  zip,
];

/** The format whose extension `file` has, undefined where none has. */
export function formatByExtension(file: string): Format | undefined {
  const name = file.toLowerCase();
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}

/** How inputs are read. */
export interface ReadOptions {
  readonly fields?: FieldMap;
  /** How many archives the input lies in. */
  readonly depth?: number;
}

const HEAD_BYTES = 65_536;

/**
 * Reads an input in the format that its first bytes plainly are in, else in the one that its name tells: names are wrong, and
 * standard input has none.
 */
export async function* readArticles(input: Input, options: ReadOptions = {}): AsyncGenerator<Item> {
  const byName = formatByExtension(input.file);
  // Lines may come one by one from something that is slow: where the name tells enough, no more than the first of them is waited for.
  const wanted = byName === undefined || byName === json ? HEAD_BYTES : 1;
  const { head, chunks } = await peek(input.chunks, wanted, HEAD_BYTES);
  const format = formatByContent(headOf(head), byName) ?? byName ?? plainText;
  yield* readAs(format, { ...input, chunks }, options);
}

/** Reads an input in a format that is known. */
export function readAs(
  format: Format,
  input: Input,
  { fields = {}, depth = 0 }: ReadOptions = {},
): AsyncIterable<Item> {
  const inside = (packed: Input) => readPacked(packed, { fields, depth: depth + 1 });
  return format.read(input, { fields, inside });
}

/** An archive in a compression in an archive is as deep as is read: a file may hold itself. */
const DEEPEST = 4;

async function* readPacked(input: Input, options: Required<ReadOptions>): AsyncGenerator<Item> {
  if (options.depth <= DEEPEST) {
    yield* readArticles(input, options);
    return;
  }
  const given = `an archive within ${DEEPEST} others`;
  yield { kind: "problem", problem: { file: input.file, line: null, given, expected: "articles in it" } };
}

function headOf(bytes: Uint8Array): Head {
  const mark = byteOrderMark(bytes);
  const encoding = mark === "utf-16le" || mark === "utf-16be" ? mark : "utf-8";
  return { bytes, text: new TextDecoder(encoding).decode(bytes).trimStart() };
}

function formatByContent(head: Head, byName: Format | undefined): Format | undefined {
  const found = formats.find((format) => format.begins?.(head));
  if (found) return found;
  // Names such as `.json` do not tell a document from lines; other names are believed.
  return byName === undefined || byName === json ? jsonOrLines(head.text) : undefined;
}

/** JSON or JSON lines where the first bytes are plainly such. */
function jsonOrLines(text: string): Format | undefined {
  if (/^\[\s*(?:[{\]]|$)/.test(text)) return json;
  if (!/^\{\s*["}]/.test(text)) return undefined;
  const [first, second] = text.split("\n").filter((line) => line.trim() !== "");
  const lines =
    second === undefined
      ? /^\{\s*\S/.test(first ?? "")
      : second.startsWith("{") || first!.trimEnd().endsWith("}");
  return lines ? jsonLines : json;
}
