/** gzip: what is packed is read as if it had come unpacked; a broken or boundless member is a row, and the next is read. */

import { type ContentError, type Format, type Item, type Place, problemOf } from "./format.ts";
import { unpacked } from "./gzip-members.ts";

/** gzip (RFC 1952), of any number of members one behind the other. */
export const gzip: Format = {
  name: "gzip",
  extensions: [".gz", ".tgz"],
  begins: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  async *read(input, { inside }) {
    const place: Place = { file: input.file, line: null };
    const broken: Item[] = [];
    const tell = (error: ContentError): void => {
      broken.push({ kind: "problem", problem: problemOf(error, place) });
    };
    // A name such as a.warc.gz tells what is inside; the size of that is not known.
    const file = input.file.replace(/\.tgz$/i, ".tar").replace(/\.gz$/i, "");
    for await (const item of inside({ file, size: null, chunks: unpacked(input.chunks, tell) })) {
      yield* broken.splice(0);
      yield item;
    }
    yield* broken;
  },
};
