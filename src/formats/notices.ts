/** What a reader of the report should know of articles that were read all the same. */

import type { Decoded } from "./decode.ts";
import type { Item, Place } from "./format.ts";

const guessed: Readonly<Partial<Record<Decoded["encoding"], string>>> = {
  "windows-1256": "Windows-1256",
  "iso-8859-6": "ISO 8859-6",
};

/** The input is in an encoding that was told from its bytes; nothing where it declares or proves what it is in. */
export function encodingNotices(encoding: Decoded["encoding"], place: Place): readonly Item[] {
  return guessed[encoding] === undefined ? [] : [guessedNotice(encoding, place)];
}

/** The encoding was told from the bytes. */
export function guessedNotice(encoding: string, place: Place): Item {
  const name = guessed[encoding as Decoded["encoding"]] ?? encoding;
  return { kind: "notice", notice: { ...place, kind: "encoding", text: `read as ${name}` } };
}

/** The article has no date to count relative times from. */
export function noDateNotice(place: Place): Item {
  const text = "no publication date: relative times stay unresolved";
  return { kind: "notice", notice: { ...place, kind: "no-date", text } };
}
