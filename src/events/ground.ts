import type { Doc, Mention, Span, TimeExpression, Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import { noSegments, type Segmentation } from "../text/clitics.ts";
import { firstWordAfter } from "../text/first-word.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { offsetOfLetter } from "../text/words.ts";
import { type Contexts, contextsOf } from "./contexts.ts";
import { type Gender, genderOf } from "./genders.ts";
import { pairBefore } from "./pairs.ts";
import type { Role } from "./small-words.ts";
import { type Sense, type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** The layers that events are read from. */
export type EventDoc = Pick<
  Doc,
  | "text"
  | "published"
  | "words"
  | "sentences"
  | "quotations"
  | "times"
  | "entities"
  | "mentions"
  | "attributions"
>;

/** A mention by the words it covers: `first` up to, not including, `last`. */
export interface Placed {
  readonly first: number;
  readonly last: number;
  readonly entity: string;
  readonly form: Mention["form"];
  readonly kind: string;
  /** What is attached before it: و or ف, and ب, ل or ك. */
  readonly conjunction: boolean;
  readonly preposition: string;
}

/** An article made ready for the rules on events: what each word is, which mention starts at it, what it is said in. */
export interface Ground {
  readonly doc: EventDoc;
  readonly vocabulary: Vocabulary;
  readonly contexts: Contexts;
  readonly senses: (index: number) => readonly Sense[];
  readonly roles: (index: number) => readonly Role[];
  readonly role: (index: number, name: string) => Role | undefined;
  /** Whether a word is a small word of this use (event-words.tsv, class sign). */
  readonly sign: (index: number, value: string) => boolean;
  /** What is attached to a word. */
  readonly parts: (index: number) => Segmentation;
  /** Mentions that start at a word; of those inside a longer one only the names are kept. */
  readonly mentionsAt: ReadonlyMap<number, readonly Placed[]>;
  /** Index of the innermost attribution whose content holds the word, null for the outlet's own words. */
  readonly attributionAt: (index: number) => number | null;
  /** Index of the attribution whose cue the word is. */
  readonly cueAt: ReadonlyMap<number, number>;
  /** Whether a word stands inside a name or a time, or in the words that tell how something was said (في اتصال مع رويترز). */
  readonly covered: (index: number) => boolean;
  /** Whether a word stands in the words that tell how something was said. */
  readonly inChannel: (index: number) => boolean;
  /** Whether a word stands in a name. */
  readonly named: (index: number) => boolean;
  /** Whether a word stands in a time expression. */
  readonly timeAt: (index: number) => boolean;
  /** The one person whom the article names with a title (folded words), null where none or several. */
  readonly bearerOf: (title: string) => string | null;
  readonly kindOf: (entity: string) => string;
  /** The gender that verbs and pronouns show for an entity, null where nothing tells. */
  readonly genderOf: (entity: string) => Gender | null;
  /** Whether an entity can be a side of a dealing: a person, a body or a state, no town. */
  readonly isParty: (entity: string) => boolean;
  readonly wordAt: (offset: number) => number;
  /** The time expressions that lie in or reach into a part of the text. */
  readonly timesIn: (start: number, end: number) => readonly TimeExpression[];
}

/** Ids of the states and regions that have adjectives of their own. */
const statesOf: (lexicons: Lexicons) => ReadonlySet<string> = compiled(
  (lexicons) => new Set(rowsOf(lexicons, "demonyms.tsv").map(({ cells }) => cells.id!)),
);

const noRoles: readonly Role[] = [];
const noSenses: readonly Sense[] = [];
/** What a word is covered by. */
const byName = 1;
const byTime = 2;
const byChannel = 4;

interface Made {
  readonly doc: EventDoc;
  readonly lexicons: Lexicons;
  readonly ground: Ground;
}

/** The last ground made for the words of an article: events and ultimatums are read from the same one. */
const made = new WeakMap<readonly Word[], Made>();

/** Makes an article ready for the rules on events. */
export function groundOf(doc: EventDoc, lexicons: Lexicons): Ground {
  const known = made.get(doc.words);
  if (
    known?.lexicons === lexicons &&
    known.doc.mentions === doc.mentions &&
    known.doc.attributions === doc.attributions &&
    known.doc.times === doc.times
  )
    return known.ground;
  const ground = prepare(doc, lexicons);
  made.set(doc.words, { doc, lexicons, ground });
  return ground;
}

function prepare(doc: EventDoc, lexicons: Lexicons): Ground {
  const vocabulary = vocabularyOf(lexicons);
  const segment = wordSegmenterOf(lexicons);
  const { words } = doc;
  const kinds = new Map(doc.entities.map((entity) => [entity.id, entity.type as string]));
  const kindOf = (entity: string): string => kinds.get(entity) ?? "other";
  const states = statesOf(lexicons);
  const genders = new Map(doc.entities.map((entity) => [entity.id, genderOf(entity)]));
  const bearers = bearersOf(doc);
  const wordAt = (offset: number): number => firstWordAfter(words, offset);
  const innermost = new Int32Array(words.length).fill(-1);
  const lengths = new Float64Array(words.length).fill(Number.POSITIVE_INFINITY);
  const cueAt = new Map<number, number>();
  doc.attributions.forEach((attribution, k) => {
    if (attribution.cue) cueAt.set(wordAt(attribution.cue.start), k);
    const size = attribution.content.reduce((sum, part) => sum + part.end - part.start, 0);
    for (const part of attribution.content) {
      for (let i = wordAt(part.start); i < words.length && words[i]!.start < part.end; i++) {
        if (size > lengths[i]!) continue;
        lengths[i] = size;
        innermost[i] = k;
      }
    }
  });
  const covered = new Uint8Array(words.length);
  const cover = (start: number, end: number, by: number): void => {
    for (let i = wordAt(start); i < words.length && words[i]!.start < end; i++) covered[i]! |= by;
  };
  for (const mention of doc.mentions) if (mention.form === "name") cover(mention.start, mention.end, byName);
  for (const time of doc.times) cover(time.start, time.end, byTime);
  for (const { channel } of doc.attributions) if (channel) cover(channel.start, channel.end, byChannel);
  const rolesAt = words.map((word) => vocabulary.rolesOf(word));
  const sensesAt = words.map((word, index) => vocabulary.sensesOf(word, words[index + 1]));
  const roles = (index: number): readonly Role[] => rolesAt[index] ?? noRoles;
  const mentionsAt = placed(doc, kindOf, wordAt, (word) =>
    vocabulary.rolesOf(word).some(({ name }) => name === "topic"),
  );
  const counts = new Map<string, number>();
  for (const { entity } of doc.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const timesTold = (entity: string): number => counts.get(entity) ?? 0;
  for (let i = 0; i < words.length; i++) {
    const pair = roles(i).find(({ name }) => name === "pair");
    const { conjunction, preposition, article } = segment(words[i]!);
    if (!pair || !article || mentionsAt.has(i)) continue;
    const both = pairBefore({ words, mentionsAt, rolesOf: roles, timesTold }, i, pair.value === "person");
    if (!both) continue;
    const here = {
      first: i,
      last: i + 1,
      form: "nominal",
      conjunction: conjunction !== "",
      preposition,
    } as const;
    mentionsAt.set(
      i,
      both.map(({ entity, kind }) => ({ ...here, entity, kind })),
    );
  }
  return {
    doc,
    vocabulary,
    contexts: contextsOf(lexicons),
    senses: (index) => sensesAt[index] ?? noSenses,
    roles,
    role: (index, name) => roles(index).find((role) => role.name === name),
    sign: (index, value) => roles(index).some((role) => role.name === "sign" && role.value === value),
    parts: (index) => (words[index] ? segment(words[index]) : noSegments),
    mentionsAt,
    attributionAt: (index) =>
      innermost[index] === undefined || innermost[index] === -1 ? null : innermost[index]!,
    cueAt,
    covered: (index) => covered[index]! > 0,
    inChannel: (index) => (covered[index]! & byChannel) !== 0,
    named: (index) => (covered[index]! & byName) !== 0,
    timeAt: (index) => (covered[index]! & byTime) !== 0,
    bearerOf: (title) => bearers.get(title) ?? null,
    kindOf,
    isParty: (entity) => {
      const kind = kindOf(entity);
      return kind === "person" || kind === "organization" || kind === "group" || states.has(entity);
    },
    genderOf: (entity) => genders.get(entity) ?? null,
    wordAt,
    timesIn: (start, end) => {
      // One article may hold thousands, and most of them stand elsewhere.
      const first = firstWordAfter(doc.times, start);
      let last = first;
      while (last < doc.times.length && doc.times[last]!.start < end) last++;
      return doc.times.slice(first, last);
    },
  };
}

/** Where an expression stands, without what is attached before it; the س of the future belongs to it. */
export function spanAt(ground: Ground, index: number, length = 1): Span {
  const { words, text } = ground.doc;
  const { conjunction, preposition } = ground.parts(index);
  const start = offsetOfLetter(text, words[index]!, conjunction.length + preposition.length);
  return { start, end: words[index + length - 1]!.end };
}

function bearersOf(doc: EventDoc): Map<string, string | null> {
  const bearers = new Map<string, string | null>();
  for (const { id, type, roles } of doc.entities) {
    if (type !== "person") continue;
    for (const { text } of roles) {
      const title = foldOf(formOf(text));
      bearers.set(title, bearers.has(title) && bearers.get(title) !== id ? null : id);
    }
  }
  return bearers;
}

function placed(
  doc: EventDoc,
  kindOf: (entity: string) => string,
  wordAt: (offset: number) => number,
  isSmall: (word: Word) => boolean,
): Map<number, Placed[]> {
  const { words } = doc;
  const map = new Map<number, Placed[]>();
  const sorted = doc.mentions
    .filter(({ form }) => form !== "pronoun" && form !== "zero")
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = -1;
  let start = -1;
  for (const mention of sorted) {
    const twin = mention.start === start && mention.end === reach;
    const nested = mention.start < reach && !twin;
    if (nested && mention.form !== "name") continue;
    if (!nested) {
      start = mention.start;
      reach = mention.end;
    }
    const first = wordAt(mention.start);
    const word = words[first];
    if (!word || (mention.form === "demonym" && isSmall(word))) continue;
    let last = first + 1;
    while (last < words.length && words[last]!.start < mention.end) last++;
    const attached = word.fold.slice(0, Math.max(0, mention.start - word.start));
    const conjunction = attached[0] === "و" || attached[0] === "ف";
    const one: Placed = {
      first,
      last,
      entity: mention.entity,
      form: mention.form,
      kind: kindOf(mention.entity),
      conjunction,
      preposition: conjunction ? attached.slice(1) : attached,
    };
    const list = map.get(first);
    if (list) list.push(one);
    else map.set(first, [one]);
  }
  return map;
}
