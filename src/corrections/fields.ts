/** The fields of entries as people fill them (`act=deny`, `content=words of the article`), and what becomes of them. */

import type { Entity, Reading, Span } from "../document.ts";
import type { LayerName } from "../proof/entries.ts";
import * as values from "../proof/values.ts";
import type { NamedEntity } from "./correction.ts";

/** Thrown where a field cannot be filled so: what was given and what was expected. */
export class FieldError extends Error {
  override readonly name = "FieldError";
}

/** What filling needs. */
export interface Filling {
  readonly reading: Reading;
  /** The entry as it is; of a new one, what has been filled so far. */
  readonly found: Readonly<Record<string, unknown>>;
  /** Where the entry stands, so that of words that stand in several places the nearest are meant. */
  readonly near: Span | null;
  /** Whom a name or an id means; null where nobody is known by it. */
  readonly entityOf: (name: string) => NamedEntity | null;
}

/** Fields of an entry, and the entities that they name. */
export interface Filled {
  readonly set: Readonly<Record<string, unknown>>;
  readonly entities: readonly NamedEntity[];
}

type Reader = (value: string, filling: Filling, field: string) => Filled;

const none = "-";
const plain = (set: Filled["set"]): Filled => ({ set, entities: [] });

const among =
  (known: readonly string[]): Reader =>
  (value, _, field) => {
    if (known.includes(value)) return plain({ [field]: value });
    throw new FieldError(`"${value}" for ${field}: expected one of ${known.join(", ")}`);
  };
const text: Reader = (value, _, field) => plain({ [field]: value === none ? null : value });
const date: Reader = (value, _, field) => {
  if (value !== none && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value))
    throw new FieldError(
      `"${value}" for ${field}: expected a date such as 2025-08-06, 2025-08 or 2025, or -`,
    );
  return plain({ [field]: value === none ? null : value });
};
const number: Reader = (value, _, field) => {
  if (!/^\d+(\.\d+)?$/.test(value)) throw new FieldError(`"${value}" for ${field}: expected a number`);
  return plain({ [field]: Number(value) });
};
const words: Reader = (value, filling, field) =>
  plain({ [field]: value === none ? null : spanOf(value, filling, field) });
const listOfWords: Reader = (value, filling, field) =>
  plain({ [field]: value === none ? [] : value.split("|").map((one) => spanOf(one.trim(), filling, field)) });
const ownWords: Reader = (value, filling) => plain({ ...spanOf(value, filling, "words") });
const entity: Reader = (value, filling, field) => {
  if (value === none) return plain({ [field]: null });
  const one = entityFor(value, filling, field);
  return { set: { [field]: one.id }, entities: [one] };
};
const entities: Reader = (value, filling, field) => {
  const all = value === none ? [] : value.split("+").map((one) => entityFor(one.trim(), filling, field));
  return { set: { [field]: all.map(({ id }) => id) }, entities: all };
};

/** Who stands at the end of the chain, or before it: entities, or words of the article for a source without a name. */
const link =
  (at: "speaker" | "via"): Reader =>
  (value, filling) => {
    const chain = (filling.found.chain ?? []) as readonly (readonly unknown[])[];
    const named: NamedEntity[] = [];
    const party = (one: string): object => {
      const known = filling.entityOf(one);
      if (known) named.push(known);
      const span = known ? mentionNear(known.id, filling) : spanOf(one, filling, at);
      const place = span ? { start: span.start, end: span.end } : { start: null, end: null };
      return { entity: known?.id ?? null, anonymous: known === null, ...place };
    };
    const links = value === none ? [] : [value.split("+").map((one) => party(one.trim()))];
    const last = chain.slice(-1);
    return {
      set: { chain: at === "speaker" ? [...chain.slice(0, -1), ...links] : [...links, ...last] },
      entities: named,
    };
  };

const names =
  (language: "ar" | "en"): Reader =>
  (value, { found }) => {
    const { name } = found as unknown as Entity;
    const changed =
      language === "ar" ? { ar: value } : { en: value === none ? null : value, transliterated: false };
    return plain({ name: { ...name, ...changed } });
  };

