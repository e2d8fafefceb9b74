/** Who may ask: tokens, sessions and what each role may do. */

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";

/** What somebody may do: read; also correct and import; also undo what others said, and read the metrics. */
export const roles = ["reader", "editor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Somebody who is logged in. */
export interface Person {
  readonly name: string;
  readonly role: Role;
}

/** Somebody who may log in, with the SHA-256 of his token: the token itself is not held. */
export interface Member extends Person {
  readonly hash: Buffer;
}

/** Characters that a token has at least: fewer can be guessed. */
export const SHORTEST_TOKEN = 24;

/** Thrown where what says who may ask is wrong. */
export class AccessError extends Error {
  override readonly name = "AccessError";
}

/** A member with a token. Throws an `AccessError` where the token is too short. */
export function memberOf({ name, role }: Person, token: string): Member {
  if (token.length < SHORTEST_TOKEN)
    throw new AccessError(
      `the token of ${name} has ${token.length} characters: expected ${SHORTEST_TOKEN} at least, such as ${newToken()}`,
    );
  return { name, role, hash: hashOf(token) };
}

/** A token that nobody can guess. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** Members out of a token file: `ROLE NAME TOKEN` a line, `#` before a remark. Throws an `AccessError` with the line. */
export function membersIn(text: string, file: string): readonly Member[] {
  const members = text.split(/\r?\n/).flatMap((line, at): Member[] => {
    const [role, name, token, ...more] = line.trim().split(/\s+/);
    if (!role || role.startsWith("#")) return [];
    if (!isRole(role) || !name || !token || more.length > 0)
      throw new AccessError(
        `${file}:${at + 1}: expected ROLE NAME TOKEN, where a role is one of ${roles.join(", ")}`,
      );
    try {
      return [memberOf({ name, role }, token)];
    } catch (error) {
      if (error instanceof AccessError) throw new AccessError(`${file}:${at + 1}: ${error.message}`);
      throw error;
    }
  });
  if (members.length === 0) throw new AccessError(`${file}: expected a line ROLE NAME TOKEN at least`);
  return members;
}

function isRole(given: string): given is Role {
  return (roles as readonly string[]).includes(given);
}

/** Finds whose token it is: every member's is compared, whole and in constant time, so that the time tells nothing. */
export function memberWith(members: readonly Member[], token: string): Member | null {
  const hash = hashOf(token);
  let found: Member | null = null;
  for (const member of members) if (timingSafeEqual(member.hash, hash)) found = member;
  return found;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Whether a role is enough where another is asked for. */
export function suffices(has: Role, asked: Role): boolean {
  return roles.indexOf(has) >= roles.indexOf(asked);
}

const PERSON = "person";

/** Notes who asks. */
export function setPerson(c: Context, { name, role }: Person): void {
  c.set(PERSON, { name, role });
}

/** Who asks; null where nobody has to log in. */
export function personOf(c: Context): Person | null {
  return (c.get(PERSON) as Person | undefined) ?? null;
}
