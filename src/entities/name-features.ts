import type { EntityType, Sentence, Word } from "../document.ts";
import type { Candidate } from "./candidate.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Hit, TitleHit, View } from "./view.ts";
import { bits } from "./word-bits.ts";
import { cell } from "./word-cells.ts";

/**
 * What the tagger of names sees, as 32-bit numbers: no string is built. The same code makes them for training
 * (scripts/names/train.mjs) and for reading, so a change here asks for new weights.
 */

/** How a word is written. */
type Written = Pick<Word, "kind" | "form" | "fold">;

/** What is seen of a word wherever it stands: first what counts two words away, then what counts next to it, then the rest. */
export interface WordFeatures {
  readonly all: readonly number[];
  /** How many of them count two words away. */
  readonly far: number;
  /** How many of them count one word away. */
  readonly near: number;
}

/** Mixes a number into another (Murmur3's finish). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0xcc9e2d51), 0x1b873593);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h | 0;
}

function hashOf(kind: number, text: string, from: number, to: number): number {
  let h = kind;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, to - from);
}

const headKinds: readonly string[] = [
  "body",
  "weak-body",
  "society",
  "company",
  "share",
  "army",
  "outlet",
  "news",
  "site",
  "area",
  "work",
  "quality",
];
/** The weights were trained with those kinds; later ones were part of these. */
const trainedAs = { supreme: "quality", club: "company", settlement: "area" };

function headKindOf(kind: string): number {
  return headKinds.indexOf(trainedAs[kind as keyof typeof trainedAs] ?? kind);
}

const nameKinds: readonly string[] = ["given", "surname", "particle"];

/** The kind of a word as the lexicons see it, one number. */
export function classOf(word: Written, known: Knowledge): number {
  if (word.kind === "mark") return mix(1, word.form.charCodeAt(0));
  if (word.kind === "number") return 2;
  if (word.kind === "latin") return 3;
  const { name, demonym, head } = known;
  const listed =
    name === null
      ? 0
      : 1 + nameKinds.indexOf(name.kind) * 4 + (name.ambiguous ? 2 : 0) + (name.skip > 0 ? 1 : 0);
  const people = demonym === null ? 0 : 1 + (demonym.definite ? 1 : 0) + (demonym.plural ? 2 : 0);
  const heads = head === null ? 0 : 2 + headKindOf(head.kind) * 2 + (head.definite ? 1 : 0);
  return mix(mix(listed, heads), people * 64 + ordinaryOf(known));
}

function ordinaryOf(known: Knowledge): number {
  let bits = 0;
  if (known.noun) bits |= 1;
  if (known.verb) bits |= 2;
  if (known.common) bits |= 4;
  if (known.definite) bits |= 8;
  if (known.breaks) bits |= 16;
  if (known.saying) bits |= 32;
  return bits;
}

/** What is seen of a word alone. */
export function wordFeatures(word: Written, known: Knowledge): WordFeatures {
  const { fold, form } = word;
  const kind = classOf(word, known);
  const all: number[] = [mix(11, kind), hashOf(12, fold, 0, fold.length)];
  const far = all.length;
  if (word.kind !== "arabic") return { all, far, near: all.length };
  const stem = known.ways.at(-1)?.key ?? fold;
  const n = fold.length;
  all.push(hashOf(13, stem, 0, stem.length));
  all.push(mix(14, ordinaryOf(known)));
  all.push(
    mix(
      15,
      known.name === null ? 0 : 1 + nameKinds.indexOf(known.name.kind) * 2 + (known.name.ambiguous ? 1 : 0),
    ),
  );
  all.push(
    mix(16, known.head === null ? 0 : 2 + headKindOf(known.head.kind) * 2 + (known.head.definite ? 1 : 0)),
  );
  all.push(
    mix(
      17,
      known.demonym === null ? 0 : 1 + (known.demonym.definite ? 1 : 0) + (known.demonym.plural ? 2 : 0),
    ),
  );
  all.push(hashOf(18, fold, Math.max(0, n - 2), n), hashOf(19, fold, 0, Math.min(2, n)));
  const near = all.length;
  all.push(mix(20, Math.min(n, 9)));
  all.push(
    mix(
      21,
      (known.conjunction ? 1 : 0) +
        (known.preposition ? 2 : 0) +
        (known.plain ? 4 : 0) +
        (known.rare ? 8 : 0),
    ),
  );
  all.push(mix(22, (known.opens ? 1 : 0) + (known.reports ? 2 : 0) + (known.titles.length > 0 ? 4 : 0)));
  for (const size of [1, 3, 4]) {
    if (n > size) all.push(hashOf(22 + size, fold, n - size, n), hashOf(32 + size, fold, 0, size));
  }
  // Letters as written: ة, ى and the hamza seats.
  all.push(hashOf(40, form, Math.max(0, form.length - 2), form.length), hashOf(41, form, 0, 2));
  for (let i = 0; i + 3 <= n; i++) all.push(hashOf(42, fold, i, i + 3));
  all.push(mix(43, mix(kind, fold.charCodeAt(n - 1))));
  return { all, far, near };
}

