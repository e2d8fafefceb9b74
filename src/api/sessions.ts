/** Sessions of those who logged in with a browser: held in memory, so that a restart ends them all. */

import { createHash, randomBytes } from "node:crypto";
import type { Member } from "./access.ts";

/** Sessions by the value of their cookie. */
export interface Sessions {
  /** Begins one and gives the cookie's value. */
  begin(member: Member): string;
  /** Whose it is, null where it is over or never was. */
  memberOf(value: string): Member | null;
  end(value: string): void;
}

/** How long a session lasts, in milliseconds: a working day. */
export const SESSION_MS = 12 * 3_600_000;
/** More sessions than this at once end the oldest. */
const MOST = 1000;

/** No sessions yet. */
export function createSessions(now: () => Date): Sessions {
  const all = new Map<string, { readonly member: Member; readonly until: number }>();
  // The map holds hashes, so that its keys are of no use to whoever sees the memory, and their comparison tells nothing.
  const keyOf = (value: string): string => createHash("sha256").update(value).digest("base64url");
  return {
    begin(member) {
      const value = randomBytes(32).toString("base64url");
      for (const [key, { until }] of all) if (until < now().getTime()) all.delete(key);
      const oldest = all.size >= MOST ? all.keys().next().value : undefined;
      if (oldest !== undefined) all.delete(oldest);
      all.set(keyOf(value), { member, until: now().getTime() + SESSION_MS });
      return value;
    },
    memberOf(value) {
      const found = all.get(keyOf(value));
      return found && found.until > now().getTime() ? found.member : null;
    },
    end: (value) => void all.delete(keyOf(value)),
  };
}
