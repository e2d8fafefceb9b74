import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { accountData } from "../answers/accounts.ts";
import { type KeptTexts, keptTexts } from "../answers/kept-texts.ts";
import { storyFrom } from "../answers/stories.ts";
import { sentenceAround } from "../answers/texts.ts";
import type { KeptAccount, KeptThread } from "../record/record.ts";
import type { ApiOptions } from "./app.ts";
import { addEndpoint } from "./endpoint.ts";
import { Story, type StoryItem, StoryPage } from "./schemas/thread.ts";
import { daysOf, idsIn, threadAsked, threadName, threadNamed, threadPage, threadQuery } from "./threads.ts";

/** `GET /stories` and `GET /stories/{name}`: events that several articles tell. */
export function addStories(api: OpenAPIHono, { record }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/stories", tag: "threads", answer: StoryPage, query: z.object(threadQuery) },
      summary: "events that several articles tell, those of most outlets first",
    },
    async ({ query }) => {
      const { items, next } = await threadPage(record, "story", threadAsked(query, 2));
      const texts = keptTexts(record);
      const found = [];
      for (const thread of items) found.push(await storyItem(texts, thread));
      return { items: found, next };
    },
  );
  addEndpoint(
    api,
    {
      ...{
        method: "get",
        path: "/stories/{name}",
        tag: "threads",
        answer: Story,
        params: z.object(threadName),
      },
      summary: "one event: every account, from how many origins, and where they disagree",
    },
    async ({ params }) => {
      const { thread, told } = await threadNamed(record, "story", params.name);
      const { origins, disagreements } = storyFrom(thread);
      const texts = keptTexts(record);
      const accounts = [];
      for (const one of thread.accounts) accounts.push(await deed(texts, one));
      return {
        id: thread.id,
        told,
        origins,
        disagreements,
        accounts,
        names: namesIn(texts, thread.accounts),
      };
    },
  );
}

/** A story as lists have it. */
export async function storyItem(texts: KeptTexts, thread: KeptThread<"story">): Promise<StoryItem> {
  const { accounts } = thread;
  const { origins, disagreements } = storyFrom(thread);
  const head =
    accounts.find(({ item }) => item.actors.length > 0 && item.recipients.length > 0) ?? accounts[0]!;
  const { articles, outlets, named } = origins;
  return {
    ...{ id: thread.id, articles, outlets, named, origins: origins.origins.length, ...daysOf(accounts) },
    ...{ head: await deed(texts, head), disagreements, names: namesIn(texts, [head]) },
  };
}

async function deed(texts: KeptTexts, account: KeptAccount<"story">) {
  const text = (await texts.reading(account.article))?.article.text ?? "";
  const sentence = sentenceAround(text, account.item.trigger);
  return { ...accountData(account), words: await texts.words(account.article, [sentence]) };
}

function namesIn(texts: KeptTexts, accounts: readonly KeptAccount<"story">[]) {
  return texts.names(idsIn(...accounts.map(({ item }) => [...item.actors, ...item.recipients, item.place])));
}
