import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { accountData } from "../answers/accounts.ts";
import { type OutlookThread, outlookOf, outlooksOf, scoresOf } from "../answers/forecasts.ts";
import { namedOf, wordsAt } from "../answers/kept-texts.ts";
import type { NamedEntity } from "../corrections/correction.ts";
import type { ApiOptions } from "./app.ts";
import { offsetPage } from "./cursor.ts";
import { addEndpoint } from "./endpoint.ts";
import { RequestError } from "./problem.ts";
import { Outlook, OutlookPage } from "./schemas/thread.ts";
import { mostAccounts, threadAsked, threadName, threadQuery } from "./threads.ts";

/** `GET /forecasts` and `GET /forecasts/{name}`: what parties expect and want over time, and how good who is at it. */
export function addForecasts(api: OpenAPIHono, { record }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/forecasts", tag: "threads", answer: OutlookPage },
      summary:
        "what parties expect (with positions=true also what they want), and the scores of what was marked",
      query: z.object({
        ...threadQuery,
        positions: z.enum(["true", "false"]).optional().meta({ description: "true or false" }),
      }),
    },
    async ({ query: { positions, ...query } }) => {
      const asked = threadAsked(query, 1);
      const found = await outlooksOf(record, { ...asked, positions: positions === "true" });
      const { items, next } = offsetPage(found, query.limit, asked.offset);
      return { items: items.map(shown), next, scores: scoresOf(items) };
    },
  );
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/forecasts/{name}", tag: "threads", answer: Outlook },
      summary: "what one party expects or wants, over time",
      params: z.object(threadName),
    },
    async ({ params: { name } }) => {
      const found = await outlookOf(record, name);
      if (!found) throw new RequestError(404, `The record holds no outlook "${name}".`);
      return shown(found);
    },
  );
}

function shown({ thread, told }: OutlookThread): Outlook {
  const names: Record<string, NamedEntity> = {};
  const accounts = told.slice(0, mostAccounts).map(({ account, reading, marks, number }) => {
    for (const entity of reading.entities)
      if (account.item.holders.includes(entity.id)) names[entity.id] = namedOf(entity);
    const words = wordsAt(reading.article.text, [account.item.issue]);
    return { ...accountData(account), words, marks, number };
  });
  return { id: thread.id, told: told.length, names, accounts };
}
