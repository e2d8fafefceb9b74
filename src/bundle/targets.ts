/** Where a bundle is written to: a folder or a .zip file. */

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Zip, ZipDeflate } from "fflate";
import { BundleError, ZIP_FOLDER } from "./layout.ts";

/** Takes files one after the other. */
export interface BundleTarget {
  add(path: string, bytes: Uint8Array): void;
  /** All files are there. */
  finish(): void;
  /** Takes away what was written. */
  abandon(): void;
}

/** A target for a path: a .zip file where its name says so, else a folder, which must be new or empty. */
export function bundleTarget(path: string): BundleTarget {
  try {
    return path.toLowerCase().endsWith(".zip") ? zipTarget(path) : folderTarget(path);
  } catch (error) {
    if (error instanceof BundleError) throw error;
    throw new BundleError(`${path} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

function folderTarget(folder: string): BundleTarget {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new BundleError(`the folder ${folder} is not empty: a bundle goes into a new one`);
  }
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  return {
    add(path, bytes) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      written.push(file);
    },
    finish() {},
    abandon() {
      for (const file of written) rmSync(file, { force: true });
    },
  };
}

/** Offsets in a .zip have 32 bits; the library writes no others. */
const MOST_ZIP_BYTES = 0xffff_ffff;
/** The earliest day that a .zip knows: the same record gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

function zipTarget(path: string): BundleTarget {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  const file = openSync(part, "w");
  let length = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure ??= error;
    else {
      length += chunk.length;
      writeSync(file, chunk);
    }
  });
  const abandon = (): void => {
    closeSync(file);
    rmSync(part, { force: true });
  };
  return {
    add(name, bytes) {
      const entry = new ZipDeflate(ZIP_FOLDER + name, { level: 6 });
      entry.mtime = NO_TIME;
      zip.add(entry);
      entry.push(bytes, true);
      if (failure) throw failure;
      if (length > MOST_ZIP_BYTES) {
        throw new BundleError(`more than 4 GB do not go into ${path}: give a folder instead`);
      }
    },
    finish() {
      zip.end();
      if (failure) throw failure;
      closeSync(file);
      renameSync(part, path);
    },
    abandon,
  };
}