const readers: Readonly<Partial<Record<LayerName, Readonly<Record<string, Reader>>>>> = {
  entities: { type: among(values.entityTypes), name: names("ar"), english: names("en"), wikidata: text },
  mentions: { entity, form: among(values.forms), words: ownWords },
  times: { value: text, type: among(values.timeTypes), words: ownWords },
  attributions: {
    ...{
      act: among(values.acts),
      certainty: among(values.certainties),
      speaker: link("speaker"),
      via: link("via"),
    },
    ...{ cue: words, content: listOfWords, quotes: listOfWords, addressee: words, channel: words },
  },
  events: {
    ...{
      type: among(values.eventTypes),
      status: among(values.statuses),
      actors: entities,
      recipients: entities,
    },
    ...{ place: entity, date, trigger: words, doer: words },
  },
  ultimatums: {
    ...{ issuer: entity, target: entity, demand: words, consequence: words },
    deadline: (value, filling) => {
      const [given, day] = value.split("|").map((one) => one.trim());
      const span = spanOf(given!, filling, "deadline");
      const set = day === undefined ? null : date(day, filling, "deadline").set.deadline;
      return plain({ deadline: { ...span, date: set ?? null, instant: null } });
    },
  },
  measures: {
    kind: among(values.measureKinds),
    state: among(values.measureStates),
    words,
    imposers: entities,
    targets: entities,
    goods: words,
  },
  deadlines: {
    kind: among(values.deadlineKinds),
    date,
    due: words,
    setters: entities,
    bound: entities,
    words: ownWords,
  },
  figures: {
    kind: among(values.figureKinds),
    value: number,
    unit: text,
    bound: among(values.bounds),
    words: ownWords,
  },
  positions: { stance: among(values.stances), holders: entities, cue: words, issue: words },
  forecasts: { certainty: among(values.certainties), forecasters: entities, cue: words, content: words },
};

/** What a new entry has before its fields are filled; layers that are not here cannot be added to. */
const blanks: Readonly<Partial<Record<LayerName, Readonly<Record<string, unknown>>>>> = {
  mentions: { form: "name" },
  times: { type: "DATE", value: null },
  attributions: {
    ...{ cue: null, act: "state", chain: [], addressee: null, channel: null, content: [], quotes: [] },
    ...{ certainty: "CT+", parent: null },
  },
  events: {
    ...{
      actors: [],
      recipients: [],
      doer: null,
      place: null,
      date: null,
      status: "occurred",
      attribution: null,
    },
  },
  ultimatums: { issuer: null, target: null, demand: null, consequence: null, deadline: null },
  measures: {
    ...{ state: "announced", again: [], imposers: [], targets: [], goods: null, rate: null, since: null },
    ...{ until: null, affected: null, event: null, attribution: null },
  },
  deadlines: {
    kind: "term",
    date: null,
    due: null,
    setters: [],
    bound: [],
    ultimatum: null,
    attribution: null,
  },
  figures: { to: null, unit: "people", bound: "exact", event: null, attribution: null },
  positions: { holders: [], attribution: null },
  forecasts: { forecasters: [], horizon: null, certainty: "CT+", attribution: null },
};

/** Fills fields of an entry (`field=value`), one after the other. Throws a `FieldError`. */
export function filled(layer: LayerName, given: readonly string[], filling: Filling): Filled {
  const known = readers[layer];
  if (!known) throw new FieldError(`${layer} have no fields that can be filled: accept or reject them`);
  let set: Readonly<Record<string, unknown>> = {};
  const all = new Map<string, NamedEntity>();
  for (const one of given) {
    const at = one.indexOf("=");
    const field = one.slice(0, Math.max(0, at));
    const read = Object.hasOwn(known, field) ? known[field] : undefined;
    if (!read)
      throw new FieldError(`"${one}": expected FIELD=VALUE with one of ${Object.keys(known).join(", ")}`);
    const more = read(one.slice(at + 1).trim(), { ...filling, found: { ...filling.found, ...set } }, field);
    set = { ...set, ...more.set };
    for (const named of more.entities) all.set(named.id, named);
  }
  return { set, entities: [...all.values()] };
}

/** A new entry of a layer with nothing filled; throws a `FieldError` where people cannot add to the layer. */
export function blankOf(layer: LayerName): Readonly<Record<string, unknown>> {
  const blank = blanks[layer];
  if (blank) return blank;
  throw new FieldError(
    `"${layer}": expected a layer that can be added to: ${Object.keys(blanks).join(", ")}`,
  );
}

/** Where words stand in the text; of several places the nearest to the entry. */
export function spanOf(
  value: string,
  { reading, near }: Pick<Filling, "reading" | "near">,
  field: string,
): Span {
  const { text: all } = reading.article;
  let best: Span | null = null;
  const from = near?.start ?? 0;
  for (let at = value === "" ? -1 : all.indexOf(value); at >= 0; at = all.indexOf(value, at + 1)) {
    if (!best || Math.abs(at - from) < Math.abs(best.start - from))
      best = { start: at, end: at + value.length };
  }
  if (best) return best;
  throw new FieldError(`"${value}" for ${field}: expected words as they stand in the article`);
}

function mentionNear(id: string, { reading, near }: Filling): Span | null {
  const from = near?.start ?? 0;
  const all = reading.mentions.filter(({ entity: of }) => of === id);
  all.sort((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from));
  return all[0] ?? null;
}

function entityFor(name: string, { entityOf }: Filling, field: string): NamedEntity {
  const found = entityOf(name);
  if (found) return found;
  throw new FieldError(
    `"${name}" for ${field}: expected the id or the name of an entity that the record knows (\`isnad show --json\` tells ids)`,
  );
}
