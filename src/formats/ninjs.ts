/** ninjs: IPTC's news in JSON, versions 1 to 3. */

import type { Article } from "../document.ts";
import { idFromContent } from "./content-hash.ts";
import { ContentError } from "./format.ts";
import { checkLength } from "./limits.ts";
import { publishedDay } from "./published.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a ninjs item: it has a `uri` and a body, and no `text` as our own JSON has. */
export function isNinjs(value: unknown): value is Fields {
  if (typeof value !== "object" || value === null || "text" in value || !("uri" in value)) return false;
  return Object.keys(value).some((key) => /^bod(?:y_|ies$)/.test(key));
}

/** The article of a ninjs item; throws a `ContentError` where it has no text. */
export async function articleOfNinjs(item: Fields): Promise<Article> {
  const body = bodyOf(item);
  if (body === null)
    throw new ContentError("a ninjs item without a body in text or HTML", "body_text, body_xhtml or bodies");
  const { fragmentText } = await import("./page-article.ts");
  const text = body.markup ? fragmentText(body.value) : body.value;
  if (text.trim() === "")
    throw new ContentError("a ninjs item whose body is empty", "the text of an article");
  checkLength(text);
  const published = firstDate(item);
  return {
    id: string(item.uri) ?? idFromContent({ published, text }),
    published,
    title: string(item.headline) ?? named(item.headlines) ?? string(item.title),
    url: /^https?:/.test(string(item.uri) ?? "") ? string(item.uri) : null,
    outlet: named(item.infosources) ?? string(item.copyrightholder),
    text,
  };
}

interface Body {
  readonly value: string;
  readonly markup: boolean;
}

function bodyOf(item: Fields): Body | null {
  for (const body of listed(item.bodies)) {
    const value = string(body.value);
    const type = string(body.contenttype) ?? string(body.content_type) ?? "";
    if (value) return { value, markup: /html|xml/.test(type) };
  }
  const plain = string(item.body_text);
  if (plain) return { value: plain, markup: false };
  const key = Object.keys(item).find((name) => name.startsWith("body_") && string(item[name]) !== null);
  return key === undefined ? null : { value: string(item[key])!, markup: true };
}

function firstDate(item: Fields): string | null {
  for (const field of [
    "firstcreated",
    "firstCreated",
    "versioncreated",
    "versionCreated",
    "contentcreated",
  ]) {
    const date = string(item[field]);
    const day = date === null ? null : publishedDay(date);
    if (day !== null) return day;
  }
  return null;
}

function named(values: unknown): string | null {
  const [first] = listed(values);
  return first ? (string(first.value) ?? string(first.name)) : null;
}

function listed(value: unknown): readonly Fields[] {
  return Array.isArray(value)
    ? value.filter((item): item is Fields => typeof item === "object" && item !== null)
    : [];
}

function string(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
