/** `isnad ask`: the common questions in words, answered from the record with words, citation and offsets. */

import { sentenceAround } from "../answers/texts.ts";
import type { Span } from "../document.ts";
import { catalogue, count, type Language } from "../messages/catalogue.ts";
import { exampleQuestions, type Question, queryOf, questionOf } from "../record/questions.ts";
import type { RecordStore } from "../record/record.ts";
import type { SearchHit } from "../record/search.ts";
import type { Query } from "../record/search-query.ts";
import { readLexicons } from "../shipped.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { showClaims } from "./claims.ts";
import { type Context, type ExitCode, withRecord, writeLines } from "./context.ts";
import { showDeadlines } from "./deadlines.ts";
import { pageOf, paragraph } from "./page.ts";
import { attributionHead, eventHead } from "./summary.ts";
import { wordings } from "./wording.ts";

/** Options of `isnad ask`. */
export interface AskOptions {
  readonly record?: string;
  readonly json?: boolean;
  readonly limit: number;
  readonly lang?: Language;
  readonly asOf?: string;
}

/** Answers a question in its own language; 1 where it is not understood, with what can be asked. */
export function ask(given: string, options: AskOptions, context: Context): Promise<ExitCode> {
  const lang = options.lang ?? (/[\u0600-\u06ff]/.test(given.trim()[0] ?? "") ? "ar" : "en");
  const question = questionOf(given, readLexicons());
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    if (!question) {
      await writeLines(context.err, [
        isolated(wordings[lang].notUnderstood),
        ...exampleQuestions(readLexicons()).map((one) => `  ${isolatedRuns(one)}`),
      ]);
      return 1;
    }
    const about = queryOf(question);
    const limit = options.limit;
    const shared = { limit, lang, ...(options.json ? { json: true } : {}) };
    if (question.asks === "origins")
      return showClaims(record, about, { ...shared, leastArticles: 1 }, context, path);
    if (question.asks === "due") {
      const day = options.asOf ?? new Date().toISOString().slice(0, 10);
      const query = question.about === null ? null : about;
      return showDeadlines(record, query, { ...shared, asOf: day }, context, path);
    }
    return answer(record, question, about, { ...options, lang }, context, path);
  });
}

async function answer(
  record: RecordStore,
  question: Question,
  query: Query,
  { limit, json, lang }: AskOptions & { readonly lang: Language },
  context: Context,
  path: string,
): Promise<ExitCode> {
  const found = await record.search(query, { limit, offset: 0 });
  const hits = question.asks === "timeline" ? [...found.hits].sort(byDay) : found.hits;
  const answers = hits.map((hit) => ({ hit, spans: spansOf(hit, question) }));
  if (json) {
    const told = answers.map(({ hit, spans }) => jsonOf(hit, spans, question));
    await context.out.write(
      `${JSON.stringify({ question, total: found.total, unknown: found.unknown, answers: told }, null, 2)}\n`,
    );
    return 0;
  }
  const { style } = context;
  const { cyan, dim, yellow } = style.colours;
  const wording = wordings[lang];
  for (const { hit, spans } of answers) {
    const { article, reading, position } = hit;
    const page = pageOf(reading, { style, whole: true, language: lang });
    const head =
      question.asks === "timeline"
        ? `${yellow(reading.events[position!]!.date ?? article.published ?? isolated(wording.noDate))} ${eventHead(page, reading.events[position!]!)}`
        : attributionHead(page, reading.attributions[position!]!);
    const words = spans.map(({ start, end }) => reading.article.text.slice(start, end).trim()).join(" … ");
    const places = spans.map(({ start, end }) => `${start}–${end}`).join(", ");
    const outlet = isolated(article.outlet ?? wording.noOutlet);
    const title = article.title === null ? "" : ` · ${isolated(article.title)}`;
    await writeLines(context.out, [
      head,
      ...paragraph(page, "    ", words),
      `    ${dim(`${outlet} · ${article.published ?? isolated(wording.noDate)}${title}`)} ${cyan(article.key.slice(0, 12))} ${dim(places)}`,
      "",
    ]);
  }
  const { errorStyle, err } = context;
  for (const name of found.unknown)
    await err.write(`${errorStyle.colours.yellow(isolated(wording.nobodyNames(name)))}\n`);
  const kind = question.asks === "timeline" ? "events" : "statements";
  const all = count(catalogue[lang], kind, found.total);
  const note = hits.length < found.total ? wording.shown(1, hits.length, all) : all;
  await err.write(
    `${errorStyle.colours.dim(`${isolated(note)} · ${isolated(wording.record)} ${isolatedRuns(path)}`)}\n`,
  );
  return 0;
}

/** The words that answer: what is said, or the sentence that tells what happened. */
function spansOf({ reading, position }: SearchHit, { asks }: Question): readonly Span[] {
  if (asks === "timeline") return [sentenceAround(reading.article.text, reading.events[position!]!.trigger)];
  const { content, quotes, cue } = reading.attributions[position!]!;
  return content.length > 0 ? content : quotes.length > 0 ? quotes : cue ? [cue] : [];
}

function byDay(one: SearchHit, other: SearchHit): number {
  const dayOf = ({ article, reading, position }: SearchHit): string =>
    reading.events[position!]!.date ?? article.published ?? "9";
  return dayOf(one).localeCompare(dayOf(other));
}

function jsonOf({ article, reading, position }: SearchHit, spans: readonly Span[], { asks }: Question) {
  const entry = asks === "timeline" ? reading.events[position!] : reading.attributions[position!];
  return {
    article: {
      key: article.key,
      id: article.id,
      outlet: article.outlet,
      published: article.published,
      title: article.title,
      url: article.url,
    },
    ...{ position, entry },
    words: spans.map((span) => ({ ...span, text: reading.article.text.slice(span.start, span.end) })),
  };
}
