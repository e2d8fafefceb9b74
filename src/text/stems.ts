import { bare } from "./key.ts";
import { type WordTrie, wordTrie } from "./word-trie.ts";

/** The four ways in which a stem takes clitics: nouns (with adjectives and names), verbs of either tense, particles. */
export type StemClass = "noun" | "past" | "present" | "particle";

/**
 * One line of the stem model: `kind` says what the words are (`noun-form`, `past-ending`, `present-prefix` …), and each
 * of them was met 2^(weight/2) times. `-` stands for nothing attached.
 */
export interface StemLine {
  readonly kind: string;
  readonly weight: number;
  readonly words: readonly string[];
  /** Of words that no corpus was counted for (names of a list): they take no share from those that were. */
  readonly uncounted?: boolean;
}

/** A particle and what may be attached to it: prepositions before it, pronouns behind it. */
export interface Particle {
  /** Its key (`keyOf`). */
  readonly word: string;
  readonly prepositions: readonly string[];
  readonly pronouns: boolean;
}

/** What is known of one class: how likely each attached piece is, each form met, each stem and each ending. */
interface ClassTable {
  readonly prefixes: Map<string, number>;
  readonly pronouns: Map<string, number>;
  readonly endings: readonly Ending[];
  /** Endings as they stand before a pronoun. */
  readonly joints: readonly Ending[];
  readonly forms: Shares;
  readonly stems: Shares;
  readonly share: number;
}

/** An ending and its share of all endings of its class. */
type Ending = readonly [letters: string, share: number];

/** Shares of the words of one kind by their number in the model's trie; 0 for those of other kinds. */
export type Shares = Float64Array;

/** The stem model: probabilities, made from counts. */
export interface StemModel {
  /** Every form and stem of every class. */
  readonly trie: WordTrie;
  readonly conjunctions: Map<string, number>;
  readonly classes: Readonly<Record<StemClass, ClassTable>>;
  readonly particles: ReadonlyMap<string, Particle>;
  readonly longestParticle: number;
  readonly letters: LetterModel;
}

/** How likely one letter follows another in a stem that nobody has met: units `from` up to, not including, `to` of a key. */
type LetterModel = (key: string, from: number, to: number) => number;

/** What a word counts that is spelt with other hamzas than the one met. */
export const otherHamza = 0.1;

const names = ["noun", "past", "present", "particle"] as const;

/** Reads the lines of the model. */
export function stemModel(lines: readonly StemLine[], particles: Iterable<Particle>): StemModel {
  const total = totalsOf(lines);
  const pieces = new Map<string, Map<string, number>>();
  const words = new Map<string, MetLine[]>();
  const trie = wordTrie();
  for (const line of lines)
    if (isOfWords(line.kind)) {
      const list = words.get(line.kind) ?? [];
      words.set(line.kind, list);
      list.push(metLine(trie, line, countOf(line) / total.get(line.kind)!));
    } else {
      const table = pieces.get(line.kind) ?? new Map<string, number>();
      pieces.set(line.kind, table);
      const share = countOf(line) / total.get(line.kind)!;
      for (const piece of line.words) table.set(piece === "-" ? "" : piece, share);
    }
  const piecesOf = (kind: string): Map<string, number> => pieces.get(kind) ?? new Map<string, number>();
  const sharesOf = (kind: string): Shares => shares(trie.size(), words.get(kind) ?? []);
  const all = names.reduce((sum, name) => sum + (total.get(`${name}-prefix`) ?? 0), 0);
  const table = (name: StemClass): ClassTable => ({
    prefixes: piecesOf(`${name}-prefix`),
    pronouns: piecesOf(`${name}-pronoun`),
    endings: [...piecesOf(`${name}-ending`)],
    joints: [...piecesOf(`${name}-joint`)],
    share: (total.get(`${name}-prefix`) ?? 0) / all,
    forms: sharesOf(`${name}-form`),
    stems: sharesOf(name),
  });
  const byKey = particlesByKey(particles);
  return {
    trie,
    conjunctions: piecesOf("conjunction"),
    classes: {
      noun: table("noun"),
      past: table("past"),
      present: table("present"),
      particle: table("particle"),
    },
    particles: byKey,
    longestParticle: Math.max(0, ...[...byKey.keys()].map((word) => word.length)),
    letters: letterModel(
      lines.filter(({ kind }) => kind === "noun" || kind === "noun-form").map((line) => line.words),
    ),
  };
}

