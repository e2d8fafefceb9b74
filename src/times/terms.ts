import type { Sentence, Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { numeralsOf } from "../rules/numerals.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { type NumberFound, type Numerals, numberAt } from "../text/numbers.ts";
import { procliticsOf } from "../text/proclitics.ts";

/** A class that a term belongs to, with its value and the attached letters that stand before it. */
export interface TermTag {
  readonly name: string;
  readonly value: string;
  readonly skip: number;
  readonly conjunction: string;
  readonly preposition: string;
}

/** One or more words that are one thing in a time: a number, a month of two words, a mark, or any other word. */
export interface Term {
  /** Indices into the document's words, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly tags: readonly TermTag[];
  readonly number: NumberFound | null;
}

/** Reads a sentence's words as terms; null where no word of it can be part of a time. */
export type TermReader = (words: readonly Word[], sentence: Sentence) => Term[] | null;

interface Entry {
  /** Folded words behind the first. */
  readonly rest: readonly string[];
  readonly name: string;
  readonly value: string;
}

interface Known {
  readonly entries: readonly Entry[];
  readonly skip: number;
  readonly conjunction: string;
  readonly preposition: string;
}

const nothing: readonly TermTag[] = [];
/** Words seen are remembered up to this many, so that memory stays flat over a stream of articles. */
const remembered = 50_000;

/** Classes that only judge the words around a time; a sentence that has nothing else holds no time. */
const surroundings = new Set(
  "ahead behind lead named-place named-event counted from to or this that one every some few half fraction except friday-of famous day-name like-future ending corresponding".split(
    " ",
  ),
);

const marks: Readonly<Record<string, string>> = {
  "/": "slash",
  "\\": "slash",
  "-": "dash",
  "–": "dash",
  "—": "dash",
  "−": "dash",
  "(": "open",
  "[": "open",
  ")": "close",
  "]": "close",
  ",": "comma",
  "،": "comma",
  ":": "colon",
  ".": "stop",
  "%": "counted",
  "٪": "counted",
  '"': "quote",
  "«": "quote",
  "»": "quote",
  "“": "quote",
  "”": "quote",
  $: "counted",
  "€": "counted",
};
const markTags = new Map(
  Object.entries(marks).map(([mark, name]) => [
    mark,
    [{ name, value: "", skip: 0, conjunction: "", preposition: "" }] as const,
  ]),
);

function indexOf(lexicons: Lexicons): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  const add = (words: readonly string[], name: string, value: string): void => {
    const list = index.get(words[0]!);
    const entry = { rest: words.slice(1), name, value };
    if (list) list.push(entry);
    else index.set(words[0]!, [entry]);
  };
  for (const { cells } of rowsOf(lexicons, "time-words.tsv")) {
    const name = cells.class!;
    const words = foldOf(formOf(cells.word!)).split(/\s+/);
    add(words, name, cells.value!);
    if (name.startsWith("unit-")) add([`ال${words[0]}`, ...words.slice(1)], `the-${name}`, cells.value!);
  }
  return index;
}

/** The reader of terms for a set of lexicons. */
export const termReaderOf = compiled((lexicons): TermReader => {
  const index = indexOf(lexicons);
  const numerals = numeralsOf(lexicons);
  const seen = new Map<string, Known | null>();

  const lookUp = (fold: string): Known | null => {
    let known = seen.get(fold);
    if (known !== undefined) return known;
    known = null;
    for (const way of procliticsOf(fold)) {
      const entries = index.get(way.key);
      if (!entries) continue;
      known = { entries, skip: way.skip, conjunction: way.conjunction, preposition: way.preposition };
      break;
    }
    if (seen.size >= remembered) seen.clear();
    seen.set(fold, known);
    return known;
  };

  return (words, sentence) => {
    let promising = false;
    for (let i = sentence.first; i < sentence.last && !promising; i++) {
      const word = words[i]!;
      if (word.kind === "number") promising = true;
      else if (word.kind === "arabic") {
        const known = lookUp(word.fold);
        promising = known?.entries.some((entry) => !surroundings.has(entry.name)) ?? false;
      }
    }
    if (!promising) return null;
    const terms: Term[] = [];
    for (let i = sentence.first; i < sentence.last; ) {
      const term = termAt(words, i, sentence.last, lookUp, numerals);
      terms.push(term);
      i = term.last;
    }
    return terms;
  };
});

function termAt(
  words: readonly Word[],
  at: number,
  end: number,
  lookUp: (fold: string) => Known | null,
  numerals: Numerals,
): Term {
  const word = words[at]!;
  if (word.kind === "mark")
    return { first: at, last: at + 1, tags: markTags.get(word.form) ?? nothing, number: null };
  if (word.kind === "latin") return { first: at, last: at + 1, tags: nothing, number: null };
  const known = word.kind === "arabic" ? lookUp(word.fold) : null;
  const length = known ? longest(known.entries, words, at, end) : 0;
  const found = numberAt(words, at, numerals);
  const number = found && found.last <= end && found.last - at >= length ? found : null;
  const tags: TermTag[] = [];
  if (known && length > 0 && (number === null || number.last - at === length)) {
    const { skip, conjunction, preposition } = known;
    for (const entry of known.entries)
      if (entry.rest.length + 1 === length && follows(entry.rest, words, at, end))
        tags.push({ name: entry.name, value: entry.value, skip, conjunction, preposition });
  }
  if (number) addNumberTags(tags, number, words);
  if (tags.length === 0 && word.fold === "و" && !known)
    tags.push({ name: "and", value: "", skip: 0, conjunction: "", preposition: "" });
  return {
    first: at,
    last: number ? number.last : at + Math.max(1, length),
    tags: tags.length === 0 ? nothing : tags,
    number,
  };
}

function longest(entries: readonly Entry[], words: readonly Word[], at: number, end: number): number {
  let length = 0;
  for (const entry of entries)
    if (entry.rest.length + 1 > length && follows(entry.rest, words, at, end)) length = entry.rest.length + 1;
  return length;
}

function follows(rest: readonly string[], words: readonly Word[], at: number, end: number): boolean {
  if (at + rest.length >= end) return false;
  for (let k = 0; k < rest.length; k++) if (words[at + 1 + k]!.fold !== rest[k]) return false;
  return true;
}

function addNumberTags(tags: TermTag[], number: NumberFound, words: readonly Word[]): void {
  const { value, skip, conjunction, preposition } = number;
  const add = (name: string): void => {
    tags.push({ name, value: String(value), skip, conjunction, preposition });
  };
  add(number.ordinal ? "ordinal" : "number");
  if (number.definite) add("the-number");
  const whole = Number.isInteger(value);
  if (whole && value >= 1 && value <= 31) add("day");
  if (whole && value >= 1 && value <= 12) add("hour");
  // Hours are feminine: السادسة، الحادية عشرة.
  if (number.ordinal && number.definite && value <= 12 && /(?:ه|ولي)$/.test(words[number.first]!.fold))
    add("hour-ordinal");
  if (number.digits && number.last === number.first + 1) {
    add("digits");
    const { form } = words[number.first]!;
    if (/^\d{4}$/.test(form)) {
      if (value >= 1700 && value <= 2199) add("year");
      if (value >= 1200 && value <= 1600) add("hijri-year");
    }
    if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(form)) add("dotted-date");
    if (/^\d{1,2}[.,]\d{2}$/.test(form) || /^\d{4}$/.test(form) || (/^\d{1,2}$/.test(form) && value <= 24))
      add("clock-digits");
  } else if (!number.ordinal && whole && value >= 1700 && value <= 2199) add("year-in-words");
}
