import type { Doc, Mention, Quotation, Sentence, Span, Word } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { numeralsOf } from "../rules/numerals.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import { noSegments, type Segmentation } from "../text/clitics.ts";
import { firstWordAfter } from "../text/first-word.ts";
import { foldOf } from "../text/fold.ts";
import { numberAt } from "../text/numbers.ts";
import { type ClassHit, classifierOf } from "./classes.ts";
import { type Cue, cueFinderOf } from "./cues.ts";
import { carriersOf } from "./media.ts";
import { type Title, titleFinderOf } from "./titles.ts";

/** The layers that attributions are read from. */
export type Layers = Pick<
  Doc,
  "text" | "words" | "sentences" | "quotations" | "times" | "entities" | "mentions"
> & {
  /** Who prints the article: no link of a chain. */
  readonly outlet?: string | null;
};

/** A mention by words: it starts in word `first` (behind attached letters) and ends before word `last`. */
export interface Named {
  readonly mentions: readonly Mention[];
  readonly first: number;
  readonly last: number;
}

/** What the attribution steps ask of an article, by word index. */
export interface Ground {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** The class hit of that name at a word, null where there is none. */
  hit(index: number, name: string): ClassHit | null;
  /** The cues that the word may be. */
  cues(index: number): readonly Cue[];
  /** The longest mention that starts in a word; names win over descriptions, demonyms are left out. */
  named(index: number): Named | null;
  /** True inside a mention, from its first word on. */
  inMention(index: number): boolean;
  /** True where the word is a demonym (عرب، مصريون). */
  isDemonym(index: number): boolean;
  /** The quotation that holds the word, marks included. */
  quotation(index: number): Quotation | null;
  /** The first word after a time expression that starts at the word, else the word itself. */
  afterTime(index: number): number;
  /** The title or role that starts at the word. */
  title(index: number): Title | null;
  /** The title behind an attached ل (موال للرئيس), which is somebody else's. */
  titleOfOther(index: number): Title | null;
  /** The attached letters of a word; none beyond the last one. */
  segment(index: number): Segmentation;
  /** The number that is written at a word, and the first word after it. */
  number(index: number): { readonly value: number; readonly last: number } | null;
  /** True where a span is just a name. */
  isName(span: Span): boolean;
  /** Type of an entity. */
  typeOf(entity: string): string | null;
  /** True where the entity is the outlet that prints the article. */
  isOutlet(entity: string): boolean;
  /** True where the entity is an agency, a paper, a channel. */
  isMedium(entity: string): boolean;
}

/** Lays the layers of an article out by word. */
export function groundOf(doc: Layers, lexicons: Lexicons): Ground {
  const { text, words, sentences, quotations, times } = doc;
  const classify = classifierOf(lexicons);
  const findCues = cueFinderOf(lexicons);
  const media = carriersOf(lexicons);
  const titles = titleFinderOf(lexicons);
  const segment = wordSegmenterOf(lexicons);
  const numerals = numeralsOf(lexicons);
  const names = new Set(
    doc.mentions.filter(({ form }) => form === "name").map(({ start, end }) => `${start}-${end}`),
  );
  const classHits: (readonly ClassHit[] | undefined)[] = new Array(words.length);
  const cueHits: (readonly Cue[] | undefined)[] = new Array(words.length);
  const byWord = layByWord(doc);
  const quoteOf = new Int32Array(words.length).fill(-1);
  const demonyms = new Uint8Array(words.length);
  const timeEnd = new Int32Array(words.length);
  eachSpan(words, quotations, (first, last, q) => quoteOf.fill(q, first, last));
  eachSpan(words, times, (first, last) => {
    timeEnd[first] = last;
  });
  eachSpan(
    words,
    doc.mentions.filter(({ form }) => form === "demonym"),
    (first, last) => demonyms.fill(1, first, last),
  );
  const types = new Map(doc.entities.map((entity) => [entity.id, entity.type]));
  const classOf = (i: number): readonly ClassHit[] => {
    const known = classHits[i] ?? classify(words, i);
    classHits[i] = known;
    return known;
  };
  const called = calledMedia(words, byWord.starts, (i) =>
    classOf(i).some((hit) => hit.name === "medium" && hit.value !== "site"),
  );
  const outlets = printedBy(doc);
  return {
    text,
    words,
    sentences,
    quotations,
    hit: (i, name) => {
      if (i < 0 || i >= words.length) return null;
      for (const hit of classOf(i)) if (hit.name === name) return hit;
      return null;
    },
    cues: (i) => {
      if (i < 0 || i >= words.length) return [];
      const known = cueHits[i] ?? findCues(text, words, i);
      cueHits[i] = known;
      return known;
    },
    named: (i) => byWord.starts.get(i) ?? null,
    inMention: (i) => byWord.covered[i] === 1,
    isDemonym: (i) => demonyms[i] === 1,
    quotation: (i) => quotations[quoteOf[i] ?? -1] ?? null,
    afterTime: (i) => Math.max(i, timeEnd[i] ?? 0),
    title: (i) => titles(words, i),
    titleOfOther: (i) => {
      const fold = words[i]?.fold ?? "";
      if (fold.startsWith("لل")) return titles(words, i, `ا${fold.slice(1)}`);
      return fold.startsWith("ل") && fold.length > 4 ? titles(words, i, fold.slice(1)) : null;
    },
    segment: (i) => (words[i] ? segment(words[i]) : noSegments),
    number: (i) => numberAt(words, i, numerals),
    isName: ({ start, end }) => names.has(`${start}-${end}`),
    typeOf: (entity) => types.get(entity) ?? null,
    isOutlet: (entity) => outlets.has(entity),
    isMedium: (entity) => media.has(entity) || called.has(entity),
  };
}

