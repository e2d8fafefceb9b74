/** What two articles both tell of. */

import type { Kysely } from "kysely";
import type { ThreadKind } from "../across/digest.ts";
import type { Tables } from "./tables.ts";
import { nameOf } from "./threads.ts";

/** A thread that two articles have accounts of. */
export interface SharedThread {
  /** Its name. */
  readonly id: string;
  readonly kind: ThreadKind;
  /** Positions of the accounts of the first article and of the other. */
  readonly accounts: readonly [readonly number[], readonly number[]];
}

/** The threads that both articles (by key) have accounts of, in the order of the first article. */
export async function sharedThreads(
  db: Kysely<Tables>,
  one: string,
  other: string,
): Promise<readonly SharedThread[]> {
  const rows = await db
    .selectFrom("accounts as k")
    .innerJoin("accounts as f", "f.id", "k.thread")
    .select(["k.kind", "k.thread", "k.article", "k.position", "f.article as first", "f.position as at"])
    .where("k.article", "in", [one, other])
    .where("k.thread", "in", (select) =>
      select
        .selectFrom("accounts as x")
        .innerJoin("accounts as y", "y.thread", "x.thread")
        .select("x.thread")
        .where("x.article", "=", one)
        .where("y.article", "=", other),
    )
    .orderBy("k.position")
    .execute();
  const found = new Map<number, { id: string; kind: ThreadKind; accounts: [number[], number[]] }>();
  for (const { kind, thread, article, position, first, at } of rows) {
    const known = found.get(thread) ?? { id: nameOf(kind, first, at), kind, accounts: [[], []] };
    found.set(thread, known);
    known.accounts[article === one ? 0 : 1].push(position);
  }
  return [...found.values()].sort((a, b) => a.accounts[0][0]! - b.accounts[0][0]!);
}
