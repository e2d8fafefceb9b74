/** Reading a bundle: whether it is whole, and what is in it. */

import type { Correction } from "../corrections/correction.ts";
import { correctionProblem } from "../corrections/shape.ts";
import type { Article, Reading } from "../document.ts";
import { articleOf } from "../formats/article-json.ts";
import { contentHash, sha256 } from "../formats/content-hash.ts";
import { ContentError } from "../formats/format.ts";
import { type LayerName, layerNames } from "../proof/entries.ts";
import type { KeptReading } from "../proof/kept.ts";
import { type Mark, marksOf } from "../proof/marks.ts";
import { type Bounds, shapeProblem } from "../proof/shapes.ts";
import {
  type ArticleLine,
  BundleError,
  type Manifest,
  type PayloadKind,
  type ReadingLine,
} from "./layout.ts";
import type { BundleSource } from "./sources.ts";

/** One article of a bundle, with the marks that its entries were written with. */
export interface BundledArticle extends KeptReading {
  readonly marks: readonly Mark[];
  /** What does not fit together: the text and its hashes, the reading and its proof. Empty where all does. */
  readonly problems: readonly string[];
}

/**
 * Every article of a bundle in its order, whether or not the hashes of its files hold. Throws a `BundleError` where a line
 * is not of the shape that it should have.
 */
export async function* articlesOf(source: BundleSource, manifest: Manifest): AsyncGenerator<BundledArticle> {
  const readings = linesOf(source, manifest, "readings");
  for (const one of linesOf(source, manifest, "articles")) {
    const other = readings.next();
    if (other.done) throw new BundleError(`${one.place}: an article without a reading`);
    const about = articleLine(one);
    const read = readingLine(other.value, about);
    yield bundled(about, read, one.place);
  }
  const left = readings.next();
  if (!left.done) throw new BundleError(`${left.value.place}: a reading without an article`);
}

/** Every correction of a bundle in its order. Throws a `BundleError` where a line is none, or is another than its id names. */
export function* correctionsOf(source: BundleSource, manifest: Manifest): Generator<Correction> {
  for (const { place, value } of linesOf(source, manifest, "corrections")) {
    const expected = correctionProblem(value);
    if (expected !== null) throw new BundleError(`${place}: expected ${expected}`);
    yield value as unknown as Correction;
  }
}

interface Line {
  readonly place: string;
  readonly value: Readonly<Record<string, unknown>>;
}

function* linesOf(source: BundleSource, manifest: Manifest, kind: PayloadKind): Generator<Line> {
  for (const { path } of manifest.files) {
    if (!path.startsWith(`data/${kind}/`)) continue;
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(source.read(path));
    } catch (error) {
      if (error instanceof BundleError) throw error;
      throw new BundleError(`${path} is not UTF-8`, { cause: error });
    }
    const lines = text.split("\n");
    if (lines.at(-1) === "") lines.pop();
    for (const [at, line] of lines.entries()) {
      const place = `${path}, line ${at + 1}`;
      yield { place, value: objectOf(line, place) };
    }
  }
}

function objectOf(line: string, place: string): Line["value"] {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Line["value"];
  } catch {
    // Told below with all else that is no object.
  }
  throw new BundleError(`${place}: no JSON object`);
}

function articleLine({ place, value }: Line): ArticleLine {
  const { key, keptAt } = value;
  const hashes = value.sha256 as Partial<ArticleLine["sha256"]> | undefined;
  const right =
    isHash(key) &&
    isTime(keptAt) &&
    isHash(hashes?.text) &&
    (hashes?.raw === null || isHash(hashes?.raw ?? undefined));
  if (!right) {
    throw new BundleError(`${place}: expected "key", "sha256" with "raw" and "text", "keptAt", "article"`);
  }
  const raw = hashes.raw as string | null;
  return {
    key,
    sha256: { raw, text: hashes.text as string },
    keptAt,
    article: articleAt(place, value.article),
  };
}

function articleAt(place: string, value: unknown): Article {
  try {
    return articleOf(value);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new BundleError(`${place}: ${error.message}`, { cause: error });
  }
}

function readingLine({ place, value }: Line, { key, article }: ArticleLine): ReadingLine {
  if (value.key !== key)
    throw new BundleError(`${place}: the reading of another article than the one beside it`);
  const { layers, proof, readAt } = value as Partial<Record<"layers" | "proof" | "readAt", unknown>>;
  if (!isTime(readAt)) throw new BundleError(`${place}: "readAt" is no time`);
  const arrays = (given: unknown): Readonly<Record<LayerName, readonly unknown[]>> => {
    const found = (given ?? {}) as Readonly<Record<LayerName, readonly unknown[]>>;
    const missing = layerNames.find((layer) => !Array.isArray(found[layer]));
    if (missing !== undefined) throw new BundleError(`${place}: no list of ${missing}`);
    return found;
  };
  const found = arrays(layers);
  const counts = Object.fromEntries(layerNames.map((layer) => [layer, found[layer].length]));
  const bounds: Bounds = { length: article.text.length, counts: counts as Bounds["counts"] };
  const proofs = arrays(proof);
  for (const layer of layerNames) {
    for (const [at, entry] of found[layer].entries()) {
      const expected = shapeProblem(layer, entry, bounds);
      if (expected !== null) throw new BundleError(`${place}, ${layer}/${at}: expected ${expected}`);
    }
    if (proofs[layer].length !== found[layer].length || !proofs[layer].every(isProof)) {
      throw new BundleError(`${place}: the proof of ${layer} is not that of ${found[layer].length} entries`);
    }
  }
  return { ...(value as unknown as ReadingLine), engine: engineAt(place, value.engine) };
}

function engineAt(place: string, value: unknown): ReadingLine["engine"] {
  if (value === null) return null;
  const { version, lexicons } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof version === "string" && isHash(lexicons)) return { version, lexicons };
  throw new BundleError(`${place}: "engine" has no "version" and "lexicons"`);
}

function bundled(about: ArticleLine, read: ReadingLine, place: string): BundledArticle {
  const { key, article, keptAt } = about;
  const reading = { article, ...read.layers } as Reading;
  const now = marksOf(reading);
  const proofs = layerNames.flatMap((layer) => read.proof[layer]);
  const problems: string[] = [];
  if (contentHash(article) !== key) problems.push(`${place}: the article is another than its key names`);
  const touched = sha256(article.text) !== about.sha256.text;
  if (touched) problems.push(`${place}: the text is another than its hash names`);
  else {
    for (const [at, { layer, index, exact, told }] of now.entries()) {
      if (exact === proofs[at]![0] && told === proofs[at]![1]) continue;
      problems.push(`${place}: ${layer}/${index} says something else than what was proved`);
    }
  }
  // Offsets into a text that was touched point at other words than they did: what they were is in the proof.
  const marks = touched
    ? now.map((mark, at): Mark => ({ ...mark, exact: proofs[at]![0], told: proofs[at]![1] }))
    : now;
  const provenance = { raw: about.sha256.raw, engine: read.engine, keptAt, readAt: read.readAt };
  return { key, reading, provenance, marks, problems };
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
}

function isProof(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [exact, told] = value as readonly unknown[];
  return (
    (exact === null || typeof exact === "string") && typeof told === "string" && /^[0-9a-f]{16}$/.test(told)
  );
}