const types: readonly string[] = ["person", "organization", "place", "group", "other"];
const titleKinds: readonly string[] = ["office", "rank", "honorific", "profession", "kin", "link", "suffix"];
const titleForms: readonly string[] = ["article", "bare", "possessive"];

/** Places kept free on either side of a sentence, so that neighbours need no test. */
const edge = 2;
/** Mixed in for a neighbour beyond the sentence. */
export const beyond = 99;
/** What stands there. */
export const edges = { kind: 6, before: 4, after: 5 };

/**
 * An article as the tagger sees it, a number a word: `slotOf` tells where a word's numbers stand, as sentences are kept apart.
 */
export interface Lay {
  /** Kind of word. */
  readonly classes: Int32Array;
  /** Kind of lexicon name over the word. */
  readonly hits: Int32Array;
  readonly titles: Int32Array;
  /** Kind and distance of the last head noun before the word. */
  readonly heads: Int32Array;
  /** Rule, type and place in the name of the candidate over the word, 0 where none. */
  readonly rules: Int32Array;
  /** For a word outside candidates: the types of names elsewhere in the article that hold it. */
  readonly elsewhere: Int32Array;
  readonly timed: Int32Array;
}

/** Where the numbers of a word stand. */
export function slotOf(word: number, sentence: number): number {
  return word + edge * (2 * sentence + 1);
}

/** Lays lexicon names, titles and the names that the rules found over the words of an article. */
export function layOf(view: View, sentences: readonly Sentence[], candidates: readonly Candidate[]): Lay {
  const lay = emptyLay(view.words.length + 2 * edge * (sentences.length + 1));
  sentences.forEach(({ first, last }, sentence) => {
    const from = slotOf(first, sentence);
    const to = slotOf(last, sentence);
    for (let k = 1; k <= edge; k++) {
      lay.classes[from - k] = edges.before;
      lay.classes[to + k - 1] = edges.after;
      for (const list of [lay.hits, lay.titles, lay.rules]) {
        list[from - k] = edges.kind;
        list[to + k - 1] = edges.kind;
      }
    }
  });
  sentences.forEach(({ first, last }, sentence) => {
    laySentence(view, lay, first, last, slotOf(first, sentence) - first);
  });
  layRules(view, lay, candidates);
  return lay;
}

/** Where nothing is seen. */
export function emptyLay(size: number): Lay {
  const made = (): Int32Array => new Int32Array(size);
  return {
    classes: made(),
    hits: made(),
    titles: made(),
    heads: made(),
    rules: made(),
    elsewhere: made(),
    timed: made(),
  };
}