/** The entities that bear the outlet's name; case, marks, the article and the ending of an address aside. */
function printedBy({ outlet, entities }: Layers): Set<string> {
  const bare = (name: string): string =>
    foldOf(
      name
        .toLowerCase()
        .replace(/^(https?:\/\/)?(www\.)?/, "")
        .replace(/\.[a-z.]+$/, ""),
    )
      .replace(/[^\p{L}\p{N}]/gu, "")
      .replace(/^(ال|al)/, "");
  const own = outlet ? bare(outlet) : "";
  if (own === "") return new Set();
  return new Set(
    entities
      .filter(({ name }) => bare(name.ar) === own || (name.en !== null && bare(name.en) === own))
      .map(({ id }) => id),
  );
}

/** Entities that the article itself calls an agency, a paper or a channel: صحيفة «…», or وكالة as the name's own first word. */
function calledMedia(
  words: readonly Word[],
  starts: ReadonlyMap<number, Named>,
  isMediumWord: (index: number) => boolean,
): Set<string> {
  const called = new Set<string>();
  for (const [first, { mentions }] of starts) {
    const { form, entity } = mentions[0]!;
    const before = words[first - 1]?.kind === "mark" ? first - 2 : first - 1;
    const word = isMediumWord(first) ? first : before;
    if (form === "name" && word >= 0 && isMediumWord(word)) called.add(entity);
  }
  return called;
}

const rank: Readonly<Record<string, number>> = { name: 2, nominal: 1 };

function layByWord({ words, mentions }: Layers): { starts: Map<number, Named>; covered: Uint8Array } {
  const starts = new Map<number, Named>();
  const covered = new Uint8Array(words.length);
  const kept = mentions.filter((mention) => mention.form in rank);
  eachSpan(words, kept, (first, last, m) => {
    const mention = kept[m]!;
    if (mention.form === "name") covered.fill(1, first, last);
    const known = starts.get(first);
    const span = known?.mentions[0];
    if (
      known &&
      span &&
      span.start === mention.start &&
      span.end === mention.end &&
      span.form === mention.form
    ) {
      starts.set(first, { ...known, mentions: [...known.mentions, mention] });
    } else if (!known || better(mention, last, known)) {
      starts.set(first, { mentions: [mention], first, last });
    }
  });
  return { starts, covered };
}

function better(mention: Mention, last: number, known: Named): boolean {
  const difference = rank[mention.form]! - rank[known.mentions[0]!.form]!;
  return difference > 0 || (difference === 0 && last > known.last);
}

/** Calls back with the words that each span covers, first and after the last; spans may come in any order. */
function eachSpan(
  words: readonly Word[],
  spans: readonly { readonly start: number; readonly end: number }[],
  each: (first: number, last: number, index: number) => void,
): void {
  spans.forEach((span, index) => {
    const first = firstWordAfter(words, span.start);
    let last = first;
    while (last < words.length && words[last]!.start < span.end) last++;
    if (last > first) each(first, last, index);
  });
}
