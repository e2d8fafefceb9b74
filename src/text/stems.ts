import { bare } from "./key.ts";
import { textOf, unitsOf } from "./units.ts";
import { type WordArrays, type WordTrie, wordArrays, wordTrie } from "./word-trie.ts";

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

/** Shares of the words of one kind: by a word's number in the model's trie the code of its share; 0 for words of other kinds. */
export interface Shares {
  readonly codes: Uint16Array | Int32Array;
  readonly values: Float64Array;
}

/** The share of a word by its number in the model's trie; 0 for -1, a word that is not there. */
export function shareOf({ codes, values }: Shares, word: number): number {
  return word < 0 ? 0 : values[codes[word]!]!;
}

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

/** The model as it lies in a file. */
export type StemArrays = WordArrays & {
  /** For each class its forms, then its stems: a number a word of the trie, which says where in `values` its share is. */
  readonly codes: Uint16Array | Int32Array;
  readonly values: Float64Array;
  /** Kinds of pieces with the pieces, divided by line ends; the share of each. */
  readonly pieces: Uint16Array;
  readonly pieceShares: Float64Array;
  readonly classShares: Float64Array;
  /** How often each letter was met after one, and after two others. */
  readonly afterOne: Int32Array;
  readonly afterTwo: Int32Array;
};

/** Lays the lines of the model out. */
export function stemArrays(lines: readonly StemLine[]): StemArrays {
  const total = totalsOf(lines);
  const shareOf = (line: StemLine): number => countOf(line) / total.get(line.kind)!;
  const ofWords = lines.filter(({ kind }) => isOfWords(kind));
  const words = wordArrays(ofWords.flatMap((line) => line.words.flatMap((word) => [word, bare(word)])));
  const { numberOf, size } = wordTrie(words);
  const tables = names.flatMap((name) =>
    [`${name}-form`, name].map((kind) =>
      shares(
        size,
        ofWords.filter((line) => line.kind === kind).map((line) => metLine(numberOf, line, shareOf(line))),
      ),
    ),
  );
  const codeOf = new Map([[0, 0]]);
  const codes = new Int32Array(tables.length * size);
  tables.forEach((table, k) => {
    for (let word = 0; word < size; word++) {
      const share = table[word]!;
      if (share === 0) continue;
      let code = codeOf.get(share);
      if (code === undefined) {
        code = codeOf.size;
        codeOf.set(share, code);
      }
      codes[k * size + word] = code;
    }
  });
  const pieces = lines
    .filter(({ kind }) => !isOfWords(kind))
    .flatMap((line) => line.words.map((piece) => ({ piece: `${line.kind} ${piece}`, share: shareOf(line) })));
  const all = names.reduce((sum, name) => sum + (total.get(`${name}-prefix`) ?? 0), 0);
  const nouns = lines.filter(({ kind }) => kind === "noun" || kind === "noun-form");
  return {
    ...words,
    codes: codeOf.size > 1 << 16 ? codes : Uint16Array.from(codes),
    values: Float64Array.from(codeOf.keys()),
    pieces: unitsOf(pieces.map(({ piece }) => piece).join("\n")),
    pieceShares: Float64Array.from(pieces, ({ share }) => share),
    classShares: Float64Array.from(names, (name) => (total.get(`${name}-prefix`) ?? 0) / all),
    ...letterCounts(nouns.map((line) => line.words)),
  };
}

/** The model over its arrays. */
export function stemModel(arrays: StemArrays, particles: Iterable<Particle>): StemModel {
  const trie = wordTrie(arrays);
  const pieces = new Map<string, Map<string, number>>();
  textOf(arrays.pieces)
    .split("\n")
    .forEach((line, k) => {
      const [kind, piece] = line.split(" ");
      const table = pieces.get(kind!) ?? new Map<string, number>();
      pieces.set(kind!, table);
      table.set(piece === "-" ? "" : piece!, arrays.pieceShares[k]!);
    });
  const piecesOf = (kind: string): Map<string, number> => pieces.get(kind) ?? new Map<string, number>();
  const sharesAt = (table: number): Shares => ({
    codes: arrays.codes.subarray(table * trie.size, (table + 1) * trie.size),
    values: arrays.values,
  });
  const table = (name: StemClass): ClassTable => ({
    prefixes: piecesOf(`${name}-prefix`),
    pronouns: piecesOf(`${name}-pronoun`),
    endings: [...piecesOf(`${name}-ending`)],
    joints: [...piecesOf(`${name}-joint`)],
    share: arrays.classShares[names.indexOf(name)]!,
    forms: sharesAt(2 * names.indexOf(name)),
    stems: sharesAt(2 * names.indexOf(name) + 1),
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
    letters: letterModel(arrays),
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

function metLine(numberOf: WordTrie["numberOf"], line: StemLine, share: number): MetLine {
  const hamzated: (readonly [number, number])[] = [];
  const numbers = line.words.map((word) => {
    const number = numberOf(word);
    const plain = bare(word);
    if (plain !== word) hamzated.push([number, numberOf(plain)]);
    return number;
  });
  return { share, numbers, hamzated };
}

/**
 * The shares of the words of some lines. A word is also found without the hamza of its alefs, or with other ones, for a part of
 * its worth.
 */
function shares(size: number, lines: readonly MetLine[]): Float64Array {
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

/** Counts letters after the two before them and after the one before them; each stem counts once. */
function letterCounts(lists: readonly (readonly string[])[]): Pick<StemArrays, "afterOne" | "afterTwo"> {
  const n = letterCount;
  const one = new Int32Array(n * n);
  const two = new Int32Array(n * n * n);
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
  return { afterOne: one, afterTwo: two };
}

/** Letters after the two before them, backed by those after the one before them. */
function letterModel({ afterOne, afterTwo }: Pick<StemArrays, "afterOne" | "afterTwo">): LetterModel {
  const n = letterCount;
  const one = Float64Array.from(afterOne);
  const two = Float64Array.from(afterTwo);
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
