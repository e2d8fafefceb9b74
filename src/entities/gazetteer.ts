import type { EntityType } from "../document.ts";
import { type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Part, part } from "../rules/parts.ts";
import { schemas } from "../rules/schemas.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { textArrays, textAt } from "../text/units.ts";
import { inOrder, type WordArrays, wordArrays, wordTrie } from "../text/word-trie.ts";
import { tokenise } from "../text/words.ts";
import { type Trie, type TrieArrays, trieArrays, trieOver } from "./trie.ts";

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
  /** The number of a folded word that some name or title holds, -1 for all others. */
  readonly wordOf: (fold: string) => number;
  readonly names: Trie<Meaning>;
  /** A thing by its number: people come first, in the order of their lines. */
  readonly thing: (number: number) => Thing;
  readonly thingWithId: (id: string) => Thing | undefined;
  readonly titles: Trie<Title>;
  readonly heads: ReadonlyMap<string, string>;
  /** Folded particles of names: بن, أبو, عبد. */
  readonly particles: Words;
  /** Folded words that end a name: الثاني, الابن. */
  readonly suffixes: Words;
  /** Folded first names. */
  readonly given: Words;
}

/** Some folded words. */
export interface Words {
  readonly has: (fold: string) => boolean;
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

/** Where the rows of the three files of things begin, one behind the other. */
const thingFiles = ["people.tsv", "places.tsv", "organizations.tsv"] as const;

/** What a name stands for, as a number: the row of its thing, and three bits. */
const bits = { short: 1, ambiguous: 2, teh: 4, all: 8 };

/** Marks of words that names, titles and lists hold. */
const marks = { name: 1, given: 2, particle: 4, suffix: 8 };

type GazetteerArrays = WordArrays & {
  /** `marks` of each word. */
  readonly marks: Uint8Array;
  /** The rows of all things, their cells divided by TABs; then the compounds. */
  readonly rows: Uint8Array;
  readonly rowStarts: Int32Array;
  /** Number of the first row of each file, of the first compound, and of all rows. */
  readonly files: Int32Array;
  /** The ids of things, and the number of the thing with each; of those with the same id the first. */
  readonly idLetters: Uint16Array;
  readonly idBranches: Uint16Array;
  readonly byId: Int32Array;
  readonly nameWords: Int32Array;
  readonly nameFirsts: Int32Array;
  readonly nameStarts: Int32Array;
  readonly nameValues: Int32Array;
  readonly titleWords: Int32Array;
  readonly titleFirsts: Int32Array;
  readonly titleStarts: Int32Array;
  readonly titleValues: Int32Array;
};

/** The index of all names, titles and head words. */
export const gazetteerPart: Part<Gazetteer> = part("gazetteer", makeGazetteer, openGazetteer);

/** The same, opened once for each set of lexicons. */
export const gazetteerOf: (lexicons: Lexicons) => Gazetteer = gazetteerPart.of;

function makeGazetteer(lexicons: Lexicons): GazetteerArrays {
  const marked = new Map<string, number>();
  const mark = (fold: string, bit: number): void => void marked.set(fold, (marked.get(fold) ?? 0) | bit);
  const names: Named[] = [];
  const titles: Named[] = [];
  const rows: string[] = [];
  const ids: string[] = [];
  const files: number[] = [];
  const addName = (row: number, cell: string, flags: number): void => {
    const written = cell.split("|").filter((name) => name.trim() !== "");
    foldedNames(cell).forEach((folds, k) => {
      const teh = written[k]!.trimEnd().endsWith("ة") ? bits.teh : 0;
      names.push({ folds, value: row * bits.all + flags + teh });
    });
  };
  for (const file of thingFiles) {
    files.push(rows.length);
    for (const { cells } of rowsOf(lexicons, file)) {
      const row = rows.push(schemas[file]!.map(({ name }) => cells[name]).join("\t")) - 1;
      ids.push(cells.id!);
      addName(row, cells.names!, cells.ambiguous === "yes" ? bits.ambiguous : 0);
      addName(row, cells.short ?? "", bits.short);
    }
  }
  files.push(rows.length);
  for (const { cells } of rowsOf(lexicons, "name-heads.tsv")) {
    if (cells.kind !== "compound") continue;
    const folds = foldedNames(cells.word!)[0]!;
    names.push({ folds, value: (rows.push(folds.join(" ")) - 1) * bits.all });
  }
  files.push(rows.length);
  rowsOf(lexicons, "titles.tsv").forEach(({ cells }, row) => {
    [cells.word!, cells.feminine!, cells.plural!].forEach((words, form) => {
      for (const folds of foldedNames(words)) {
        if (cells.kind === "suffix") mark(folds.at(-1)!, marks.suffix);
        // على is not علي: links keep their last letter.
        const keys = cells.kind === "link" ? [lastLetterKept(words, folds[0]!)] : folds;
        titles.push({ folds: keys, value: row * 2 + (form === 2 ? 1 : 0) });
      }
    });
  });
  for (const { cells } of rowsOf(lexicons, "given-names.tsv")) {
    if (cells.kind !== "given" && cells.kind !== "particle") continue;
    for (const folds of foldedNames(cells.name!)) mark(folds[0]!, marks[cells.kind]);
  }
  for (const { folds } of [...names, ...titles]) for (const fold of folds) mark(fold, marks.name);

  const words = wordArrays(marked.keys());
  const { numberOf } = wordTrie(words);
  const trie = (list: readonly Named[]): TrieArrays =>
    trieArrays(list.map(({ folds, value }) => ({ words: folds.map(numberOf), value })));
  const byName = trie(names);
  const byTitle = trie(titles);
  const { units, starts } = textArrays(rows);
  const firstOfId = new Map(ids.map((id, row): [string, number] => [id, row]).reverse());
  const idWords = wordArrays(firstOfId.keys());
  return {
    ...words,
    marks: Uint8Array.from(inOrder(words, marked)),
    rows: units,
    rowStarts: starts,
    files: Int32Array.from(files),
    idLetters: idWords.letters,
    idBranches: idWords.branches,
    byId: Int32Array.from(inOrder(idWords, firstOfId)),
    nameWords: byName.words,
    nameFirsts: byName.firsts,
    nameStarts: byName.starts,
    nameValues: byName.values,
    titleWords: byTitle.words,
    titleFirsts: byTitle.firsts,
    titleStarts: byTitle.starts,
    titleValues: byTitle.values,
  };
}

/** A name or title on its way into a trie. */
interface Named {
  readonly folds: readonly string[];
  readonly value: number;
}

function openGazetteer(arrays: GazetteerArrays, lexicons: Lexicons): Gazetteer {
  const { numberOf } = wordTrie(arrays);
  const numberWith = (fold: string, bit: number): number => {
    const number = numberOf(fold);
    return number >= 0 && (arrays.marks[number]! & bit) !== 0 ? number : -1;
  };
  const marked = (bit: number): Words => ({ has: (fold) => numberWith(fold, bit) >= 0 });
  const texts = { units: arrays.rows, starts: arrays.rowStarts };
  const ids = wordTrie({ letters: arrays.idLetters, branches: arrays.idBranches });
  const things: (Thing | undefined)[] = [];
  const thing = (row: number): Thing => (things[row] ??= thingOf(textAt(texts, row), row, arrays.files));
  const titleRows = rowsOf(lexicons, "titles.tsv");
  const heads = new Map<string, string>();
  for (const { cells } of rowsOf(lexicons, "name-heads.tsv"))
    if (cells.kind !== "compound") heads.set(foldedNames(cells.word!)[0]![0]!, cells.kind!);
  const { nameWords, nameFirsts, nameStarts, nameValues } = arrays;
  const { titleWords, titleFirsts, titleStarts, titleValues } = arrays;
  return {
    wordOf: (fold) => numberWith(fold, marks.name),
    names: trieOver(
      { words: nameWords, firsts: nameFirsts, starts: nameStarts, values: nameValues },
      (value): Meaning => ({
        thing: thing(Math.floor(value / bits.all)),
        short: (value & bits.short) !== 0,
        ambiguous: (value & bits.ambiguous) !== 0,
        teh: (value & bits.teh) !== 0,
      }),
    ),
    thing,
    thingWithId: (id) => {
      const number = ids.numberOf(id);
      return number < 0 ? undefined : thing(arrays.byId[number]!);
    },
    titles: trieOver(
      { words: titleWords, firsts: titleFirsts, starts: titleStarts, values: titleValues },
      (value): Title => {
        const { line, cells } = titleRows[value >> 1]!;
        return { kind: cells.kind as TitleKind, office: cells.office!, plural: (value & 1) === 1, line };
      },
    ),
    heads,
    particles: marked(marks.particle),
    suffixes: marked(marks.suffix),
    given: marked(marks.given),
  };
}

function fileOf(row: number, files: Int32Array): (typeof thingFiles)[number] {
  return thingFiles[row < files[1]! ? 0 : row < files[2]! ? 1 : 2];
}

/** The cells of a thing's row by column; empty for a column that its file has not. */
function cellsOf(text: string, row: number, files: Int32Array): (column: string) => string {
  const columns = schemas[fileOf(row, files)]!;
  const given = text.split("\t");
  return (column) => given[columns.findIndex(({ name }) => name === column)] ?? "";
}

/** A thing by its row. */
function thingOf(text: string, row: number, files: Int32Array): Thing {
  if (row >= files[3]!) return compoundOf(text.split(" "));
  const cell = cellsOf(text, row, files);
  const file = fileOf(row, files);
  const id = cell("id");
  const kind = cell("kind");
  const otherwise = file === "places.tsv" ? "place" : "organization";
  return {
    id,
    wikidata: /^Q\d+$/.test(id) ? id : null,
    type: file === "people.tsv" ? "person" : (typeOfKind[kind] ?? otherwise),
    ar: cell("names").split("|")[0]!.trim(),
    en: cell("en"),
    kind,
    of: cell("of") || cell("country") || null,
    offices: officesIn(cell("offices")),
    names: foldedNames(cell("names")),
  };
}

/** The folded word with its last letter as it is written, for على is not علي. */
export function lastLetterKept(form: string, fold: string): string {
  return form.endsWith("ى") ? `${fold.slice(0, -1)}ى` : fold;
}

/** An ordinary expression that holds a name (جوز الهند): found as one so that the name in it is not. */
function compoundOf(folds: readonly string[]): Thing {
  const ar = folds.join(" ");
  return {
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
export function officesIn(cell: string): Office[] {
  const out: Office[] = [];
  for (const piece of cell.split(";")) {
    const [office, of, span] = piece.trim().split(":");
    if (!office) continue;
    const [from, until] = (span ?? "").split("..");
    out.push({ office, of: of || null, from: from || null, until: until || null });
  }
  return out;
}
