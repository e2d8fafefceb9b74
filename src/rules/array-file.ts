import type { Arrays, Numbers } from "./parts.ts";

/**
 * Arrays in one piece of memory, to be kept in a file and read in place. First a mark that also tells the order of bytes, then the
 * length of a directory, the directory (JSON in ASCII), and the arrays, each at a multiple of 8.
 */

const mark = 0x49736e41;
const head = 8;
const align = 8;

type Kind = "i8" | "u8" | "u16" | "i32" | "f64";
interface View {
  new (buffer: ArrayBufferLike, from: number, length: number): Numbers;
  readonly BYTES_PER_ELEMENT: number;
}
const views: Readonly<Record<Kind, View>> = {
  i8: Int8Array,
  u8: Uint8Array,
  u16: Uint16Array,
  i32: Int32Array,
  f64: Float64Array,
};

interface Directory {
  readonly key: string;
  readonly parts: Readonly<
    Record<string, Readonly<Record<string, readonly [Kind, from: number, length: number]>>>
  >;
}

/** Lays arrays out; `key` says what they were made of, in ASCII. */
export function bytesOfArrays(key: string, parts: ReadonlyMap<string, Arrays>): Uint8Array {
  const places: Record<string, Record<string, [Kind, number, number]>> = {};
  const all: { from: number; array: Numbers }[] = [];
  let end = 0;
  for (const [name, arrays] of parts) {
    const own: Record<string, [Kind, number, number]> = {};
    places[name] = own;
    for (const [array, numbers] of Object.entries(arrays)) {
      own[array] = [kindOf(numbers), end, numbers.length];
      all.push({ from: end, array: numbers });
      end = up(end + numbers.byteLength);
    }
  }
  const directory: Directory = { key, parts: places };
  const text = JSON.stringify(directory);
  const shift = up(head + text.length);
  const bytes = new Uint8Array(shift + end);
  new Int32Array(bytes.buffer, 0, 2).set([mark, text.length]);
  for (let at = 0; at < text.length; at++) bytes[head + at] = text.charCodeAt(at);
  for (const { from, array } of all)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), shift + from);
  return bytes;
}

/** The arrays where they lie in `bytes`, with their key; null where the bytes are of another form or another order of bytes, or not whole. */
export function arraysOfBytes(bytes: Uint8Array): { key: string; parts: Map<string, Arrays> } | null {
  const { buffer, byteOffset } = bytes.byteOffset % align === 0 ? bytes : bytes.slice();
  if (bytes.length < head) return null;
  const [given, length] = new Int32Array(buffer, byteOffset, 2);
  if (given !== mark || length === undefined || head + length > bytes.length) return null;
  const codes = new Uint8Array(buffer, byteOffset + head, length);
  const { key, parts }: Directory = JSON.parse(String.fromCharCode(...codes));
  const shift = byteOffset + up(head + length);
  const end = byteOffset + bytes.length;
  const opened = new Map<string, Arrays>();
  for (const [name, places] of Object.entries(parts)) {
    for (const [kind, from, count] of Object.values(places))
      if (shift + from + count * views[kind].BYTES_PER_ELEMENT > end) return null;
    const own = Object.entries(places).map(([array, [kind, from, count]]): [string, Numbers] => [
      array,
      new views[kind](buffer, shift + from, count),
    ]);
    opened.set(name, Object.fromEntries(own));
  }
  return { key, parts: opened };
}

function up(at: number): number {
  return Math.ceil(at / align) * align;
}

function kindOf(array: Numbers): Kind {
  if (array instanceof Int8Array) return "i8";
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Uint16Array) return "u16";
  return array instanceof Int32Array ? "i32" : "f64";
}
