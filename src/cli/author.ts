import { userInfo } from "node:os";

/** Who says what is said here: `ISNAD_AUTHOR`, else the user's name on this machine. */
export function authorIn(env: Readonly<Record<string, string | undefined>>): string {
  return env.ISNAD_AUTHOR ?? userInfo().username;
}
