import type { Certainty, Reading, Span, Stance } from "../document.ts";
import { rarest } from "./claims.ts";
import { overlapOf } from "./likeness.ts";
import { chainOf, type Source } from "./sources.ts";
import type { Term, Termer } from "./terms.ts";
import { keyOf, type Weave } from "./threads.ts";

/** What a party wants or expects, in one article. */
export interface Outlook {
  /** Index into the reading's positions; of a forecast, its index behind all positions. */
  readonly position: number;
  readonly kind: "position" | "forecast";
  /** Entity ids; empty: nobody whom an entity names. */
  readonly holders: readonly string[];
  readonly issue: Span;
  readonly terms: readonly Term[];
  /** Of a position. */
  readonly stance: Stance | null;
  /** Of a forecast. */
  readonly certainty: Certainty | null;
  /** Of a forecast: TIMEX3 value of the time by which it is to be, null where none is told. */
  readonly horizon: string | null;
  readonly chain: readonly (readonly Source[])[] | null;
}

/** The positions and forecasts of a reading whose holder is known. */
export function outlooksOf(reading: Reading, terms: Termer): Outlook[] {
  const chain = (attribution: number | null) => {
    const source = attribution === null ? null : reading.attributions[attribution];
    return source ? chainOf(source.chain, reading) : null;
  };
  const positions = reading.positions.map(
    ({ holders, stance, issue, attribution }, position): Outlook => ({
      ...{ position, kind: "position", holders, issue, stance, certainty: null, horizon: null },
      terms: terms(issue),
      chain: chain(attribution),
    }),
  );
  const forecasts = reading.forecasts.map(
    ({ forecasters, content, certainty, horizon, attribution }, index): Outlook => ({
      position: positions.length + index,
      ...{ kind: "forecast", holders: forecasters, issue: content, stance: null, certainty },
      horizon: horizon === null ? null : (reading.times[horizon]?.value ?? null),
      terms: terms(content),
      chain: chain(attribution),
    }),
  );
  return [...positions, ...forecasts].filter(({ holders, terms }) => holders.length > 0 && terms.length > 0);
}

/** Terms of an issue that it is looked up by, with its holder. */
const issueTerms = 5;

/** What one party says of one issue over time, however long. */
export const outlookWeave: Weave<Outlook> = {
  keysOf: ({ kind, holders, terms }) =>
    holders.flatMap((holder) =>
      rarest(terms)
        .slice(0, issueTerms)
        .map(({ key }) => keyOf(kind, holder, key)),
    ),
  same: (one, other) => {
    if (one.kind !== other.kind || !one.holders.some((id) => other.holders.includes(id))) return false;
    const { part, both, bits, stems } = overlapOf(one.terms, other.terms);
    return stems >= 1 && bits >= 8 && part >= 0.5 && both >= 0.3;
  },
  days: 365,
};
