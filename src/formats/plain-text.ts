/** Plain text: one article a file, with an optional `date YYYY-MM-DD` before it. */

import type { Article } from "../document.ts";
import { wholeOf } from "./chunks.ts";
import { idFromContent, sha256 } from "./content-hash.ts";
import { type Decoded, decode } from "./decode.ts";
import { ContentError, type Format, type Item, type Place, problemOf } from "./format.ts";
import { isoDay } from "./iso-date.ts";
import { ARTICLE_UNITS, bytesInWords, checkLength, TEXT_BYTES } from "./limits.ts";
import { encodingNotices, noDateNotice } from "./notices.ts";

/** `date`, then something with digits: the word alone may begin an article. */
const datePrefix = /^\s*date[ \t]*:?[ \t]*([\d\u0660-\u0669\u06f0-\u06f9]\S*)\s*/i;

/** Plain text: `date YYYY-MM-DD` at the beginning, on its own line or not, becomes `published` and leaves the text. */
export const plainText: Format = {
  name: "plain text",
  extensions: [".txt", ".text"],
  async *read(input) {
    const place: Place = { file: input.file, line: null };
    try {
      const bytes = await bytesOf(input);
      yield* articleItems(decode(bytes), sha256(bytes), place);
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
  },
};

async function bytesOf(input: Parameters<Format["read"]>[0]): Promise<Uint8Array> {
  const tooLarge = (given: string) =>
    new ContentError(
      given,
      `one article of at most ${ARTICLE_UNITS.toLocaleString("en")} characters (${bytesInWords(TEXT_BYTES)}) a file; many articles go into JSON lines`,
    );
  if (input.size !== null && input.size > TEXT_BYTES)
    throw tooLarge(`a plain text of ${bytesInWords(input.size)}`);
  const bytes = await wholeOf(input.chunks, TEXT_BYTES);
  if (bytes === null) throw tooLarge(`a plain text of more than ${bytesInWords(TEXT_BYTES)}`);
  if (bytes.length === 0) throw new ContentError("an empty file", "the text of an article");
  return bytes;
}

function* articleItems(decoded: Decoded, raw: string, place: Place): Generator<Item> {
  refuseMarkup(decoded.text);
  const dated = datePrefix.exec(decoded.text);
  const published = dated ? isoDay(dated[1]!) : null;
  const text = dated ? decoded.text.slice(dated[0].length) : decoded.text;
  if (text.trim() === "") {
    throw new ContentError(dated ? "a date and no text" : "a file of white space", "the text of an article");
  }
  checkLength(text);
  yield* encodingNotices(decoded.encoding, place);
  if (published === null) yield noDateNotice(place);
  const article: Article = {
    id: idFromContent({ published, text }),
    published,
    title: null,
    url: null,
    outlet: null,
    text,
  };
  yield { kind: "article", place, article, raw };
}

function refuseMarkup(text: string): void {
  if (/^\s*<(?:!doctype|html|\?xml|rss|feed)\b/i.test(text.slice(0, 1000))) {
    throw new ContentError("a page of HTML or XML", "plain text, JSON or JSON lines");
  }
}
