/** Which accounts tell one thing, where people have said so: what is compared gives way to what they say. */

import type { Transaction } from "kysely";
import type { ThreadKind } from "../across/digest.ts";
import { earlier } from "../across/threads.ts";
import { positionOf } from "../corrections/accounts.ts";
import { anchoring } from "../corrections/anchor.ts";
import type { EntryTarget } from "../corrections/correction.ts";
import { corrected, type KeptCorrected } from "./corrected.ts";
import { type ThreadCorrection, threadCorrections } from "./corrections.ts";
import type { Tables } from "./tables.ts";
import { countThreads } from "./threads.ts";

/** An account as it stands in the record. */
interface Row {
  readonly id: number;
  readonly thread: number;
}

/** Puts accounts together and apart as people say, the latest word on two of them counting. Cheap where nobody said anything. */
export async function upholdThreads(trx: Transaction<Tables>): Promise<void> {
  const said = await threadCorrections(trx);
  if (said.length === 0) return;
  const read = new Map<string, KeptCorrected | null>();
  const rowOf = async (kind: ThreadKind, target: EntryTarget): Promise<Row | null> => {
    const { article } = target;
    if (!read.has(article)) read.set(article, await corrected(trx, article));
    const reading = read.get(article);
    const position = reading ? positionIn(reading, kind, target) : null;
    if (position === null) return null;
    const row = await trx
      .selectFrom("accounts")
      .select(["id", "thread"])
      .where("kind", "=", kind)
      .where("article", "=", article)
      .where("position", "=", position)
      .executeTakeFirst();
    return row ?? null;
  };
  const touched = new Set<number>();
  // First what belongs together: what is to stand apart does so in the end.
  for (const action of ["join", "part"] as const) {
    for (const one of latestOfEach(said)) {
      if (one.action !== action) continue;
      const [a, b] = [await rowOf(one.kind, one.target), await rowOf(one.kind, one.other)];
      if (!a || !b) continue;
      if (action === "join" && a.thread !== b.thread) await joinThreads(trx, a.thread, b.thread, touched);
      if (action === "part" && a.thread === b.thread) await partFrom(trx, a, touched);
    }
  }
  await countThreads(trx, touched);
}

function latestOfEach(said: readonly ThreadCorrection[]): readonly ThreadCorrection[] {
  const latest = new Map<string, ThreadCorrection>();
  const nameOf = ({ article, layer, selector, said }: EntryTarget): string =>
    JSON.stringify([article, layer, selector?.units ?? null, said]);
  for (const one of said) {
    const pair = [nameOf(one.target), nameOf(one.other)].sort().join();
    latest.delete(pair);
    latest.set(pair, one);
  }
  return [...latest.values()];
}

/** The position of an account in the corrected reading; null where nothing there is what the person pointed to. */
function positionIn(
  { reading, origins, found }: KeptCorrected,
  kind: ThreadKind,
  target: EntryTarget,
): number | null {
  const at = anchoring(found)(target);
  if (!("index" in at)) return null;
  const index = origins[target.layer].indexOf(at.index);
  return index < 0 ? null : positionOf(kind, target.layer, index, reading);
}

async function joinThreads(
  trx: Transaction<Tables>,
  one: number,
  other: number,
  touched: Set<number>,
): Promise<void> {
  const firsts = await trx
    .selectFrom("accounts")
    .select(["id", "article", "position", "day"])
    .where("id", "in", [one, other])
    .execute();
  firsts.sort(earlier);
  const [first, second] = firsts;
  if (!first || !second) return;
  await trx.updateTable("accounts").set({ thread: first.id }).where("thread", "=", second.id).execute();
  touched.add(first.id).add(second.id);
}

/** Takes one account out of its thread; where the thread was called by it, the next one gives the name. */
async function partFrom(trx: Transaction<Tables>, { id, thread }: Row, touched: Set<number>): Promise<void> {
  const others = await trx
    .selectFrom("accounts")
    .select(["id", "article", "position", "day"])
    .where("thread", "=", thread)
    .where("id", "!=", id)
    .execute();
  others.sort(earlier);
  const name = others[0]?.id;
  if (name === undefined) return;
  await trx.updateTable("accounts").set({ thread: name }).where("thread", "=", thread).execute();
  await trx.updateTable("accounts").set({ thread: id }).where("id", "=", id).execute();
  touched.add(thread).add(name).add(id);
}
