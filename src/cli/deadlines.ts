/** `isnad deadlines`: what is due, and what became of it, as of a day. */

import { originsLine } from "../across/origins.ts";
import { deadlineData, deadlinesOf, type StandingDeadline } from "../answers/deadlines.ts";
import { sentenceAround } from "../answers/texts.ts";
import type { Reading, Span } from "../document.ts";
import { catalogue, count, type Language } from "../messages/catalogue.ts";
import type { RecordStore } from "../record/record.ts";
import type { Query } from "../record/search-query.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { paragraph, type SummaryOptions } from "./page.ts";
import { understood } from "./search.ts";
import { type Wording, wordings } from "./wording.ts";

/** Options of `isnad deadlines`. */
export interface DeadlinesOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly lang: Language;
  readonly asOf?: string;
}

/** Lists deadlines (those of a query) as they stand on a day, today where none is given: the next to fall due first. */
export function deadlines(
  query: string | undefined,
  options: DeadlinesOptions,
  context: Context,
): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    return showDeadlines(record, query === undefined ? null : understood(query), options, context, path);
  });
}

/** Shows deadlines as they stand; those of a query, where there is one. */
export async function showDeadlines(
  record: RecordStore,
  query: Query | null,
  options: DeadlinesOptions,
  context: Context,
  path: string,
): Promise<ExitCode> {
  const about = query ? { about: query } : {};
  const day = options.asOf ?? new Date().toISOString().slice(0, 10);
  const found = await deadlinesOf(record, { limit: options.limit, ...about }, day);
  if (options.json) {
    await context.out.write(
      `${JSON.stringify({ asOf: day, deadlines: found.map(deadlineData) }, null, 2)}\n`,
    );
    return 0;
  }
  const words = wordings[options.lang];
  for (const one of found) {
    const readings = new Map<string, Reading>();
    for (const { article } of [...one.thread.accounts, ...one.deeds]) {
      const reading = (await record.corrected(article))?.reading;
      if (reading) readings.set(article, reading);
    }
    const page = { style: context.style, whole: true, words, readings, language: options.lang };
    await writeLines(context.out, [...deadlineLines(page, one), ""]);
  }
  const note =
    found.length === 0 ? words.noDeadlines : count(catalogue[options.lang], "deadlines", found.length);
  await context.err.write(
    `${context.errorStyle.colours.dim(isolatedRuns(`${note} · ${day} · ${words.record} ${path}`))}\n`,
  );
  return 0;
}

interface DeadlinePage extends SummaryOptions {
  readonly words: Wording;
  readonly language: Language;
  readonly readings: ReadonlyMap<string, Reading>;
}

function deadlineLines(page: DeadlinePage, one: StandingDeadline): string[] {
  const { thread, deeds, life, standing, origins } = one;
  const { words, style } = page;
  const { bold, dim, green, red, yellow } = style.colours;
  const { accounts } = thread;
  const over = standing.state === "met" || standing.state === "withdrawn";
  const state = (over ? green : standing.state === "lapsed" ? red : yellow)(
    isolated(words.state[standing.state]),
  );
  const set = accounts.filter(({ item }) => item.note === "set");
  const sides = [set.flatMap(({ item }) => item.setters), set.flatMap(({ item }) => item.bound)];
  const [from, to] = sides.map((ids) => [...new Set(ids)].map((id) => nameOf(page, id)).join(" + ") || "?");
  const due = set.find(({ item }) => item.due !== null);
  return [
    `${bold(`${from} → ${to}`)} ${red(standing.date ?? isolated(words.noDay))} ${state}`,
    ...(due
      ? paragraph(page, `  ${dim(`${isolated(words.due)} `)}`, textOf(page, due.article, due.item.due!))
      : []),
    `  ${dim(isolated(originsLine(origins, page.language)))}${dim(` · ${thread.id}`)}`,
    ...life.steps.flatMap(({ state, told, date, account }) => {
      const met = state === "met";
      const article = met ? deeds[account]!.article : accounts[account]!.article;
      const span = met
        ? sentenceAround(
            page.readings.get(deeds[account]!.article)?.article.text ?? "",
            deeds[account]!.item.trigger,
          )
        : accounts[account]!.item.sentence;
      const by = date === null ? "" : ` ${dim("→")} ${date}`;
      return [
        `  ${told ?? words.noDate} ${bold(isolated(words.state[state]))}${met ? "" : by}${dim(` · ${outletOf(page, article)} · ${article.slice(0, 12)}`)}`,
        ...paragraph(page, "      ", textOf(page, article, span)),
      ];
    }),
    ...(life.again.length > 0
      ? [
          `  ${dim(`${isolated(words.told)}: ${life.again.map((k) => accounts[k]!.article.slice(0, 12)).join(", ")}`)}`,
        ]
      : []),
  ];
}

function textOf({ readings }: DeadlinePage, article: string, { start, end }: Span): string {
  return (readings.get(article)?.article.text ?? "").slice(start, end).trim();
}

function outletOf({ readings, words }: DeadlinePage, article: string): string {
  return isolated(readings.get(article)?.article.outlet ?? words.noOutlet);
}

function nameOf({ readings }: DeadlinePage, id: string): string {
  for (const { entities } of readings.values()) {
    const found = entities.find((entity) => entity.id === id);
    if (found) return isolated(found.name.ar);
  }
  return id;
}
