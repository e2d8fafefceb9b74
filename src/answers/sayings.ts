/** What a person says of an entry, made and kept: made from what he types or clicks: an entry is `events/2`, a field is `act=deny`. */

import { entryOfAccount } from "../corrections/accounts.ts";
import { entryTarget, wordsTarget } from "../corrections/anchor.ts";
import { correctedReading } from "../corrections/corrected.ts";
import {
  type Correction,
  correctionOf,
  type EntryTarget,
  inForce,
  type NamedEntity,
  type Saying,
} from "../corrections/correction.ts";
import { blankOf, FieldError, filled, spanOf } from "../corrections/fields.ts";
import { unfit } from "../corrections/pieces.ts";
import type { EntityType, Reading } from "../document.ts";
import { anchorOf, type LayerName, layerNames } from "../proof/entries.ts";
import { type RecordStore, threadKinds } from "../record/record.ts";
import { keptCalled } from "./articles.ts";
import { namedOf } from "./kept-texts.ts";
import { RefusedError } from "./refused.ts";

/** What is to be said. Articles are ids or beginnings of keys, entries are `LAYER/N` as the engine's reading counts them from 1. */
export type ToSay =
  | { readonly action: "accept" | "reject"; readonly article: string; readonly entry: string }
  | {
      readonly action: "mark";
      readonly article: string;
      readonly entry: string;
      readonly verdict: "right" | "wrong";
    }
  | {
      readonly action: "change";
      readonly article: string;
      readonly entry: string;
      readonly fields: readonly string[];
    }
  | { readonly action: "merge"; readonly article: string; readonly entry: string; readonly into: string }
  /** The second begins at these words. */
  | { readonly action: "split"; readonly article: string; readonly entry: string; readonly words: string }
  | {
      readonly action: "add";
      readonly article: string;
      readonly layer: string;
      readonly fields: readonly string[];
    }
  /** Two entities are one, in one article or (left out) in all. */
  | {
      readonly action: "same";
      readonly entity: string;
      readonly other: string;
      readonly in?: string | undefined;
    }
  /** In one article an entity is somebody else. */
  | {
      readonly action: "another";
      readonly entity: string;
      readonly in: string;
      readonly name: string;
      readonly english?: string | undefined;
      readonly id?: string | undefined;
      readonly type?: EntityType | undefined;
    }
  /** Accounts of threads (`claim-1f3a9c-4`); without another, the rest of its thread. */
  | { readonly action: "join" | "part"; readonly account: string; readonly other?: string | undefined }
  /** The correction whose id starts so is taken back. */
  | { readonly action: "undo"; readonly correction: string };

/** What somebody says, ready to be kept. Throws a `RefusedError` where it cannot be said. */
async function sayingOf(record: RecordStore, said: ToSay): Promise<Saying> {
  try {
    return await made(record, said);
  } catch (error) {
    if (error instanceof FieldError) throw new RefusedError("wrong", error.message);
    throw error;
  }
}

/** What cannot be applied now would be a conflict from its first day on: throws a `RefusedError`. */
async function refuseUnfit(record: RecordStore, correction: Correction): Promise<void> {
  if (!("target" in correction) || correction.action === "join" || correction.action === "part") return;
  const { article } = correction.target;
  const reading = (await record.reading(article))!;
  const before = inForce(await record.corrections());
  const outcome = correctedReading(reading, article, [...before, correction]).outcomes.find(
    (one) => one.correction === correction,
  );
  if (outcome?.state === "conflict") {
    throw new RefusedError(
      "wrong",
      `that cannot be done with this entry (${outcome.why}): a name, a time, a figure or the content of a statement can be split, at words within it`,
    );
  }
}

/** Keeps what a person says; throws a `RefusedError` where that cannot be said. */
export async function kept(
  record: RecordStore,
  said: ToSay,
  by: Parameters<typeof correctionOf>[1],
): Promise<Correction> {
  const correction = correctionOf(await sayingOf(record, said), by);
  await refuseUnfit(record, correction);
  await record.correct([correction]);
  return correction;
}

async function made(record: RecordStore, said: ToSay): Promise<Saying> {
  switch (said.action) {
    case "accept":
    case "reject":
      return { action: said.action, target: await targetAt(record, said.article, said.entry) };
    case "mark":
      return marked(record, said);
    case "change":
      return changed(record, said);
    case "merge":
      return merged(record, said);
    case "split":
      return split(record, said);
    case "add":
      return added(record, said);
    case "same":
      return same(record, said);
    case "another":
      return another(record, said);
    case "join":
    case "part":
      return threaded(record, said);
    case "undo":
      return undone(record, said);
  }
}

