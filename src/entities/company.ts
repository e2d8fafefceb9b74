import type { Candidate } from "./candidate.ts";
import { isAboutSport } from "./clubs.ts";
import type { Thing } from "./gazetteer.ts";
import type { View } from "./view.ts";
import { bits } from "./word-bits.ts";

/** What an article is about, as far as it helps to tell whom a name means. */
export interface Company {
  /** How often the article names a country, or what belongs to it, by its id. */
  readonly weight: (country: string | null) => number;
  /** The country that words without a country belong to (وزارة الداخلية); null where it cannot be told. */
  readonly home: string | null;
  /** The article is about sport. */
  readonly sport: boolean;
}

/** A country counts as the article's own where it weighs so many times what the next one does. */
const clearly = 2;
/** Weight by which the outlet's own country counts. */
const outletWeight = 3;

/** Weighs the countries that an article names, by names, people, cities and demonyms. */
export function companyOf(
  view: View,
  candidates: readonly Candidate[],
  outletCountry: string | null,
): Company {
  const weights = new Map<string, number>();
  const add = (country: string | null, by: number): void => {
    if (country !== null) weights.set(country, (weights.get(country) ?? 0) + by);
  };
  for (const { meanings } of candidates) {
    const thing = meanings[0]?.thing;
    if (!thing || meanings.some((one) => one.thing !== thing)) continue;
    add(thing.kind === "country" ? thing.id : thing.of, thing.kind === "country" ? 2 : 1);
  }
  for (let i = 0; i < view.words.length; i++) {
    const own = view.bits[i]!;
    if ((own & bits.demonym) !== 0) add(view.know[i]!.demonym!.of, 1);
  }
  add(outletCountry, outletWeight);
  let home: string | null = null;
  let most = 0;
  let next = 0;
  for (const [country, weight] of weights) {
    if (weight > most) {
      next = most;
      most = weight;
      home = country;
    } else if (weight > next) next = weight;
  }
  return {
    weight: (country) => (country === null ? 0 : (weights.get(country) ?? 0)),
    home: most >= clearly * next && most > 1 ? home : null,
    sport: isAboutSport(view),
  };
}

/** Countries where Arabic is the language of newspapers and of offices. */
export const arabCountries: ReadonlySet<string> = new Set(
  "Q79 Q262 Q398 Q970 Q977 Q796 Q810 Q817 Q822 Q1016 Q1025 Q1028 Q842 Q219060 Q846 Q851 Q1045 Q1049 Q858 Q948 Q878 Q805".split(
    " ",
  ),
);

/** The country that a thing is, or belongs to. */
export function countryOf(thing: Thing): string | null {
  return thing.kind === "country" ? thing.id : thing.of;
}
