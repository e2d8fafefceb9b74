/** UTF-16 units, as many texts lie in one array. */

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

/** Many texts in one array, each found by its number. */
export type TextArrays = { readonly units: Uint16Array; readonly starts: Int32Array };

/** Lays texts behind each other. */
export function textArrays(texts: readonly string[]): TextArrays {
  return { units: unitsOf(texts.join("")), starts: startsOf(texts) };
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
  return textOf(units, starts[number]!, starts[number + 1]!);
}
