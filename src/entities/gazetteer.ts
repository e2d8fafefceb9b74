import type { EntityType } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { tokenise } from "../text/words.ts";
import { type Trie, type TrieEntry, trieOf } from "./trie.ts";

/** A thing that a lexicon knows. */
export interface Thing {
  readonly id: string;
  readonly wikidata: string | null;
  readonly type: EntityType;
  readonly ar: string;
  readonly en: string;
  /** The lexicon's kind (country, city, party …); empty for people. */
  readonly kind: string;
  /** Id of the country or body that it belongs to. */
  readonly of: string | null;
  readonly offices: readonly Office[];
  /** All its names, as folded words. */
  readonly names: readonly (readonly string[])[];
}

/** An office that a person holds or held, with the first and last day or month of it, ISO; null: open. */
export interface Office {
  readonly office: string;
  readonly of: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** What a name in a lexicon stands for. */
export interface Meaning {
  readonly thing: Thing;
  /** The surname or by-name of a person, which others may bear too. */
  readonly short: boolean;
  /** Also an ordinary word: counts only where the words around say so. */
  readonly ambiguous: boolean;
  /** Its last letter is ة, which is not the ه of حديثه. */
  readonly teh: boolean;
}

/** All names of the lexicons. */
export interface Gazetteer {
  /** The number of a folded word that some name holds. */
  readonly wordOf: ReadonlyMap<string, number>;
  readonly names: Trie<Meaning>;
  readonly things: ReadonlyMap<string, Thing>;
  readonly people: readonly Thing[];
  readonly titles: Trie<Title>;
  readonly heads: ReadonlyMap<string, string>;
  /** Folded particles of names: بن, أبو, عبد. */
  readonly particles: ReadonlySet<string>;
  /** Folded words that end a name: الثاني, الابن. */
  readonly suffixes: ReadonlySet<string>;
  /** Folded first names. */
  readonly given: ReadonlySet<string>;
}

export type TitleKind = "office" | "rank" | "honorific" | "profession" | "kin" | "link" | "suffix";

/** A line of titles.tsv, in one of its forms. */
export interface Title {
  readonly kind: TitleKind;
  readonly office: string;
  readonly plural: boolean;
  /** The line of titles.tsv: the same for all forms of one title. */
  readonly line: number;
}

const typeOfKind: Readonly<Record<string, EntityType>> = {
  group: "group",
  people: "group",
  event: "other",
  work: "other",
  product: "other",
  other: "other",
};

/** Builds the index of all names, titles and head words, once for each set of lexicons. */
export const gazetteerOf = compiled((lexicons: Lexicons): Gazetteer => {
  const wordOf = new Map<string, number>();
  const numbers = (folds: readonly string[]): number[] =>
    folds.map((fold) => {
      let number = wordOf.get(fold);
      if (number === undefined) {
        number = wordOf.size;
        wordOf.set(fold, number);
      }
      return number;
    });
  const things = new Map<string, Thing>();
  const people: Thing[] = [];
  const names: TrieEntry<Meaning>[] = [];
  const add = (thing: Thing, cell: string, short: boolean, ambiguous: boolean): void => {
    if (!things.has(thing.id)) things.set(thing.id, thing);
    const folded = short ? foldedNames(cell) : thing.names;
    const written = cell.split("|").filter((name) => name.trim() !== "");
    folded.forEach((folds, k) => {
      names.push({
        words: numbers(folds),
        value: { thing, short, ambiguous, teh: written[k]!.trimEnd().endsWith("ة") },
      });
    });
  };

  for (const { cells } of rowsOf(lexicons, "people.tsv")) {
    const thing: Thing = {
      id: cells.id!,
      wikidata: wikidataOf(cells.id!),
      type: "person",
      ar: firstOf(cells.names!),
      en: cells.en!,
      kind: "",
      of: cells.country || null,
      offices: officesOf(cells.offices ?? ""),
      names: foldedNames(cells.names!),
    };
    people.push(thing);
    add(thing, cells.names!, false, false);
    add(thing, cells.short ?? "", true, false);
  }
  for (const file of ["places.tsv", "organizations.tsv"]) {
    for (const { cells } of rowsOf(lexicons, file)) {
      const kind = cells.kind!;
      const thing: Thing = {
        id: cells.id!,
        wikidata: wikidataOf(cells.id!),
        type: typeOfKind[kind] ?? (file === "places.tsv" ? "place" : "organization"),
        ar: firstOf(cells.names!),
        en: cells.en!,
        kind,
        of: cells.of || null,
        offices: [],
        names: foldedNames(cells.names!),
      };
      add(thing, cells.names!, false, cells.ambiguous === "yes");
    }
  }

  const titles: TrieEntry<Title>[] = [];
  const suffixes = new Set<string>();
  for (const { line, cells } of rowsOf(lexicons, "titles.tsv")) {
    const forms = [
      { words: cells.word!, plural: false },
      { words: cells.feminine!, plural: false },
      { words: cells.plural!, plural: true },
    ];
    for (const { words, plural } of forms) {
      for (const folds of foldedNames(words)) {
        if (cells.kind === "suffix") suffixes.add(folds.at(-1)!);
        const value: Title = {
          kind: cells.kind as TitleKind,
          office: cells.office!,
          plural,
          line,
        };
        // على is not علي: links keep their last letter.
        const keys = cells.kind === "link" ? [lastLetterKept(words, folds[0]!)] : folds;
        titles.push({ words: numbers(keys), value });
      }
    }
  }

  const heads = new Map<string, string>();
  const compounds: TrieEntry<Meaning>[] = [];
  for (const { cells } of rowsOf(lexicons, "name-heads.tsv")) {
    const folds = foldedNames(cells.word!)[0]!;
    if (cells.kind === "compound") compounds.push({ words: numbers(folds), value: compoundOf(folds) });
    else heads.set(folds[0]!, cells.kind!);
  }
  const particles = new Set<string>();
  const given = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "given-names.tsv")) {
    const list = cells.kind === "particle" ? particles : cells.kind === "given" ? given : null;
    if (list) for (const folds of foldedNames(cells.name!)) list.add(folds[0]!);
  }
  return {
    wordOf,
    names: trieOf([...names, ...compounds]),
    things,
    people,
    titles: trieOf(titles),
    heads,
    particles,
    suffixes,
    given,
  };
});

