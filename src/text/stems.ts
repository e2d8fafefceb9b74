import { byCode, HAMZATED, REKEYED, rewriter } from "./letters.ts";

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
  readonly endings: Map<string, number>;
  /** Endings as they stand before a pronoun. */
  readonly joints: Map<string, number>;
  readonly forms: Map<string, number>;
  readonly stems: Map<string, number>;
  readonly share: number;
}

/** The stem model: probabilities, made from counts. */
export interface StemModel {
  readonly conjunctions: Map<string, number>;
  readonly classes: Readonly<Record<StemClass, ClassTable>>;
  readonly particles: ReadonlyMap<string, Particle>;
  readonly letters: LetterModel;
}

/** How likely one letter follows another in a stem that nobody has met. */
type LetterModel = (stem: string) => number;

/** Parts of the whole that stems met, stems made by rule and unknown stems get. */
const shares = { form: 0.9, rule: 0.1, unknown: 0.1 };

/** A form that no rule makes from a known stem may be a word with its clitics: it counts for so much less. */
const unsupported = 0.1;

/** What a word counts that is spelt with other hamzas than the one met. */
export const otherHamza = 0.1;

/** An unknown stem without article stands less often behind a preposition than it is a name that begins with its letter. */
const unknownAfter = 0.3;

/** Reads the lines of the model. */
export function stemModel(lines: Iterable<StemLine>, particles: Iterable<Particle>): StemModel {
  const { totals, tables } = sharesOf([...lines]);
  const sharesFor = (kind: string): Map<string, number> => tables.get(kind) ?? new Map<string, number>();
  const letters = letterModel([sharesFor("noun").keys(), sharesFor("noun-form").keys()]);
  const names = ["noun", "past", "present", "particle"] as const;
  const totalOf = (name: StemClass): number => totals.get(`${name}-prefix`) ?? 0;
  const total = names.reduce((all, name) => all + totalOf(name), 0);
  const table = (name: StemClass): ClassTable => ({
    prefixes: sharesFor(`${name}-prefix`),
    pronouns: sharesFor(`${name}-pronoun`),
    endings: sharesFor(`${name}-ending`),
    joints: sharesFor(`${name}-joint`),
    share: totalOf(name) / total,
    forms: spread(sharesFor(`${name}-form`)),
    stems: spread(sharesFor(name)),
  });
  return {
    conjunctions: sharesFor("conjunction"),
    classes: {
      noun: table("noun"),
      past: table("past"),
      present: table("present"),
      particle: table("particle"),
    },
    particles: particlesByKey(particles),
    letters,
  };
}

/** What the words of each kind count together, and each word's share of it. */
function sharesOf(lines: readonly StemLine[]): {
  totals: Map<string, number>;
  tables: Map<string, Map<string, number>>;
} {
  const totals = new Map<string, number>();
  const countOf = ({ weight }: StemLine): number => 2 ** (weight / 2);
  for (const line of lines)
    totals.set(line.kind, (totals.get(line.kind) ?? 0) + countOf(line) * line.words.length);
  const tables = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const table = tables.get(line.kind) ?? new Map<string, number>();
    tables.set(line.kind, table);
    const share = countOf(line) / totals.get(line.kind)!;
    for (const word of line.words) table.set(word === "-" ? "" : word, share);
  }
  return { totals, tables };
}

/** Particles by their key, and by the key without hamzas where no other particle has it. */
function particlesByKey(particles: Iterable<Particle>): Map<string, Particle> {
  const byKey = new Map<string, Particle>();
  const list = [...particles];
  for (const particle of list) byKey.set(particle.word, particle);
  for (const particle of list) if (!byKey.has(bare(particle.word))) byKey.set(bare(particle.word), particle);
  return byKey;
}

/**
 * Lets a word also be found without the hamza of its alefs, or with other ones, for a part of its worth. In place, and only where
 * there is such a word: the tables are large.
 */
function spread(met: Map<string, number>): Map<string, number> {
  const hamzated: string[] = [];
  for (const word of met.keys()) if (bare(word) !== word) hamzated.push(word);
  const together = new Map<string, number>();
  for (const word of hamzated) {
    const key = bare(word);
    together.set(key, (together.get(key) ?? met.get(key) ?? 0) + met.get(word)!);
  }
  for (const word of hamzated)
    met.set(word, (1 - otherHamza) * met.get(word)! + otherHamza * together.get(bare(word))!);
  for (const [key, all] of together) met.set(key, (1 - otherHamza) * (met.get(key) ?? 0) + otherHamza * all);
  return met;
}

/** Letters of the model: as written, but for hamza on و and ي, which pronouns change, and ى. ة and the hamza of alefs stay. */
export const keyOf: (form: string) => string = rewriter(
  REKEYED,
  byCode({ ؤ: "ء", ئ: "ء", ى: "ي", ڤ: "ف", گ: "ك", پ: "ب", چ: "ج" }),
);

/** A key without the hamza of its alefs. */
export const bare: (key: string) => string = rewriter(HAMZATED, byCode({ آ: "ا", أ: "ا", إ: "ا" }));

function shareOf(shares: Map<string, number>, key: string): number {
  const share = shares.get(key);
  if (share !== undefined) return share;
  const plain = bare(key);
  return plain === key ? 0 : otherHamza * (shares.get(plain) ?? 0);
}

/** Letters of the model, from ء on; 0 stands for the edge of a word and for foreign letters. */
const letterCount = 44;
const firstLetter = 0x0621;

