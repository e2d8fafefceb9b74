import type { Certainty } from "../document.ts";

/** What a person says of a forecast once it can be known. */
export interface ForecastMark {
  /** Whether what was foretold came (for one that it would not come: did not). */
  readonly verdict: "right" | "wrong";
  readonly author: string;
  /** ISO 8601 instant. */
  readonly time: string;
  readonly reason: string;
}

/** A forecast with what was said of it, the last mark counting. */
export interface MarkedForecast {
  readonly certainty: Certainty;
  readonly marks: readonly ForecastMark[];
}

/** How well forecasts did. */
export interface ForecastScore {
  readonly forecasts: number;
  readonly marked: number;
  readonly right: number;
  /** Share of the marked that were right, null where none is marked. */
  readonly hitRate: number | null;
  /** Mean square of probability against outcome (Brier 1950): 0 is best, always saying one half gives 0.25. */
  readonly brier: number | null;
}

/**
 * The probability that FactBank's values give to what is foretold. FactBank itself orders certain, probable and possible and gives no numbers:
 * these are ours, in the middle of what readers understand by such words; what is left open is one half.
 */
export const probabilityOf: Readonly<Record<Certainty, number>> = {
  "CT+": 0.95,
  "PR+": 0.75,
  "PS+": 0.5,
  CTU: 0.5,
  UU: 0.5,
  "PS-": 0.5,
  "PR-": 0.25,
  "CT-": 0.05,
};

/** Counts, hit rate and Brier score of forecasts. */
export function scoreOf(forecasts: readonly MarkedForecast[]): ForecastScore {
  let marked = 0;
  let right = 0;
  let squares = 0;
  for (const { certainty, marks } of forecasts) {
    const last = marks.reduce<ForecastMark | null>((a, b) => (a === null || b.time >= a.time ? b : a), null);
    if (!last) continue;
    marked++;
    const hit = last.verdict === "right";
    if (hit) right++;
    const negative = certainty.endsWith("-");
    const came = hit !== negative ? 1 : 0;
    squares += (probabilityOf[certainty] - came) ** 2;
  }
  return {
    forecasts: forecasts.length,
    ...{ marked, right },
    hitRate: marked === 0 ? null : right / marked,
    brier: marked === 0 ? null : squares / marked,
  };
}
