/** JSON lines: one article a line, of any number, read as they come. */

import { articleFrom } from "./article-fields.ts";
import { asUtf8, type Line, linesOf, peek } from "./chunks.ts";
import { sha256 } from "./content-hash.ts";
import { byteOrderMark, decode } from "./decode.ts";
import { ContentError, type FieldMap, type Format, type Item, type Place, problemOf } from "./format.ts";
import { bytesInWords, LINE_BYTES } from "./limits.ts";
import { encodingNotices, noDateNotice } from "./notices.ts";
import { parseJson } from "./parse-json.ts";

/** JSON lines (jsonlines.org): empty lines are passed over, a bad line is a problem of its own. */
export const jsonLines: Format = {
  name: "JSON lines",
  extensions: [".jsonl", ".ndjson"],
  async *read(input, { fields }) {
    let lines = 0;
    let told = "";
    const { head, chunks } = await peek(input.chunks, 4);
    // Lines of UTF-16 are cut after they were rewritten: their own bytes are not at hand.
    const asTheyCame = !byteOrderMark(head)?.startsWith("utf-16");
    for await (const line of linesOf(asUtf8(chunks), LINE_BYTES)) {
      for await (const item of itemsOfLine(line, { file: input.file, asTheyCame, fields })) {
        lines++;
        // The encoding is told once, not on every line that is in it.
        if (item.kind === "notice" && item.notice.kind === "encoding") {
          if (item.notice.text === told) continue;
          told = item.notice.text;
        }
        yield item;
      }
    }
    if (lines === 0) {
      const problem = {
        file: input.file,
        line: null,
        given: "no line with anything on it",
        expected: "one JSON object a line",
      };
      yield { kind: "problem", problem };
    }
  },
};

interface Lines {
  readonly file: string;
  readonly asTheyCame: boolean;
  readonly fields: FieldMap;
}

async function* itemsOfLine(line: Line, { file, asTheyCame, fields }: Lines): AsyncGenerator<Item> {
  const place: Place = { file, line: line.number };
  try {
    if (line.tooLong)
      throw new ContentError("a line that is too long", `at most ${bytesInWords(LINE_BYTES)} a line`);
    const decoded = decode(line.bytes);
    if (decoded.text.trim() === "") return;
    const article = await articleFrom(parseJson(decoded.text).value, fields);
    yield* encodingNotices(decoded.encoding, place);
    if (article.published === null) yield noDateNotice(place);
    yield { kind: "article", place, article, raw: asTheyCame ? sha256(line.bytes) : null };
  } catch (error) {
    // A line is one line: whatever line within it the error tells of, it is this one.
    yield { kind: "problem", problem: { ...problemOf(error, place), line: line.number } };
  }
}