function laySentence(view: View, lay: Lay, first: number, last: number, shift: number): void {
  const { kinds } = view.table;
  let head = 0;
  let headAt = -9;
  for (let i = first; i < last; i++) {
    const own = view.bits[i]!;
    const at = i + shift;
    lay.classes[at] = kinds[i]!;
    lay.timed[at] = view.timed[i]!;
    if (lay.hits[at] === 0 && (own & bits.opens) !== 0) {
      const hit = view.hitAt(i);
      if (hit) layOver(lay.hits, at, Math.min(hit.last, last) + shift, hitKind(hit));
    }
    if (lay.titles[at] === 0 && (own & bits.titles) !== 0) {
      const title = view.titleAt(i);
      if (title) layOver(lay.titles, at, Math.min(title.last, last) + shift, titleKind(title));
    }
    if (i - headAt < 5) lay.heads[at] = mix(head, i - headAt);
    if ((own & bits.head) !== 0) {
      const { kind, definite } = view.know[i]!.head!;
      head = 2 + headKindOf(kind) * 2 + (definite ? 1 : 0);
      headAt = i;
    } else if ((own & (bits.mark | bits.quote)) === bits.mark) headAt = -9;
  }
}

function layOver(over: Int32Array, from: number, to: number, kind: number): void {
  for (let at = from; at < to; at++) over[at] = mix(kind, at === from ? 1 : at === to - 1 ? 2 : 3);
}

function hitKind(hit: Hit): number {
  let bits = 0;
  let ambiguous = true;
  let short = true;
  for (const { thing, ambiguous: doubtful, short: alone } of hit.meanings) {
    bits |= 1 << types.indexOf(thing.type);
    if (thing.kind === "country" || thing.kind === "capital") bits |= 64;
    if (thing.kind === "compound") bits |= 128;
    if (!doubtful) ambiguous = false;
    if (!alone) short = false;
  }
  const length = Math.min(3, hit.last - hit.first);
  return mix(bits, (ambiguous ? 1 : 0) + (short ? 2 : 0) + (hit.skip > 0 ? 4 : 0) + length * 8);
}

function titleKind(title: TitleHit): number {
  let bits = 0;
  for (const { kind, plural } of title.titles) {
    bits |= 1 << titleKinds.indexOf(kind);
    if (plural) bits |= 128;
  }
  return mix(bits, titleForms.indexOf(title.form) + (title.skip > 0 ? 4 : 0));
}

function layRules(view: View, { rules, elsewhere }: Lay, candidates: readonly Candidate[]): void {
  const { rows, places } = view.table;
  const held: number[] = [];
  if (parts.length < rows.numbers) parts = new Uint16Array(rows.numbers);
  for (const { first, last, skip, type, by } of candidates) {
    const kind = mix(hashOf(51, by, 0, by.length), types.indexOf(type));
    for (let i = first; i < last; i++) {
      const place = (i === first ? 1 : 0) + (i === last - 1 ? 2 : 0) + (i === first && skip > 0 ? 4 : 0);
      rules[slotOf(i, view.words[i]!.sentence)] = mix(kind, place);
      const { fold } = view.words[i]!;
      const key = i > first ? fold : (view.know[i]!.ways.find((way) => way.skip === skip)?.key ?? fold);
      const number = rows.numberOf(key);
      if (number < 0) continue;
      held.push(number);
      parts[number]! |= partBit(type, i, first, last);
    }
  }
  if (held.length === 0) return;
  for (let i = 0; i < view.words.length; i++) {
    if ((view.bits[i]! & (bits.common | bits.mark)) !== 0) continue;
    const slot = slotOf(i, view.words[i]!.sentence);
    if (rules[slot] !== 0) continue;
    const row = places[i]! * cell.size;
    const from = row + cell.firstWay;
    for (let k = 0; k < rows.cells[row + cell.ways]!; k++) elsewhere[slot]! |= parts[rows.cells[from + k]!]!;
  }
  for (const number of held) parts[number] = 0;
}

/** In which parts of names a word's letters are met, by their number in the table. */
let parts = new Uint16Array(0);

function partBit(type: EntityType, at: number, first: number, last: number): number {
  if (type !== "person") return 16 << types.indexOf(type);
  if (last - first === 1) return 1;
  return at === first ? 2 : at === last - 1 ? 4 : 8;
}

/** How many groups what is seen at a word's place is divided into. */
export const placeGroups = 12;

/** Groups that see the kinds of two words side by side, in the order in which the words before, at and behind the first of them do. */
export const pairGroups: readonly number[] = [4, 1, 0, 3];
/** The group that sees the kinds of a word and both beside it. */
export const tripleGroup = 2;
/** Groups of which, where nothing else is seen, the kind of one word tells all: of the word before, of the word itself, of the next one. */
export const kindGroups: readonly (readonly number[])[] = [[10], [5, 6, 7, 8, 11], [9]];

