/** The English words that the command line says a reading in. */

import type {
  Act,
  Certainty,
  DeadlineKind,
  EventStatus,
  Figure,
  MeasureKind,
  MeasureState,
  MeetingChannel,
  Stance,
  Tenure,
} from "../document.ts";

/** What a speaker does, third person. */
export const actWords: Readonly<Record<Act, string>> = {
  state: "says",
  confirm: "confirms",
  announce: "announces",
  deny: "denies",
  reject: "rejects",
  demand: "demands",
  propose: "proposes",
  promise: "promises",
  threaten: "threatens",
  warn: "warns",
  accuse: "accuses",
  criticize: "criticizes",
  praise: "praises",
  evaluate: "judges",
  believe: "believes",
  predict: "predicts",
  ask: "asks",
  agree: "agrees",
};

/** FactBank's values in words, as the source puts it. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  "CT+": "as fact",
  "CT-": "as not so",
  "PR+": "as likely",
  "PR-": "as unlikely",
  "PS+": "as possible",
  "PS-": "as possibly not so",
  CTU: "without saying whether",
  UU: "left open",
};

/** How far an event has come. */
export const statusWords: Readonly<Record<EventStatus, string>> = {
  occurred: "occurred",
  planned: "planned",
  possible: "possible",
  demanded: "demanded",
  threatened: "threatened",
  denied: "denied",
};

/** What a measure is. */
export const measureWords: Readonly<Record<MeasureKind, string>> = {
  sanctions: "sanctions",
  tariff: "tariff",
  embargo: "embargo",
  ban: "ban",
  freeze: "freeze of assets",
  blockade: "blockade",
  cap: "price cap",
  restriction: "restrictions",
};

/** How far a measure has come. */
export const measureStateWords: Readonly<Record<MeasureState, string>> = {
  considered: "considered",
  demanded: "demanded",
  threatened: "threatened",
  announced: "announced",
  "in-force": "in force",
  extended: "extended",
  tightened: "tightened",
  eased: "eased",
  suspended: "suspended",
  lifted: "lifted",
};

/** What is due. */
export const deadlineWords: Readonly<Record<DeadlineKind, string>> = {
  ultimatum: "ultimatum",
  term: "term",
  vote: "vote",
  expiry: "expiry",
  "truce-end": "end of a truce",
};

/** What a party's stand on something is, third person. */
export const stanceWords: Readonly<Record<Stance, string>> = {
  wants: "wants",
  rejects: "rejects",
  conditions: "makes it a condition",
  accepts: "accepts",
  proposes: "proposes",
};

/** How exact a figure is; an exact one needs no word. */
export const boundWords: Readonly<Record<Figure["bound"], string>> = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "at-most": "at most ",
};

/** How those who met did so. */
export const channelWords: Readonly<Record<MeetingChannel, string>> = {
  "in-person": "in person",
  phone: "by phone",
  video: "by video",
};

/** Whether an office is held; one that is needs no word. */
export const tenureWords: Readonly<Record<Tenure, string>> = {
  held: "",
  former: "former ",
  acting: "acting ",
  elected: "elected ",
  nominee: "designated ",
};