type Say<A extends ToSay["action"]> = Extract<ToSay, { readonly action: A }>;

async function marked(record: RecordStore, { article, entry, verdict }: Say<"mark">): Promise<Saying> {
  const target = await targetAt(record, article, entry);
  if (target.layer !== "forecasts")
    throw new RefusedError("wrong", `"${entry}" is no forecast: expected forecasts/N`);
  return { action: "mark", target, verdict };
}

async function changed(record: RecordStore, { article, entry, fields }: Say<"change">): Promise<Saying> {
  const kept = await keptCalled(record, article);
  const { layer, index } = entryAt(kept.reading, entry);
  const found = kept.reading[layer][index]!;
  const near = anchorOf(layer, found as never, kept.reading);
  const entityOf = await knownAmong(record, kept.reading, fields);
  // Fields that people filled before are those that a chain is put together from.
  const now = (await record.corrected(kept.key))!;
  const at = now.origins[layer].indexOf(index);
  const seen = (at < 0 ? found : now.reading[layer][at]!) as unknown as Readonly<Record<string, unknown>>;
  const { set, entities } = filled(layer, fields, { reading: kept.reading, found: seen, near, entityOf });
  return { action: "change", target: entryTarget(kept, layer, index)!, set, entities };
}

async function merged(record: RecordStore, { article, entry, into }: Say<"merge">): Promise<Saying> {
  const target = await targetAt(record, article, entry);
  const other = await targetAt(record, article, into);
  if (target.layer !== other.layer)
    throw new RefusedError("wrong", `${entry} and ${into} are not of one layer`);
  if (target.layer !== "entities") return { action: "merge", target, into: other };
  const { reading, key } = await keptCalled(record, article);
  const as = reading.entities.find(({ id }) => id === other.said.id)!;
  return { action: "identify", article: key, entity: String(target.said.id), as: namedOf(as) };
}

async function split(record: RecordStore, { article, entry, words }: Say<"split">): Promise<Saying> {
  const kept = await keptCalled(record, article);
  const { layer, index } = entryAt(kept.reading, entry);
  const near = anchorOf(layer, kept.reading[layer][index] as never, kept.reading);
  const at = spanOf(words, { reading: kept.reading, near }, "the second").start;
  return { action: "split", target: entryTarget(kept, layer, index)!, at };
}

async function added(record: RecordStore, { article, layer: given, fields }: Say<"add">): Promise<Saying> {
  const kept = await keptCalled(record, article);
  const layer = layerAt(given);
  const entityOf = await knownAmong(record, kept.reading, fields);
  const blank = blankOf(layer);
  const more = filled(layer, fields, { reading: kept.reading, found: blank, near: null, entityOf });
  const entry = { ...blank, ...more.set };
  const expected = unfit(layer, { ...entry, by: "people/new" }, kept.reading);
  if (expected !== null)
    throw new RefusedError("wrong", `a new entry of ${layer} needs more fields: expected ${expected}`);
  const span = anchorOf(layer, entry as never, kept.reading);
  if (!span)
    throw new RefusedError("wrong", `a new entry of ${layer} needs words of the article that it hangs on`);
  return { action: "add", target: wordsTarget(kept, layer, span), entry, entities: more.entities };
}

async function same(record: RecordStore, { entity, other, in: where }: Say<"same">): Promise<Saying> {
  const [from, as] = [await theEntity(record, entity), await theEntity(record, other)];
  const article = where === undefined ? null : (await keptCalled(record, where)).key;
  return { action: "identify", article, entity: from.id, as };
}

async function another(record: RecordStore, said: Say<"another">): Promise<Saying> {
  const { key, reading } = await keptCalled(record, said.in);
  const from = reading.entities.find(({ id, name }) => id === said.entity || name.ar === said.entity);
  if (!from)
    throw new RefusedError(
      "wrong",
      `the article does not name "${said.entity}": expected the id of one of its entities`,
    );
  const id = said.id ?? `own:${said.name.trim().replace(/\s+/g, "-")}`;
  const as: NamedEntity = {
    ...{ id, wikidata: /^Q[1-9]\d*$/.test(id) ? id : null, type: said.type ?? from.type },
    name: { ar: said.name, en: said.english ?? null, transliterated: false },
  };
  return { action: "identify", article: key, entity: from.id, as };
}