/** The folded word with its last letter as it is written, for على is not علي. */
export function lastLetterKept(form: string, fold: string): string {
  return form.endsWith("ى") ? `${fold.slice(0, -1)}ى` : fold;
}

/** An ordinary expression that holds a name (جوز الهند): found as one so that the name in it is not. */
function compoundOf(folds: readonly string[]): Meaning {
  const ar = folds.join(" ");
  const thing: Thing = {
    id: "compound",
    wikidata: null,
    type: "other",
    ar,
    en: "",
    kind: "compound",
    of: null,
    offices: [],
    names: [folds],
  };
  return { thing, short: false, ambiguous: false, teh: false };
}

function wikidataOf(id: string): string | null {
  return /^Q\d+$/.test(id) ? id : null;
}

function firstOf(names: string): string {
  return names.split("|")[0]!.trim();
}

/** The folded words of every name in a cell, as the text's own words are made. */
export function foldedNames(cell: string): string[][] {
  const out: string[][] = [];
  for (const name of cell.split("|")) {
    const trimmed = name.trim();
    if (trimmed === "") continue;
    // Most names are letters and single blanks, which need no tokeniser.
    if (lettersAndBlanks.test(trimmed)) out.push(foldOf(formOf(trimmed)).split(" "));
    else out.push(tokenise(trimmed).map((token) => token.fold));
  }
  return out;
}

const lettersAndBlanks = /^[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$/;

/** Reads `president:Q30:2017-01-20..2021-01-20;…`: office, country or body, first and last day. */
function officesOf(cell: string): Office[] {
  const out: Office[] = [];
  for (const piece of cell.split(";")) {
    const [office, of, span] = piece.trim().split(":");
    if (!office) continue;
    const [from, until] = (span ?? "").split("..");
    out.push({ office, of: of || null, from: from || null, until: until || null });
  }
  return out;
}
