import type { Act, Span, Word } from "../document.ts";
import { compiled, type Lexicons, type Row, rowsOf } from "../rules/lexicon.ts";
import { reportingVerbs } from "../rules/verbs.ts";
import { foldOf, formOf } from "../text/fold.ts";
import type { VerbForm } from "../text/inflect.ts";
import { bySpelling } from "../text/spellings.ts";
import { offsetOfLetter } from "../text/words.ts";

/** How what is reported follows its cue; `lexicons/reporting-verbs.tsv` explains each. */
export type Frame =
  | "that"
  | "ban"
  | "quote"
  | "b"
  | "ila"
  | "ala"
  | "min"
  | "an"
  | "li"
  | "fi"
  | "obj"
  | "as"
  | "to"
  | "term"
  | "of"
  | "blame"
  | "opinion"
  | "relay"
  | "go"
  | "anew"
  | "back"
  | "evidence"
  | "noun"
  | "rare"
  | "unlikely"
  | "shown"
  | "hearer"
  | "claim"
  | "past"
  | "light"
  | "means"
  | "own"
  | "impersonal"
  | "supposed"
  | "distance";

/** A word that may report: which verb in which form. */
export interface Cue extends Span {
  /** Index of its first word, and how many words it takes. */
  readonly word: number;
  readonly length: number;
  readonly kind: "verb" | "participle" | "masdar" | "means" | "nominal";
  readonly act: Act;
  readonly frames: ReadonlySet<Frame>;
  /** و or ف before it, else empty. */
  readonly conjunction: string;
  readonly tense: VerbForm["tense"] | null;
  readonly person: 1 | 3;
  readonly number: VerbForm["number"] | null;
  readonly gender: VerbForm["gender"];
  /** A shortened present (لم ينف), which is no verb of its own. */
  readonly jussive: boolean;
  /** The attached object (verb) or subject (masdar) pronoun, empty where there is none. */
  readonly pronoun: string;
  /** `attributions/<first word of the lexicon line>`. */
  readonly by: string;
  /** A bare past that could as well be a noun. */
  readonly doubtful: boolean;
  /** A verbal noun with the article (التأكيد). */
  readonly definite: boolean;
}

type Candidate = Omit<Cue, "word" | "start" | "end" | "conjunction" | "length"> & {
  readonly form: string;
  /** Letters before the cue itself, as the ب of بالقول. */
  readonly attached?: number;
  /** The line of the lexicon. */
  readonly line: number;
};

/** Looks up the cues that the word at an index may be. */
export type CueFinder = (text: string, words: readonly Word[], index: number) => readonly Cue[];

const none: readonly Cue[] = [];
const pronouns = ["ه", "ها", "هم", "هما", "هن"];

/** The cue finder over the lexicons, made once: every verb in all its forms, participles, masdars and nominal cues. */
export const cueFinderOf = compiled((lexicons: Lexicons): CueFinder => {
  const rows = rowsOf(lexicons, "reporting-verbs.tsv");
  const verbsAt = reportingVerbs.of(lexicons);
  const others = new Map<string, Candidate[]>();
  for (const row of rows)
    for (const candidate of nounsOf(row)) {
      const key = foldOf(formOf(candidate.form));
      const list = others.get(key) ?? [];
      addNew(list, candidate);
      others.set(key, list);
    }
  const candidatesAt = (key: string): readonly Candidate[] => {
    const list: Candidate[] = [];
    for (const { verb, form } of verbsAt(key)) addNew(list, ...verbOf(rows[verb]!, form));
    return [...list, ...(others.get(key) ?? [])].sort((a, b) => a.line - b.line);
  };

  const nominal = new Map<string, { rest: string[]; prefix: string; row: Row }[]>();
  for (const row of rowsOf(lexicons, "nominal-cues.tsv")) {
    const folds = row.cells.words!.split(/\s+/).map((word) => foldOf(formOf(word)));
    const prefix = folds.at(-1) === "ل" ? folds.pop()! : "";
    const [first, ...rest] = folds;
    nominal.set(first!, [...(nominal.get(first!) ?? []), { rest, prefix, row }]);
  }

  const readings = bySpelling(({ kind, form, fold }): readonly Reading[] | null => {
    if (kind !== "arabic") return null;
    const found: Reading[] = [];
    for (const conjunction of ["", "و", "ف"]) {
      if (!fold.startsWith(conjunction)) continue;
      const skip = conjunction.length;
      const key = fold.slice(skip);
      const single = candidatesAt(key)
        .filter((one) => sameEnding(form, one.form) && sameBeginning(form, one.form, skip))
        .map(({ form: _, line: __, attached = 0, ...cue }) => ({
          attached: skip + attached,
          cue: { conjunction, ...cue },
        }));
      const phrases = (nominal.get(key) ?? []).map(({ rest, prefix, row }) => ({
        rest,
        prefix,
        cue: { conjunction, ...nominalCue(row) },
      }));
      if (single.length > 0 || phrases.length > 0) found.push({ skip, single, phrases });
    }
    return found.length > 0 ? found : null;
  });
  return (text, words, at) => {
    const word = words[at]!;
    const known = readings(word);
    if (known === null) return none;
    const apart = words[at - 1]?.fold === "و";
    const found: Cue[] = [];
    for (const { skip, single, phrases } of known) {
      const start = skip ? offsetOfLetter(text, word, skip) : word.start;
      for (const { attached, cue } of single) {
        const own = attached > skip ? offsetOfLetter(text, word, attached) : start;
        found.push({ word: at, length: 1, start: own, end: word.end, ...(apart ? joined(cue) : cue) });
      }
      for (const { rest, prefix, cue } of phrases) {
        if (!rest.every((fold, k) => words[at + 1 + k]?.fold === fold)) continue;
        const next = words[at + 1 + rest.length];
        if (!next || (prefix !== "" && !next.fold.startsWith(prefix))) continue;
        found.push({ word: at, length: 1 + rest.length, start, end: words[at + rest.length]!.end, ...cue });
      }
      if (found.length > 0) break;
    }
    return found;
  };
});