/** Stems and forms are words; all other kinds are pieces of them. */
function isOfWords(kind: string): boolean {
  return kind.endsWith("-form") || names.some((name) => name === kind);
}

const countOf = ({ weight }: StemLine): number => 2 ** (weight / 2);

/** What the words of each kind count together. */
function totalsOf(lines: readonly StemLine[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const line of lines)
    if (!line.uncounted)
      totals.set(line.kind, (totals.get(line.kind) ?? 0) + countOf(line) * line.words.length);
  return totals;
}

/** Particles by their key, and by the key without hamzas where no other particle has it. */
function particlesByKey(particles: Iterable<Particle>): Map<string, Particle> {
  const byKey = new Map<string, Particle>();
  const list = [...particles];
  for (const particle of list) byKey.set(particle.word, particle);
  for (const particle of list) if (!byKey.has(bare(particle.word))) byKey.set(bare(particle.word), particle);
  return byKey;
}

/** The words of a line by their numbers in the trie, and the share that each of them has of its kind. */
interface MetLine {
  readonly share: number;
  readonly numbers: readonly number[];
  /** Words with a hamza on an alef, each with the number of the word without it. */
  readonly hamzated: readonly (readonly [word: number, plain: number])[];
}

function metLine(trie: WordTrie, line: StemLine, share: number): MetLine {
  const hamzated: (readonly [number, number])[] = [];
  const numbers = line.words.map((word) => {
    const number = trie.add(word);
    const plain = bare(word);
    if (plain !== word) hamzated.push([number, trie.add(plain)]);
    return number;
  });
  return { share, numbers, hamzated };
}

/**
 * The shares of the words of some lines. A word is also found without the hamza of its alefs, or with other ones, for a part of
 * its worth.
 */
function shares(size: number, lines: readonly MetLine[]): Shares {
  const met = new Float64Array(size);
  for (const { share, numbers } of lines) for (const number of numbers) met[number] = share;
  const together = new Map<number, number>();
  for (const { hamzated } of lines)
    for (const [word, plain] of hamzated)
      together.set(plain, (together.get(plain) ?? met[plain]!) + met[word]!);
  for (const { hamzated } of lines)
    for (const [word, plain] of hamzated)
      met[word] = (1 - otherHamza) * met[word]! + otherHamza * together.get(plain)!;
  for (const [plain, all] of together) met[plain] = (1 - otherHamza) * met[plain]! + otherHamza * all;
  return met;
}

/** Letters of the model, from ء on; 0 stands for the edge of a word and for foreign letters. */
const letterCount = 44;
const firstLetter = 0x0621;

function letterAt(stem: string, at: number): number {
  const code = stem.charCodeAt(at) - firstLetter + 1;
  return code > 0 && code < letterCount ? code : 0;
}

/** Letters after the two before them, backed by those after the one before them; each stem counts once. */
function letterModel(lists: readonly (readonly string[])[]): LetterModel {
  const n = letterCount;
  const one = new Float64Array(n * n);
  const two = new Float64Array(n * n * n);
  for (const list of lists)
    for (const stem of list) {
      let a = 0;
      let b = 0;
      for (let at = 0; at <= stem.length; at++) {
        const c = at < stem.length ? letterAt(stem, at) : 0;
        one[b * n + c]!++;
        two[(a * n + b) * n + c]!++;
        a = b;
        b = c;
      }
    }
  const none = new Float64Array(n).fill(1 / n);
  for (let b = 0; b < n; b++) normalise(one, b * n, n, none, 0);
  for (let ab = 0; ab < n * n; ab++) normalise(two, ab * n, n, one, (ab % n) * n);
  return (key, from, to) => {
    let likely = 1;
    let ab = 0;
    for (let at = from; at <= to; at++) {
      const c = at < to ? letterAt(key, at) : 0;
      likely *= two[ab * n + c]!;
      ab = (ab % n) * n + c;
    }
    return likely;
  };
}

/** How many letters' worth the shorter context counts beside what was met after the longer one. */
const backing = 8;

function normalise(
  table: Float64Array,
  from: number,
  length: number,
  base: Float64Array,
  baseFrom: number,
): void {
  let all = backing;
  for (let at = 0; at < length; at++) all += table[from + at]!;
  for (let at = 0; at < length; at++)
    table[from + at] = (table[from + at]! + backing * base[baseFrom + at]!) / all;
}
