/** What makes two articles one. */

import { createHash } from "node:crypto";

/** SHA-256, hexadecimal, of bytes, or of a text's bytes in UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * SHA-256, in hexadecimal, over the publication date and the text, with line ends as LF and without the white space
 * around the text. Title, address, outlet and id are left out, so that one article read from two files is one; the date
 * counts because a reading resolves its times against it, so the same words on another day say something else.
 */
export function contentHash(article: { readonly published: string | null; readonly text: string }): string {
  const text = article.text.replace(/\r\n?/g, "\n").trim();
  return sha256(`${article.published ?? ""}\n${text}`);
}

/** The id of an article that came without one: the first 12 digits of its content hash. */
export function idFromContent(article: { readonly published: string | null; readonly text: string }): string {
  return contentHash(article).slice(0, 12);
}
