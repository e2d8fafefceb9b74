/** What people say of what the engine found: rows that are added and never changed. */

import type { Kysely, Transaction } from "kysely";
import { articleOf, byArticle, type Correction, inForce, inOrder } from "../corrections/correction.ts";
import { inBatches } from "./batches.ts";
import type { CorrectionsTable, Tables } from "./tables.ts";

type Db = Kysely<Tables> | Transaction<Tables>;

/** Adds corrections; one that is there already is passed over. Gives those that are new. */
export async function addCorrections(
  trx: Transaction<Tables>,
  corrections: readonly Correction[],
): Promise<readonly Correction[]> {
  const fresh: Correction[] = [];
  for (const correction of corrections) {
    const { id, action, time } = correction;
    const row: CorrectionsTable = {
      ...{ id, article: articleOf(correction), action, time },
      json: JSON.stringify(correction),
    };
    const made = await trx
      .insertInto("corrections")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    if ((made.numInsertedOrUpdatedRows ?? 0n) > 0n) fresh.push(correction);
  }
  return fresh;
}

/** Every correction, in the order in which they were made; those withdrawn and the withdrawals are among them. */
export async function allCorrections(db: Db): Promise<readonly Correction[]> {
  const rows = await db.selectFrom("corrections").select("json").execute();
  return rows.map(correctionIn).sort(inOrder);
}

/** For each of some articles, the corrections in force that are about it or about all. */
export async function correctionsOf(
  db: Db,
  articles: readonly string[],
): Promise<(article: string) => readonly Correction[]> {
  const found: Correction[] = [];
  const everywhere = await db.selectFrom("corrections").select("json").where("article", "is", null).execute();
  found.push(...everywhere.map(correctionIn));
  for (const some of inBatches(articles)) {
    const rows = await db.selectFrom("corrections").select("json").where("article", "in", some).execute();
    found.push(...rows.map(correctionIn));
  }
  return byArticle(found);
}

/** The corrections in force that say which accounts tell one thing. */
export async function threadCorrections(db: Db): Promise<readonly ThreadCorrection[]> {
  const some = await db
    .selectFrom("corrections")
    .select("id")
    .where("action", "in", ["join", "part"])
    .limit(1)
    .executeTakeFirst();
  if (!some) return [];
  const rows = await db
    .selectFrom("corrections")
    .select("json")
    .where("action", "in", ["join", "part", "withdraw"])
    .execute();
  return inForce(rows.map(correctionIn)).filter(
    (one): one is ThreadCorrection => one.action === "join" || one.action === "part",
  );
}

/** One that says whether two accounts tell one thing. */
export type ThreadCorrection = Correction & { readonly action: "join" | "part" };

/** The correction whose id starts so, null where none does; rejects with an error that names them where several do. */
export async function correctionByPrefix(db: Db, prefix: string): Promise<Correction | null> {
  if (!/^[0-9a-f]{4,64}$/.test(prefix)) return null;
  const rows = await db
    .selectFrom("corrections")
    .select("json")
    .where("id", ">=", prefix)
    .where("id", "<", `${prefix}g`)
    .limit(3)
    .execute();
  return rows.length === 1 ? correctionIn(rows[0]!) : null;
}

/** The articles that corrections touch: those that they are about, and all that name an entity who is now another. */
export async function articlesTouched(
  db: Db,
  corrections: readonly Correction[],
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const entities = new Set<string>();
  const withdrawn = new Set<string>();
  const touch = (one: Correction): void => {
    const article = articleOf(one);
    if (article !== null) keys.add(article);
    if (one.action === "identify" && one.article === null) entities.add(one.entity).add(one.as.id);
    if (one.action === "join" || one.action === "part") keys.add(one.other.article);
    if (one.action === "withdraw") withdrawn.add(one.correction);
  };
  for (const one of corrections) touch(one);
  // A withdrawal touches what its correction touched, and so on down a chain of them.
  for (const seen = new Set<string>(); withdrawn.size > seen.size; ) {
    const ids = [...withdrawn].filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
    const rows = await db.selectFrom("corrections").select("json").where("id", "in", ids).execute();
    for (const row of rows) touch(correctionIn(row));
  }
  for (const some of inBatches([...entities])) {
    const rows = await db
      .selectFrom("names")
      .select("article")
      .where("entity", "in", some)
      .distinct()
      .execute();
    for (const { article } of rows) keys.add(article);
  }
  return keys;
}

function correctionIn({ json }: Pick<CorrectionsTable, "json">): Correction {
  return JSON.parse(json) as Correction;
}
