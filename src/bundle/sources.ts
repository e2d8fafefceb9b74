/** What a bundle is read from: a folder or a .zip file. Nothing outside it is ever opened, and nothing is unpacked to disk. */

import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type UnzipFileInfo, unzipSync } from "fflate";
import { bytesInWords } from "../formats/limits.ts";
import { BundleError, bundleLimits, isBundlePath, ZIP_FOLDER } from "./layout.ts";

/** How much of a bundle is read; smaller ones are for tests. */
export type Limits = { readonly [K in keyof typeof bundleLimits]: number };

/** The files of a bundle. */
export interface BundleSource {
  /** Paths within the bundle, in order. Ones that a bundle may not have are among them: they are told, never opened. */
  readonly paths: readonly string[];
  /** Throws a `BundleError` where there is no such file or it is larger than a limit. */
  read(path: string): Uint8Array;
}

/** Opens a bundle; throws a `BundleError` where it cannot be, or where reading it would take more than the limits. */
export function bundleSource(path: string, limits: Limits = bundleLimits): BundleSource {
  try {
    return statSync(path).isDirectory() ? folderSource(path, limits) : zipSource(path, limits);
  } catch (error) {
    if (error instanceof BundleError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "no such file or folder" : message;
    throw new BundleError(`the bundle ${path} cannot be read: ${why}`, { cause: error });
  }
}

function folderSource(folder: string, limits: Limits): BundleSource {
  const sizes = new Map<string, number>();
  const links: string[] = [];
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      // A link may lead anywhere: it is told as a path that no bundle has.
      else if (!entry.isFile()) links.push(`${path} (a link)`);
      else sizes.set(path, lstatSync(join(folder, path)).size);
    }
  };
  walk("");
  within(
    folder,
    [...sizes].map(([path, size]) => ({ path, size, packed: size })),
    limits,
  );
  return {
    paths: [...sizes.keys(), ...links].sort(),
    read(path) {
      if (!isBundlePath(path) || !sizes.has(path)) throw missing(path);
      return readFileSync(join(folder, path));
    },
  };
}

function zipSource(file: string, limits: Limits): BundleSource {
  const { size } = statSync(file);
  if (size > limits.zipBytes) {
    throw new BundleError(
      `${file} has ${bytesInWords(size)}, at most ${bytesInWords(limits.zipBytes)} are read: unpack it and give the folder`,
    );
  }
  const bytes = readFileSync(file);
  const found: UnzipFileInfo[] = [];
  let entries = 0;
  unzipped(file, bytes, (entry) => {
    // A directory may claim more entries than there are bytes for.
    if (++entries > limits.files) throw new Error(`more than ${limits.files} files`);
    if (!entry.name.endsWith("/")) found.push(entry);
    return false;
  });
  const paths = found.map(({ name }) => (name.startsWith(ZIP_FOLDER) ? name.slice(ZIP_FOLDER.length) : name));
  const seen = new Set<string>();
  const twice = paths.find((path) => seen.size === seen.add(path).size);
  if (twice !== undefined) throw new BundleError(`${file} holds ${JSON.stringify(twice)} twice`);
  within(
    file,
    found.map(({ originalSize, size }, at) => ({ path: paths[at]!, size: originalSize, packed: size })),
    limits,
  );
  const names = new Map(paths.map((path, at) => [path, found[at]!.name]));
  return {
    paths: [...paths].sort(),
    read(path) {
      const name = names.get(path);
      if (!isBundlePath(path) || name === undefined) throw missing(path);
      // The library never writes more than the size that was checked, whatever the packed bytes unpack to.
      return unzipped(file, bytes, (entry) => entry.name === name)[name] ?? new Uint8Array();
    },
  };
}

function unzipped(file: string, bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw new BundleError(`${file} is no .zip file that can be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function within(
  bundle: string,
  files: readonly { readonly path: string; readonly size: number; readonly packed: number }[],
  limits: Limits,
): void {
  const refuse = (given: string, expected: string): never => {
    throw new BundleError(`${bundle} is refused: ${given}; at most ${expected}`);
  };
  if (files.length > limits.files) refuse(`${files.length} files`, `${limits.files} files`);
  let total = 0;
  for (const { path, size, packed } of files) {
    const named = JSON.stringify(path);
    if (size > limits.fileBytes) {
      refuse(`${named} unpacks to ${bytesInWords(size)}`, bytesInWords(limits.fileBytes));
    }
    if (size > 1_000_000 && size > packed * limits.ratio) {
      refuse(`${named} unpacks to ${Math.round(size / packed)} times its size`, `${limits.ratio} times`);
    }
    total += size;
  }
  if (total > limits.totalBytes)
    refuse(`all of it is ${bytesInWords(total)}`, bytesInWords(limits.totalBytes));
}

function missing(path: string): BundleError {
  return new BundleError(`the bundle has no file ${JSON.stringify(path)}`);
}
