/** `isnad search`: what a query finds in the record, each find with the words that it rests on. */

import type { Span } from "../document.ts";
import { type Countable, catalogue, count, type Language } from "../messages/catalogue.ts";
import type { SearchHit } from "../record/search.ts";
import { parseQuery, type Query, QueryError, type SearchKind } from "../record/search-query.ts";
import { articleLine } from "./article-line.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { pageOf } from "./page.ts";
import type { Style } from "./style.ts";
import { attributionHead, eventHead } from "./summary.ts";
import { fitted, widthOf } from "./width.ts";
import { wordings } from "./wording.ts";

/** Options of `isnad search`. */
export interface SearchOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly offset: number;
  readonly lang: Language;
}

const countables = {
  articles: "articles",
  statements: "statements",
  events: "events",
} as const satisfies Readonly<Record<SearchKind, Countable>>;

/** Searches; finding nothing is no error. A query that cannot be understood is told with the place. */
export function search(given: string, options: SearchOptions, context: Context): Promise<ExitCode> {
  const query = understood(given);
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    const { limit, offset } = options;
    const found = await record.search(query, { limit, offset });
    if (options.json) {
      const hits = found.hits.map(jsonOf);
      await context.out.write(
        `${JSON.stringify({ query: given, kind: found.kind, total: found.total, offset, unknown: found.unknown, alike: found.alike, hits }, null, 2)}\n`,
      );
      return 0;
    }
    await writeLines(
      context.out,
      found.hits.flatMap((hit) => linesOf(hit, found.kind, context.style, options.lang)),
    );
    const { dim, yellow } = context.errorStyle.colours;
    const wording = wordings[options.lang];
    for (const name of found.unknown) {
      await context.err.write(`${yellow(isolated(wording.nobodyNames(name)))}\n`);
    }
    for (const { name, entities } of found.alike) {
      const known = await Promise.all(entities.map((id) => record.entitiesNamed(id)));
      const names = known.flat().map((one) => isolated(one.name.ar));
      await context.err.write(`${yellow(isolated(wording.soundsLike(name)))} ${names.join(" · ")}\n`);
    }
    const all = count(catalogue[options.lang], countables[found.kind], found.total);
    const total =
      found.hits.length < found.total ? wording.shown(offset + 1, offset + found.hits.length, all) : all;
    await context.err.write(
      `${dim(`${isolated(total)} · ${isolated(wording.record)} ${isolatedRuns(path)}`)}\n`,
    );
    return 0;
  });
}

/** Reads a query; one that cannot be understood is told with the place. */
export function understood(given: string): Query {
  try {
    return parseQuery(given);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new CommandError(`${error.message}\n  ${isolated(given)}`);
  }
}

function jsonOf({ article, position, matches, reading }: SearchHit) {
  const { text } = reading.article;
  return {
    article,
    position,
    matches: matches.map((span) => ({ ...span, text: text.slice(span.start, span.end) })),
  };
}

function linesOf(hit: SearchHit, kind: SearchKind, style: Style, language: Language): string[] {
  const { article, position, reading } = hit;
  if (kind === "articles" || position === null)
    return [articleLine(article, style, null, catalogue[language]), ...wordsOf(hit, null, style)];
  const page = pageOf(reading, { style, whole: false, language });
  const { cyan, dim } = style.colours;
  const about = [
    article.published ?? isolated(page.wording.noDate),
    ...(article.outlet ? [isolated(article.outlet)] : []),
  ].join(" · ");
  const start = `${cyan(article.key.slice(0, 12))}  ${dim(about)}  `;
  if (kind === "events") {
    const event = reading.events[position]!;
    return [start + eventHead(page, event), ...wordsOf(hit, event.trigger, style)];
  }
  const attribution = reading.attributions[position]!;
  return [start + attributionHead(page, attribution), ...wordsOf(hit, attribution.content[0] ?? null, style)];
}

const INDENT = "    ";

/** One line of the article: from a little before what was found, the words of the query in bold. */
function wordsOf({ reading, matches }: SearchHit, within: Span | null, style: Style): string[] {
  const { text } = reading.article;
  const first = matches.find((match) => !within || (match.start >= within.start && match.end <= within.end));
  const from = within ? within.start : paragraphStart(text, first?.start ?? 0);
  const cells = style.columns - widthOf(INDENT);
  const line = (start: number) => fitted(text.slice(start, start + 4 * cells), cells);
  const reach = (start: number) => start + line(start).length - 1;
  const start =
    first && first.end > reach(from) ? wordBefore(text, first.start, Math.floor(cells / 3)) : from;
  return [INDENT + isolated(marked(line(start), text.slice(start), start, matches, style))];
}

/** The matches in bold; a line is the text with each run of white space as one space, so it is walked beside the text. */
function marked(line: string, text: string, offset: number, matches: readonly Span[], style: Style): string {
  const { bold } = style.colours;
  let out = "";
  let at = 0;
  for (const { start, end } of matches) {
    const words = text.slice(start - offset, end - offset);
    if (start < offset) continue;
    const found = line.indexOf(words, at);
    if (found < 0) break;
    out += line.slice(at, found) + bold(words);
    at = found + words.length;
  }
  return out + line.slice(at);
}

function paragraphStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at) + 1;
}

function wordBefore(text: string, at: number, units: number): number {
  const space = text.indexOf(" ", Math.max(0, at - units));
  return space >= 0 && space < at ? space + 1 : at;
}
