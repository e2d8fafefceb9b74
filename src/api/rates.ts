/** How often somebody may ask: a bucket of requests that fills again with time. */

/** What a bucket holds, and how many requests a second come back. */
export interface Rate {
  readonly most: number;
  readonly perSecond: number;
}

/** Who asked how often. */
export interface Rates {
  /** Takes one request; gives how many seconds to wait where there is none left, else 0. */
  take(who: string): number;
}

/** Callers that are remembered: more would let a stranger fill the memory. */
const MOST_CALLERS = 10_000;

/** Nobody has asked yet. */
export function createRates({ most, perSecond }: Rate, now: () => Date): Rates {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(who) {
      const at = now().getTime() / 1000;
      const known = buckets.get(who);
      const left = known ? Math.min(most, known.left + (at - known.at) * perSecond) : most;
      // The latest stand last, so that the first is the one to forget.
      buckets.delete(who);
      if (buckets.size >= MOST_CALLERS) buckets.delete(buckets.keys().next().value!);
      const enough = left >= 1;
      buckets.set(who, { left: enough ? left - 1 : left, at });
      return enough ? 0 : Math.ceil((1 - left) / perSecond);
    },
  };
}
