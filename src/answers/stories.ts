/** Stories: events that several articles tell, from how many origins, and where they disagree. */

import type { Origins } from "../across/origins.ts";
import { type Disagreement, disagreementsOf } from "../across/stories.ts";
import type { KeptThread, RecordStore, ThreadQuery } from "../record/record.ts";
import { type AccountData, accountData, originsOfAccounts } from "./accounts.ts";

/** An event with the articles that tell it. */
export interface Story {
  readonly thread: KeptThread<"story">;
  readonly origins: Origins;
  readonly disagreements: readonly Disagreement[];
}

/** The story with a name; null where none is. */
export async function storyOf(record: RecordStore, name: string): Promise<Story | null> {
  const thread = await record.thread("story", name);
  return thread && storyFrom(thread);
}

/** A story made of the accounts of a thread. */
export function storyFrom(thread: KeptThread<"story">): Story {
  return {
    thread,
    origins: originsOfAccounts(thread.accounts),
    disagreements: disagreementsOf(thread.accounts.map(({ item }) => item)),
  };
}

/** Events that several articles tell, those of most outlets first. */
export async function storiesOf(record: RecordStore, query: ThreadQuery): Promise<readonly Story[]> {
  const found: Story[] = [];
  for (const { id } of await record.threads("story", { leastArticles: 2, ...query }))
    found.push((await storyOf(record, id))!);
  return found;
}

/** A story as programs get it. */
export interface StoryData {
  readonly id: string;
  readonly origins: Origins;
  readonly disagreements: readonly Disagreement[];
  readonly accounts: readonly AccountData<"story">[];
}

/** A story without what only comparing needs. */
export function storyData({ thread, origins, disagreements }: Story): StoryData {
  return { id: thread.id, origins, disagreements, accounts: thread.accounts.map(accountData) };
}
