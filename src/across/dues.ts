import type { DeadlineKind, Reading, Span, Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import { affairVerbs } from "../rules/verbs.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { findQuotations } from "../text/quotations.ts";
import { findSentences } from "../text/sentences.ts";
import { bySpelling } from "../text/spellings.ts";
import type { VerbFinder, VerbFound } from "../text/verb-forms.ts";
import { chainOf, type Source } from "./sources.ts";
import type { Term, Termer } from "./terms.ts";

/** What an article tells of a deadline: that it is set, or what was done with it. */
export type DueNote = "set" | "extended" | "shortened" | "withdrawn";

/** One article's words on a deadline. */
export interface Due {
  /** Of one that is set, its index in the reading's deadlines; of a change, behind these. */
  readonly position: number;
  readonly note: DueNote;
  readonly kind: DeadlineKind;
  /** The ISO day by which it is due, null where none is told. */
  readonly date: string | null;
  /** Of an extension that tells no day but how much more time there is, in days. */
  readonly days: number | null;
  /** The words of the time, or of the change. */
  readonly words: Span;
  readonly sentence: Span;
  /** What is due. */
  readonly due: Span | null;
  readonly terms: readonly Term[];
  readonly setters: readonly string[];
  readonly bound: readonly string[];
  /** Of a change: all whom its sentence names. */
  readonly named: readonly string[];
  readonly chain: readonly (readonly Source[])[] | null;
}

/** The deadlines that an article sets or tells of, and the changes of deadlines that it tells. */
export function duesOf(reading: Reading, terms: Termer, lexicons: Lexicons, words: readonly Word[]): Due[] {
  const { text } = reading.article;
  const changes = mayChange(words, lexicons) ? changesOf(reading, terms, lexicons) : [];
  const sentenceOf = sentencesOf(text);
  const set = reading.deadlines.map((one, position): Due => {
    const source = one.attribution === null ? null : reading.attributions[one.attribution];
    return {
      ...{ position, note: "set", kind: one.kind, date: wholeDate(one.date), days: null },
      words: { start: one.start, end: one.end },
      sentence: sentenceOf(one),
      due: one.due,
      terms: one.due ? terms(one.due) : [],
      ...{ setters: one.setters, bound: one.bound, named: [] },
      chain: source ? chainOf(source.chain, reading) : null,
    };
  });
  return [...set, ...changes.map((one, k) => ({ ...one, position: set.length + k }))];
}

function wholeDate(date: string | null): string | null {
  return date !== null && /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : null;
}

function sentencesOf(text: string): (span: Span) => Span {
  let found: readonly Span[] | null = null;
  return (span) => {
    found ??= findSentences(text, findQuotations(text)).sentences;
    const one = found.find(({ start, end }) => start <= span.start && span.start < end);
    return one ? { start: one.start, end: one.end } : { start: span.start, end: span.end };
  };
}

/** Steps of affair-verbs.tsv that change a deadline (أجّل and أرجأ give more time). */
const changeOf: Readonly<Record<string, DueNote>> = {
  extend: "extended",
  suspend: "extended",
  ease: "shortened",
  lift: "withdrawn",
};

interface ChangeWords {
  /** Nouns of what can be due, by their first word, with the words behind it. */
  readonly due: ReadonlyMap<
    string,
    readonly { readonly rest: readonly string[]; readonly kind: DeadlineKind }[]
  >;
  readonly verbs: VerbFinder;
  /** What the rows of affair-verbs.tsv tell of a deadline, by their place. */
  readonly changes: readonly (DueNote | undefined)[];
  readonly masdars: ReadonlyMap<string, DueNote>;
  /** Rows behind which nothing has been changed yet: رفض تمديد المهلة. */
  readonly unreal: readonly boolean[];
  readonly negations: ReadonlySet<string>;
}

const fold = (word: string): string => foldOf(formOf(word));

const changeWordsOf = compiled((lexicons): ChangeWords => {
  const due = new Map<string, { rest: string[]; kind: DeadlineKind }[]>();
  for (const { cells } of rowsOf(lexicons, "affair-words.tsv")) {
    if (cells.class !== "due" || !["term", "truce-end", "expiry"].includes(cells.value!)) continue;
    const [first, ...rest] = cells.word!.split(" ").map((word) => fold(word.replace(/^ال/, "")));
    const list = due.get(first!) ?? [];
    due.set(first!, list);
    list.push({ rest, kind: cells.value as DeadlineKind });
  }
  const rows = rowsOf(lexicons, "affair-verbs.tsv").map(({ cells }) => cells);
  const changes = rows.map((row) => (row.class === "step" ? changeOf[row.value!] : undefined));
  const masdars = new Map<string, DueNote>();
  rows.forEach(({ masdar }, k) => {
    if (changes[k] && masdar !== "-") masdars.set(fold(masdar!), changes[k]);
  });
  const negations = rowsOf(lexicons, "word-classes.tsv").flatMap(({ cells }) =>
    cells.class === "negation" ? [fold(cells.word!)] : [],
  );
  return {
    due,
    verbs: affairVerbs.of(lexicons),
    ...{ changes, masdars },
    unreal: rows.map((row) => row.class === "mood" && row.value !== "announced"),
    negations: new Set(negations),
  };
});

/** Words between a verb and the deadline that it changes (its subject stands there), and before it; a masdar stands nearer. */
const reach = 10;
const masdarReach = 3;

/** Few articles tell of a change at all: most need no look at their sentences. */
function mayChange(words: readonly Word[], lexicons: Lexicons): boolean {
  const { isDue, changes } = marksOf(lexicons);
  let lastChange = Number.NEGATIVE_INFINITY;
  return words.some((word, k) => {
    if (k - lastChange <= reach && isDue(word)) return true;
    if (changes(word)) lastChange = k;
    return false;
  });
}

/** Whether a word by itself may be the first of what is due, and whether it may tell a change. */
const marksOf = compiled((lexicons) => {
  const lexemes = changeWordsOf(lexicons);
  const segment = wordSegmenterOf(lexicons);
  return {
    isDue: bySpelling((spelling) => lexemes.due.has(segment({ spelling }).stem)),
    changes: bySpelling(
      (spelling) =>
        lexemes.masdars.has(segment({ spelling }).stem) ||
        verbAt(lexemes, spelling.fold, (row) => lexemes.changes[row] !== undefined) !== undefined,
    ),
  };
});

function changesOf(reading: Reading, terms: Termer, lexicons: Lexicons): Omit<Due, "position">[] {
  const { text } = reading.article;
  const { words, sentences } = findSentences(text, findQuotations(text));
  const lexemes = changeWordsOf(lexicons);
  const segment = wordSegmenterOf(lexicons);
  const stemAt = (k: number): string => segment(words[k]!).stem;
  const found: Omit<Due, "position">[] = [];
  for (const { first, last, start, end } of sentences)
    for (let k = first; k < last; k++) {
      const kind = dueAt(lexemes, stemAt, k, last);
      if (kind === null) continue;
      const at = changeBefore(lexemes, words, stemAt, first, k);
      if (!at) continue;
      const named = new Set<string>();
      for (const one of reading.mentions) if (one.start >= start && one.end <= end) named.add(one.entity);
      const behind = reading.times.filter((time) => time.start >= words[k]!.end && time.start < end);
      const date = behind
        .map(({ type, value }) => (type === "DATE" ? wholeDate(value) : null))
        .find((one) => one !== null);
      const length = behind.map(({ value }) => daysOf(value)).find((one) => one !== null);
      const source = reading.attributions.find(({ content }) =>
        content.some((part) => part.start <= words[at.index]!.start && words[k]!.end <= part.end),
      );
      found.push({
        ...{ note: at.note, kind, date: date ?? null, days: date === undefined ? (length ?? null) : null },
        words: { start: words[at.index]!.start, end: words[k]!.end },
        sentence: { start, end },
        due: null,
        terms: terms({ start, end }),
        ...{ setters: [], bound: [], named: [...named] },
        chain: source ? chainOf(source.chain, reading) : null,
      });
      break;
    }
  return found;
}

function dueAt(
  lexemes: ChangeWords,
  stemAt: (k: number) => string,
  k: number,
  last: number,
): DeadlineKind | null {
  for (const { rest, kind } of lexemes.due.get(stemAt(k)) ?? [])
    if (rest.every((word, n) => k + 1 + n < last && stemAt(k + 1 + n).endsWith(word))) return kind;
  return null;
}

/** The nearest word before a deadline that tells a change of it, where the change has come to pass. */
function changeBefore(
  lexemes: ChangeWords,
  words: readonly Word[],
  stemAt: (k: number) => string,
  first: number,
  due: number,
): { readonly note: DueNote; readonly index: number } | null {
  for (let k = due - 1; k >= Math.max(first, due - reach); k--) {
    const verb = verbAt(lexemes, words[k]!.fold, (row) => lexemes.changes[row] !== undefined);
    const note =
      (verb && lexemes.changes[verb.verb]) ??
      (due - k <= masdarReach ? lexemes.masdars.get(stemAt(k)) : undefined);
    if (words[k]!.kind === "mark" && words[k]!.form !== '"') return null;
    if (!note) continue;
    for (let before = k - 1; before >= Math.max(first, k - reach); before--) {
      const { fold: word } = words[before]!;
      if (lexemes.negations.has(word) || lexemes.negations.has(word.slice(1))) return null;
      if (verbAt(lexemes, word, (row) => lexemes.unreal[row]!)) return null;
    }
    // What he will do is not done.
    return verb && verb.form.tense === "future" ? null : { note, index: k };
  }
  return null;
}

function verbAt({ verbs }: ChangeWords, word: string, is: (row: number) => boolean): VerbFound | undefined {
  const found = (fold: string) => verbs(fold).find(({ verb }) => is(verb));
  return found(word) ?? (/^[وف]/.test(word) ? found(word.slice(1)) : undefined);
}

/** Days of a TIMEX3 duration in days, weeks or months, null for others. */
function daysOf(value: string | null): number | null {
  const found = value?.match(/^P(\d+)([DWM])$/);
  if (!found) return null;
  return Number(found[1]) * { D: 1, W: 7, M: 30 }[found[2] as "D" | "W" | "M"];
}
