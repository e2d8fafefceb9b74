/** What one article tells of a thread, as programs get it: without the terms that it is compared by. */

import type { AccountItems, ThreadKind } from "../across/digest.ts";
import { type Origins, originsOf } from "../across/origins.ts";
import type { KeptAccount } from "../record/record.ts";

/** An account with its item's fields beside its own. */
export type AccountData<K extends ThreadKind> = Omit<KeptAccount<K>, "item" | "day"> &
  Omit<AccountItems[K], "terms">;

/** Puts an account's item beside its place. */
export function accountData<K extends ThreadKind>({ item, day, ...account }: KeptAccount<K>): AccountData<K> {
  const { terms, ...told } = item;
  return { ...account, ...told };
}

/** From how many outlets and independent origins the accounts of a thread come. */
export function originsOfAccounts(
  accounts: readonly KeptAccount<"story" | "deadline" | "outlook">[],
): Origins {
  return originsOf(
    accounts.map(({ article, outlet, published, copies, item }) => ({
      ...{ article, outlet, published, copies, chain: item.chain },
    })),
  );
}
