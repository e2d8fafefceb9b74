/** Where the record is. */

import { homedir } from "node:os";
import { join } from "node:path";
import type { Io } from "./streams.ts";

/**
 * The record's file: `given` (`--record`), else `$ISNAD_RECORD`, else `isnad/record.sqlite` in the user's data folder
 * (`$XDG_DATA_HOME` or `~/.local/share`, `~/Library/Application Support`, `%LOCALAPPDATA%`).
 */
export function recordPath(given: string | undefined, env: Io["env"], platform = process.platform): string {
  return given ?? (env.ISNAD_RECORD || join(dataFolder(env, platform), "isnad", "record.sqlite"));
}

function dataFolder(env: Io["env"], platform: NodeJS.Platform): string {
  const home = env.HOME || homedir();
  if (platform === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return env.XDG_DATA_HOME || join(home, ".local", "share");
}
