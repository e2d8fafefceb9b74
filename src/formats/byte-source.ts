/** Bytes that come in chunks, looked at where they stand and let go where they have been used. */

/** Bytes that are fetched as they are wanted. */
export interface ByteSource {
  /** The bytes at hand. */
  bytes(): Uint8Array;
  /** Whether so many bytes are left; fetches them. */
  has(count: number): Promise<boolean>;
  skip(count: number): void;
  /** Bytes that were skipped so far. */
  offset(): number;
}

/** A source over chunks. */
export function byteSource(chunks: AsyncIterable<Uint8Array>): ByteSource {
  const iterator = chunks[Symbol.asyncIterator]();
  let bytes: Uint8Array = new Uint8Array();
  let offset = 0;
  return {
    bytes: () => bytes,
    async has(count) {
      while (bytes.length < count) {
        const next = await iterator.next();
        if (next.done) return false;
        bytes = bytes.length === 0 ? next.value : Buffer.concat([bytes, next.value]);
      }
      return true;
    },
    skip(count) {
      bytes = bytes.subarray(count);
      offset += count;
    },
    offset: () => offset,
  };
}
