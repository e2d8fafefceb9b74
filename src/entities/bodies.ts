import { type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Part, part } from "../rules/parts.ts";
import { type Tagger, taggerOf } from "../rules/tags.ts";
import { foldOf } from "../text/fold.ts";
import { textArrays, textAt } from "../text/units.ts";
import { inOrder, wordArrays, wordTrie } from "../text/word-trie.ts";
import { arabCountries } from "./company.ts";
import { foldedNames, gazetteerOf, type Thing } from "./gazetteer.ts";

/** What is known of bodies that every country has, and of outlets. */
export interface Bodies {
  /** وزارة: a body that belongs to the state, whichever is meant. */
  readonly isOfState: (fold: string) => boolean;
  /** The lexicon's body of a country by its name without the demonym. */
  readonly ofCountry: (base: string, country: string) => Thing | null;
  /** The country of an outlet, by its name in Arabic or English or by the name of its site; null where the lexicon has none. */
  readonly countryOfOutlet: (outlet: string) => string | null;
  /** Words of sport. */
  readonly isSport: Tagger;
  /** المعروف, الملقب: before another name of the one just named. */
  readonly aliasWord: Tagger;
}

const media: ReadonlySet<string> = new Set(["newspaper", "channel", "agency", "platform"]);

type BodiesArrays = {
  /** Bodies of a state by their name without the demonym, with the country behind a blank; the id of each. */
  readonly nationalLetters: Uint16Array;
  readonly nationalBranches: Uint16Array;
  readonly nationalIds: Uint8Array;
  readonly nationalStarts: Int32Array;
  /** Outlets by name; the country of each, empty where two of one name are of different ones. */
  readonly outletLetters: Uint16Array;
  readonly outletBranches: Uint16Array;
  readonly outletCountries: Uint8Array;
  readonly outletStarts: Int32Array;
};

/** The index of bodies. */
export const bodiesPart: Part<Bodies> = part("bodies", makeBodies, openBodies);

/** The same, opened once for each set of lexicons. */
export const bodiesOf: (lexicons: Lexicons) => Bodies = bodiesPart.of;

function makeBodies(lexicons: Lexicons): BodiesArrays {
  const state = stateBodies(lexicons);
  const national = new Map<string, string>();
  const outlets = new Map<string, string>();
  const addOutlet = (key: string, country: string): void => {
    const before = outlets.get(key);
    outlets.set(key, before !== undefined && before !== country ? "" : country);
  };
  for (const { cells } of rowsOf(lexicons, "organizations.tsv")) {
    const of = cells.of || cells.country;
    if (!of) continue;
    const names = foldedNames(cells.names!);
    // An Arabic paper of London or Moscow writes for readers elsewhere.
    if (media.has(cells.kind!) && arabCountries.has(of)) {
      addOutlet(latinKey(cells.en!), of);
      for (const name of names) addOutlet(name.join(" "), of);
    }
    for (const name of names) {
      if (name.length < 3 || !state.has(name[0]!)) continue;
      const key = `${name.slice(0, -1).join(" ")} ${of}`;
      if (!national.has(key)) national.set(key, cells.id!);
    }
  }
  const bodies = wordArrays(national.keys());
  const ids = textArrays(inOrder(bodies, national));
  const papers = wordArrays(outlets.keys());
  const countries = textArrays(inOrder(papers, outlets));
  return {
    nationalLetters: bodies.letters,
    nationalBranches: bodies.branches,
    nationalIds: ids.units,
    nationalStarts: ids.starts,
    outletLetters: papers.letters,
    outletBranches: papers.branches,
    outletCountries: countries.units,
    outletStarts: countries.starts,
  };
}

function openBodies(arrays: BodiesArrays, lexicons: Lexicons): Bodies {
  const state = stateBodies(lexicons);
  const { thingWithId } = gazetteerOf(lexicons);
  const national = wordTrie({ letters: arrays.nationalLetters, branches: arrays.nationalBranches });
  const ids = { units: arrays.nationalIds, starts: arrays.nationalStarts };
  const outlets = wordTrie({ letters: arrays.outletLetters, branches: arrays.outletBranches });
  const countries = { units: arrays.outletCountries, starts: arrays.outletStarts };
  const countryOf = (key: string): string | null => {
    const number = outlets.numberOf(key);
    return number < 0 ? null : textAt(countries, number) || null;
  };
  const taggerOfClass = (name: string): Tagger => {
    const rows = rowsOf(lexicons, "word-classes.tsv").filter(({ cells }) => cells.class === name);
    return taggerOf(rows.map(({ cells }) => ({ word: cells.word!, name, value: "" })));
  };
  return {
    isOfState: (fold) => state.has(fold),
    ofCountry: (base, country) => {
      const number = national.numberOf(`${base} ${country}`);
      return number < 0 ? null : (thingWithId(textAt(ids, number)) ?? null);
    },
    countryOfOutlet: (outlet) =>
      countryOf(foldedNames(outlet)[0]?.join(" ") ?? "") ?? countryOf(latinKey(outlet)),
    isSport: taggerOfClass("sport"),
    aliasWord: taggerOfClass("alias"),
  };
}

function stateBodies(lexicons: Lexicons): ReadonlySet<string> {
  const rows = rowsOf(lexicons, "word-classes.tsv").filter(({ cells }) => cells.class === "state-body");
  return new Set(rows.map(({ cells }) => foldOf(cells.word!)));
}

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
