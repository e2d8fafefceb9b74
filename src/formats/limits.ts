/** How large an input may be. The limits keep one bad file from taking the memory or the time of all the others. */

import { ContentError } from "./format.ts";

/** UTF-16 units that one article's text may have: some thirty times the longest long-form reports. */
export const ARTICLE_UNITS = 2_000_000;

/** Bytes of a plain text file: an article of the longest kind in UTF-16 or with three bytes a letter. */
export const TEXT_BYTES = 3 * ARTICLE_UNITS;

/** Bytes of one line of JSON lines: an article of the longest kind with every letter written as an escape. */
export const LINE_BYTES = 6 * ARTICLE_UNITS + 100_000;

/** Bytes of one JSON document, which has to be held whole; JSON lines have no such limit. */
export const JSON_BYTES = 100_000_000;

/** Bytes of one page, scripts included: a hundred times the usual one. */
export const PAGE_BYTES = 32_000_000;

/** Bytes of one feed or sitemap: sitemaps.org allows 50 MB. */
export const FEED_BYTES = 52_428_800;

/** Bytes of one PDF: pictures are most of it. */
export const PDF_BYTES = 100_000_000;

/** How much what is packed may unpack to: `free` bytes however small it was, then so many times its size. Text is some ten times. */
export const packedLimits = { free: 20_000_000, ratio: 250 } as const;

/** `n` bytes in words, rounded to one decimal. */
export function bytesInWords(n: number): string {
  if (n < 1000) return `${n} bytes`;
  if (n < 1_000_000) return `${(n / 1000).toFixed(1)} kB`;
  return `${(n / 1_000_000).toFixed(1)} MB`;
}

/** Throws a `ContentError` where a text is longer than an article may be. */
export function checkLength(text: string): void {
  if (text.length <= ARTICLE_UNITS) return;
  throw new ContentError(
    `a text of ${text.length.toLocaleString("en")} characters`,
    `at most ${ARTICLE_UNITS.toLocaleString("en")} characters an article`,
  );
}
