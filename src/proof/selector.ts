/** Where words stand in a text, in the ways that a reader elsewhere may count, and the words themselves. */

import type { Span } from "../document.ts";

/** The units of context before and after that a quotation is told apart by. */
export const CONTEXT_UNITS = 32;

/** Words of a text: their place twice, and themselves with what stands around them (W3C Web Annotation). */
export interface TextSelector {
  /** UTF-16 code units, end exclusive, as in a reading. */
  readonly units: Span;
  /** Unicode code points, end exclusive, as TextPositionSelector counts. */
  readonly codePoints: Span;
  /** TextQuoteSelector: the words, and up to `CONTEXT_UNITS` UTF-16 units before and after them. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Makes selectors over one text. A span that begins or ends within a surrogate pair is widened to the whole pair. */
export function selectorsOver(text: string): (span: Span) => TextSelector {
  const pointsBefore = codePointCounter(text);
  return ({ start, end }) => {
    const from = isWithinPair(text, start) ? start - 1 : start;
    const to = isWithinPair(text, end) ? end + 1 : end;
    return {
      units: { start: from, end: to },
      codePoints: { start: pointsBefore(from), end: pointsBefore(to) },
      exact: text.slice(from, to),
      prefix: text.slice(wholeFrom(text, Math.max(0, from - CONTEXT_UNITS)), from),
      suffix: text.slice(to, wholeTo(text, Math.min(text.length, to + CONTEXT_UNITS))),
    };
  };
}

/** How many code points stand before an offset in UTF-16 units; a surrogate without its other half is one. */
export function codePointCounter(text: string): (offset: number) => number {
  // Most articles have no letter beyond the first plane; where there are some, they are few.
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

function isWithinPair(text: string, offset: number): boolean {
  return isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));
}

/** Context is cut shorter where it would begin or end with half a pair. */
function wholeFrom(text: string, offset: number): number {
  return isWithinPair(text, offset) ? offset + 1 : offset;
}

function wholeTo(text: string, offset: number): number {
  return isWithinPair(text, offset) ? offset - 1 : offset;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
