/** What the routes of claims, stories, deadlines and outlooks have in common. */

import * as z from "zod";
import type { AccountItems, ThreadKind } from "../across/digest.ts";
import { accountData } from "../answers/accounts.ts";
import type { KeptTexts } from "../answers/kept-texts.ts";
import type { Span } from "../document.ts";
import type { KeptAccount, KeptThread, RecordStore, ThreadQuery } from "../record/record.ts";
import { parseQuery } from "../record/search-query.ts";
import { Offset, offsetPage, placeIn } from "./cursor.ts";
import { RequestError } from "./problem.ts";
import { pageQuery } from "./schemas/shape.ts";

/** Accounts of one thread that are told. */
export const mostAccounts = 500;

/** What lists of threads can be asked. */
export const threadQuery = {
  ...pageQuery,
  q: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .meta({ description: "a query (docs/search.md): those with an account that it finds" }),
  leastArticles: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: "a whole number, 1 to 10000: how many articles tell it at least" }),
};

/** The name of a thread in a path. */
export const threadName = {
  name: z
    .string()
    .regex(/^([a-z]+-)?[0-9a-f]{4,64}-\d{1,9}$/)
    .meta({ description: "an id that a list gives, such as claim-1f3a9c0b2d4e-4" }),
};

/** What a list of threads was asked, for the record; one more than is shown. */
export function threadAsked(
  query: {
    readonly q?: string | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly leastArticles?: number | undefined;
  },
  leastArticles: number,
): ThreadQuery & { readonly offset: number } {
  return {
    limit: query.limit + 1,
    offset: placeIn(query.cursor, Offset) ?? 0,
    leastArticles: query.leastArticles ?? leastArticles,
    ...(query.q === undefined ? {} : { about: parseQuery(query.q) }),
  };
}

/** A page of threads, each with its first accounts. */
export async function threadPage<K extends ThreadKind>(
  record: RecordStore,
  kind: K,
  asked: ThreadQuery & { readonly offset: number },
): Promise<{ readonly items: readonly KeptThread<K>[]; readonly next: string | null }> {
  const rows = await record.threads(kind, asked);
  const { items, next } = offsetPage(rows, asked.limit - 1, asked.offset);
  const found: KeptThread<K>[] = [];
  for (const { id } of items) found.push((await threadNamed(record, kind, id)).thread);
  return { items: found, next };
}

/** A thread with its first accounts, and how many it has. Throws a `RequestError` where none is called so. */
export async function threadNamed<K extends ThreadKind>(
  record: RecordStore,
  kind: K,
  name: string,
): Promise<{ readonly thread: KeptThread<K>; readonly told: number }> {
  const found = await record.thread(kind, name);
  if (!found) throw new RequestError(404, `The record holds no ${kind} "${name}".`);
  return {
    thread: { ...found, accounts: found.accounts.slice(0, mostAccounts) },
    told: found.accounts.length,
  };
}

/** First and last day of publication of some accounts. */
export function daysOf(accounts: readonly { readonly published: string | null }[]): {
  readonly first: string | null;
  readonly last: string | null;
} {
  const days = accounts.flatMap(({ published }) => published ?? []).sort();
  return { first: days[0] ?? null, last: days.at(-1) ?? null };
}

/** An account with its words: those at the spans that `where` gives. */
export async function worded<K extends ThreadKind>(
  texts: KeptTexts,
  account: KeptAccount<K>,
  where: (item: AccountItems[K]) => readonly Span[],
) {
  return { ...accountData(account), words: await texts.words(account.article, where(account.item)) };
}

/** Those whom a thread's accounts name. */
export function idsIn(...lists: readonly (readonly (string | null)[])[]): readonly string[] {
  return [...new Set(lists.flat())].filter((id) => id !== null);
}
