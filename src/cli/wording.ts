/** The English words that the command line says a reading in. */

import type { Act, Certainty, EventStatus } from "../document.ts";

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
