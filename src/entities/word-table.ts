import type { Spelling, Word } from "../document.ts";
import { compiled, type Lexicons } from "../rules/lexicon.ts";
import { placeBySpelling } from "../text/spellings.ts";
import { bodiesOf } from "./bodies.ts";
import { knowerOf } from "./knowledge.ts";
import { classOf } from "./name-features.ts";
import { labelCount } from "./name-weights.ts";
import { referencesOf } from "./references.ts";
import { bits, bitsOf } from "./word-bits.ts";

/** Words two before to two behind the one that is scored. */
export const reach = 2;
/** Numbers that the tagger keeps for a word: a score of each label for each place that the word may have beside the one scored. */
export const sumsLength = (2 * reach + 1) * labelCount;

/** What is known of spellings, side by side. */
export interface WordColumns {
  readonly bits: Int32Array;
  /** `classOf` each. */
  readonly kinds: Int32Array;
  /** The same for words that are the same behind attached letters: the number of the last of their ways. */
  readonly keys: Int32Array;
  /** Numbers of what is behind the attached letters of each, one a way; those of a place begin at its `wayStarts`. */
  readonly ways: Int32Array;
  readonly wayStarts: Int32Array;
  /** The number of letters that some way has; -1 where none has. */
  readonly numberOf: (key: string) => number;
  /** Scores of the tagger, `sumsLength` for each; 0 in `summed` where they are not there yet. */
  readonly sums: Int16Array;
  readonly summed: Uint8Array;
}

/** The words of an article in the table. */
export interface WordPlaces {
  readonly columns: WordColumns;
  /** For each word its place in the columns. They hold until the next article is laid out. */
  readonly places: Int32Array;
}

/** Finds the places of an article's words. */
export type WordTable = (words: readonly Word[]) => WordPlaces;

/** Places of the table that all articles share; half of it is enough for all but very long ones. */
const shared = 1 << 16;

interface Columns extends WordColumns {
  readonly size: number;
  readonly owners: (Spelling | undefined)[];
  readonly numbers: Map<string, number>;
  used: number;
}

/** Makes the table of a set of lexicons. */
export const wordTableOf = compiled((lexicons: Lexicons): WordTable => {
  const knower = knowerOf(lexicons);
  const { isSport } = bodiesOf(lexicons);
  const isReference = referencesOf(lexicons);
  const kept = placeBySpelling();
  const common = columnsFor(shared);

  const add = (columns: Columns, spelling: Spelling): number => {
    const place = columns.used++;
    const known = knower({ spelling });
    columns.owners[place] = spelling;
    let own = bitsOf(spelling, known);
    if (isSport({ spelling }).length > 0) own |= bits.sport;
    if (isReference({ spelling }).length > 0) own |= bits.reference;
    columns.bits[place] = own;
    columns.kinds[place] = classOf(spelling, known);
    columns.summed[place] = 0;
    let at = columns.wayStarts[place]!;
    for (const { key } of known.ways) columns.ways[at++] = numbered(columns.numbers, key);
    columns.wayStarts[place + 1] = at;
    columns.keys[place] =
      known.ways.length > 0 ? columns.ways[at - 1]! : numbered(columns.numbers, spelling.fold);
    kept.keep(spelling, place);
    return place;
  };

  return (words) => {
    const long = words.length > shared / 2;
    const columns = long ? columnsFor(words.length) : common;
    if (columns.used + words.length > columns.size) {
      columns.used = 0;
      columns.numbers.clear();
    }
    const { owners } = columns;
    const places = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const { spelling } = words[i]!;
      const place = kept.of(spelling);
      const there = place >= 0 && place < columns.used && owners[place] === spelling;
      places[i] = there ? place : add(columns, spelling);
    }
    return { columns, places };
  };
});

function numbered(numbers: Map<string, number>, key: string): number {
  const there = numbers.get(key);
  if (there !== undefined) return there;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** The most ways that a word has: whole, behind a conjunction, a preposition or both, and behind لل. */
const mostWays = 6;

function columnsFor(size: number): Columns {
  const numbers = new Map<string, number>();
  return {
    size,
    used: 0,
    owners: [],
    numbers,
    numberOf: (key) => numbers.get(key) ?? -1,
    ways: new Int32Array(size * mostWays),
    wayStarts: new Int32Array(size + 1),
    bits: new Int32Array(size),
    kinds: new Int32Array(size),
    keys: new Int32Array(size),
    sums: new Int16Array(size * sumsLength),
    summed: new Uint8Array(size),
  };
}
