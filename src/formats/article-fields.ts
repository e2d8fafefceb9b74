/** An article from a value of another program: its fields where a map says that they are, or as ninjs has them. */

import type { Article } from "../document.ts";
import { articleOf } from "./article-json.ts";
import { ContentError, type FieldMap } from "./format.ts";
import { articleOfNinjs, isNinjs } from "./ninjs.ts";

const fieldNames = ["id", "published", "title", "url", "outlet", "text"] as const;

/** The article that a value holds. Throws a `ContentError` that names the field where there is none. */
export async function articleFrom(value: unknown, fields: FieldMap): Promise<Article> {
  if (isNinjs(value)) return articleOfNinjs(value);
  return articleOf(mapped(value, fields));
}

function mapped(value: unknown, fields: FieldMap): unknown {
  const renamed = Object.entries(fields);
  if (renamed.length === 0 || typeof value !== "object" || value === null || Array.isArray(value))
    return value;
  const found = renamed.map(([ours, theirs]) => {
    const given = valueAt(value, theirs);
    if (given === undefined && ours === "text") {
      throw new ContentError(`an object without "${theirs}"`, `the text in "${theirs}", as --fields says`);
    }
    return [ours, given] as const;
  });
  return { ...value, ...Object.fromEntries(found) };
}

function valueAt(value: object, path: string): unknown {
  if (Object.hasOwn(value, path)) return (value as Readonly<Record<string, unknown>>)[path];
  let at: unknown = value;
  for (const part of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[part];
  }
  return at;
}

/** `title=headline,text=body.plain` as a map; throws a `ContentError` where it is none. */
export function fieldMap(given: string): FieldMap {
  const expected = `pairs such as text=body,title=headline with our names before the =: ${fieldNames.join(", ")}`;
  const pairs = given.split(",").map((pair) => {
    const [ours, ...theirs] = pair.split("=").map((name) => name.trim());
    if (!fieldNames.some((name) => name === ours) || theirs.length !== 1 || theirs[0] === "")
      throw new ContentError(`"${pair.trim()}"`, expected);
    return [ours, theirs[0]!] as const;
  });
  return Object.fromEntries(pairs);
}
