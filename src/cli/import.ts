/** `isnad import`: the articles of a bundle into the record, with the readings that they have there. */

import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { checkBundle } from "../bundle/check.ts";
import { tagFiles, ZIP_FOLDER } from "../bundle/layout.ts";
import { articlesOf, correctionsOf } from "../bundle/read.ts";
import { type BundleSource, bundleSource } from "../bundle/sources.ts";
import { type FieldMap, problemLine } from "../formats/format.ts";
import type { KeepOutcome, ToKeep } from "../record/record.ts";
import { isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { counted } from "./style.ts";

/** Options of `isnad import`. */
export interface ImportOptions {
  readonly record?: string;
  readonly fields?: FieldMap;
  /** How many threads read, all cores where left out. */
  readonly workers?: number;
  readonly json?: boolean;
}

/** Imports bundles with their readings, and reads all else. 0 where anything came in, 1 where nothing did. */
export async function importAll(
  paths: readonly string[],
  options: ImportOptions,
  context: Context,
): Promise<ExitCode> {
  const bundles = paths.filter(isBundle);
  const others = paths.filter((path) => !bundles.includes(path));
  const codes: ExitCode[] = [];
  for (const bundle of bundles) codes.push(await importBundle(bundle, options, context));
  if (others.length > 0) codes.push(await (await import("./intake.ts")).takeIn(others, options, context));
  return codes.includes(0) ? 0 : 1;
}

/** A folder with a bag's declaration, or a .zip that begins with the folder of a bundle; `-` is none. */
function isBundle(path: string): boolean {
  if (path === "-") return false;
  if (existsSync(join(path, tagFiles.declaration)) || existsSync(join(path, tagFiles.manifest))) return true;
  try {
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(200);
      const length = readSync(file, head, 0, head.length, 0);
      return head.subarray(0, 2).toString() === "PK" && head.subarray(0, length).includes(ZIP_FOLDER);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

/** Articles a transaction: one each takes several times as long. */
const KEPT_AT_ONCE = 200;

/** Keeps what the bundle holds, if it is whole; 1 and nothing kept where it is not. */
async function importBundle(path: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const { err, io, errorStyle } = context;
  const { red, green, dim } = errorStyle.colours;
  const source = bundleSource(path);
  const { manifest, problems } = checkBundle(source);
  const wrong = [...problems.map(problemLine), ...(problems.length > 0 ? [] : await unfit(source, manifest))];
  if (wrong.length > 0) {
    await writeLines(err, [
      ...wrong.map((line) => `${red("✗")} ${isolatedRuns(line)}`),
      "nothing was kept: the bundle is not as it was written (isnad verify --bundle tells more)",
    ]);
    return 1;
  }
  return withRecord<ExitCode>(context, options.record, "made where it is missing", async (record, at) => {
    const outcomes: Record<KeepOutcome, number> = { new: 0, renewed: 0, unchanged: 0 };
    let waiting: ToKeep[] = [];
    const keep = async (): Promise<void> => {
      for (const kept of await record.keepAll(waiting)) {
        if ("error" in kept) throw kept.error;
        outcomes[kept.outcome]++;
      }
      waiting = [];
    };
    for await (const { reading, key, provenance } of articlesOf(source, manifest)) {
      if (io.signal.aborted) break;
      waiting.push({ reading, contentHash: key, provenance });
      if (waiting.length === KEPT_AT_ONCE) await keep();
    }
    await keep();
    const said = io.signal.aborted ? 0 : await record.correct([...correctionsOf(source, manifest)]);
    const { new: fresh, renewed, unchanged } = outcomes;
    const parts = [
      ...(fresh > 0 ? [`${fresh} new`] : []),
      ...(renewed > 0 ? [`${renewed} with another reading`] : []),
      ...(unchanged > 0 ? [`${unchanged} known already`] : []),
      ...(said > 0 ? [`${counted(said, "correction")} by people`] : []),
    ].join(", ");
    const stopped = io.signal.aborted ? ", stopped: the rest was not kept" : "";
    const all = counted(fresh + renewed + unchanged, "article");
    await err.write(
      `${green("✓")} ${all} imported${parts === "" ? "" : ` (${parts})`}${stopped}${dim(` · record ${isolatedRuns(at)}`)}\n`,
    );
    return 0;
  });
}

async function unfit(
  source: BundleSource,
  manifest: Parameters<typeof articlesOf>[1],
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { problems } of articlesOf(source, manifest)) found.push(...problems);
  // Each is checked as it is read.
  for (const _ of correctionsOf(source, manifest));
  return found;
}
