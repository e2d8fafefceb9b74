/** Who asks: what a log-in says of a request, for the routes that keep who did what. */

import type { Context } from "hono";

/** What somebody may do: read; also correct and import; also undo what others said. */
export const roles = ["reader", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Somebody who is logged in. */
export interface Person {
  readonly name: string;
  readonly role: Role;
}

const PERSON = "person";

/** Notes who asks. */
export function setPerson(c: Context, person: Person): void {
  c.set(PERSON, person);
}

/** Who asks; null where nobody has to log in. */
export function personOf(c: Context): Person | null {
  return (c.get(PERSON) as Person | undefined) ?? null;
}
