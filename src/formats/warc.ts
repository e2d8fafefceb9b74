/** WARC: the pages of a crawl. Records are read one by one; those that hold no page are counted in one notice each kind. */

import { isUtf8 } from "node:buffer";
import { ContentError, type Format, type Item, type Place, problemOf } from "./format.ts";
import { itemsOfPage, NOT_ARABIC } from "./html.ts";
import { bodyOf, responseOf } from "./http-response.ts";
import { bytesInWords, PAGE_BYTES } from "./limits.ts";
import { charsetOf } from "./media-type.ts";
import { type WarcRecord, warcRecords } from "./warc-records.ts";

/** WARC (ISO 28500): the HTML of `response` and `resource` records; a bad record is a problem, and the next is read. */
export const warc: Format = {
  name: "WARC",
  extensions: [".warc"],
  begins: ({ text }) => /^WARC\/\d/.test(text),
  async *read(input) {
    const place: Place = { file: input.file, line: null };
    const passedOver = new Map<string, number>();
    let records = 0;
    try {
      for await (const record of warcRecords(input.chunks)) {
        records++;
        const why = yield* itemsOfRecord(record, input.file);
        if (why !== null) passedOver.set(why, (passedOver.get(why) ?? 0) + 1);
      }
      if (records === 0) throw new ContentError("a file without WARC records", "WARC 1.0 or 1.1");
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
    for (const [why, count] of passedOver) {
      const text = `passed over: ${count.toLocaleString("en")} × ${why}`;
      yield { kind: "notice", notice: { ...place, kind: "skipped", text } };
    }
  },
};

/** The items of one record; ends with why it was passed over, null where it was not. */
async function* itemsOfRecord(record: WarcRecord, file: string): AsyncGenerator<Item, string | null> {
  const type = record.headers.get("warc-type") ?? "";
  const url = record.headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null;
  const place: Place = { file: `${file}#${record.offset}${url === null ? "" : ` ${url}`}`, line: null };
  try {
    if (record.damage !== null) throw new ContentError(record.damage, "a whole record");
    if (type === "resource" && /html/i.test(record.headers.get("content-type") ?? "")) {
      const charset = charsetOf(record.headers.get("content-type")!);
      yield* itemsOfPage(contentOf(record), { place, url, charset });
      return null;
    }
    if (type !== "response") return `records of type ${type === "" ? "unknown" : type}`;
    const head = responseOf(record.content);
    if (head === null) throw new ContentError("a response without an HTTP header", "an HTTP response");
    if (head.status !== 200) return `responses with status ${head.status}`;
    const contentType = head.headers.get("content-type") ?? "text/html";
    if (!/html/i.test(contentType)) return "responses that are no HTML";
    const body = await bodyOf(head, contentOf(record).subarray(head.length), PAGE_BYTES);
    if (!mayBeArabic(body)) return NOT_ARABIC;
    yield* itemsOfPage(body, { place, url, charset: charsetOf(contentType) });
  } catch (error) {
    const problem = problemOf(error, place);
    // Most pages of a crawl are in other languages: a row each would hide the others.
    if (problem.given === NOT_ARABIC) return NOT_ARABIC;
    yield { kind: "problem", problem };
  }
  return null;
}

/** Letters of Arabic that a page has at least. */
const FEW = 20;

/** Whether Arabic may be in a page: its bytes in UTF-8 or letters as numbers, or bytes that are no UTF-8. Most of a crawl is cheap to pass over. */
function mayBeArabic(body: Uint8Array): boolean {
  if (
    !isUtf8(body) ||
    body.includes(0) ||
    Buffer.from(body.buffer, body.byteOffset, body.length).includes("&#15")
  )
    return true;
  let letters = 0;
  for (let at = 0; at < body.length && letters < FEW; at++)
    if (body[at]! >= 0xd8 && body[at]! <= 0xdb) letters++;
  return letters === FEW;
}

function contentOf({ content, length }: WarcRecord): Uint8Array {
  if (content.length < length)
    throw new ContentError(
      `a record of ${bytesInWords(length)}`,
      `a page of at most ${bytesInWords(PAGE_BYTES)}`,
    );
  return content;
}
