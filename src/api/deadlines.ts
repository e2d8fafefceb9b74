import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { deadlineFrom, isTelling, type StandingDeadline } from "../answers/deadlines.ts";
import { type KeptTexts, keptTexts } from "../answers/kept-texts.ts";
import { sentenceAround } from "../answers/texts.ts";
import type { KeptAccount } from "../record/record.ts";
import type { ApiOptions } from "./app.ts";
import { cursorOf } from "./cursor.ts";
import { addEndpoint } from "./endpoint.ts";
import { RequestError } from "./problem.ts";
import { Day, oneOf } from "./schemas/shape.ts";
import { Deadline, DeadlinePage, deadlineStates } from "./schemas/thread.ts";
import { idsIn, threadAsked, threadName, threadNamed, threadQuery, worded } from "./threads.ts";

const asOf = { asOf: Day.optional().meta({ description: "an ISO day: 2025-08-06; today where left out" }) };

/** Threads that are looked at for one page: where fewer fit, the page is shorter and the cursor goes on. */
const mostLookedAt = 500;

/** `GET /deadlines` and `GET /deadlines/{name}`: what is due, and what became of it. */
export function addDeadlines(api: OpenAPIHono, { record, now }: ApiOptions): void {
  const dayOf = (given: string | undefined) => given ?? now().toISOString().slice(0, 10);
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/deadlines", tag: "threads", answer: DeadlinePage },
      summary:
        "what is due as of a day, those of most outlets first; within a page the next to fall due first",
      query: z.object({
        ...threadQuery,
        ...asOf,
        state: oneOf(deadlineStates)
          .optional()
          .meta({ description: `one of ${deadlineStates.join(", ")}` }),
      }),
    },
    async ({ query }) => {
      const day = dayOf(query.asOf);
      const { offset, limit, ...asked } = threadAsked(query, 1);
      const texts = keptTexts(record);
      const rows = await record.threads("deadline", { ...asked, limit: mostLookedAt + 1, offset });
      const found: Deadline[] = [];
      let seen = 0;
      for (const { id } of rows.slice(0, mostLookedAt)) {
        if (found.length === limit - 1) break;
        seen++;
        const { thread, told } = await threadNamed(record, "deadline", id);
        const one = deadlineFrom(thread, await record.deedsFor(thread.accounts), day);
        if (one && isTelling(one) && (query.state === undefined || one.standing.state === query.state))
          found.push(await deadlineShown(texts, one, told, day));
      }
      found.sort((a, b) => (a.date ?? "9").localeCompare(b.date ?? "9"));
      return { items: found, next: seen < rows.length ? cursorOf(offset + seen) : null };
    },
  );
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/deadlines/{name}", tag: "threads", answer: Deadline },
      summary: "one deadline: every account, and each step of its life",
      params: z.object(threadName),
      query: z.object(asOf),
    },
    async ({ params, query }) => {
      const day = dayOf(query.asOf);
      const { thread, told } = await threadNamed(record, "deadline", params.name);
      const one = deadlineFrom(thread, await record.deedsFor(thread.accounts), day);
      if (!one) throw new RequestError(404, `Nobody had told of "${params.name}" by ${day}.`);
      return deadlineShown(keptTexts(record), one, told, day);
    },
  );
}

/** A deadline with its words. */
export async function deadlineShown(
  texts: KeptTexts,
  { thread, deeds, life, standing, origins }: StandingDeadline,
  told: number,
  day: string,
): Promise<Deadline> {
  const accounts = [];
  for (const account of thread.accounts) accounts.push(await due(texts, account));
  // Of the deeds that may have met it, those that are no step of its life are nobody's concern.
  const met = [...new Set(life.steps.flatMap(({ state, account }) => (state === "met" ? [account] : [])))];
  const steps = life.steps.map((step) =>
    step.state === "met" ? { ...step, account: met.indexOf(step.account) } : step,
  );
  const shownDeeds = [];
  for (const { article, item } of met.map((k) => deeds[k]!)) {
    const { terms, ...deed } = item;
    const text = (await texts.reading(article))?.article.text ?? "";
    shownDeeds.push({
      article,
      ...deed,
      words: await texts.words(article, [sentenceAround(text, deed.trigger)]),
    });
  }
  const set = thread.accounts.filter(({ item }) => item.note === "set");
  const setters = idsIn(set.flatMap(({ item }) => item.setters));
  const bound = idsIn(set.flatMap(({ item }) => item.bound));
  return {
    ...{ id: thread.id, told, asOf: day, ...standing, setters, bound, origins },
    due: accounts.find(({ dueWords }) => dueWords !== null)?.dueWords ?? null,
    life: { steps, again: life.again },
    ...{ accounts, deeds: shownDeeds },
    names: texts.names(
      idsIn(
        ...thread.accounts.map(({ item }) => [...item.setters, ...item.bound, ...item.named]),
        ...shownDeeds.map(({ actors, recipients, place }) => [...actors, ...recipients, place]),
      ),
    ),
  };
}

async function due(texts: KeptTexts, account: KeptAccount<"deadline">) {
  const { words: place, due: what } = account.item;
  return {
    ...(await worded(texts, account, ({ sentence }) => [sentence])),
    place,
    dueWords: what === null ? null : await texts.words(account.article, [what]),
  };
}
