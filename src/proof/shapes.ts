/** The shape of every layer, checked where a reading comes in from outside. Fields beside those named here may be there. */

import type { LayerName } from "./entries.ts";

/** What an entry may refer to: how long the text is and how many entries each layer has. */
export interface Bounds {
  readonly length: number;
  readonly counts: Readonly<Record<LayerName, number>>;
}

/** What was expected, or null where a value is right. */
type Check = (value: unknown, bounds: Bounds) => string | null;

const text: Check = (value) => (typeof value === "string" ? null : "a string");
const flag: Check = (value) => (typeof value === "boolean" ? null : "true or false");
const number: Check = (value) => (typeof value === "number" && Number.isFinite(value) ? null : "a number");
const orNull =
  (check: Check): Check =>
  (value, bounds) =>
    value === null ? null : or(check(value, bounds), "null");
const optional =
  (check: Check): Check =>
  (value, bounds) =>
    value === undefined ? null : check(value, bounds);
const list =
  (check: Check): Check =>
  (value, bounds) => {
    if (!Array.isArray(value)) return "an array";
    for (const one of value) {
      const expected = check(one, bounds);
      if (expected !== null) return `an array of ${expected}`;
    }
    return null;
  };
const index =
  (layer: LayerName): Check =>
  (value, { counts }) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < counts[layer]
      ? null
      : `the number of one of ${counts[layer]} ${layer}`;
const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, bounds) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "an object";
    for (const [name, check] of Object.entries(fields)) {
      const expected = check((value as Readonly<Record<string, unknown>>)[name], bounds);
      if (expected !== null) return `"${name}" to be ${expected}`;
    }
    return null;
  };
const span: Check = (value, { length }) => {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  const right =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= (start as number) && (end as number) <= length;
  return right && (start as number) <= (end as number) ? null : `offsets within the ${length} of the text`;
};
const both =
  (...checks: readonly Check[]): Check =>
  (value, bounds) => {
    for (const check of checks) {
      const expected = check(value, bounds);
      if (expected !== null) return expected;
    }
    return null;
  };
const spanOrNull = orNull(span);
const ids = list(text);
const sourced = { attribution: orNull(index("attributions")) };

/** Words in the text, or none where the text leaves them out. */
const partyPlace: Check = (value, bounds) => {
  const { start, end } = value as { start?: unknown; end?: unknown };
  return start === null && end === null ? null : or(span(value, bounds), "null");
};
const party = both(
  object({ entity: orNull(text), anonymous: flag, count: optional(number) }),
  object({ kind: optional(text), near: optional(span), veil: optional(span) }),
  partyPlace,
);
const dated = both(span, object({ date: orNull(text) }));

/** Left out by versions that did not know of offices. */
const heldOffice = object({
  office: optional(orNull(text)),
  held: optional(orNull(text)),
  term: optional(orNull(object({ of: orNull(text), from: orNull(text), until: orNull(text) }))),
});

const shapes: Readonly<Record<LayerName, Check>> = {
  entities: object({
    ...{ id: text, wikidata: orNull(text), type: text },
    name: object({ ar: text, en: orNull(text), transliterated: flag }),
    roles: list(both(span, object({ text, of: orNull(text) }), heldOffice)),
  }),
  mentions: both(
    span,
    object({ entity: text, form: text, others: optional(ids) }),
    object({ reasons: optional(list(object({ by: text, at: optional(span), entity: optional(text) }))) }),
  ),
  times: both(
    span,
    object({ type: text, value: orNull(text), begin: optional(text), finish: optional(text) }),
    object({ mod: optional(text), freq: optional(text), inName: optional(flag) }),
  ),
  attributions: object({
    ...{ cue: spanOrNull, act: text, chain: list(list(party)), addressee: spanOrNull, channel: spanOrNull },
    ...{ content: list(span), quotes: list(span), certainty: text, distance: optional(flag) },
    parent: orNull(index("attributions")),
  }),
  events: object({
    ...{ type: text, trigger: span, actors: ids, recipients: ids, doer: spanOrNull },
    ...{ place: orNull(text), date: orNull(text), status: text, ...sourced },
  }),
  ultimatums: object({
    ...{ issuer: orNull(text), target: orNull(text), demand: spanOrNull, consequence: spanOrNull },
    deadline: orNull(both(dated, object({ instant: orNull(text) }))),
  }),
  measures: object({
    ...{ kind: text, state: text, words: span, again: list(span), imposers: ids, targets: ids },
    ...{ goods: spanOrNull, rate: orNull(both(span, object({ value: number }))) },
    ...{ since: orNull(dated), until: orNull(dated), affected: spanOrNull },
    ...{ event: orNull(index("events")), ...sourced },
  }),
  meetings: object({
    event: index("events"),
    participants: list(object({ entity: text, role: spanOrNull })),
    ...{ channel: orNull(text), length: orNull(both(span, object({ value: orNull(text) }))) },
    ...{ agenda: spanOrNull, level: spanOrNull, accounts: list(index("attributions")) },
  }),
  deadlines: both(
    dated,
    object({ kind: text, due: spanOrNull, setters: ids, bound: ids, ...sourced }),
    object({ ultimatum: orNull(index("ultimatums")) }),
  ),
  figures: both(
    span,
    object({ kind: text, value: number, to: orNull(number), unit: text, bound: text, ...sourced }),
    object({ event: orNull(index("events")) }),
  ),
  positions: object({ holders: ids, stance: text, cue: span, issue: span, ...sourced }),
  forecasts: object({
    ...{ forecasters: ids, cue: span, content: span, horizon: orNull(index("times")) },
    ...{ certainty: text, ...sourced },
  }),
  disputes: (value, bounds) =>
    or(
      object({ claim: index("attributions"), denial: index("attributions") })(value, bounds) &&
        object({ figures: list(index("figures")) })(value, bounds),
      "a denial",
    ),
};

/** What was expected of an entry, null where it is right. */
export function shapeProblem(layer: LayerName, found: unknown, bounds: Bounds): string | null {
  return object({ by: text })(found, bounds) ?? shapes[layer](found, bounds);
}

function or(expected: string | null, other: string): string | null {
  return expected === null ? null : `${expected} or ${other}`;
}
