import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Tagger, taggerOf } from "../rules/tags.ts";
import { foldOf } from "../text/fold.ts";
import { foldedNames, gazetteerOf, type Thing } from "./gazetteer.ts";

/** What is known of bodies that every country has, and of outlets. */
export interface Bodies {
  /** وزارة: a body that belongs to the state, whichever is meant. */
  readonly isOfState: (fold: string) => boolean;
  /** The lexicon's body of a country by its name without the demonym. */
  readonly ofCountry: (base: string, country: string) => Thing | null;
  /** The country of an outlet, by its name in Arabic or English or by the name of its site; null where the lexicon has none. */
  readonly countryOfOutlet: (outlet: string) => string | null;
  readonly isSport: Tagger;
}

const media: ReadonlySet<string> = new Set(["newspaper", "channel", "agency", "platform"]);

/** Countries where Arabic is the language of newspapers. */
const arabCountries: ReadonlySet<string> = new Set(
  "Q79 Q262 Q398 Q970 Q977 Q796 Q810 Q817 Q822 Q1016 Q1025 Q1028 Q842 Q219060 Q846 Q851 Q1045 Q1049 Q858 Q948 Q878 Q805".split(
    " ",
  ),
);

/** Builds the index of bodies, once for each set of lexicons. */
export const bodiesOf = compiled((lexicons: Lexicons): Bodies => {
  const state = new Set<string>();
  const sport: string[] = [];
  for (const { cells } of rowsOf(lexicons, "word-classes.tsv")) {
    if (cells.class === "state-body") state.add(foldOf(cells.word!));
    if (cells.class === "sport") sport.push(cells.word!);
  }
  const national = new Map<string, Thing>();
  const outlets = new Map<string, string | null>();
  const addOutlet = (key: string, country: string): void => {
    const before = outlets.get(key);
    outlets.set(key, before !== undefined && before !== country ? null : country);
  };
  for (const thing of gazetteerOf(lexicons).things.values()) {
    if (thing.of === null || thing.type !== "organization") continue;
    // An Arabic paper of London or Moscow writes for readers elsewhere.
    if (media.has(thing.kind) && arabCountries.has(thing.of)) {
      addOutlet(latinKey(thing.en), thing.of);
      for (const name of thing.names) addOutlet(name.join(" "), thing.of);
    }
    for (const name of thing.names) {
      if (name.length < 3 || !state.has(name[0]!)) continue;
      const key = `${name.slice(0, -1).join(" ")} ${thing.of}`;
      if (!national.has(key)) national.set(key, thing);
    }
  }
  return {
    isOfState: (fold) => state.has(fold),
    ofCountry: (base, country) => national.get(`${base} ${country}`) ?? null,
    countryOfOutlet: (outlet) => {
      const found = outlets.get(foldedNames(outlet)[0]?.join(" ") ?? "") ?? outlets.get(latinKey(outlet));
      return found ?? null;
    },
    isSport: taggerOf(sport.map((word) => ({ word, name: "sport", value: "" }))),
  };
});

/** www.aljazirah.com, Al-Jazirah and aljazirah are one outlet. */
function latinKey(name: string): string {
  const site = name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
    .replace(/\.(?:com|net|org|co|info|news|gov|tv|[a-z]{2})\b.*$/, "");
  return site
    .replace(/\([^)]*\)|[^a-z0-9]/g, "")
    .replace(/^(?:al|el)(?=.{4})/, "")
    .replace(/iy?ah?$/, "ia");
}
