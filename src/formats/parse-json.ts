/** JSON text to a value, with errors that a person can act on. */

import { excerpt } from "./excerpt.ts";
import { ContentError } from "./format.ts";

/** Parses JSON; throws a `ContentError` that quotes the place where it breaks off, with its line within `text`. */
export function parseJson(text: string): { readonly value: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = positionIn(error, text);
    const before = text.slice(0, at);
    const line = before.split("\n").length;
    const column = at - before.lastIndexOf("\n");
    const rest = text.slice(at);
    const given =
      rest.trim() === ""
        ? `JSON that breaks off after "${excerpt(before.slice(-24))}"`
        : `JSON that goes wrong in column ${column}, at "${excerpt(rest.slice(0, 24))}"`;
    throw new ContentError(given, "valid JSON (RFC 8259)", line);
  }
}

function positionIn(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? text.length : Number(position);
}
