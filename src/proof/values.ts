/** The values that fields of entries can have, for those that have a few: types alone cannot be listed or checked. */

import type * as document from "../document.ts";

/** The keys of a record of all values: the compiler asks for every one of them. */
function all<T extends string>(known: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(known) as T[];
}

/** What a speaker does. */
export const acts = all<document.Act>({
  ...{ state: true, confirm: true, announce: true, deny: true, reject: true, demand: true, propose: true },
  ...{ promise: true, threaten: true, warn: true, accuse: true, criticize: true, praise: true },
  ...{ evaluate: true, believe: true, predict: true, ask: true, agree: true },
});

/** FactBank's values. */
export const certainties = all<document.Certainty>({
  ...{ "CT+": true, "CT-": true, "PR+": true, "PR-": true, "PS+": true, "PS-": true, CTU: true, UU: true },
});

/** PLOVER's sixteen types. */
export const eventTypes = all<document.EventType>({
  ...{
    AGREE: true,
    CONSULT: true,
    SUPPORT: true,
    CONCEDE: true,
    COOPERATE: true,
    AID: true,
    RETREAT: true,
  },
  ...{ REQUEST: true, ACCUSE: true, REJECT: true, THREATEN: true, PROTEST: true, SANCTION: true },
  ...{ MOBILIZE: true, COERCE: true, ASSAULT: true },
});

/** What an entity is. */
export const entityTypes = all<document.EntityType>({
  person: true,
  organization: true,
  place: true,
  group: true,
  other: true,
});

/** TIMEX3's types. */
export const timeTypes = all<document.TimeType>({ DATE: true, TIME: true, DURATION: true, SET: true });

/** What a measure is. */
export const measureKinds = all<document.MeasureKind>({
  ...{ tariff: true, embargo: true, blockade: true, cap: true, sanctions: true, ban: true, freeze: true },
  restriction: true,
});

/** What is due. */
export const deadlineKinds = all<document.DeadlineKind>({
  ultimatum: true,
  term: true,
  vote: true,
  expiry: true,
  "truce-end": true,
});

/** What is counted. */
export const figureKinds = all<document.FigureKind>({
  ...{ killed: true, wounded: true, missing: true, displaced: true, detained: true, barrels: true },
  ...{ money: true, percent: true },
});

/** How an entity is meant. */
export const forms = all<document.MentionForm>({
  name: true,
  nominal: true,
  pronoun: true,
  zero: true,
  demonym: true,
});

/** How far an event has come. */
export const statuses = all<document.EventStatus>({
  ...{ occurred: true, planned: true, possible: true, demanded: true, threatened: true, denied: true },
});

/** How far a measure has come. */
export const measureStates = all<document.MeasureState>({
  ...{
    considered: true,
    demanded: true,
    threatened: true,
    announced: true,
    "in-force": true,
    extended: true,
  },
  ...{ tightened: true, eased: true, suspended: true, lifted: true },
});

/** How a party stands to an issue. */
export const stances = all<document.Stance>({
  wants: true,
  rejects: true,
  conditions: true,
  accepts: true,
  proposes: true,
});

/** How exact a figure is. */
export const bounds = all<document.Figure["bound"]>({
  exact: true,
  about: true,
  "at-least": true,
  "at-most": true,
});

/** What one party has to do with another. */
export const tieKinds = ["speaks-of", "denies", "meets", "threatens"] as const;
export type TieKind = (typeof tieKinds)[number];
