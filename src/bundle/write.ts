/** Writing a bundle: the record's articles, their readings and annotations, and what proves that they are whole. */

import type { Correction } from "../corrections/correction.ts";
import { annotationsOf } from "../export/annotations.ts";
import { correctionAnnotation } from "../export/corrections.ts";
import { sha256 } from "../formats/content-hash.ts";
import { type LayerName, layerNames } from "../proof/entries.ts";
import type { Engine, KeptReading } from "../proof/kept.ts";
import { marksOf } from "../proof/marks.ts";
import {
  type ArticleLine,
  type BundledFile,
  FORMAT_VERSION,
  type Manifest,
  type PayloadKind,
  payloadKinds,
  type ReadingLine,
  SHARD_BYTES,
  tagFiles,
} from "./layout.ts";
import type { BundleTarget } from "./targets.ts";

/** What was written. */
export interface WrittenBundle {
  readonly manifest: Manifest;
  /** SHA-256 of the seal, and so of everything: told to the receiver another way, it shows that nobody wrote the bundle anew. */
  readonly fingerprint: string;
}

/** Settings of `writeBundle`; `shardBytes` is for tests. */
export interface WriteOptions {
  readonly engine: Engine;
  /** What people said of the readings, in order; withdrawn or not. */
  readonly corrections?: readonly Correction[];
  readonly shardBytes?: number;
}

/** Writes all of `readings`, as the engine made them, a few in memory at a time, and all corrections. */
export async function writeBundle(
  readings: AsyncIterable<KeptReading>,
  target: BundleTarget,
  { engine, corrections = [], shardBytes = SHARD_BYTES }: WriteOptions,
): Promise<WrittenBundle> {
  const files: BundledFile[] = [];
  const add = (path: string, content: string): BundledFile => {
    const bytes = Buffer.from(content, "utf8");
    target.add(path, bytes);
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  };
  const shards = Object.fromEntries(
    payloadKinds.map((kind) => [kind, shardsOf(kind, shardBytes, (...file) => files.push(add(...file)))]),
  ) as Record<PayloadKind, Shards>;
  const entries = Object.fromEntries(layerNames.map((layer) => [layer, 0])) as Record<LayerName, number>;
  let articles = 0;
  let annotations = 0;
  for await (const kept of readings) {
    shards.articles.add(articleLine(kept));
    shards.readings.add(readingLine(kept));
    for (const annotation of annotationsOf(kept)) {
      shards.annotations.add(annotation);
      annotations++;
    }
    for (const layer of layerNames) entries[layer] += kept.reading[layer].length;
    articles++;
  }
  for (const correction of corrections) {
    shards.corrections.add(correction);
    shards.annotations.add(correctionAnnotation(correction));
    annotations++;
  }
  for (const kind of payloadKinds) shards[kind].end();
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    format: "isnad-bundle",
    formatVersion: FORMAT_VERSION,
    generator: { name: "isnad", ...engine },
    counts: { articles, annotations, corrections: corrections.length, entries },
    files,
  };
  const tags = [
    add(tagFiles.declaration, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    add(tagFiles.info, bagInfo(manifest)),
    add(tagFiles.hashes, hashLines(files)),
    add(tagFiles.manifest, `${JSON.stringify(manifest, null, 2)}\n`),
  ];
  const seal = add(tagFiles.seal, hashLines(tags));
  target.finish();
  return { manifest, fingerprint: seal.sha256 };
}

/** Hashes as `sha256sum -c` and BagIt read them. */
export function hashLines(files: readonly Pick<BundledFile, "path" | "sha256">[]): string {
  return files.map((file) => `${file.sha256}  ${file.path}\n`).join("");
}

/** RFC 8493, section 2.2.2. */
function bagInfo({ files, counts, generator }: Manifest): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `Bag-Software-Agent: isnad ${generator.version}`,
    `Payload-Oxum: ${bytes}.${files.length}`,
    `External-Description: ${counts.articles} Arabic news articles with what Isnad reads in them`,
    "",
  ].join("\n");
}

function articleLine({ key, reading, provenance }: KeptReading): ArticleLine {
  const { article } = reading;
  return {
    key,
    sha256: { raw: provenance.raw, text: sha256(article.text) },
    keptAt: provenance.keptAt,
    article,
  };
}

function readingLine({ key, reading, provenance }: KeptReading): ReadingLine {
  const { article: _, ...layers } = reading;
  const marks = marksOf(reading);
  const proofOf = (layer: LayerName) =>
    marks.filter((mark) => mark.layer === layer).map(({ exact, told }) => [exact, told] as const);
  const proof: Record<string, readonly (readonly [string | null, string])[]> = {};
  for (const layer of layerNames) proof[layer] = proofOf(layer);
  const { engine, readAt } = provenance;
  return { key, engine, readAt, layers, proof: proof as ReadingLine["proof"] };
}

interface Shards {
  add(line: object): void;
  end(): void;
}

/** Lines, a file of them as soon as there are enough. */
function shardsOf(
  kind: PayloadKind,
  most: number,
  write: (path: string, content: string) => unknown,
): Shards {
  let lines: string[] = [];
  let length = 0;
  let number = 0;
  const flush = (): void => {
    if (lines.length === 0) return;
    number++;
    write(`data/${kind}/${String(number).padStart(4, "0")}.jsonl`, lines.join(""));
    lines = [];
    length = 0;
  };
  return {
    add(value) {
      const line = `${JSON.stringify(value)}\n`;
      lines.push(line);
      length += line.length;
      if (length >= most) flush();
    },
    end: flush,
  };
}
