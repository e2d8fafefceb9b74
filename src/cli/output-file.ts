/** Where a command writes: standard output, or a file that is there whole or not at all. */

import { mkdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandError, type Context } from "./context.ts";
import type { Output } from "./streams.ts";

/** An output that has an end. */
export interface EndingOutput extends Output {
  /** Everything has been written: the file takes its name now. Where the user asked to stop, it is taken away. */
  finish(): Promise<void>;
}

/** Standard output where `path` is left out, else a file; folders on the way to it are made. */
export function outputAt(path: string | undefined, context: Context): EndingOutput {
  const { out, io } = context;
  if (path === undefined) {
    return {
      get closed() {
        return out.closed;
      },
      write: (text) => out.write(text),
      finish: async () => {},
    };
  }
  const part = `${path}.part`;
  const file = opened(part, path);
  return {
    closed: false,
    async write(text) {
      await (await file).write(text);
    },
    async finish() {
      await (await file).close();
      if (!io.signal.aborted) renameSync(part, path);
      else {
        rmSync(part);
        throw new CommandError(`stopped: ${path} has not been written`);
      }
    },
  };
}

async function opened(part: string, path: string) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return await open(part, "w");
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${(error as Error).message}`);
  }
}
