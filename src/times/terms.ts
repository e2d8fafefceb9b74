import type { Sentence, Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { numeralsOf } from "../rules/numerals.ts";
import { type Attached, withAttached } from "../text/attached.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { type NumberFound, type Numerals, numberAt } from "../text/numbers.ts";
import { bySpelling } from "../text/spellings.ts";

/** A class that a term belongs to, with its value and the attached letters that stand before it. */
export interface TermTag extends Attached {
  readonly name: string;
  readonly value: string;
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

interface Known extends Attached {
  readonly entries: readonly Entry[];
  /** The tags of the word alone, made when it is first met and shared by all its terms. */
  tags?: readonly TermTag[];
  /** True where one of the entries can be a time or a part of one. */
  readonly promising: boolean;
}

const nothing: readonly TermTag[] = [];
/** Classes that only judge the words around a time; a sentence that has nothing else holds no time. */
const surroundings = new Set(
  "ahead behind lead named-place named-event counted from to or this that one every some few half fraction except friday-of famous day-name forward lasting steady ending corresponding modifier beside on whole apiece times times-many in days back-to famous-since blessed of-month of-family shy-hijri anchored direction after-that hijri-mark ce-mark year-kind several zone past-hour to-hour edge".split(
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
const plainTag = (name: string): TermTag => ({ name, value: "", skip: 0, conjunction: "", preposition: "" });
const markTags = new Map(Object.entries(marks).map(([mark, name]) => [mark, [plainTag(name)]] as const));
const andTags = [plainTag("and")];

type Stem = Pick<Known, "entries" | "promising">;

function indexOf(lexicons: Lexicons): Map<string, Stem> {
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
  const isPromising = (entry: Entry): boolean => !surroundings.has(entry.name);
  return new Map(
    [...index].map(([word, entries]) => [word, { entries, promising: entries.some(isPromising) }]),
  );
}

/** What is known of a written word: its time classes, and whether a number may start at it. */
interface Seen {
  readonly known: Known | undefined;
  readonly numeral: boolean;
}

/** The reader of terms for a set of lexicons. */
export const termReaderOf = compiled((lexicons): TermReader => {
  const numerals = numeralsOf(lexicons);
  const index = withAttached(indexOf(lexicons));
  const seenAs = bySpelling(({ kind, fold }): Seen | null => {
    if (kind !== "arabic") return null;
    const known = index.get(fold);
    const numeral = numerals.has(fold);
    return known || numeral ? { known, numeral } : null;
  });
  const seen: (Seen | null)[] = [];

  return (words, sentence) => {
    const { first, last } = sentence;
    let promising = false;
    for (let i = first; i < last; i++) {
      const word = words[i]!;
      const found = seenAs(word);
      seen[i - first] = found;
      promising ||= word.kind === "number" || found?.known?.promising === true;
    }
    if (!promising) return null;
    const terms: Term[] = [];
    for (let i = first; i < last; ) {
      const term = termAt(words, i, last, seen[i - first]!, numerals);
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
  seen: Seen | null,
  numerals: Numerals,
): Term {
  const word = words[at]!;
  if (word.kind === "mark")
    return { first: at, last: at + 1, tags: markTags.get(word.form) ?? nothing, number: null };
  const isDigits = word.kind === "number" || words[at + 1]?.kind === "number";
  if (word.kind === "latin" || (!seen && !isDigits))
    return { first: at, last: at + 1, tags: word.fold === "و" ? andTags : nothing, number: null };
  const known = seen?.known;
  const length = known ? longest(known.entries, words, at, end) : 0;
  const found = isDigits || seen?.numeral ? numberAt(words, at, numerals) : null;
  const number = found && found.last <= end && found.last - at >= length ? found : null;
  if (known && length === 1 && number === null) {
    known.tags ??= tagsOf(known, (rest) => rest.length === 0);
    return { first: at, last: at + 1, tags: known.tags, number };
  }
  const tags: TermTag[] = [];
  if (known && length > 0 && (number === null || number.last - at === length))
    tags.push(...tagsOf(known, (rest) => rest.length + 1 === length && follows(rest, words, at, end)));
  if (number) addNumberTags(tags, number, words);
  else if (word.kind === "number" && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(word.form))
    tags.push(plainTag("dotted-date"));
  const last = number ? number.last : at + Math.max(1, length);
  if (tags.length === 0) return { first: at, last, tags: word.fold === "و" ? andTags : nothing, number };
  return { first: at, last, tags, number };
}

function tagsOf(known: Known, fits: (rest: readonly string[]) => boolean): TermTag[] {
  const { skip, conjunction, preposition } = known;
  return known.entries
    .filter(({ rest }) => fits(rest))
    .map(({ name, value }) => ({ name, value, skip, conjunction, preposition }));
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
    if (/^\d{1,2}[.,]\d{2}$/.test(form) || /^\d{4}$/.test(form) || (/^\d{1,2}$/.test(form) && value <= 24))
      add("clock-digits");
  } else if (!number.ordinal && whole && value >= 1700 && value <= 2199) add("year-in-words");
}
