import type { Spelling, Word, WordKind } from "../document.ts";
import { foldOf, formOf } from "./fold.ts";

/** Spellings of a generation: those met lately are the young ones, those before them the old, and what came before is forgotten. */
const generation = 1 << 16;
/** Longer ones are hardly met twice. */
const longest = 32;

interface Kept extends Spelling {
  /** The letters and signs as they are written. */
  readonly raw: string;
  readonly hash: number;
}

const places = generation * 2;
/** Open hash tables by the letters as they are written. */
type Table = (Kept | undefined)[];
const tableOf = (): Table => new Array<Kept | undefined>(places).fill(undefined);
let young = tableOf();
let old = tableOf();
let filled = 0;

/** The spelling of a word of the text. */
export function spellingAt(text: string, start: number, end: number, kind: WordKind): Spelling {
  if (end - start > longest) return made(text.slice(start, end), kind, 0);
  let hash = end - start;
  for (let at = start; at < end; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 15);
  let place = placeIn(young, hash, text, start, end);
  const met = young[place];
  if (met !== undefined) return met;
  if (filled >= generation) {
    [young, old] = [old, young];
    young.fill(undefined);
    filled = 0;
    place = placeIn(young, hash, text, start, end);
  }
  // What is met again stays: of the words of a stream of articles that halves those that have to be made anew.
  const one = old[placeIn(old, hash, text, start, end)] ?? made(copied(text, start, end), kind, hash);
  young[place] = one;
  filled++;
  return one;
}

/** Where a spelling stands in a table, or would. */
function placeIn(table: Table, hash: number, text: string, start: number, end: number): number {
  let place = (hash ^ (hash >>> 16)) & (places - 1);
  for (let one = table[place]; one !== undefined; one = table[place]) {
    if (one.hash === hash && isWritten(one.raw, text, start, end)) return place;
    place = (place + 1) & (places - 1);
  }
  return place;
}

function made(raw: string, kind: WordKind, hash: number): Kept {
  const form = kind === "mark" ? raw : formOf(raw);
  const fold = kind === "mark" || kind === "number" ? form : foldOf(form);
  return { kind, form, fold, known: new Array<unknown>(room), raw, hash };
}

function isWritten(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at++)
    if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** A slice would keep its whole article in memory. */
function copied(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

/** Room for the answers of all steps. */
const room = 20;
/** How many questions have been asked of spellings: each has its place in `known`. */
let questions = 0;

/**
 * The same function, its answers kept with the spelling: what the steps ask of a word lies side by side, and a word that has been met
 * costs a step one look into memory.
 */
export function bySpelling<T extends object | number | boolean | null>(
  answerTo: (spelling: Spelling) => T,
): (word: Pick<Word, "spelling">) => T {
  const question = questions++;
  return ({ spelling }) => {
    const { known } = spelling;
    const answer = known[question];
    if (answer !== undefined) return answer as T;
    const made = answerTo(spelling);
    known[question] = made;
    return made;
  };
}

/** Where a step has laid out what it knows of a spelling: a number that it may change. */
export interface PlaceBySpelling {
  /** -1 before one was kept. */
  readonly of: (spelling: Spelling) => number;
  readonly keep: (spelling: Spelling, place: number) => void;
}

/** A place for a number in each spelling, for a step whose tables are made anew when they are full. */
export function placeBySpelling(): PlaceBySpelling {
  const question = questions++;
  return {
    of: ({ known }) => (known[question] as number | undefined) ?? -1,
    keep: ({ known }, place) => {
      known[question] = place;
    },
  };
}
