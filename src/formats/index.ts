/** The import formats, and which of them an input is in. */

import { peek } from "./chunks.ts";
import { byteOrderMark } from "./decode.ts";
import type { Format, Input, Item } from "./format.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { plainText } from "./plain-text.ts";

/** Every import format; a new one is one file and one line here. */
export const formats: readonly Format[] = [plainText, json, jsonLines];

/** The format whose extension `file` has, undefined where none has. */
export function formatByExtension(file: string): Format | undefined {
  const name = file.toLowerCase();
  return formats.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}

const HEAD_BYTES = 65_536;

/**
 * Reads an input in the format that its name tells, or else that its first bytes look like: names such as `.json` do
 * not tell a document from lines, and standard input has no name.
 */
export async function* readArticles(input: Input): AsyncGenerator<Item> {
  const byName = formatByExtension(input.file);
  if (byName && byName !== json) {
    yield* byName.read(input);
    return;
  }
  const { head, chunks } = await peek(input.chunks, HEAD_BYTES);
  const format = formatByContent(head) ?? byName ?? plainText;
  yield* format.read({ ...input, chunks });
}

/** JSON or JSON lines where the first bytes are plainly such. */
function formatByContent(head: Uint8Array): Format | undefined {
  const mark = byteOrderMark(head);
  const encoding = mark === "utf-16le" || mark === "utf-16be" ? mark : "utf-8";
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (/^\[\s*(?:[{\]]|$)/.test(text)) return json;
  if (!/^\{\s*["}]/.test(text)) return undefined;
  const [first, second] = text.split("\n").filter((line) => line.trim() !== "");
  const lines =
    second === undefined
      ? /^\{\s*\S/.test(first ?? "")
      : second.startsWith("{") || first!.trimEnd().endsWith("}");
  return lines ? jsonLines : json;
}
