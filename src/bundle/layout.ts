/**
 * What a bundle looks like: a bag in the sense of BagIt (RFC 8493), with a manifest of our own beside the bag's. Every
 * payload file is JSON lines. Nothing in it tells when it was made: the same record gives the same bytes.
 */

import type { Article, Reading } from "../document.ts";
import type { LayerName } from "../proof/entries.ts";
import type { Engine } from "../proof/kept.ts";

/** What the payload is made of, in the order in which it is written. */
export const payloadKinds = ["articles", "readings", "annotations", "corrections"] as const;

/** One kind of payload. */
export type PayloadKind = (typeof payloadKinds)[number];

/** The files of a bag beside its payload. */
export const tagFiles = {
  declaration: "bagit.txt",
  info: "bag-info.txt",
  manifest: "manifest.json",
  hashes: "manifest-sha256.txt",
  seal: "tagmanifest-sha256.txt",
} as const;

/** The one folder that a zipped bundle unpacks to. */
export const ZIP_FOLDER = "isnad-bundle/";

/** Version of this layout. A bundle of a later one is refused. */
export const FORMAT_VERSION = 1;

/** `manifest.json`. */
export interface Manifest {
  readonly format: "isnad-bundle";
  readonly formatVersion: number;
  /** What wrote the bundle; what read each article stands with its reading. */
  readonly generator: { readonly name: "isnad" } & Engine;
  readonly counts: {
    readonly articles: number;
    readonly annotations: number;
    /** Left out by versions that knew of none. */
    readonly corrections?: number;
    readonly entries: Readonly<Record<LayerName, number>>;
  };
  readonly files: readonly BundledFile[];
}

/** One payload file; `sha256` is hexadecimal. */
export interface BundledFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A line of `data/articles`. */
export interface ArticleLine {
  readonly key: string;
  /** SHA-256 of the bytes that it came in (null where unknown), and of the text's bytes in UTF-8. */
  readonly sha256: { readonly raw: string | null; readonly text: string };
  readonly keptAt: string;
  readonly article: Article;
}

/** A line of `data/readings`, which belongs to the article in the same place. */
export interface ReadingLine {
  readonly key: string;
  readonly engine: Engine | null;
  readonly readAt: string;
  readonly layers: Omit<Reading, "article">;
  /** For each entry of each layer: the words that it hangs on, and the digest of all that it says. */
  readonly proof: Readonly<Record<LayerName, readonly (readonly [exact: string | null, told: string])[]>>;
}

/** Bytes after which a payload file is full; the line that fills it is still in it. */
export const SHARD_BYTES = 8_000_000;

/** What is read of a bundle that may have been made to do harm. */
export const bundleLimits = {
  /** Bytes of one file when unpacked: a full file and the longest line that an article can give. */
  fileBytes: 256_000_000,
  /** Bytes of all files when unpacked. */
  totalBytes: 64_000_000_000,
  files: 100_000,
  /** How often larger than packed a file of more than a megabyte may be; JSON in fact is some 20 times. */
  ratio: 250,
  /** Bytes of a .zip, which is held whole; a folder has no such limit. */
  zipBytes: 2_000_000_000,
} as const;

const payloadName = new RegExp(`^data/(?:${payloadKinds.join("|")})/\\d{4,8}\\.jsonl$`);
const tagNames: ReadonlySet<string> = new Set(Object.values(tagFiles));

/** Whether a path is one that a bundle may have: nothing else is ever opened. */
export function isBundlePath(path: string): boolean {
  return tagNames.has(path) || payloadName.test(path);
}

/** Thrown where something is no bundle, or none that can be read. */
export class BundleError extends Error {
  override readonly name = "BundleError";
}
