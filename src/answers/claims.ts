/** Claims: what several articles say of one thing, who is for it and against it, and where it comes from. */

import { type ClaimView, claimViewOf } from "../across/claim-view.ts";
import type { KeptAccount, KeptThread, RecordStore, ThreadQuery } from "../record/record.ts";
import { type AccountData, accountData } from "./accounts.ts";

/** A claim with its accounts, the earliest first. */
export interface Claim {
  readonly id: string;
  readonly accounts: readonly KeptAccount<"claim">[];
  readonly view: ClaimView;
}

/** The claim with a name, or with the name of any of its accounts; null where none is. */
export async function claimOf(record: RecordStore, name: string): Promise<Claim | null> {
  const found = await record.thread("claim", name);
  return found && claimFrom(found);
}

/** A claim made of the accounts of a thread. */
export function claimFrom({ id, accounts }: Pick<KeptThread<"claim">, "id" | "accounts">): Claim {
  return { id, accounts, view: claimViewOf(accounts) };
}

/** Claims that several articles tell, those of most outlets first. */
export async function claimsOf(record: RecordStore, query: ThreadQuery): Promise<readonly Claim[]> {
  const found: Claim[] = [];
  for (const { id } of await record.threads("claim", { leastArticles: 2, ...query }))
    found.push((await claimOf(record, id))!);
  return found;
}

/** A claim as programs get it. */
export interface ClaimData extends ClaimView {
  readonly id: string;
  readonly accounts: readonly AccountData<"claim">[];
}

/** A claim without what only comparing needs. */
export function claimData({ id, accounts, view }: Claim): ClaimData {
  return { id, ...view, accounts: accounts.map(accountData) };
}
