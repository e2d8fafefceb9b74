/** Inputs and texts for the tests of formats. */

import type { Article } from "../../src/document.ts";
import type { Input, Item, Notice, Problem } from "../../src/formats/format.ts";
import { readArticles } from "../../src/formats/index.ts";

/** Two paragraphs in the manner of an agency, made up. */
export const TEXT = [
  "قال وزير الطاقة إن المحطة ستعود إلى العمل يوم الأحد، مضيفا أن الأضرار محدودة.",
  'وأكدت الشركة المشغلة "عدم وقوع إصابات" بين العاملين في الموقع.',
].join("\n\n");

/** Bytes in a single-byte encoding, by turning Node's decoder round. */
export function encoded(text: string, encoding: "windows-1256" | "iso-8859-6" | "windows-1252"): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${JSON.stringify(letter)}`);
    return byte;
  });
}

/** Bytes in UTF-16 with a byte order mark. */
export function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

/** An input that comes in pieces of `piece` bytes; `size` is unknown, as on standard input, unless told. */
export function inputOf(
  file: string,
  content: string | Uint8Array,
  piece = 65_536,
  size: number | null = null,
): Input {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { file, size, chunks: chunks() };
}

/** Everything that reading an input yields, sorted by kind. */
export async function allOf(
  input: Input,
): Promise<{ articles: Article[]; problems: Problem[]; notices: Notice[] }> {
  const items: Item[] = [];
  for await (const item of readArticles(input)) items.push(item);
  return {
    articles: items.flatMap((item) => (item.kind === "article" ? [item.article] : [])),
    problems: items.flatMap((item) => (item.kind === "problem" ? [item.problem] : [])),
    notices: items.flatMap((item) => (item.kind === "notice" ? [item.notice] : [])),
  };
}
