/** The fields of the query language: what each asks for, which values it takes, and what it is looked for in. */

import { acts, certainties, eventTypes, statuses } from "../proof/values.ts";

/** How a field is read. */
interface Field {
  /** Words for errors and help. */
  readonly expects: string;
  /** The value as it is searched, null where it is not one. */
  readonly read: (given: string) => string | null;
  /** What a query with this field gives where it does not say. */
  readonly gives: "statements" | "events" | null;
}

function among(known: readonly string[], change: (given: string) => string) {
  return {
    expects: `one of ${known.join(", ")}`,
    read: (given: string) => (known.includes(change(given)) ? change(given) : null),
  };
}

const lower = (given: string) => given.toLowerCase();
const upper = (given: string) => given.toUpperCase();
const any = (expects: string) => ({ expects, read: (given: string) => given });
const entity = any("a name in Arabic or Latin letters, or an id such as Q22686");
/** A day, month or year; `until` takes in all of it, as text it sorts before what follows. */
const date = {
  expects: "a date: 2025, 2025-08 or 2025-08-06",
  read: (given: string) => (/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(given) ? given : null),
};

const howMany = {
  expects: "a number, or a comparison such as >=2",
  read: (given: string) => (/^(>=|<=|>|<|=)?\d{1,6}$/.test(given) ? given : null),
};

/** Every field by its name. */
export const fields = {
  speaker: { ...entity, gives: "statements" },
  via: { ...entity, gives: "statements" },
  to: { ...entity, gives: "statements" },
  act: { ...among(acts, lower), gives: "statements" },
  certainty: { ...among(certainties, upper), gives: "statements" },
  source: { ...among(["named", "unnamed"], lower), gives: "statements" },
  event: { ...among(eventTypes, upper), gives: "events" },
  status: { ...among(statuses, lower), gives: "events" },
  actor: { ...entity, gives: "events" },
  recipient: { ...entity, gives: "events" },
  place: { ...entity, gives: "events" },
  about: { ...entity, gives: null },
  origins: { ...howMany, gives: null },
  outlets: { ...howMany, gives: null },
  outlet: { ...any("words of an outlet's name"), gives: null },
  since: { ...date, gives: null },
  until: { ...date, gives: null },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof fields;

/** The fields' names, as people type them. */
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** Whether a word is the name of a field. */
export function isField(name: string): name is FieldName {
  return Object.hasOwn(fields, name);
}
