/** Texts as numbers, as many of them lie in one array. */

/** Calls with more arguments than so many may overflow the stack. */
const most = 4096;

/** The units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** The text of units `from` up to, not including, `to`. */
export function textOf(units: Uint16Array, from = 0, to = units.length): string {
  let text = "";
  for (let at = from; at < to; at += most)
    // Spread would go through an iterator.
    text += String.fromCharCode.apply(
      null,
      units.subarray(at, Math.min(to, at + most)) as unknown as number[],
    );
  return text;
}

/** Many texts in one array, each found by its number: ASCII and Arabic letters a byte each, any other unit three. */
export type TextArrays = { readonly units: Uint8Array; readonly starts: Int32Array };

/** The block of Arabic letters, put behind ASCII; the byte before a unit of neither. */
const arabic = 0x600;
const half = 0x80;
const other = 0;

/** Lays texts behind each other. */
export function textArrays(texts: readonly string[]): TextArrays {
  const packed = texts.map(bytesOf);
  const starts = startsOf(packed);
  const units = new Uint8Array(starts.at(-1)!);
  packed.forEach((bytes, k) => {
    units.set(bytes, starts[k]!);
  });
  return { units, starts };
}

function bytesOf(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== other && unit < half) bytes.push(unit);
    else if (unit >= arabic && unit < arabic + half) bytes.push(unit - arabic + half);
    else bytes.push(other, unit >> 8, unit & 0xff);
  }
  return bytes;
}

/** Where each of some lists begins when they lie behind each other, and where the last one ends. */
export function startsOf(lists: readonly { readonly length: number }[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, k) => {
    starts[k + 1] = starts[k]! + length;
  });
  return starts;
}

/** One of the texts. */
export function textAt({ units, starts }: TextArrays, number: number): string {
  const codes: number[] = [];
  const end = starts[number + 1]!;
  for (let at = starts[number]!; at < end; at++) {
    const byte = units[at]!;
    if (byte >= half) codes.push(byte - half + arabic);
    else if (byte !== other) codes.push(byte);
    else codes.push((units[++at]! << 8) | units[++at]!);
  }
  let text = "";
  for (let at = 0; at < codes.length; at += most)
    text += String.fromCharCode.apply(null, codes.slice(at, at + most));
  return text;
}
