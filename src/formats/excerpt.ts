/** Pieces of what was given, for messages. */

const EXCERPT_UNITS = 40;
let graphemes: Intl.Segmenter | undefined;

/** The first 40 or so letters on one line without control characters, cut between letters and not within one. */
export function excerpt(text: string): string {
  const head = text
    .slice(0, EXCERPT_UNITS * 4)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (head.length <= EXCERPT_UNITS && text.length <= EXCERPT_UNITS * 4) return head;
  // Made where it is needed: it costs a start some milliseconds.
  graphemes ??= new Intl.Segmenter("ar", { granularity: "grapheme" });
  let out = "";
  for (const { segment } of graphemes.segment(head)) {
    if (out.length + segment.length > EXCERPT_UNITS) break;
    out += segment;
  }
  return `${out}…`;
}
