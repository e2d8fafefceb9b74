/** Where the record is. */

import { homedir } from "node:os";
import { join } from "node:path";
import { isServer } from "../record/postgres-address.ts";
import { RecordOpenError } from "../record/record.ts";
import type { Io } from "./streams.ts";

/**
 * The record's place, a file or a PostgreSQL URL: `given` (`--record`), else `$ISNAD_RECORD`, else `$DATABASE_URL`, else
 * `isnad/record.sqlite` in the user's data folder (`$XDG_DATA_HOME` or `~/.local/share`, `~/Library/Application Support`,
 * `%LOCALAPPDATA%`). Throws a `RecordOpenError` where `$DATABASE_URL` would be it and is another kind of database's.
 */
export function recordPath(given: string | undefined, env: Io["env"], platform = process.platform): string {
  const path = given ?? env.ISNAD_RECORD;
  if (path) return path;
  const server = env.DATABASE_URL;
  if (!server) return join(dataFolder(env, platform), "isnad", "record.sqlite");
  if (isServer(server)) return server;
  throw new RecordOpenError(
    `DATABASE_URL is the address of ${server.match(/^[a-z][a-z0-9+.-]*(?=:)/i)?.[0] ?? "something that is no URL"}, expected postgres://…: give the record with --record or ISNAD_RECORD`,
  );
}

/** The folder for the data of programs of this user. */
export function dataFolder(env: Io["env"], platform: NodeJS.Platform): string {
  const home = env.HOME || homedir();
  if (platform === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return env.XDG_DATA_HOME || join(home, ".local", "share");
}
