/** One article as a JSON value, checked field by field. */

import type { Article } from "../document.ts";
import { idFromContent } from "./content-hash.ts";
import { excerpt } from "./excerpt.ts";
import { ContentError } from "./format.ts";
import { isoDay } from "./iso-date.ts";
import { checkLength } from "./limits.ts";
import { publishedDay } from "./published.ts";

const shape = "an object { text, published?, id?, title?, url?, outlet? }";

/** The article that a JSON value holds; unknown fields are passed over. Throws a `ContentError` that names the field. */
export function articleOf(value: unknown): Article {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ContentError(describe(value), shape);
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const text = textOf(fields);
  const published = publishedOf(fields.published);
  return {
    id: idOf(fields.id) ?? idFromContent({ published, text }),
    published,
    title: stringOrNull("title", fields.title),
    url: stringOrNull("url", fields.url),
    outlet: stringOrNull("outlet", fields.outlet),
    text,
  };
}

function textOf(fields: Readonly<Record<string, unknown>>): string {
  const { text } = fields;
  if (text === undefined) {
    const keys = Object.keys(fields)
      .slice(0, 8)
      .map((key) => `"${excerpt(key)}"`);
    const given = keys.length > 0 ? `an object with ${keys.join(", ")} and no "text"` : "an empty object";
    throw new ContentError(given, shape);
  }
  if (typeof text !== "string") throw new ContentError(`"text" is ${describe(text)}`, "a string");
  if (text.trim() === "") throw new ContentError(`"text" is empty`, "the text of an article");
  checkLength(text);
  return text;
}

function publishedOf(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string") {
    throw new ContentError(`"published" is ${describe(value)}`, "a string such as 2025-08-06, or null");
  }
  // Mail and tables write the month as a word.
  return (/^\s*\d{4}/.test(value) ? null : publishedDay(value)) ?? isoDay(value);
}

function idOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  const id = stringOrNull("id", value);
  return id === null || id.trim() === "" ? null : id;
}

function stringOrNull(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string")
    throw new ContentError(`"${field}" is ${describe(value)}`, "a string or null");
  return value;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "string") return `the string "${excerpt(value)}"`;
  if (typeof value === "object") return "an object";
  return `the ${typeof value} ${String(value)}`;
}
