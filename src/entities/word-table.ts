import type { Spelling, Word } from "../document.ts";
import { compiled, type Lexicons } from "../rules/lexicon.ts";
import { placeBySpelling } from "../text/spellings.ts";
import { bodiesOf } from "./bodies.ts";
import { knowerOf } from "./knowledge.ts";
import { classOf } from "./name-features.ts";
import { labelCount } from "./name-weights.ts";
import { referencesOf } from "./references.ts";
import { bits, bitsOf } from "./word-bits.ts";
import { cell } from "./word-cells.ts";

/** Words two before to two behind the one that is scored. */
export const reach = 2;
/** Numbers that the tagger keeps for a word: a score of each label for each place that the word may have beside the one scored. */
export const sumsLength = (2 * reach + 1) * labelCount;

/** What is known of spellings: a row of numbers each, so that a word costs one look into memory. */
export interface WordRows {
  /** Rows of `cell.size` numbers. */
  readonly cells: Int32Array;
  /** The number of letters that some way has; -1 where none has. All numbers are below `numbers`. */
  readonly numberOf: (key: string) => number;
  readonly numbers: number;
  /** Scores of the tagger, `sumsLength` for each; 0 in `summed` where they are not there yet. */
  readonly sums: Int16Array;
  readonly summed: Uint8Array;
}

/** The words of an article in the table. */
export interface WordPlaces {
  readonly rows: WordRows;
  /** For each word the number of its row. They hold until the next article is laid out. */
  readonly places: Int32Array;
  /** `classOf` each word. */
  readonly kinds: Int32Array;
  /** The same number for words that are the same behind attached letters. */
  readonly keys: Int32Array;
  readonly bits: Int32Array;
}

/** Finds the places of an article's words. */
export type WordTable = (words: readonly Word[]) => WordPlaces;

/** Places of the table that all articles share; half of it is enough for all but very long ones. */
const shared = 1 << 15;

interface Table extends WordRows {
  readonly size: number;
  readonly owners: (Spelling | undefined)[];
  readonly known: Map<string, number>;
  used: number;
}

/** Makes the table of a set of lexicons. */
export const wordTableOf = compiled((lexicons: Lexicons): WordTable => {
  const knower = knowerOf(lexicons);
  const { isSport } = bodiesOf(lexicons);
  const isReference = referencesOf(lexicons);
  const kept = placeBySpelling();
  const common = tableFor(shared);

  const add = (table: Table, spelling: Spelling): number => {
    const place = table.used++;
    const known = knower({ spelling });
    table.owners[place] = spelling;
    let own = bitsOf(spelling, known);
    if (isSport({ spelling }).length > 0) own |= bits.sport;
    if (isReference({ spelling }).length > 0) own |= bits.reference;
    table.summed[place] = 0;
    const { cells } = table;
    const row = place * cell.size;
    cells[row + cell.bits] = own;
    cells[row + cell.kind] = classOf(spelling, known);
    // What is no Arabic word and in no name has no way: it is only the same as itself.
    const keys = known.ways.length > 0 ? known.ways.map(({ key }) => key) : [spelling.fold];
    cells[row + cell.ways] = known.ways.length;
    for (let k = 0; k < keys.length; k++) cells[row + cell.firstWay + k] = numbered(table, keys[k]!);
    kept.keep(spelling, place);
    return place;
  };

  return (words) => {
    const long = words.length > shared / 2;
    const table = long ? tableFor(words.length) : common;
    if (table.used + words.length > table.size) {
      table.used = 0;
      table.known.clear();
    }
    const { owners, cells } = table;
    const places = new Int32Array(words.length);
    const kinds = new Int32Array(words.length);
    const keys = new Int32Array(words.length);
    const own = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const { spelling } = words[i]!;
      let place = kept.of(spelling);
      if (place < 0 || place >= table.used || owners[place] !== spelling) place = add(table, spelling);
      const row = place * cell.size;
      places[i] = place;
      own[i] = cells[row + cell.bits]!;
      kinds[i] = cells[row + cell.kind]!;
      keys[i] = cells[row + cell.firstWay + Math.max(0, cells[row + cell.ways]! - 1)]!;
    }
    return { rows: table, places, kinds, keys, bits: own };
  };
});

function numbered({ known }: Table, key: string): number {
  const there = known.get(key);
  if (there !== undefined) return there;
  known.set(key, known.size);
  return known.size - 1;
}

/** The most ways that a word has: whole, behind a conjunction, a preposition or both, and behind لل. */
const mostWays = cell.size - cell.firstWay;

function tableFor(size: number): Table {
  const known = new Map<string, number>();
  return {
    size,
    used: 0,
    owners: [],
    known,
    numberOf: (key) => known.get(key) ?? -1,
    numbers: size * mostWays,
    cells: new Int32Array(size * cell.size),
    sums: new Int16Array(size * sumsLength),
    summed: new Uint8Array(size),
  };
}
