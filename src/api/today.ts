import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { chainOf } from "../across/sources.ts";
import { deadlineFrom, isTelling, type StandingDeadline } from "../answers/deadlines.ts";
import { type KeptTexts, keptTexts } from "../answers/kept-texts.ts";
import type { RecordStore } from "../record/record.ts";
import type { Query, QueryNode, SearchKind } from "../record/search-query.ts";
import type { ApiOptions } from "./app.ts";
import { claimItem } from "./claims.ts";
import { deadlineShown } from "./deadlines.ts";
import { addEndpoint } from "./endpoint.ts";
import { Day } from "./schemas/shape.ts";
import type { Deadline } from "./schemas/thread.ts";
import { Today } from "./schemas/today.ts";
import { storyItem } from "./stories.ts";
import { threadNamed } from "./threads.ts";

/** Things of each kind that a day is told with. */
const shown = 8;
/** Deadlines, and statements, that are looked at for them. */
const lookedAt = 200;
/** Days since which a deadline has been told of, and since which it has lapsed. */
const toldWithin = 60;
const lapsedWithin = 7;

/** `GET /today`: what one day brought. */
export function addToday(api: OpenAPIHono, { record, now }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/today", tag: "today", answer: Today },
      summary: "stories, deadlines, denials and quotations of a day",
      query: z.object({
        date: Day.optional().meta({
          description: "an ISO day: 2025-08-06; the latest with articles where left out",
        }),
      }),
    },
    async ({ query }) => {
      const latest = (await record.list({ limit: 1, offset: 0 }))[0]?.published;
      const date = query.date ?? latest?.slice(0, 10) ?? now().toISOString().slice(0, 10);
      const texts = keptTexts(record);
      const stories = [];
      const onDay = { limit: shown, leastArticles: 1 };
      for (const { id } of await record.threads("story", { ...onDay, about: within("events", date, date) }))
        stories.push(await storyItem(texts, (await threadNamed(record, "story", id)).thread));
      const denials = [];
      const denied = within("statements", date, date, { kind: "field", name: "act", value: "deny" });
      for (const { id } of await record.threads("claim", { ...onDay, about: denied }))
        denials.push(await claimItem(texts, (await threadNamed(record, "claim", id)).thread));
      return {
        ...{ date, articles: await record.count({ from: date, to: date }), stories, denials },
        deadlines: await deadlinesFor(record, texts, date),
        quotations: await quotationsOf(record, date),
      };
    },
  );
}

function within(kind: SearchKind, from: string, to: string, ...more: readonly QueryNode[]): Query {
  const days: QueryNode[] = [
    { kind: "field", name: "since", value: from },
    { kind: "field", name: "until", value: to },
  ];
  return { kind, root: { kind: "all", of: [...days, ...more] } };
}

/** The next to fall due, and those that lapsed a few days before. */
async function deadlinesFor(record: RecordStore, texts: KeptTexts, date: string): Promise<Deadline[]> {
  const about = within("articles", daysBefore(date, toldWithin), date);
  const found: { readonly one: StandingDeadline; readonly told: number }[] = [];
  // A query of days alone asks for no words, so the record answers it without a look into each article.
  for (const { id } of await record.threads("deadline", { limit: lookedAt, about })) {
    const { thread, told } = await threadNamed(record, "deadline", id);
    const one = deadlineFrom(thread, await record.deedsFor(thread.accounts), date);
    if (one && isTelling(one)) found.push({ one, told });
  }
  const dueOf = ({ one }: (typeof found)[number]): string => one.standing.date ?? "9";
  const next = found.filter(
    ({ one: { standing } }) =>
      !["met", "withdrawn", "lapsed"].includes(standing.state) &&
      standing.date !== null &&
      standing.date >= date,
  );
  const lapsed = found.filter(
    ({ one: { standing } }) =>
      standing.state === "lapsed" &&
      standing.date !== null &&
      standing.date >= daysBefore(date, lapsedWithin),
  );
  const byDay = (a: (typeof found)[number], b: (typeof found)[number]): number =>
    dueOf(a).localeCompare(dueOf(b));
  const chosen = [...lapsed.sort(byDay).slice(-shown), ...next.sort(byDay).slice(0, shown)];
  const all: Deadline[] = [];
  for (const { one, told } of chosen) all.push(await deadlineShown(texts, one, told, date));
  return all;
}

/** Of each article the longest quotation of somebody named that fits on a card. */
async function quotationsOf(record: RecordStore, date: string): Promise<Today["quotations"]> {
  const { hits } = await record.search(within("statements", date, date), { limit: lookedAt, offset: 0 });
  const best = new Map<string, Today["quotations"][number]>();
  for (const { article, position, reading } of hits) {
    const { quotes, chain, act } = reading.attributions[position!]!;
    if (!chain.at(-1)?.some(({ entity }) => entity !== null)) continue;
    for (const { start, end } of quotes) {
      const known = best.get(article.key);
      if (end - start < 30 || end - start > 400 || (known && known.words.length >= end - start)) continue;
      const { key, outlet, published, title, url } = article;
      best.set(key, {
        ...{ article: key, outlet, published, title, url, position: position!, act, span: { start, end } },
        ...{ chain: chainOf(chain, reading), words: reading.article.text.slice(start, end) },
      });
    }
  }
  return [...best.values()].sort((a, b) => b.words.length - a.words.length).slice(0, shown);
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
