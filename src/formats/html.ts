/** HTML pages: the main text of one article and what the page says about it. The HTML itself is never kept. */

import type { Article } from "../document.ts";
import { wholeOf } from "./chunks.ts";
import { idFromContent, sha256 } from "./content-hash.ts";
import { ContentError, type Format, type Input, type Item, type Place, problemOf } from "./format.ts";
import { bytesInWords, checkLength, PAGE_BYTES } from "./limits.ts";
import { guessedNotice, noDateNotice } from "./notices.ts";

/** HTML (WHATWG): a page is one article; a page without one is a problem. */
export const html: Format = {
  name: "HTML",
  extensions: [".html", ".htm", ".xhtml"],
  begins: ({ text }) => /^<(?:!doctype\s+html|html|head|body)\b/i.test(withoutProlog(text)),
  async *read(input) {
    const place: Place = { file: input.file, line: null };
    try {
      yield* itemsOfPage(await bytesOf(input), { place, url: null, charset: null });
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
  },
};

/** What follows the XML declaration and the comments that a page may begin with. */
function withoutProlog(text: string): string {
  let rest = text;
  for (;;) {
    const end = rest.startsWith("<?xml") ? "?>" : rest.startsWith("<!--") ? "-->" : null;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

/** Where a page came from: its address where it is known, and the encoding that its header names. */
export interface PageOrigin {
  readonly place: Place;
  readonly url: string | null;
  readonly charset: string | null;
}

/** The article of a page with its notices; throws a `ContentError` where the page has none that can be read. */
export async function* itemsOfPage(
  bytes: Uint8Array,
  { place, url, charset }: PageOrigin,
): AsyncGenerator<Item> {
  if (bytes.length === 0) throw new ContentError("an empty file", "an HTML page");
  const { pageText } = await import("./page-encoding.ts");
  const { text: source, guessed } = await pageText(bytes, charset);
  if (source.trim() === "") throw new ContentError("a file of white space", "an HTML page");
  // Loaded where a page is read: a start does without the parser.
  const { pageArticle } = await import("./page-article.ts");
  const { published, title, outlet, text, ...page } = pageArticle(source);
  checkLength(text);
  if (!isArabic(text)) throw new ContentError(NOT_ARABIC, "an article in Arabic");
  if (guessed !== null) yield guessedNotice(guessed, place);
  if (published === null) yield noDateNotice(place);
  const id = idFromContent({ published, text });
  const article: Article = { id, published, title, url: page.url ?? url, outlet, text };
  yield { kind: "article", place, article, raw: sha256(bytes) };
}

/** What is said of a page in another language. */
export const NOT_ARABIC = "a page without Arabic text";

/** Whether a third of the letters at least are Arabic ones: addresses and names of firms stand in others. */
function isArabic(text: string): boolean {
  const head = text.slice(0, 5000);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return (head.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 3 >= letters;
}

async function bytesOf(input: Input): Promise<Uint8Array> {
  const expected = `a page of at most ${bytesInWords(PAGE_BYTES)}`;
  if (input.size !== null && input.size > PAGE_BYTES)
    throw new ContentError(`a page of ${bytesInWords(input.size)}`, expected);
  const bytes = await wholeOf(input.chunks, PAGE_BYTES);
  if (bytes === null) throw new ContentError(`a page of more than ${bytesInWords(PAGE_BYTES)}`, expected);
  return bytes;
}
