/** Whether a bundle is whole: every file that it should have, none beside, each as it was written. */

import { sha256 } from "../formats/content-hash.ts";
import type { Problem } from "../formats/format.ts";
import { selectorProblems } from "./annotations.ts";
import {
  type BundledFile,
  BundleError,
  FORMAT_VERSION,
  isBundlePath,
  type Manifest,
  tagFiles,
} from "./layout.ts";
import type { BundleSource } from "./sources.ts";
import { hashLines } from "./write.ts";

/** What a check came to. */
export interface CheckedBundle {
  readonly manifest: Manifest;
  /** SHA-256 of the seal: the one number that stands for the whole bundle. */
  readonly fingerprint: string;
  /** Empty where the bundle is whole. */
  readonly problems: readonly Problem[];
}

/**
 * Checks every file against the manifest, the manifest against the seal, and that nothing else is there. Throws a
 * `BundleError` where there is no manifest that can be read: then nothing in it can be.
 */
export function checkBundle(source: BundleSource): CheckedBundle {
  const problems: Problem[] = [];
  const tell = (file: string, given: string, expected: string): void => {
    problems.push({ file, line: null, given, expected });
  };
  const there = new Set(source.paths);
  const manifest = manifestOf(source);
  const named = new Set<string>([...Object.values(tagFiles), ...manifest.files.map(({ path }) => path)]);
  for (const path of there) {
    if (!isBundlePath(path)) tell(path, "a path that no bundle has", "a bundle as it was written");
    else if (!named.has(path))
      tell(path, "a file that the manifest does not name", "the files of the manifest");
  }
  for (const file of manifest.files) checkFile(source, there, file, tell);
  const sealed: Pick<BundledFile, "path" | "sha256">[] = [];
  for (const path of Object.values(tagFiles)) {
    if (!there.has(path)) tell(path, "no such file", "the file that was written");
    else if (path !== tagFiles.seal) sealed.push({ path, sha256: sha256(source.read(path)) });
  }
  checkHashes(source, there, tagFiles.hashes, manifest.files, tell);
  const order = [tagFiles.declaration, tagFiles.info, tagFiles.hashes, tagFiles.manifest];
  sealed.sort((a, b) => order.indexOf(a.path as never) - order.indexOf(b.path as never));
  checkHashes(source, there, tagFiles.seal, sealed, tell);
  const fingerprint = there.has(tagFiles.seal) ? sha256(source.read(tagFiles.seal)) : "";
  return { manifest, fingerprint, problems };
}

type Tell = (file: string, given: string, expected: string) => void;

function checkFile(source: BundleSource, there: ReadonlySet<string>, file: BundledFile, tell: Tell): void {
  const { path } = file;
  if (!there.has(path)) {
    tell(path, "no such file", "the file that was written");
    return;
  }
  const bytes = source.read(path);
  if (bytes.length !== file.bytes || sha256(bytes) !== file.sha256) {
    tell(path, `${bytes.length} bytes with another SHA-256 than the manifest's`, "the file that was written");
  }
  if (path.startsWith("data/annotations/")) problemsIn(bytes, path, tell);
}

function problemsIn(bytes: Uint8Array, path: string, tell: Tell): void {
  for (const { line, given } of selectorProblems(bytes)) {
    tell(`${path}, line ${line}`, given, "annotations as they were written");
  }
}

/** The lists of hashes say the same as what is there, line by line and to the last sign. */
function checkHashes(
  source: BundleSource,
  there: ReadonlySet<string>,
  list: string,
  files: readonly Pick<BundledFile, "path" | "sha256">[],
  tell: Tell,
): void {
  if (!there.has(list)) return;
  const given = new Set(Buffer.from(source.read(list)).toString("utf8").split("\n").slice(0, -1));
  const expected = hashLines(files).split("\n").slice(0, -1);
  for (const line of expected) {
    if (!given.delete(line))
      tell(list, `another hash than that of ${line.slice(66)}`, "the hash of what is there");
  }
  for (const line of given) {
    const path = line.slice(66);
    if (!files.some((file) => file.path === path))
      tell(list, `a line for ${JSON.stringify(path)}`, "a line a file");
  }
}

function manifestOf(source: BundleSource): Manifest {
  const expected = `expected a bundle, which has a ${tagFiles.manifest}`;
  if (!source.paths.includes(tagFiles.manifest))
    throw new BundleError(`no ${tagFiles.manifest}; ${expected}`);
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(source.read(tagFiles.manifest)).toString("utf8"));
  } catch (error) {
    if (error instanceof BundleError) throw error;
    throw new BundleError(`${tagFiles.manifest} is no JSON; ${expected}`, { cause: error });
  }
  const { format, formatVersion, files, counts } = (value ?? {}) as Partial<Manifest>;
  if (format !== "isnad-bundle") throw new BundleError(`${tagFiles.manifest} is not that of a bundle`);
  if (formatVersion !== FORMAT_VERSION) {
    throw new BundleError(
      `the bundle has format version ${JSON.stringify(formatVersion)}, this Isnad reads ${FORMAT_VERSION}: use the version that wrote it`,
    );
  }
  if (!Array.isArray(files) || !files.every(isFile) || typeof counts?.articles !== "number") {
    throw new BundleError(
      `${tagFiles.manifest} has no list of files with path, bytes and sha256, or no counts`,
    );
  }
  return value as Manifest;
}

function isFile(value: unknown): value is BundledFile {
  const { path, bytes, sha256: hash } = (value ?? {}) as Partial<BundledFile>;
  return (
    typeof path === "string" && isBundlePath(path) && typeof bytes === "number" && typeof hash === "string"
  );
}
