/** `isnad correct …`: what a person says of an entry, kept beside what the engine found. */

import { userInfo } from "node:os";
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
import type { KeptReading } from "../proof/kept.ts";
import type { RecordStore } from "../record/record.ts";
import { isolated, isolatedRuns } from "./bidi.ts";
import { CommandError, type Context, type ExitCode, withRecord } from "./context.ts";
import { correctionLine } from "./correction-lines.ts";
import { readingOf } from "./show.ts";

/** Options of every correction. */
export interface CorrectOptions {
  readonly record?: string;
  readonly reason: string;
  readonly by?: string;
}

type Say = (record: RecordStore, path: string) => Promise<Saying>;

/** Keeps what a person says, and tells what became of it. */
async function correct(say: Say, options: CorrectOptions, context: Context): Promise<ExitCode> {
  return withRecord<ExitCode>(context, options.record, "existing", async (record, path) => {
    let saying: Saying;
    try {
      saying = await say(record, path);
    } catch (error) {
      if (error instanceof FieldError) throw new CommandError(error.message);
      throw error;
    }
    const author = options.by ?? context.io.env.ISNAD_AUTHOR ?? userInfo().username;
    const said = { author, time: new Date().toISOString(), reason: options.reason };
    const correction = correctionOf(saying, said);
    await refuseUnfit(record, correction);
    await record.correct([correction]);
    await context.out.write(`${correctionLine(correction, context.style)}\n`);
    const { dim } = context.errorStyle.colours;
    await context.err.write(
      `${dim(`undo it with isnad correct undo ${correction.id.slice(0, 8)} · record ${isolatedRuns(path)}`)}\n`,
    );
    return 0;
  });
}

/** What cannot be applied now would be a conflict from its first day on. */
async function refuseUnfit(record: RecordStore, correction: Correction): Promise<void> {
  if (!("target" in correction) || correction.action === "join" || correction.action === "part") return;
  const { article } = correction.target;
  const reading = (await record.reading(article))!;
  const before = inForce(await record.corrections());
  const outcome = correctedReading(reading, article, [...before, correction]).outcomes.find(
    (one) => one.correction === correction,
  );
  if (outcome?.state === "conflict") {
    throw new CommandError(
      `that cannot be done with this entry (${outcome.why}): a name, a time, a figure or the content of a statement can be split, at words within it`,
    );
  }
}

/** `accept` and `reject`. */
export function judge(
  action: "accept" | "reject",
  [article, entry]: readonly [string, string],
  options: CorrectOptions,
  context: Context,
): Promise<ExitCode> {
  return correct(
    async (record, path) => ({ action, target: await targetAt(record, path, article, entry) }),
    options,
    context,
  );
}

/** `forecast … right|wrong`. */
export function markForecast(
  [article, entry, verdict]: readonly [string, string, string],
  options: CorrectOptions,
  context: Context,
): Promise<ExitCode> {
  return correct(
    async (record, path) => {
      const target = await targetAt(record, path, article, entry);
      if (target.layer !== "forecasts")
        throw new CommandError(`"${entry}" is no forecast: expected forecasts/N`);
      if (verdict !== "right" && verdict !== "wrong")
        throw new CommandError(`"${verdict}" given: expected right or wrong`);
      return { action: "mark", target, verdict };
    },
    options,
    context,
  );
}

/** `change ARTICLE ENTRY FIELD=VALUE…`. */
export function change(
  article: string,
  entry: string,
  given: readonly string[],
  options: CorrectOptions,
  context: Context,
): Promise<ExitCode> {
  return correct(
    async (record, path) => {
      const kept = await keptAt(record, path, article);
      const { layer, index } = entryAt(kept.reading, entry);
      const found = kept.reading[layer][index]!;
      const near = anchorOf(layer, found as never, kept.reading);
      const entityOf = await knownAmong(record, kept.reading, given);
      // Fields that people filled before are those that a chain is put together from.
      const now = (await record.corrected(kept.key))!;
      const at = now.origins[layer].indexOf(index);
      const seen = (at < 0 ? found : now.reading[layer][at]!) as unknown as Readonly<Record<string, unknown>>;
      const { set, entities } = filled(layer, given, { reading: kept.reading, found: seen, near, entityOf });
      return { action: "change", target: entryTarget(kept, layer, index)!, set, entities };
    },
    options,
    context,
  );
}

