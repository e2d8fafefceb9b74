/** The import formats, and which of them an input is in. */

import { peek } from "./chunks.ts";
import { byteOrderMark } from "./decode.ts";
import { feed } from "./feed.ts";
import type { Format, Head, Input, Item, ReadSettings } from "./format.ts";
import { gzip } from "./gzip.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { plainText } from "./plain-text.ts";
import { warc } from "./warc.ts";

/** Every import format; a new one is one file and one line here. */
export const formats: readonly Format[] = [plainText, json, jsonLines, html, feed, warc, gzip];

/** The format whose extension `file` has, undefined where none has. */
export function formatByExtension(file: string): Format | undefined {
  const name = file.toLowerCase();
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}

const HEAD_BYTES = 65_536;

/**
 * Reads an input in the format that its first bytes plainly are in, else in the one that its name tells: names are wrong, and
 * standard input has none.
 */
export async function* readArticles(input: Input): AsyncGenerator<Item> {
  const { head, chunks } = await peek(input.chunks, HEAD_BYTES);
  const byName = formatByExtension(input.file);
  const format = formatByContent(headOf(head), byName) ?? byName ?? plainText;
  yield* readAs(format, { ...input, chunks });
}

/** Reads an input in a format that is known. */
export function readAs(format: Format, input: Input): AsyncIterable<Item> {
  const settings: ReadSettings = { inside: readArticles };
  return format.read(input, settings);
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
