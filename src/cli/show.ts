/** `isnad show` and `isnad explain`: one kept article. */

import type { Reading } from "../document.ts";
import { sha256 } from "../formats/content-hash.ts";
import type { Language } from "../messages/catalogue.ts";
import { selectorsOver } from "../proof/selector.ts";
import type { RecordStore } from "../record/record.ts";
import { CommandError, type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { explained, explanationLines } from "./explanation.ts";
import { heading, summaryOf } from "./summary.ts";

/** Options of `isnad show` and `isnad explain`. */
export interface ShowOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly text?: boolean;
}

/** Options of `isnad show` alone. */
export interface ShownOptions extends ShowOptions {
  readonly lang: Language;
  /** The engine's reading, without what people said of it. */
  readonly asFound?: boolean;
}

/** Shows a reading in full as people have corrected it, with `--text` the article too, with `--json` as JSON. */
export function show(id: string, options: ShownOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const { key, reading: found } = await readingOf(record, id, path);
    const { style, out } = context;
    const { reading, origins, dropped } = options.asFound
      ? { reading: found, origins: null, dropped: [] }
      : (await record.corrected(key))!;
    if (options.json) {
      await out.write(`${JSON.stringify(reading)}\n`);
      return 0;
    }
    const text = options.text ? [...textLines(reading), ""] : [];
    const corrections = origins ? { corrections: { origins, dropped, found } } : {};
    const page = { style, whole: true, numbered: true, language: options.lang, ...corrections };
    await writeLines(out, [...text, ...summaryOf(reading, page)]);
    return 0;
  });
}

/** Tells which rule made which entry of a kept reading. */
export function explain(id: string, options: ShowOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const { reading, key } = await readingOf(record, id, path);
    const { style, out } = context;
    if (options.json) {
      await out.write(`${JSON.stringify(await proofOf(record, key), null, 2)}\n`);
      return 0;
    }
    await writeLines(out, [...heading(reading.article, { style }), ...explanationLines(reading, style)]);
    return 0;
  });
}

/** Every entry with what proves it: its place counted twice, its words with their surroundings, the article's hashes, the engine. */
async function proofOf(record: RecordStore, key: string): Promise<object> {
  const { reading, provenance } = (await record.kept(key))!;
  const select = selectorsOver(reading.article.text);
  const entries = explained(reading).map((entry) => {
    const { start, end } = entry;
    return { ...entry, selector: start === null || end === null ? null : select({ start, end }) };
  });
  const { raw, engine, readAt } = provenance;
  return { key, sha256: { raw, text: sha256(reading.article.text) }, engine, readAt, entries };
}

/** The reading with an id or the beginning of a key; a `CommandError` where there is none. */
export async function readingOf(
  record: RecordStore,
  id: string,
  path: string,
): Promise<{ reading: Reading; key: string }> {
  const article = await record.articleByIdOrPrefix(id);
  const reading = article && (await record.reading(article.key));
  if (article && reading) return { reading, key: article.key };
  throw new CommandError(
    `no article "${id}" in the record ${path}: give the id of an article, or 4 digits or more of the key that \`isnad list\` shows`,
  );
}

/** The text as it is, its lines isolated as they stand. */
function textLines({ article }: Reading): string[] {
  return article.text.split(/\r?\n/).map((line) => (line === "" ? line : `\u2068${line}\u2069`));
}
