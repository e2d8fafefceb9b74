import type { WordKind } from "../document.ts";
import { foldOf, formOf } from "./fold.ts";

/** One way in which a word is written. All words written so share it, and what is known of them is worked out once. */
export interface Spelling {
  /** Its number: no other spelling of this process ever has the same. */
  readonly id: number;
  readonly kind: WordKind;
  readonly form: string;
  readonly fold: string;
}

/** Spellings are remembered up to this many, so that memory stays flat over a stream of articles. */
const remembered = 1 << 16;
/** Longer ones are hardly met twice. */
const longest = 32;

interface Kept extends Spelling {
  readonly raw: string;
  readonly hash: number;
}

const places = remembered * 2;
/** An open hash table by the letters as they are written. */
const table: (Kept | undefined)[] = new Array<Kept | undefined>(places).fill(undefined);
let filled = 0;
let next = 0;

/** The spelling of a word of the text. */
export function spellingAt(text: string, start: number, end: number, kind: WordKind): Spelling {
  if (end - start > longest) return made(text.slice(start, end), kind);
  let hash = end - start;
  for (let at = start; at < end; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 15);
  let place = (hash ^ (hash >>> 16)) & (places - 1);
  for (let one = table[place]; one !== undefined; one = table[place]) {
    if (one.hash === hash && isWritten(one.raw, text, start, end)) return one;
    place = (place + 1) & (places - 1);
  }
  if (filled >= remembered) {
    table.fill(undefined);
    filled = 0;
    return spellingAt(text, start, end, kind);
  }
  const raw = copied(text, start, end);
  const { id, form, fold } = made(raw, kind);
  const one: Kept = { id, kind, form, fold, raw, hash };
  table[place] = one;
  filled++;
  return one;
}

function made(raw: string, kind: WordKind): Spelling {
  const id = next++;
  if (kind === "mark") return { id, kind, form: raw, fold: raw };
  const form = formOf(raw);
  return { id, kind, form, fold: kind === "number" ? form : foldOf(form) };
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

/** What a function is asked about: all but where the word stands. */
export interface Spelled extends Omit<Spelling, "id"> {
  /** The `id` of its spelling. */
  readonly spelling: number;
}

const answers = 1 << 16;

/**
 * The same function, its answers remembered by spelling: an answer is found by a number and not by letters. Two spellings may share a
 * place; the later one takes it, so that memory stays flat.
 */
export function bySpelling<T>(answerTo: (word: Spelled) => T): (word: Spelled) => T {
  const asked = new Int32Array(answers).fill(-1);
  const given: (T | undefined)[] = new Array<T | undefined>(answers);
  return (word) => {
    const { spelling } = word;
    const place = spelling & (answers - 1);
    if (asked[place] === spelling) return given[place] as T;
    const answer = answerTo(word);
    asked[place] = spelling;
    given[place] = answer;
    return answer;
  };
}
