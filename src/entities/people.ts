import { type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Part, part } from "../rules/parts.ts";
import { startsOf, textArrays, textAt } from "../text/units.ts";
import { inOrder, wordArrays, wordTrie } from "../text/word-trie.ts";
import { foldedNames, gazetteerOf, type Office, officesIn, type Thing } from "./gazetteer.ts";
import { checkOffices, officesOf } from "./offices.ts";
import { isSameName, skeletonOf } from "./spelling.ts";

/** Known people by how their names sound and by the offices they held. */
export interface People {
  /** The one known person whose full name is spelt nearly so, null where none or several are; `isListed` tells first names. */
  readonly bySpelling: (folds: readonly string[], isListed: (fold: string) => boolean) => Thing | null;
  /** The king, emir or sultan who is called by a first name alone and reigns on a day; null where none or two do. */
  readonly reigning: (first: string, offices: readonly string[], day: string | null) => Thing | null;
  /** How the known people of the lexicon write a name's word (folded) in Latin letters; undefined where none of them has it. */
  readonly latin: (fold: string) => string | undefined;
  /** The one who held an office of a country or body on a day; null where the lexicon names none or two, or where the office has several holders. */
  readonly holderOf: (office: string, of: string, day: string | null) => Thing | null;
}

/** Offices whose holders are called by a first name and the title. */
const reign: ReadonlySet<string> = new Set(["king", "queen", "emir", "sultan", "emperor", "pope"]);

/** Whether an office is held on a day; one without dates is nobody's on any day. */
export function holdsOn(day: string | null, { from, until }: Pick<Office, "from" | "until">): boolean {
  return day !== null && (from ?? "9999") <= day && day <= (until ?? "9999");
}

type PeopleArrays = {
  readonly skeletonLetters: Uint16Array;
  readonly skeletonBranches: Uint16Array;
  /** Numbers of the people whose names sound so, -1 where there are several. */
  readonly sounding: Int32Array;
  /** Offices, each with its country or body, or a first name, behind a blank. */
  readonly officeLetters: Uint16Array;
  readonly officeBranches: Uint16Array;
  /** Where the holders of each office begin: the number of a person, and which of his offices it is. */
  readonly holderStarts: Int32Array;
  readonly holders: Int32Array;
  readonly wordLetters: Uint16Array;
  readonly wordBranches: Uint16Array;
  readonly latin: Uint8Array;
  readonly latinStarts: Int32Array;
};

/** The index of known people. */
export const peoplePart: Part<People> = part("people", makePeople, openPeople);

/** The same, opened once for each set of lexicons. */
export const peopleOf: (lexicons: Lexicons) => People = peoplePart.of;

function makePeople(lexicons: Lexicons): PeopleArrays {
  checkOffices(lexicons);
  const skeletons = new Map<string, number>();
  const holders = new Map<string, number[]>();
  const addHolder = (key: string, person: number, office: number): void => {
    const list = holders.get(key);
    if (list) list.push(person, office);
    else holders.set(key, [person, office]);
  };
  const spelt: { en: string; names: string[][] }[] = [];
  rowsOf(lexicons, "people.tsv").forEach(({ cells }, person) => {
    const names = foldedNames(cells.names!);
    spelt.push({ en: cells.en!, names });
    for (const name of names) {
      if (name.length < 2) continue;
      const key = skeletonOf(name);
      const before = skeletons.get(key);
      skeletons.set(key, before !== undefined && before !== person ? -1 : person);
    }
    officesIn(cells.offices!).forEach(({ office, of }, k) => {
      const key = `${office} ${of ?? (cells.country || null)}`;
      addHolder(key, person, k);
      if (!reign.has(office)) return;
      // عبد الله is the first name of عبد الله الثاني.
      const [word, next] = names[0]!;
      addHolder(`${office} ${word}`, person, k);
      if (next !== undefined) addHolder(`${office} ${word}${next}`, person, k);
    });
  });
  const sounds = wordArrays(skeletons.keys());
  const offices = wordArrays(holders.keys());
  const latin = latinWords(spelt);
  const words = wordArrays(latin.keys());
  const lists = inOrder(offices, holders);
  const texts = textArrays(inOrder(words, latin));
  return {
    skeletonLetters: sounds.letters,
    skeletonBranches: sounds.branches,
    sounding: Int32Array.from(inOrder(sounds, skeletons)),
    officeLetters: offices.letters,
    officeBranches: offices.branches,
    holderStarts: startsOf(lists),
    holders: Int32Array.from(lists.flat()),
    wordLetters: words.letters,
    wordBranches: words.branches,
    latin: texts.units,
    latinStarts: texts.starts,
  };
}

function openPeople(arrays: PeopleArrays, lexicons: Lexicons): People {
  const { thing } = gazetteerOf(lexicons);
  const offices = officesOf(lexicons);
  const sounds = wordTrie({ letters: arrays.skeletonLetters, branches: arrays.skeletonBranches });
  const held = wordTrie({ letters: arrays.officeLetters, branches: arrays.officeBranches });
  const words = wordTrie({ letters: arrays.wordLetters, branches: arrays.wordBranches });
  const latin = { units: arrays.latin, starts: arrays.latinStarts };
  const holdersOf = (office: string): { thing: Thing; office: Office }[] => {
    const number = held.numberOf(office);
    const found: { thing: Thing; office: Office }[] = [];
    if (number < 0) return found;
    const { holders, holderStarts } = arrays;
    for (let at = holderStarts[number]!; at < holderStarts[number + 1]!; at += 2) {
      const holder = thing(holders[at]!);
      found.push({ thing: holder, office: holder.offices[holders[at + 1]!]! });
    }
    return found;
  };
  return {
    latin: (fold) => {
      const number = words.numberOf(fold);
      return number < 0 ? undefined : textAt(latin, number);
    },
    bySpelling: (folds, isListed) => {
      if (folds.length < 2) return null;
      const key = skeletonOf(folds);
      const number = key.length < 6 ? -1 : sounds.numberOf(key);
      const person = number < 0 ? -1 : arrays.sounding[number]!;
      if (person < 0) return null;
      const known = thing(person);
      return known.names.some((name) => isSameName(name, folds, isListed)) ? known : null;
    },
    reigning: (first, given, day) => {
      const fitting = given
        .filter((office) => reign.has(office))
        .flatMap((office) => holdersOf(`${office} ${first.replaceAll(" ", "")}`))
        .filter(({ office }) => holdsOn(day, office) || (day === null && office.until === null));
      return fitting.length === 1 ? fitting[0]!.thing : null;
    },
    holderOf: (office, of, day) => {
      if (!offices.isSingle(office)) return null;
      const holding = holdersOf(`${office} ${of}`).filter(({ office: held }) =>
        day === null
          ? held.until === null && held.from !== null
          : // An office without dates was held at some time.
            (held.from ?? (held.until === null ? "9999" : "0000")) <= day && day <= (held.until ?? "9999"),
      );
      const first = holding[0]?.thing ?? null;
      return holding.every(({ thing }) => thing === first) ? first : null;
    },
  };
}

/** Words of names that have as many words in both scripts, each with the Latin word that stands most often in its place. */
function latinWords(people: readonly { en: string; names: string[][] }[]): Map<string, string> {
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