/** `merge ARTICLE ENTRY INTO`. */
export function merge(
  [article, entry, into]: readonly [string, string, string],
  options: CorrectOptions,
  context: Context,
): Promise<ExitCode> {
  return correct(
    async (record, path) => {
      const target = await targetAt(record, path, article, entry);
      const other = await targetAt(record, path, article, into);
      if (target.layer !== other.layer) throw new CommandError(`${entry} and ${into} are not of one layer`);
      if (target.layer !== "entities") return { action: "merge", target, into: other };
      const { reading, key } = await keptAt(record, path, article);
      const as = reading.entities.find(({ id }) => id === other.said.id)!;
      return { action: "identify", article: key, entity: String(target.said.id), as: namedOf(as) };
    },
    options,
    context,
  );
}

/** `split ARTICLE ENTRY WORDS`. */
export function split(
  [article, entry, words]: readonly [string, string, string],
  options: CorrectOptions,
  context: Context,
): Promise<ExitCode> {
  return correct(
    async (record, path) => {
      const kept = await keptAt(record, path, article);
      const { layer, index } = entryAt(kept.reading, entry);
      const near = anchorOf(layer, kept.reading[layer][index] as never, kept.reading);
      const at = spanOf(words, { reading: kept.reading, near }, "the second").start;
      return { action: "split", target: entryTarget(kept, layer, index)!, at };
    },
    options,
    context,
  );
}

/** `add ARTICLE LAYER FIELD=VALUE…`. */
export function add(
  article: string,
  given: string,
  fields: readonly string[],
  options: CorrectOptions,
  context: Context,
): Promise<ExitCode> {
  return correct(
    async (record, path) => {
      const kept = await keptAt(record, path, article);
      const layer = layerAt(given);
      const entityOf = await knownAmong(record, kept.reading, fields);
      const blank = blankOf(layer);
      const more = filled(layer, fields, { reading: kept.reading, found: blank, near: null, entityOf });
      const entry = { ...blank, ...more.set };
      const expected = unfit(layer, { ...entry, by: "people/new" }, kept.reading);
      if (expected !== null)
        throw new CommandError(`a new entry of ${layer} needs more fields: expected ${expected}`);
      const span = anchorOf(layer, entry as never, kept.reading);
      if (!span)
        throw new CommandError(`a new entry of ${layer} needs words of the article that it hangs on`);
      return { action: "add", target: wordsTarget(kept, layer, span), entry, entities: more.entities };
    },
    options,
    context,
  );
}

/** `same ENTITY OTHER`: two are one, in one article or in all. */
export function same(
  [one, other]: readonly [string, string],
  options: CorrectOptions & { readonly in?: string },
  context: Context,
): Promise<ExitCode> {
  return correct(
    async (record, path) => {
      const [from, as] = [await theEntity(record, one), await theEntity(record, other)];
      const article = options.in === undefined ? null : (await keptAt(record, path, options.in)).key;
      return { action: "identify", article, entity: from.id, as };
    },
    options,
    context,
  );
}

/** Options of `another`. */
export interface AnotherOptions extends CorrectOptions {
  readonly in: string;
  readonly name: string;
  readonly english?: string;
  readonly id?: string;
  readonly type?: EntityType;
}

/** `another ENTITY --in ARTICLE --name NAME`: in that article it is somebody else. */
export function another(entity: string, options: AnotherOptions, context: Context): Promise<ExitCode> {
  return correct(
    async (record, path) => {
      const { key, reading } = await keptAt(record, path, options.in);
      const from = reading.entities.find(({ id, name }) => id === entity || name.ar === entity);
      if (!from)
        throw new CommandError(
          `the article does not name "${entity}": expected the id of one of its entities`,
        );
      const id = options.id ?? `own:${options.name.trim().replace(/\s+/g, "-")}`;
      const as: NamedEntity = {
        ...{ id, wikidata: /^Q[1-9]\d*$/.test(id) ? id : null, type: options.type ?? from.type },
        name: { ar: options.name, en: options.english ?? null, transliterated: false },
      };
      return { action: "identify", article: key, entity: from.id, as };
    },
    options,
    context,
  );
}

