/** How many independent origins each thread has: counted when somebody asks by it, and kept until the thread changes. */

import { type Kysely, sql } from "kysely";
import { claimViewOf } from "../across/claim-view.ts";
import type { ThreadKind } from "../across/digest.ts";
import { originsOf } from "../across/origins.ts";
import type { KeptThread } from "./record.ts";
import type { Tables } from "./tables.ts";
import { threadById } from "./threads.ts";

/** Kinds whose origins can be asked for. */
const counted: readonly ThreadKind[] = ["claim", "story"];

/** Threads a transaction. */
const AT_ONCE = 200;

/** Counts the origins of every thread that lacks the number. */
export async function countOrigins(db: Kysely<Tables>): Promise<void> {
  for (;;) {
    const left = await db.transaction().execute(async (trx) => {
      const rows = await missing(trx, AT_ONCE);
      for (const { id, kind } of rows) {
        const thread = await threadById(trx, kind, id);
        await trx
          .updateTable("threads")
          .set({ origins: originsIn(thread) })
          .where("id", "=", id)
          .execute();
      }
      return rows.length === AT_ONCE;
    });
    if (!left) return;
  }
}

async function missing(
  db: Kysely<Tables>,
  limit: number,
): Promise<readonly { readonly id: number; readonly kind: ThreadKind }[]> {
  // What one article tells alone has the origin that the article has: no need to look.
  await sql`update threads set origins = 1 where origins is null and articles = 1`.execute(db);
  return db
    .selectFrom("threads")
    .select(["id", "kind"])
    .where("origins", "is", null)
    .where("kind", "in", counted)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** The number of independent origins of a thread. */
export function originsIn({ kind, accounts }: KeptThread<ThreadKind>): number {
  if (kind === "claim")
    return claimViewOf(accounts as KeptThread<"claim">["accounts"]).origins.origins.length;
  return originsOf(
    accounts.map(({ article, outlet, published, copies, item }) => ({
      ...{ article, outlet, published, copies },
      chain: "chain" in item ? item.chain : null,
    })),
  ).origins.length;
}
