/** Deflated bytes, unpacked in constant memory and to no more than text unpacks to. */

import { createInflateRaw } from "node:zlib";
import type { ByteSource } from "./byte-source.ts";
import { ContentError } from "./format.ts";
import { bytesInWords, packedLimits } from "./limits.ts";

const PIECE = 16_384;

/**
 * One deflated stream unpacked from a source, which stands behind it then. Ends with what is wrong, null where nothing is; `kind` is what messages
 * call it.
 */
export async function* inflated(
  source: ByteSource,
  kind: string,
): AsyncGenerator<Uint8Array, ContentError | null> {
  const inflate = createInflateRaw();
  let out: Uint8Array[] = [];
  let size = 0;
  let failure: Error | null = null;
  inflate.on("data", (data: Uint8Array) => {
    size += data.length;
    out.push(data);
  });
  let wake = (): void => {};
  inflate.on("error", (error) => {
    failure = error;
    wake();
  });
  let packed = 0;
  try {
    for (;;) {
      if (!(await source.has(1))) return new ContentError(`${kind} that breaks off`, "a whole file");
      const piece = source.bytes().subarray(0, PIECE);
      const before = inflate.bytesWritten;
      await new Promise<void>((resolve) => {
        wake = resolve;
        inflate.write(piece, () => resolve());
      });
      const used = inflate.bytesWritten - before;
      if (failure !== null) {
        return new ContentError(
          `${kind} that is damaged near byte ${source.offset().toLocaleString("en")}`,
          `${kind} that can be unpacked`,
        );
      }
      source.skip(used);
      packed += used;
      if (size > packedLimits.free && size > packed * packedLimits.ratio) {
        const given = `${kind} that unpacks to more than ${packedLimits.ratio} times its size (${bytesInWords(size)} so far)`;
        return new ContentError(given, `at most ${packedLimits.ratio} times`);
      }
      yield* out;
      out = [];
      if (used < piece.length) return null;
    }
  } finally {
    inflate.destroy();
  }
}
