/** Whether something from outside is a correction: of the right shape, and with the id that it has to have. */

import { type LayerName, layerNames } from "../proof/entries.ts";
import { references } from "../proof/marks.ts";
import { type Correction, idOf } from "./correction.ts";

type Fields = Readonly<Record<string, unknown>>;

const hash = /^[0-9a-f]{64}$/;
const kinds: ReadonlySet<unknown> = new Set(["claim", "story", "deadline", "outlook"]);
const types: ReadonlySet<unknown> = new Set(["person", "organization", "place", "group", "other"]);

/** What was expected, null where the value is a correction. */
export function correctionProblem(value: unknown): string | null {
  const given = fieldsOf(value);
  if (!given) return "an object";
  const { id, author, time, reason, action } = given;
  if (!isHash(id)) return '"id" to be 64 hexadecimal digits';
  if (!isText(author) || author === "" || !isText(reason)) return '"author" and "reason" to be words';
  if (!isText(time) || Number.isNaN(Date.parse(time))) return '"time" to be an ISO 8601 instant';
  const expected =
    isText(action) && Object.hasOwn(shapes, action) ? shapes[action]!(given) : "a known action";
  if (expected !== null) return expected;
  return idOf(value as Correction) === id ? null : "the id that is the hash of what it says";
}

const shapes: Readonly<Record<string, (given: Fields) => string | null>> = {
  accept: ({ target }) => entryProblem(target),
  reject: ({ target }) => entryProblem(target),
  change: ({ target, set, entities }) =>
    entryProblem(target) ?? fieldsProblem(set, '"set"') ?? entitiesProblem(entities),
  merge: ({ target, into }) => entryProblem(target) ?? entryProblem(into),
  split: ({ target, at }) => entryProblem(target) ?? (Number.isInteger(at) ? null : '"at" to be an offset'),
  add: ({ target, entry, entities }) =>
    wordsProblem(target) ?? fieldsProblem(entry, '"entry"') ?? entitiesProblem(entities),
  identify: ({ article, entity, as }) =>
    (article === null || isHash(article)) && isText(entity)
      ? namedProblem(as)
      : '"article" to be a key or null, and "entity" an id',
  join: threadProblem,
  part: threadProblem,
  mark: ({ target, verdict }) =>
    entryProblem(target) ??
    (verdict === "right" || verdict === "wrong" ? null : '"verdict" to be right or wrong'),
  withdraw: ({ correction, article }) =>
    isHash(correction) && (article === null || isHash(article))
      ? null
      : '"correction" to be an id, and "article" a key or null',
};

function threadProblem({ kind, target, other }: Fields): string | null {
  return kinds.has(kind) ? (entryProblem(target) ?? entryProblem(other)) : '"kind" to be that of a thread';
}

function entryProblem(value: unknown): string | null {
  const target = fieldsOf(value);
  if (!target) return "a target";
  const { article, layer, selector, said, by, engine } = target;
  if (!isHash(article) || !isLayer(layer) || !fieldsOf(said) || !isText(by))
    return 'a target with "article", "layer", "said" and "by"';
  if (selector === null ? layer !== "entities" : selectorProblem(selector))
    return "a target with its selector";
  const { version, lexicons } = fieldsOf(engine) ?? {};
  return engine === null || (isText(version) && isHash(lexicons))
    ? null
    : "a target with its engine, or null";
}

function wordsProblem(value: unknown): string | null {
  const { article, layer, selector } = fieldsOf(value) ?? {};
  return isHash(article) && isLayer(layer) && !selectorProblem(selector)
    ? null
    : 'words with "article", "layer" and "selector"';
}

function selectorProblem(value: unknown): boolean {
  const { units, codePoints, exact, prefix, suffix } = fieldsOf(value) ?? {};
  const isSpan = (span: unknown): boolean => {
    const { start, end } = fieldsOf(span) ?? {};
    return (
      Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) <= Number(end)
    );
  };
  return !(isSpan(units) && isSpan(codePoints) && isText(exact) && isText(prefix) && isText(suffix));
}

/** Fields that a person fills: indexes of other entries mean nothing in another reading. */
function fieldsProblem(value: unknown, name: string): string | null {
  const fields = fieldsOf(value);
  if (!fields) return `${name} to be an object`;
  const index = Object.keys(fields).find(
    (field) => Object.hasOwn(references, field) && fields[field] !== null && !isEmpty(fields[field]),
  );
  return index === undefined ? null : `${name} without "${index}", which is an index`;
}

function entitiesProblem(value: unknown): string | null {
  if (!Array.isArray(value)) return '"entities" to be an array';
  return value.map(namedProblem).find((expected) => expected !== null) ?? null;
}

function namedProblem(value: unknown): string | null {
  const { id, wikidata, type, name } = fieldsOf(value) ?? {};
  const { ar, en, transliterated } = fieldsOf(name) ?? {};
  const right =
    isText(id) &&
    id !== "" &&
    (wikidata === null || isText(wikidata)) &&
    types.has(type) &&
    isText(ar) &&
    typeof transliterated === "boolean";
  return right && (en === null || isText(en)) ? null : "an entity with id, wikidata, type and name";
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isHash(value: unknown): value is string {
  return isText(value) && hash.test(value);
}

function isLayer(value: unknown): value is LayerName {
  return layerNames.includes(value as LayerName);
}
