import type { Span } from "../../document.ts";

const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });

/**
 * What somebody who selected these words means: without the space around them, and with whole letters, so that no vowel
 * sign and no half of an emoji is left outside. Null where nothing but space is selected.
 */
export function meantBy(text: string, { start, end }: Span): Span | null {
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  // One line is enough: no letter goes over the end of one.
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const lineEnd = text.indexOf("\n", to);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  for (const { index, segment } of graphemes.segment(line)) {
    const [begin, past] = [lineStart + index, lineStart + index + segment.length];
    if (begin < from && from < past) from = begin;
    if (begin < to && to < past) to = past;
  }
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : null;
}
