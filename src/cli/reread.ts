/** `isnad reread`: the whole record read again by this engine, with a report of what became of its entries. */

import type { Fate } from "../proof/compare.ts";
import { fateTally, replay } from "../replay.ts";
import { readLexicons } from "../shipped.ts";
import { isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { engineInWords, thisEngine } from "./engine.ts";
import { comparedJson, layerTable } from "./fate-table.ts";
import { tickerOver } from "./progress.ts";
import { counted } from "./style.ts";

/** Options of `isnad reread`. */
export interface RereadOptions {
  readonly record?: string;
  readonly all?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

type Counts = Readonly<Record<Fate, number>>;

/** What a re-reading is told in: an entry that only moved is kept, one whose words are others is changed. */
const columns = [
  { heading: "kept", count: (of: Counts) => of.unchanged + of.moved },
  { heading: "changed", count: (of: Counts) => of.changed + of.edited },
  { heading: "lost", count: (of: Counts) => of.gone },
  { heading: "new", count: (of: Counts) => of.new },
];

/**
 * Reads every article again that another engine read, and keeps the new reading, each article in a transaction of its own:
 * stopped or killed, it goes on where it was when it is started again. With `dryRun` it keeps nothing.
 */
export function reread(options: RereadOptions, context: Context): Promise<ExitCode> {
  const { io, out, err, style } = context;
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const engine = thisEngine();
    const lexicons = readLexicons();
    const ticker = tickerOver(await record.count(), err);
    const tally = fateTally();
    let read = 0;
    let changed = 0;
    let passed = 0;
    let before = '{"articles":[\n';
    for await (const kept of record.readings()) {
      if (io.signal.aborted) break;
      ticker.step();
      const by = kept.provenance.engine;
      if (!options.all && by?.version === engine.version && by.lexicons === engine.lexicons) {
        passed++;
        continue;
      }
      const { fresh, compared } = replay(kept, lexicons);
      tally.add(compared);
      read++;
      const others = compared.filter(({ fate }) => fate !== "unchanged");
      if (others.length > 0) changed++;
      if (options.json && others.length > 0) {
        const entries = others.map(comparedJson);
        await out.write(
          before + JSON.stringify({ key: kept.key, id: fresh.article.id, engine: by, entries }),
        );
        before = ",\n";
      }
      if (!options.dryRun) await record.keep(fresh, kept.key, { engine });
      await new Promise((resolve) => setImmediate(resolve));
    }
    const stopped = io.signal.aborted;
    if (options.json) {
      const layers = Object.fromEntries(
        Object.entries(tally.counts).map(([layer, of]) => [
          layer,
          Object.fromEntries(columns.map(({ heading, count }) => [heading, count(of)])),
        ]),
      );
      const rest = { read, changed, passed, dryRun: options.dryRun === true, stopped, layers, engine };
      const start = before === ",\n" ? "\n" : before;
      await out.write(`${start}],${JSON.stringify(rest).slice(1)}\n`);
    } else await writeLines(out, layerTable(tally.counts, columns, style));
    const { dim, green } = context.errorStyle.colours;
    const parts = [
      `${counted(changed, "reading")} ${options.dryRun ? "would change" : "changed"}`,
      ...(passed > 0 ? [`${passed} had been read by this engine already (--all reads them too)`] : []),
      ...(stopped ? ["stopped: start it again and it goes on here"] : []),
      ...(options.dryRun ? ["nothing was kept"] : []),
    ];
    await err.write(
      `${green("✓")} ${counted(read, "article")} read again: ${parts.join("; ")} ${dim(`· ${engineInWords(engine)} · record ${isolatedRuns(path)}`)}\n`,
    );
    return 0;
  });
}
