/** `isnad names`: which names stand most often in articles, each with the ways in which it is written. */

import type { EntityType, Reading } from "../document.ts";
import { inputsAt } from "../formats/inputs.ts";
import { createTally, ingest } from "../ingest.ts";
import { readLexicons } from "../shipped.ts";
import { isolated } from "./bidi.ts";
import { type Context, type ExitCode, writeLines } from "./context.ts";
import { exitCodeOf, reportLines } from "./report.ts";
import { padded } from "./width.ts";

/** Options of `isnad names`. */
export interface NameTableOptions {
  readonly limit: number;
  readonly json?: boolean;
}

/** A name over all articles read. */
export interface CountedName {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
  readonly articles: number;
  /** How it is written, the commonest first, with how often. */
  readonly variants: readonly { readonly text: string; readonly count: number }[];
}

/** Reads the articles, keeps nothing, and writes the table; 1 where nothing could be read. */
export async function nameTable(
  paths: readonly string[],
  options: NameTableOptions,
  context: Context,
): Promise<ExitCode> {
  const tally = createTally();
  const counts = counter();
  for (const path of paths) {
    const { inputs, items } = await inputsAt(path);
    for (const item of items) if (item.kind !== "article") tally.add(item);
    for await (const step of ingest(inputs, {
      lexicons: readLexicons(),
      record: null,
      signal: context.io.signal,
    })) {
      tally.add(step);
      if (step.kind === "read") counts.add(step.reading);
    }
  }
  const rows = counts.most(options.limit);
  if (options.json) await context.out.write(`${JSON.stringify({ names: rows }, null, 2)}\n`);
  else
    await writeLines(
      context.out,
      rows.map((row, k) => lineOf(row, k + 1)),
    );
  const report = tally.report();
  await writeLines(context.err, reportLines(report, context.errorStyle, null));
  return exitCodeOf(report);
}

function lineOf({ id, type, mentions, articles, variants }: CountedName, rank: number): string {
  const written = variants.map(({ text, count }) => `${isolated(text)} ${count}`).join(", ");
  const numbers = `${String(rank).padStart(4)} ${String(mentions).padStart(6)} ${String(articles).padStart(5)}`;
  return `${numbers}  ${padded(type, 12)}  ${padded(id, 28)}  ${written}`;
}

interface Counter {
  add(reading: Reading): void;
  most(limit: number): CountedName[];
}

function counter(): Counter {
  const names = new Map<
    string,
    { type: EntityType; name: string; mentions: number; articles: number; variants: Map<string, number> }
  >();
  return {
    add({ article, entities, mentions }) {
      const met = new Set<string>();
      const byId = new Map(entities.map((entity) => [entity.id, entity]));
      for (const { entity: id, form, start, end } of mentions) {
        const entity = byId.get(id);
        if (form !== "name" || !entity) continue;
        const row = names.get(id) ?? {
          type: entity.type,
          name: entity.name.ar,
          mentions: 0,
          articles: 0,
          variants: new Map<string, number>(),
        };
        const text = article.text.slice(start, end).replace(/\s+/g, " ");
        row.mentions++;
        if (!met.has(id)) row.articles++;
        met.add(id);
        row.variants.set(text, (row.variants.get(text) ?? 0) + 1);
        names.set(id, row);
      }
    },
    most: (limit) =>
      [...names]
        .map(([id, { variants, ...row }]) => ({
          id,
          ...row,
          variants: [...variants]
            .map(([text, count]) => ({ text, count }))
            .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
        }))
        .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
        .slice(0, limit),
  };
}