function letterAt(stem: string, at: number): number {
  const code = stem.charCodeAt(at) - firstLetter + 1;
  return code > 0 && code < letterCount ? code : 0;
}

/** Letters after the two before them, backed by those after the one before them; each stem counts once. */
function letterModel(lists: Iterable<string>[]): LetterModel {
  const n = letterCount;
  const one = new Float64Array(n * n);
  const two = new Float64Array(n * n * n);
  for (const list of lists)
    for (const stem of list) {
      let a = 0;
      let b = 0;
      for (let at = 0; at <= stem.length; at++) {
        const c = letterAt(stem, at);
        one[b * n + c]!++;
        two[(a * n + b) * n + c]!++;
        a = b;
        b = c;
      }
    }
  const none = new Float64Array(n).fill(1 / n);
  for (let b = 0; b < n; b++) normalise(one, b * n, n, none, 0);
  for (let ab = 0; ab < n * n; ab++) normalise(two, ab * n, n, one, (ab % n) * n);
  return (stem) => {
    let likely = 1;
    let ab = 0;
    for (let at = 0; at <= stem.length; at++) {
      const c = letterAt(stem, at);
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

/** One way in which rules make a form: a stem with an ending, after the letter of person in the present tense. */
export interface Analysis {
  readonly stem: string;
  readonly ending: string;
  readonly bound: boolean;
  readonly likely: number;
}

/**
 * How likely `inner`, a word without its clitics, is in a class (`bound`: a pronoun follows), and the form that it is
 * known by: ة and ى stand again where a pronoun has turned them into ت and ا.
 */
export function likelihood(
  model: StemModel,
  name: StemClass,
  inner: string,
  bound: boolean,
  after = false,
): { likely: number; known: string } {
  const table = model.classes[name];
  let known = inner;
  let met = shareOf(table.forms, inner);
  if (name === "particle") return { likely: table.share * met, known };
  const last = inner[inner.length - 1];
  const other = last === "ت" || last === "ه" ? "ة" : last === "ا" ? "ي" : "";
  if (
    other !== "" &&
    (last === "ه" ? !bound && name === "noun" : bound && (last === "ا" || name === "noun"))
  ) {
    const restored = inner.slice(0, -1) + other;
    const more = (last === "ه" ? 0.01 : 1) * shareOf(table.forms, restored);
    if (more > met) known = restored;
    met += more;
  }
  const made = byRule(table, name, inner, bound);
  if (made.likely > 0 && met === 0) known = made.known;
  // A noun that nobody knows, with ت before a pronoun, is likeliest one in ة; ات is a plural.
  else if (met === 0 && bound && name === "noun" && last === "ت" && inner.at(-2) !== "ا")
    known = `${inner.slice(0, -1)}ة`;
  const unknown = name === "noun" ? model.letters(inner) * (after ? unknownAfter : 1) : 0;
  const trust = made.likely > 0 ? 1 : unsupported;
  return {
    likely: table.share * (shares.form * trust * met + shares.rule * made.likely + shares.unknown * unknown),
    known,
  };
}

/** The letters of person; ا stands for أ where the hamza is left out. */
const persons = "يتنأا";

function byRule(
  table: ClassTable,
  name: StemClass,
  inner: string,
  bound: boolean,
): { likely: number; known: string } {
  let likely = 0;
  let best = 0;
  let known = inner;
  if (name === "present" && !persons.includes(inner[0]!)) return { likely, known };
  const person = name === "present" ? 1 : 0;
  for (const [ending, share] of bound ? table.joints : table.endings) {
    if (ending !== "" && !inner.endsWith(ending)) continue;
    const to = inner.length - ending.length;
    if (to - person < 2) continue;
    const stem = inner.slice(person, to);
    const restored = restore(name, stem, ending, bound);
    const plain = share * shareOf(table.stems, stem);
    const other = restored === "" ? 0 : share * shareOf(table.stems, restored);
    likely += plain + other;
    if (plain > best) {
      best = plain;
      known = inner;
    }
    if (other > best) {
      best = other;
      known = ending === "" ? inner.slice(0, person) + restored : inner;
    }
  }
  return { likely: person === 1 ? likely / 4 : likely, known };
}

/** The stem as it is written without an ending, where the ending or a pronoun changes its last letter; else empty. */
function restore(name: StemClass, stem: string, ending: string, bound: boolean): string {
  if (ending !== "") return name === "noun" && ending !== "ة" ? `${stem}ة` : "";
  if (!bound) return "";
  const last = stem[stem.length - 1];
  if (name === "noun" && last === "ت") return `${stem.slice(0, -1)}ة`;
  return last === "ا" ? `${stem.slice(0, -1)}ي` : "";
}

/** Every way in which rules make `inner` from a stem of the class. */
export function analysesOf(model: StemModel, name: StemClass, inner: string, bound: boolean): Analysis[] {
  const table = model.classes[name];
  const found: Analysis[] = [];
  if (name === "present" && !persons.includes(inner[0]!)) return found;
  for (const [ending, share] of bound ? table.joints : table.endings) {
    if (!inner.endsWith(ending)) continue;
    const to = inner.length - ending.length;
    const from = name === "present" ? 1 : 0;
    if (to - from < 2) continue;
    const stem = inner.slice(from, to);
    for (const one of [stem, restore(name, stem, ending, bound)]) {
      const likely = share * shareOf(table.stems, one);
      if (likely > 0) found.push({ stem: one, ending, bound, likely });
    }
  }
  return found;
}