/** و قال: a conjunction that is written apart. */
function joined(cue: Unplaced): Unplaced {
  return cue.conjunction === "" ? { ...cue, conjunction: "و" } : cue;
}

type Unplaced = Omit<Cue, "word" | "length" | "start" | "end">;

/** The cues that a written word may be or open, behind one conjunction or none. */
interface Reading {
  readonly skip: number;
  /** With how many letters of the word stand before the cue. */
  readonly single: readonly { readonly attached: number; readonly cue: Unplaced }[];
  readonly phrases: readonly {
    readonly rest: readonly string[];
    readonly prefix: string;
    readonly cue: Unplaced;
  }[];
}

/** أعتقد is no اعتقد and إيد no أيد: a written hamza counts; a hamza left out does not. */
function sameBeginning(form: string, lexical: string, skip: number): boolean {
  const written = form[skip];
  return (written !== "أ" && written !== "إ" && written !== "آ") || written === lexical[0];
}

/** Folding makes إضافة of أضافه and رأي of رأى: the written last letter tells them apart. */
function sameEnding(form: string, lexical: string): boolean {
  const written = form.at(-1);
  const expected = lexical.at(-1);
  if (expected === "ه") return written !== "ة";
  if (expected === "ة") return written !== "ه" || form.length < 4;
  if (expected === "أ") return written === "أ";
  if (expected === "ى") return written !== "ي";
  if (expected === "ي") return written !== "ى";
  return true;
}

function nominalCue({ cells }: Row): Omit<Cue, "word" | "length" | "start" | "end" | "conjunction"> {
  return {
    kind: "nominal",
    act: cells.act as Act,
    frames: new Set<Frame>(cells.kind!.split(",").filter((kind) => kind !== "source") as Frame[]),
    tense: null,
    person: 3,
    number: null,
    gender: null,
    jussive: false,
    pronoun: "",
    by: `attributions/${cells.words!.replaceAll(" ", "_")}`,
    doubtful: false,
    definite: false,
  };
}

/** One line reports in one way only, whatever form the word has. */
function addNew(list: Candidate[], ...candidates: readonly Candidate[]): void {
  for (const one of candidates)
    if (!list.some(({ by, kind }) => by === one.by && kind === one.kind)) list.push(one);
}

function groundOf({ cells, line }: Row) {
  const frames = new Set(cells.frames!.split(",") as Frame[]);
  return {
    act: cells.act as Act,
    frames,
    by: `attributions/${cells.past}`,
    doubtful: false,
    definite: false,
    line,
  };
}

/** A line's verb in one of its forms; nothing where the line does not report in that form. */
function verbOf(row: Row, verb: VerbForm): Candidate[] {
  const ground = groundOf(row);
  const { form, tense, person, gender, number, object, jussive } = verb;
  if (object !== "" && ground.frames.has("rare")) return [];
  if (tense !== "past" && ground.frames.has("past")) return [];
  // طلبا, ردا: the dual is mostly the noun in the accusative.
  const doubtful = ground.frames.has("noun") && tense === "past" && gender === "m" && number !== "p";
  return [
    { ...ground, kind: "verb", form, tense, person, number, gender, jussive, pronoun: object, doubtful },
  ];
}

/** A line's participles and masdars. */
function nounsOf(row: Row): Candidate[] {
  const { cells } = row;
  const ground = groundOf(row);
  const found: Candidate[] = [];
  const none = {
    ...ground,
    tense: null,
    person: 3 as const,
    number: null,
    gender: null,
    jussive: false,
    pronoun: "",
  };
  const participle = cells.participle!;
  if (participle && participle !== "-") {
    const stem = /[ىيو]$/.test(cells.present!) && !/[يء]$/.test(participle) ? `${participle}ي` : participle;
    // متمنين beside متمنيين, which newsrooms write too.
    const plurals = stem === participle ? ["ين"] : ["ين", "ن"];
    for (const end of ["ا", "ة", ...plurals])
      found.push({
        ...none,
        kind: "participle",
        number: end.endsWith("ن") ? "p" : "s",
        gender: end === "ة" ? "f" : "m",
        form: stem + end,
      });
  }
  const masdar = cells.masdar!;
  if (masdar && masdar !== "-") {
    found.push({ ...none, kind: "masdar", form: masdar });
    found.push({ ...none, kind: "masdar", form: `ال${masdar}`, definite: true });
    if (ground.frames.has("means")) found.push({ ...none, kind: "means", form: `بال${masdar}`, attached: 1 });
    const bound = masdar.endsWith("ة") ? `${masdar.slice(0, -1)}ت` : masdar;
    for (const pronoun of pronouns) {
      found.push({ ...none, kind: "masdar", form: bound + pronoun, pronoun });
      if (ground.frames.has("means"))
        found.push({ ...none, kind: "means", form: `ب${bound}${pronoun}`, pronoun, attached: 1 });
    }
  }
  return found;
}
