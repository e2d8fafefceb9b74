import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { claimFrom } from "../answers/claims.ts";
import { type KeptTexts, keptTexts } from "../answers/kept-texts.ts";
import type { KeptAccount, KeptThread } from "../record/record.ts";
import type { ApiOptions } from "./app.ts";
import { addEndpoint } from "./endpoint.ts";
import { Claim, type ClaimItem, ClaimPage } from "./schemas/thread.ts";
import { daysOf, threadAsked, threadName, threadNamed, threadPage, threadQuery, worded } from "./threads.ts";

/** `GET /claims` and `GET /claims/{name}`: who says it, who denies it, and where it comes from. */
export function addClaims(api: OpenAPIHono, { record }: ApiOptions): void {
  addEndpoint(
    api,
    {
      ...{ method: "get", path: "/claims", tag: "threads", answer: ClaimPage, query: z.object(threadQuery) },
      summary: "claims that several articles tell, those of most outlets first",
    },
    async ({ query }) => {
      const { items, next } = await threadPage(record, "claim", threadAsked(query, 2));
      const texts = keptTexts(record);
      const found = [];
      for (const thread of items) found.push(await claimItem(texts, thread));
      return { items: found, next };
    },
  );
  addEndpoint(
    api,
    {
      ...{
        method: "get",
        path: "/claims/{name}",
        tag: "threads",
        answer: Claim,
        params: z.object(threadName),
      },
      summary: "one claim: every account with its chain, the sides, and the independent origins",
    },
    async ({ params }) => {
      const { thread, told } = await threadNamed(record, "claim", params.name);
      const { id, accounts, view } = claimFrom(thread);
      const texts = keptTexts(record);
      const shown = [];
      for (const one of accounts) shown.push(await statement(texts, one));
      return { id, told, ...view, accounts: shown };
    },
  );
}

/** A claim as lists have it. */
export async function claimItem(texts: KeptTexts, thread: KeptThread<"claim">): Promise<ClaimItem> {
  const { id, accounts, view } = claimFrom(thread);
  const { articles, outlets, named, origins } = view.origins;
  return {
    ...{ id, articles, outlets, named, origins: origins.length, ...daysOf(accounts) },
    head: await statement(texts, accounts[view.head]!),
    ...{ for: view.for.length, against: view.against.length, doubtful: view.doubtful.length },
  };
}

function statement(texts: KeptTexts, account: KeptAccount<"claim">) {
  return worded(texts, account, ({ content }) => content);
}
