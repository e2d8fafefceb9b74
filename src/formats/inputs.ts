/** Inputs from the file system: a file, or every article file below a folder. */

import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Input, Item } from "./format.ts";
import { formatByExtension, formats } from "./index.ts";

/** What a path holds: inputs to read, and notices and problems about what cannot be read at all. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly items: readonly Item[];
}

const extensions = formats.flatMap((format) => format.extensions).join(", ");

/**
 * The inputs at a path. A file is taken whatever its name; of a folder the files with a known extension, in the order of
 * their names, without hidden ones and without following links to folders.
 */
export async function inputsAt(path: string): Promise<Inputs> {
  try {
    const found = await stat(path);
    if (!found.isDirectory())
      return { inputs: [fileInput(path, found.isFile() ? found.size : null)], items: [] };
    return await inputsBelow(path);
  } catch (error) {
    return { inputs: [], items: [problem(path, error)] };
  }
}

async function inputsBelow(folder: string): Promise<Inputs> {
  const inputs: Input[] = [];
  const items: Item[] = [];
  const walk = async (path: string): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const inside = join(path, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) {
        await walk(inside).catch((error) => items.push(problem(inside, error)));
      } else if (formatByExtension(entry.name)) {
        const file = await stat(inside).catch((error) => void items.push(problem(inside, error)));
        if (file?.isFile()) inputs.push(fileInput(inside, file.size));
      } else {
        const text = `not read: its name ends in none of ${extensions}`;
        items.push({ kind: "notice", notice: { file: inside, line: null, kind: "skipped", text } });
      }
    }
  };
  await walk(folder);
  if (inputs.length === 0) {
    const given = "a folder without article files";
    items.push({
      kind: "problem",
      problem: { file: folder, line: null, given, expected: `files in ${extensions}` },
    });
  }
  return { inputs, items };
}

function fileInput(file: string, size: number | null): Input {
  return { file, size, chunks: createReadStreamLater(file) };
}

/** Opens the file when it is read and not before, so that a folder of thousands does not open them all. */
function createReadStreamLater(file: string): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => createReadStream(file)[Symbol.asyncIterator]() };
}

/** The problem that a failing file system call stands for. */
export function problem(file: string, error: unknown): Item {
  const code = (error as NodeJS.ErrnoException).code;
  const given =
    code === "ENOENT"
      ? "no such file or folder"
      : code === "EACCES" || code === "EPERM"
        ? "a file that may not be read"
        : `a file that cannot be read (${error instanceof Error ? error.message : String(error)})`;
  return { kind: "problem", problem: { file, line: null, given, expected: "a readable file or folder" } };
}
