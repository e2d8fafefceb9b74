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
const shares = { form: 0.9, rule: 0.095, unknown: 0.005 };

/** A form that no rule makes from a known stem may be a word with its clitics: it counts for so much less. */
const unsupported = 0.1;

/** Reads the lines of the model. */
export function stemModel(lines: Iterable<StemLine>, particles: Iterable<Particle>): StemModel {
  const counts = new Map<string, Map<string, number>>();
  const countsOf = (kind: string): Map<string, number> => {
    let map = counts.get(kind);
    if (!map) counts.set(kind, (map = new Map()));
    return map;
  };
  for (const line of lines) {
    const map = countsOf(line.kind);
    const count = 2 ** (line.weight / 2);
    for (const word of line.words) map.set(word === "-" ? "" : word, count);
  }
  const letters = letterModel([countsOf("noun").keys(), countsOf("noun-form").keys()]);
  const names = ["noun", "past", "present", "particle"] as const;
  const total = names.reduce((all, name) => all + sum(countsOf(`${name}-prefix`)), 0);
  const table = (name: StemClass): ClassTable => ({
    prefixes: shared(countsOf(`${name}-prefix`)),
    pronouns: shared(countsOf(`${name}-pronoun`)),
    endings: shared(countsOf(`${name}-ending`)),
    joints: shared(countsOf(`${name}-joint`)),
    share: sum(countsOf(`${name}-prefix`)) / total,
    forms: shared(countsOf(`${name}-form`)),
    stems: shared(countsOf(name)),
  });
  return {
    conjunctions: shared(countsOf("conjunction")),
    classes: { noun: table("noun"), past: table("past"), present: table("present"), particle: table("particle") },
    particles: new Map([...particles].map((particle) => [particle.word, particle])),
    letters,
  };
}

function sum(counts: Map<string, number>): number {
  let all = 0;
  for (const count of counts.values()) all += count;
  return all;
}

function shared(counts: Map<string, number>): Map<string, number> {
  const all = sum(counts);
  const out = new Map<string, number>();
  for (const [word, count] of counts) out.set(word, count / all);
  return out;
}

const letterCount = 40;
const firstLetter = 0x0621;
/** A letter's place in the table; 0 stands for the edge of the word and for foreign letters. */
function letterAt(stem: string, at: number): number {
  const code = stem.charCodeAt(at) - firstLetter + 1;
  return code > 0 && code < letterCount * 2 ? (code >= letterCount ? code - 10 : code) : 0;
}

function letterModel(lists: Iterable<string>[]): LetterModel {
  const size = 80;
  const table = new Float64Array(size * size).fill(0.02);
  for (const list of lists)
    for (const stem of list) {
      let before = 0;
      for (let at = 0; at <= stem.length; at++) {
        const here = at === stem.length ? 0 : letterAt(stem, at);
        table[before * size + here]!++;
        before = here;
      }
    }
  for (let before = 0; before < size; before++) {
    let all = 0;
    for (let here = 0; here < size; here++) all += table[before * size + here]!;
    for (let here = 0; here < size; here++) table[before * size + here]! /= all;
  }
  return (stem) => {
    let likely = 1;
    let before = 0;
    for (let at = 0; at <= stem.length; at++) {
      const here = at === stem.length ? 0 : letterAt(stem, at);
      likely *= table[before * size + here]!;
      before = here;
    }
    return likely;
  };
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
): { likely: number; known: string } {
  const table = model.classes[name];
  let known = inner;
  let met = table.forms.get(inner) ?? 0;
  if (name === "particle") return { likely: table.share * met, known };
  const last = inner[inner.length - 1];
  const other = last === "ت" || last === "ه" ? "ة" : last === "ا" ? "ي" : "";
  if (other !== "" && (last === "ه" ? !bound && name === "noun" : bound && (last === "ا" || name === "noun"))) {
    const restored = inner.slice(0, -1) + other;
    const more = (last === "ه" ? 0.01 : 1) * (table.forms.get(restored) ?? 0);
    if (more > met) known = restored;
    met += more;
  }
  const made = byRule(table, name, inner, bound);
  if (made.likely > 0 && met === 0) known = made.known;
  const unknown = name === "noun" ? model.letters(inner) : 0;
  const trust = made.likely > 0 ? 1 : unsupported;
  return {
    likely: table.share * (shares.form * trust * met + shares.rule * made.likely + shares.unknown * unknown),
    known,
  };
}

const persons = "يتنا";

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
    const plain = share * (table.stems.get(stem) ?? 0);
    const other = restored === "" ? 0 : share * (table.stems.get(restored) ?? 0);
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
  return { likely: person === 1 ? likely / persons.length : likely, known };
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
      const likely = share * (table.stems.get(one) ?? 0);
      if (likely > 0) found.push({ stem: one, ending, bound, likely });
    }
  }
  return found;
}