/** A number that is the same where all that a group sees is. */
export function placeKey(lay: Lay, at: number, group: number): number {
  const { classes: c, hits: h, titles: t, rules: r } = lay;
  const own = c[at]!;
  switch (group) {
    case 0:
      return mix(109, mix(c[at - 1]!, own));
    case 1:
      return mix(110, mix(own, c[at + 1]!));
    case 2:
      return mix(111, mix(c[at - 1]!, mix(own, c[at + 1]!)));
    case 3:
      return mix(115, mix(c[at - 2]!, c[at - 1]!));
    case 4:
      return mix(116, mix(c[at + 1]!, c[at + 2]!));
    case 5:
      return mix(mix(h[at - 1]!, h[at]!), mix(h[at + 1]!, own));
    case 6:
      return mix(mix(t[at - 2]!, t[at - 1]!), mix(t[at]!, mix(t[at + 1]!, own)));
    case 7:
      return mix(mix(lay.heads[at]!, own), lay.timed[at]!);
    case 8:
      return mix(mix(r[at - 1]!, r[at]!), mix(r[at + 1]!, own));
    case 9:
      return mix(124, mix(r[at]!, c[at + 1]!));
    case 10:
      return mix(125, mix(r[at]!, c[at - 1]!));
    default:
      return mix(126, mix(lay.elsewhere[at]!, own));
  }
}

/** The groups, as bits, that see more at a place than kinds of words. */
export function seenGroups(
  { hits: h, titles: t, rules: r, heads, elsewhere, timed }: Lay,
  at: number,
): number {
  let seen = 0;
  if ((h[at - 1]! | h[at]! | h[at + 1]!) !== 0) seen |= 1 << 5;
  if ((t[at - 2]! | t[at - 1]! | t[at]! | t[at + 1]!) !== 0) seen |= 1 << 6;
  if ((heads[at]! | timed[at]!) !== 0) seen |= 1 << 7;
  if ((r[at - 1]! | r[at]! | r[at + 1]!) !== 0) seen |= 1 << 8;
  if (r[at]! !== 0) seen |= (1 << 9) | (1 << 10);
  if (elsewhere[at]! !== 0) seen |= 1 << 11;
  return seen;
}

/** Writes the features of one group, whose key is given, and says how many they are. */
export function placeFeatures(lay: Lay, at: number, group: number, key: number, out: Int32Array): number {
  const { classes: c, hits: h, titles: t, rules: r } = lay;
  const own = c[at]!;
  switch (group) {
    case 5:
      out[0] = mix(101, h[at]!);
      out[1] = mix(102, h[at - 1]!);
      out[2] = mix(103, h[at + 1]!);
      out[3] = mix(104, mix(h[at]!, own));
      out[4] = mix(117, mix(h[at]!, h[at - 1]!));
      return 5;
    case 6:
      out[0] = mix(105, t[at]!);
      out[1] = mix(106, t[at - 1]!);
      out[2] = mix(107, t[at + 1]!);
      out[3] = mix(108, mix(t[at - 1]!, own));
      out[4] = mix(118, t[at - 2]!);
      return 5;
    case 7:
      out[0] = mix(112, lay.heads[at]!);
      out[1] = mix(113, mix(lay.heads[at]!, own));
      out[2] = mix(114, lay.timed[at]!);
      return 3;
    case 8:
      out[0] = mix(119, r[at]!);
      out[1] = mix(120, r[at - 1]!);
      out[2] = mix(121, r[at + 1]!);
      out[3] = mix(122, mix(r[at]!, own));
      out[4] = mix(123, mix(r[at]!, r[at + 1]!));
      return 5;
    case 11:
      out[0] = mix(126, lay.elsewhere[at]!);
      out[1] = mix(127, mix(lay.elsewhere[at]!, own));
      return 2;
    default:
      // The key is the feature.
      out[0] = key;
      return 1;
  }
}

/** The most numbers that a group writes. */
export const mostPlaceFeatures = 5;
