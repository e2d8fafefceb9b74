/** Inputs from the file system: a file, or every article file below a folder. */

import { createReadStream } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Input, Item } from "./format.ts";
import { formatByExtension, formats } from "./index.ts";

/** What a path holds: inputs to read, and notices and problems about what cannot be read at all. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly items: readonly Item[];
}

const extensions = formats.flatMap((format) => format.extensions).join(", ");

/** The inputs at a path, all at once: `foundAt` gives them one by one. */
export async function inputsAt(path: string): Promise<Inputs> {
  const inputs: Input[] = [];
  const items: Item[] = [];
  for await (const found of foundAt(path)) {
    if ("kind" in found) items.push(found);
    else inputs.push(found);
  }
  return { inputs, items };
}

/**
 * What is at a path. A file is taken whatever its name; of a folder the files with a known extension, in the order of their names,
 * without hidden ones and without following links to folders. No more than the names in one folder are in memory.
 */
export async function* foundAt(path: string): AsyncGenerator<Input | Item> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) {
      yield fileInput(path, found.isFile() ? found.size : null);
      return;
    }
    let files = 0;
    for await (const inside of foundBelow(path)) {
      if (!("kind" in inside)) files++;
      yield inside;
    }
    if (files > 0) return;
    const given = "a folder without article files";
    yield { kind: "problem", problem: { file: path, line: null, given, expected: `files in ${extensions}` } };
  } catch (error) {
    yield problem(path, error);
  }
}

async function* foundBelow(folder: string): AsyncGenerator<Input | Item> {
  const names = await readdir(folder);
  names.sort();
  for (const name of names) {
    if (name.startsWith(".")) continue;
    const inside = join(folder, name);
    try {
      const entry = await lstat(inside);
      if (entry.isDirectory()) yield* foundBelow(inside);
      else if (formatByExtension(name)) {
        // A link to a file is read, one to a folder is not followed.
        const file = entry.isSymbolicLink() ? await stat(inside) : entry;
        if (file.isFile()) yield fileInput(inside, file.size);
      } else {
        const text = `not read: its name ends in none of ${extensions}`;
        yield { kind: "notice", notice: { file: inside, line: null, kind: "skipped", text } };
      }
    } catch (error) {
      yield problem(inside, error);
    }
  }
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