async function threaded(
  record: RecordStore,
  { action, account, other }: Say<"join" | "part">,
): Promise<Saying> {
  const first = await accountAt(record, account);
  const rest = first.others[0];
  if (other === undefined && !rest) throw new RefusedError("wrong", `"${account}" stands alone already`);
  const second = other === undefined ? await accountAt(record, rest!) : await accountAt(record, other);
  if (first.kind !== second.kind)
    throw new RefusedError("wrong", `"${account}" and "${other}" are not of one kind`);
  return { action, kind: first.kind, target: first.target, other: second.target };
}

async function undone(record: RecordStore, { correction }: Say<"undo">): Promise<Saying> {
  const found = await record.correctionByPrefix(correction.toLowerCase());
  if (!found)
    throw new RefusedError(
      "missing",
      `no correction "${correction}", or more than one: give the digits that \`isnad corrections\` shows`,
    );
  const article = "target" in found ? found.target.article : found.article;
  return { action: "withdraw", correction: found.id, article };
}

async function targetAt(record: RecordStore, id: string, entry: string): Promise<EntryTarget> {
  const kept = await keptCalled(record, id);
  const { layer, index } = entryAt(kept.reading, entry);
  return entryTarget(kept, layer, index)!;
}

/** `events/2`, or a beginning of the layer's name that no other has: `ev/2`. */
function entryAt(reading: Reading, entry: string): { readonly layer: LayerName; readonly index: number } {
  const [name = "", number = ""] = entry.split("/");
  const layer = layerAt(name);
  const index = /^\d+$/.test(number) ? Number(number) - 1 : -1;
  if (reading[layer][index] !== undefined) return { layer, index };
  const count = reading[layer].length;
  throw new RefusedError(
    "wrong",
    `no entry "${entry}": ${count === 0 ? `the article has no ${layer}` : `expected ${layer}/1 to ${layer}/${count}`}, as \`isnad show\` and \`isnad explain\` number them`,
  );
}

function layerAt(given: string): LayerName {
  const found = layerNames.filter((layer) => layer.startsWith(given));
  const exact =
    found.find((layer) => layer === given) ?? (given !== "" && found.length === 1 ? found[0] : undefined);
  if (exact) return exact;
  throw new RefusedError(
    "wrong",
    `"${given}" is no layer: expected one of ${layerNames.join(", ")}, or how one begins`,
  );
}

/** Whom the values of fields name, asked of the article first and of the record after it. */
async function knownAmong(record: RecordStore, reading: Reading, given: readonly string[]) {
  const known = new Map<string, NamedEntity | null>();
  for (const one of given)
    for (const value of one.slice(one.indexOf("=") + 1).split("+")) {
      const name = value.trim();
      const here = reading.entities.find(({ id, name: of }) => [id, of.ar, of.en].includes(name));
      known.set(name, here ? namedOf(here) : ((await record.entitiesNamed(name))[0] ?? null));
    }
  return (name: string): NamedEntity | null => known.get(name) ?? null;
}

async function theEntity(record: RecordStore, name: string): Promise<NamedEntity> {
  const found = await record.entitiesNamed(name);
  if (found.length === 1) return found[0]!;
  const why =
    found.length === 0
      ? "expected the id or the name of an entity that the record knows"
      : `several are called so, give the id: ${found.map(({ id }) => id).join(", ")}`;
  throw new RefusedError("wrong", `"${name}": ${why}`);
}

async function accountAt(record: RecordStore, id: string) {
  const kind = threadKinds.find((one) => id.startsWith(`${one}-`)) ?? "claim";
  const found = await record.thread(kind, id);
  const [prefix, position] = id.replace(/^[a-z]+-/, "").split("-");
  const own = found?.accounts.find(
    ({ article, position: at }) => article.startsWith(prefix!) && at === Number(position),
  );
  if (!found || !own)
    throw new RefusedError("wrong", `no account "${id}": expected an id that \`isnad claims ID\` shows`);
  const { reading, origins, key, provenance, found: engine } = (await record.corrected(own.article))!;
  const entry = entryOfAccount(kind, own.position, reading);
  const index = entry && origins[entry.layer][entry.index];
  if (!entry || typeof index !== "number")
    throw new RefusedError(
      "wrong",
      `"${id}" comes from no entry of the engine's, so it can be moved nowhere`,
    );
  const target = entryTarget({ key, provenance, reading: engine }, entry.layer, index)!;
  const others = found.accounts
    .filter((one) => one !== own)
    .map(({ article, position: at }) => `${kind}-${article.slice(0, 12)}-${at}`);
  return { kind, target, others };
}
