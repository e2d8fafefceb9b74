/** `isnad export --format bundle`: the record in a form that an outsider can check. */

import { bundleTarget } from "../bundle/targets.ts";
import { writeBundle } from "../bundle/write.ts";
import type { KeptReading } from "../proof/kept.ts";
import type { RecordStore } from "../record/record.ts";
import { isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, type ExitCode } from "./context.ts";
import { thisEngine } from "./engine.ts";
import { counted } from "./style.ts";

/** Writes the bundle and tells its fingerprint; where that fails or the user stops it, nothing is left of it. */
export async function exportBundle(
  record: RecordStore,
  path: string,
  { io, err, errorStyle }: Context,
): Promise<ExitCode> {
  const target = bundleTarget(path);
  async function* untilStopped(): AsyncGenerator<KeptReading> {
    for await (const kept of record.readings()) {
      if (io.signal.aborted) throw new CommandError(`stopped: ${path} has not been written`);
      yield kept;
    }
  }
  try {
    const { manifest, fingerprint } = await writeBundle(untilStopped(), target, {
      engine: thisEngine(),
      corrections: await record.corrections(),
    });
    const { articles, annotations, corrections = 0 } = manifest.counts;
    const { dim } = errorStyle.colours;
    await err.write(
      `${counted(articles, "article")}, ${counted(annotations, "annotation")}${corrections > 0 ? `, ${counted(corrections, "correction")}` : ""} in ${isolatedRuns(path)}\n` +
        `fingerprint ${fingerprint}\n` +
        `${dim("Tell the fingerprint to whoever gets the bundle, by another way: it shows that nobody wrote it anew.")}\n`,
    );
    return 0;
  } catch (error) {
    target.abandon();
    throw error;
  }
}
