import { compiled, type Lexicons } from "../rules/lexicon.ts";
import { gazetteerOf, type Office, type Thing } from "./gazetteer.ts";
import { officesOf } from "./offices.ts";
import { isSameName, skeletonOf } from "./spelling.ts";

/** Known people by how their names sound and by the offices they held. */
export interface People {
  /** The one known person whose full name is spelt nearly so, null where none or several are; `isListed` tells first names. */
  readonly bySpelling: (folds: readonly string[], isListed: (fold: string) => boolean) => Thing | null;
  /** How the known people of the lexicon write a name's word in Latin letters. */
  readonly latin: ReadonlyMap<string, string>;
  /** The king, emir or sultan who is called by a first name alone and reigns on a day; null where none or two do. */
  readonly reigning: (first: string, offices: readonly string[], day: string | null) => Thing | null;
  /** The one who held an office of a country or body on a day; null where the lexicon names none or two, or where the office has several holders. */
  readonly holderOf: (office: string, of: string, day: string | null) => Thing | null;
}

/** Offices whose holders are called by a first name and the title. */
const reign: ReadonlySet<string> = new Set(["king", "queen", "emir", "sultan", "emperor", "pope"]);

/** Whether an office is held on a day; one without dates is nobody's on any day. */
export function holdsOn(day: string | null, { from, until }: Pick<Office, "from" | "until">): boolean {
  return day !== null && (from ?? "9999") <= day && day <= (until ?? "9999");
}

/** Builds the index of known people, once for each set of lexicons. */
export const peopleOf = compiled((lexicons: Lexicons): People => {
  const { people, particles } = gazetteerOf(lexicons);
  const offices = officesOf(lexicons);
  const skeletons = new Map<string, Thing | null>();
  const reigns = new Map<string, { thing: Thing; office: Office }[]>();
  const holders = new Map<string, { thing: Thing; office: Office }[]>();
  for (const thing of people) {
    for (const name of thing.names) {
      if (name.length < 2) continue;
      const key = skeletonOf(name);
      const before = skeletons.get(key);
      skeletons.set(key, before !== undefined && before !== thing ? null : thing);
    }
    for (const office of thing.offices) {
      if (reign.has(office.office)) {
        const [word, next] = thing.names[0]!;
        // عبد الله and عبدالله
        const first = particles.has(word!) ? `${word}${next}` : word!;
        reigns.set(first, [...(reigns.get(first) ?? []), { thing, office }]);
      }
      const key = `${office.office} ${office.of ?? thing.of}`;
      const list = holders.get(key);
      if (list) list.push({ thing, office });
      else holders.set(key, [{ thing, office }]);
    }
  }
  return {
    latin: latinWords(people),
    bySpelling: (folds, isListed) => {
      if (folds.length < 2) return null;
      const key = skeletonOf(folds);
      const thing = key.length < 6 ? null : skeletons.get(key);
      return thing?.names.some((name) => isSameName(name, folds, isListed)) ? thing : null;
    },
    reigning: (first, given, day) => {
      const fitting = (reigns.get(first.replaceAll(" ", "")) ?? []).filter(
        ({ office }) =>
          given.includes(office.office) && (holdsOn(day, office) || (day === null && office.until === null)),
      );
      return fitting.length === 1 ? fitting[0]!.thing : null;
    },
    holderOf: (office, of, day) => {
      if (!offices.isSingle(office)) return null;
      const holding = (holders.get(`${office} ${of}`) ?? []).filter(({ office: held }) =>
        day === null
          ? held.until === null && held.from !== null
          : // An office without dates was held at some time.
            (held.from ?? (held.until === null ? "9999" : "0000")) <= day && day <= (held.until ?? "9999"),
      );
      const first = holding[0]?.thing ?? null;
      return holding.every(({ thing }) => thing === first) ? first : null;
    },
  };
});

/** Words of names that have as many words in both scripts, each with the Latin word that stands most often in its place. */
function latinWords(people: readonly Thing[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { en, names } of people) {
    const words = en.replace(/\b([Aa]l|[Ee]l|[Aa]n)[- ](?=[A-Z])/g, "Al-").split(" ");
    for (const folds of names) {
      if (folds.length !== words.length) continue;
      folds.forEach((fold, k) => {
        const given = counts.get(fold) ?? new Map<string, number>();
        given.set(words[k]!, (given.get(words[k]!) ?? 0) + 1);
        counts.set(fold, given);
      });
    }
  }
  const out = new Map<string, string>();
  for (const [fold, given] of counts) {
    let best = "";
    for (const [word, count] of given) if (count > (given.get(best) ?? 0)) best = word;
    out.set(fold, best);
  }
  return out;
}
