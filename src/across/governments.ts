import type { Party, Reading } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";

const countryOfCapital = compiled(
  (lexicons) =>
    new Map(
      rowsOf(lexicons, "places.tsv").flatMap(({ cells }) =>
        cells.kind === "capital" && cells.of ? [[cells.id!, cells.of] as const] : [],
      ),
    ),
);

/**
 * A reading in which a capital that speaks or acts is its country: one article has موسكو where the other has روسيا. Mentions and places stay
 * as they are, for a capital may be meant as a town there.
 */
export function withGovernments(reading: Reading, lexicons: Lexicons): Reading {
  const countries = countryOfCapital(lexicons);
  const same = (id: string): string => countries.get(id) ?? id;
  const all = (ids: readonly string[]): string[] => [...new Set(ids.map(same))];
  const party = (one: Party): Party => (one.entity === null ? one : { ...one, entity: same(one.entity) });
  return {
    ...reading,
    attributions: reading.attributions.map((one) => ({
      ...one,
      chain: one.chain.map((link) => link.map(party)),
    })),
    events: reading.events.map((one) => ({
      ...one,
      actors: all(one.actors),
      recipients: all(one.recipients),
    })),
    deadlines: reading.deadlines.map((one) => ({ ...one, setters: all(one.setters), bound: all(one.bound) })),
    positions: reading.positions.map((one) => ({ ...one, holders: all(one.holders) })),
    forecasts: reading.forecasts.map((one) => ({ ...one, forecasters: all(one.forecasters) })),
  };
}
