/** Cursors: where a list goes on, opaque to those who pass them back. */

import * as z from "zod";
import { RequestError } from "./problem.ts";

/** A place in a list as a cursor. */
export function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that a cursor stands for, undefined where none is given. Throws a `RequestError` where it is no cursor of this list. */
export function placeIn<T extends z.ZodType>(given: string | undefined, place: T): z.output<T> | undefined {
  if (given === undefined) return undefined;
  const found = place.safeParse(parsed(given));
  if (found.success) return found.data;
  const expected = "`next` of a page of this list, as it came";
  throw new RequestError(400, `The cursor is none of this list: expected ${expected}.`, [
    { in: "query", field: "cursor", given, expected },
  ]);
}

function parsed(given: string): unknown {
  try {
    return JSON.parse(Buffer.from(given, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

/** The place of a list that is counted through: how many come before. */
export const Offset = z.int().min(0).max(1_000_000);

/** A page of a list that was asked for one more than it shows. */
export function offsetPage<T>(
  found: readonly T[],
  limit: number,
  offset: number,
): { readonly items: readonly T[]; readonly next: string | null } {
  const more = found.length > limit;
  return { items: found.slice(0, limit), next: more ? cursorOf(offset + limit) : null };
}
