import { address, answered, get, send } from "./api.ts";

/** Whether one has to log in, and as whom one has. */
export interface Session {
  readonly needed: boolean;
  readonly name: string | null;
  readonly role: string | null;
}

let now = $state.raw<Session>({ needed: false, name: null, role: null });

/** The present session; until the server has told, nobody has to log in. */
export function session(): Session {
  return now;
}

/** Asks the server who is here. */
export async function askWho(): Promise<void> {
  now = await get<Session>("/session");
}

/** Logs in with a token; throws an `ApiError` where nobody has it. */
export async function logIn(token: string): Promise<void> {
  const told = await send<Session>("POST", "/session", { token });
  if (told) now = told;
}

/** Logs out. */
export async function logOut(): Promise<void> {
  await answered(address("/session"), { method: "DELETE" });
  await askWho();
}
