/** JSON: one article as an object, or several in an array. */

import { articleFrom } from "./article-fields.ts";
import { wholeOf } from "./chunks.ts";
import { sha256 } from "./content-hash.ts";
import { decode } from "./decode.ts";
import { ContentError, type FieldMap, type Format, type Item, type Place, problemOf } from "./format.ts";
import { bytesInWords, JSON_BYTES } from "./limits.ts";
import { encodingNotices, noDateNotice } from "./notices.ts";
import { parseJson } from "./parse-json.ts";

/** JSON (RFC 8259): an article object or an array of them; a bad article in an array leaves the others alone. */
export const json: Format = {
  name: "JSON",
  extensions: [".json"],
  async *read(input, { fields }) {
    const place: Place = { file: input.file, line: null };
    try {
      const bytes = await bytesOf(input);
      const decoded = decode(bytes);
      if (decoded.text.trim() === "")
        throw new ContentError("an empty file", "an article or an array of articles");
      const { value } = parseJson(decoded.text);
      yield* encodingNotices(decoded.encoding, place);
      if (Array.isArray(value)) yield* itemsOfArray(value, place, fields);
      else yield* itemsOfValue(value, { place, fields, index: null, raw: sha256(bytes) });
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
  },
};

async function bytesOf(input: Parameters<Format["read"]>[0]): Promise<Uint8Array> {
  const expected = `a JSON document of at most ${bytesInWords(JSON_BYTES)}; JSON lines may be of any size`;
  if (input.size !== null && input.size > JSON_BYTES)
    throw new ContentError(bytesInWords(input.size), expected);
  const bytes = await wholeOf(input.chunks, JSON_BYTES);
  if (bytes === null) throw new ContentError(`more than ${bytesInWords(JSON_BYTES)}`, expected);
  return bytes;
}

async function* itemsOfArray(
  values: readonly unknown[],
  place: Place,
  fields: FieldMap,
): AsyncGenerator<Item> {
  if (values.length === 0) throw new ContentError("an empty array", "an array of articles");
  for (const [index, value] of values.entries())
    yield* itemsOfValue(value, { place, fields, index, raw: null });
}

interface Where {
  readonly place: Place;
  readonly fields: FieldMap;
  /** In the array, null where there is none. */
  readonly index: number | null;
  readonly raw: string | null;
}

async function* itemsOfValue(value: unknown, { place, fields, index, raw }: Where): AsyncGenerator<Item> {
  try {
    const article = await articleFrom(value, fields);
    if (article.published === null) yield noDateNotice(place);
    yield { kind: "article", place, article, raw };
  } catch (error) {
    const problem = problemOf(error, place);
    const given = index === null ? problem.given : `item ${index + 1} of the array: ${problem.given}`;
    yield { kind: "problem", problem: { ...problem, given } };
  }
}