/** `join` and `part`: whether an account tells the same as another (or as the rest of its claim). */
export function thread(
  action: "join" | "part",
  [one, other]: readonly [string, string | undefined],
  options: CorrectOptions,
  context: Context,
): Promise<ExitCode> {
  return correct(
    async (record) => {
      const first = await accountAt(record, one);
      const rest = first.others[0];
      if (other === undefined && !rest) throw new CommandError(`"${one}" stands alone already`);
      const second = other === undefined ? await accountAt(record, rest!) : await accountAt(record, other);
      if (first.kind !== second.kind) throw new CommandError(`"${one}" and "${other}" are not of one kind`);
      return { action, kind: first.kind, target: first.target, other: second.target };
    },
    options,
    context,
  );
}

/** `undo CORRECTION`. */
export function undo(id: string, options: CorrectOptions, context: Context): Promise<ExitCode> {
  return correct(
    async (record) => {
      const found = await record.correctionByPrefix(id.toLowerCase());
      if (!found)
        throw new CommandError(
          `no correction "${id}", or more than one: give the digits that \`isnad corrections\` shows`,
        );
      const article = "target" in found ? found.target.article : found.article;
      return { action: "withdraw", correction: found.id, article };
    },
    options,
    context,
  );
}

async function keptAt(record: RecordStore, path: string, id: string): Promise<KeptReading> {
  const { key } = await readingOf(record, id, path);
  return (await record.kept(key))!;
}

async function targetAt(record: RecordStore, path: string, id: string, entry: string): Promise<EntryTarget> {
  const kept = await keptAt(record, path, id);
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
  throw new CommandError(
    `no entry "${entry}": ${count === 0 ? `the article has no ${layer}` : `expected ${layer}/1 to ${layer}/${count}`}, as \`isnad show\` and \`isnad explain\` number them`,
  );
}

function layerAt(given: string): LayerName {
  const found = layerNames.filter((layer) => layer.startsWith(given));
  const exact =
    found.find((layer) => layer === given) ?? (given !== "" && found.length === 1 ? found[0] : undefined);
  if (exact) return exact;
  throw new CommandError(
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
      : `several are called so, give the id: ${found.map(({ id, name: of }) => `${id} ${isolated(of.ar)}`).join(", ")}`;
  throw new CommandError(`"${name}": ${why}`);
}

async function accountAt(record: RecordStore, id: string) {
  const kind =
    (["claim", "story", "deadline", "outlook"] as const).find((one) => id.startsWith(`${one}-`)) ?? "claim";
  const found = await record.thread(kind, id);
  const [prefix, position] = id.replace(/^[a-z]+-/, "").split("-");
  const own = found?.accounts.find(
    ({ article, position: at }) => article.startsWith(prefix!) && at === Number(position),
  );
  if (!found || !own)
    throw new CommandError(`no account "${id}": expected an id that \`isnad claims ID\` shows`);
  const { reading, origins, key, provenance, found: engine } = (await record.corrected(own.article))!;
  const entry = entryOfAccount(kind, own.position, reading);
  const index = entry && origins[entry.layer][entry.index];
  if (!entry || typeof index !== "number")
    throw new CommandError(`"${id}" comes from no entry of the engine's, so it can be moved nowhere`);
  const target = entryTarget({ key, provenance, reading: engine }, entry.layer, index)!;
  const others = found.accounts
    .filter((one) => one !== own)
    .map(({ article, position: at }) => `${kind}-${article.slice(0, 12)}-${at}`);
  return { kind, target, others };
}

function namedOf({ id, wikidata, type, name }: NamedEntity): NamedEntity {
  return { id, wikidata, type, name };
}
