/** Deadlines: what is due, and what became of it, as of a day. */

import { asOf, type DeadlineLife, type DeadlineStanding, lifeOf } from "../across/deadline-life.ts";
import type { Deed } from "../across/deeds.ts";
import type { Origins } from "../across/origins.ts";
import type { Placed } from "../across/threads.ts";
import type { KeptThread, RecordStore, ThreadQuery } from "../record/record.ts";
import { type AccountData, accountData, originsOfAccounts } from "./accounts.ts";

/** A deadline as it stands on a day. */
export interface StandingDeadline {
  readonly thread: KeptThread<"deadline">;
  /** Those by which it may have been met. */
  readonly deeds: readonly Placed<Deed>[];
  readonly life: DeadlineLife;
  readonly standing: DeadlineStanding;
  readonly origins: Origins;
}

/** The deadline with a name, on an ISO day; null where none is, or where nobody had told of it yet. */
export async function deadlineOf(
  record: RecordStore,
  name: string,
  day: string,
): Promise<StandingDeadline | null> {
  const thread = await record.thread("deadline", name);
  return thread && deadlineFrom(thread, await record.deedsFor(thread.accounts), day);
}

/** A deadline as it stands on an ISO day, made of the accounts of a thread and the deeds by which it may have been met. */
export function deadlineFrom(
  thread: KeptThread<"deadline">,
  deeds: readonly Placed<Deed>[],
  day: string,
): StandingDeadline | null {
  const life = lifeOf(thread.accounts, deeds);
  const standing = asOf(life, day);
  return standing && { thread, deeds, life, standing, origins: originsOfAccounts(thread.accounts) };
}

/** Deadlines as they stand on an ISO day, the next to fall due first; those that have no day and of which nothing became are left out. */
export async function deadlinesOf(
  record: RecordStore,
  query: ThreadQuery,
  day: string,
): Promise<readonly StandingDeadline[]> {
  const found: StandingDeadline[] = [];
  for (const { id } of await record.threads("deadline", query)) {
    const one = await deadlineOf(record, id, day);
    if (one && isTelling(one)) found.push(one);
  }
  return found.sort((a, b) => (a.standing.date ?? "9").localeCompare(b.standing.date ?? "9"));
}

/** Without a day there is nothing to wait for, unless something became of it. */
export function isTelling({ standing, life }: StandingDeadline): boolean {
  return standing.date !== null || life.steps.length > 1;
}

/** A deadline as programs get it. */
export interface DeadlineData extends DeadlineStanding {
  readonly id: string;
  readonly life: DeadlineLife;
  readonly origins: Origins;
  readonly accounts: readonly AccountData<"deadline">[];
  readonly deeds: readonly (Omit<Placed<Deed>, "item" | "day"> & Omit<Deed, "terms">)[];
}

/** A deadline without what only comparing needs. */
export function deadlineData({ thread, deeds, life, standing, origins }: StandingDeadline): DeadlineData {
  return {
    ...{ id: thread.id, ...standing, life, origins },
    accounts: thread.accounts.map(accountData),
    deeds: deeds.map(({ article, item: { terms, ...deed } }) => ({ article, ...deed })),
  };
}
