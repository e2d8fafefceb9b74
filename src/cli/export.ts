/** `isnad export`: the whole record in the form of other programs, read and written piece by piece. */

import { lineWriter } from "../answers/exports.ts";
import { correctionAnnotation } from "../export/corrections.ts";
import { readLexicons } from "../shipped.ts";
import { CommandError, type Context, type ExitCode, withRecord } from "./context.ts";
import type { exportFormats } from "./export-formats.ts";
import { outputAt } from "./output-file.ts";
import { counted } from "./style.ts";
import { version } from "./version.ts";

type FormatName = (typeof exportFormats)[number];

/** Options of `isnad export`. */
export interface ExportOptions {
  readonly record?: string;
  readonly format: FormatName;
  readonly output?: string;
  readonly bom?: boolean;
  /** The engine's readings, without what people said of them. */
  readonly asFound?: boolean;
}

/** Writes every kept article: a JSON object a line to a file or standard output, tables to a folder, a bundle. */
export function exportRecord(options: ExportOptions, context: Context): Promise<ExitCode> {
  const { format, output, bom } = options;
  if (bom && format !== "csv") throw new CommandError("--bom is for --format csv alone");
  return withRecord<ExitCode>(context, options.record, "existing", async (record) => {
    if (format === "csv" || format === "bundle") {
      if (output === undefined) throw new CommandError(places[format]);
      if (format === "csv") {
        return (await import("./export-tables.ts")).exportTables(
          options.asFound ? record.readings() : record.correctedReadings(),
          output,
          bom === true,
          context,
        );
      }
      return (await import("./export-bundle.ts")).exportBundle(record, output, context);
    }
    const linesOf = lineWriter(format, { version: version(), lexicons: readLexicons });
    const out = outputAt(output, context);
    let articles = 0;
    let lines = 0;
    const about = format === "annotations" ? await record.corrections() : [];
    // Annotations of the engine and of people stand side by side; all else is what people made of the reading.
    const all = options.asFound || format === "annotations" ? record.readings() : record.correctedReadings();
    for await (const kept of all) {
      if (out.closed || context.io.signal.aborted) break;
      const made = linesOf(kept);
      await out.write(made.map((line) => `${JSON.stringify(line)}\n`).join(""));
      articles++;
      lines += made.length;
    }
    if (!options.asFound && !out.closed && about.length > 0) {
      await out.write(about.map((one) => `${JSON.stringify(correctionAnnotation(one))}\n`).join(""));
      lines += about.length;
    }
    await out.finish();
    const { dim } = context.errorStyle.colours;
    await context.err.write(`${dim(`${counted(lines, "line")} from ${counted(articles, "article")}`)}\n`);
    return 0;
  });
}

const places = {
  csv: "csv writes a file a table: give the folder that they go into with -o FOLDER",
  bundle: "a bundle is a folder or a .zip file: give which with -o FOLDER or -o FILE.zip",
} as const;
