import type { EventType, Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { eventVerbs } from "../rules/verbs.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { type Proclitics, procliticsOf } from "../text/proclitics.ts";
import { bySpelling } from "../text/spellings.ts";
import type { VerbFound } from "../text/verb-forms.ts";
import { pronouns, type Role, smallWords } from "./small-words.ts";

/** How a word tells a deed: by itself (a verb, its masdar or participle, a noun), or as a light verb together with a noun. */
export type Voice = "verb" | "masdar" | "participle" | "noun";

/** One line of event-verbs.tsv or event-nouns.tsv, as the rules use it. */
export interface Entry {
  readonly id: string;
  readonly type: EventType | "LIGHT";
  readonly frame: ReadonlySet<string>;
  /** Frame codes that say where the other side stands, best first. */
  readonly sides: readonly string[];
  /** Groups of light verbs and their nouns. */
  readonly groups: ReadonlySet<string>;
}

/** A reading of a word as part of a deed. */
export interface Sense {
  readonly entry: Entry;
  readonly voice: Voice;
  readonly tense: "past" | "present" | "future" | null;
  readonly conjunction: boolean;
  readonly preposition: string;
  /** An attached pronoun (اتفاقهما, قصفها). */
  readonly pronoun: string;
  /** Words that the expression covers (حق النقض: 2). */
  readonly length: number;
}

/** The event lexicons, ready to be looked up. */
export interface Vocabulary {
  /** Readings of a word, given the word behind it. */
  sensesOf(word: Word, next: Word | undefined): readonly Sense[];
  rolesOf(word: Word): readonly Role[];
}

interface Known {
  readonly entry: Entry;
  /** Where the entry stands among all of them. */
  readonly order: number;
  readonly voice: Voice;
  readonly tense: Sense["tense"];
  readonly pronoun: string;
  readonly second: string | null;
}

const none: readonly Sense[] = [];
const noRoles: readonly Role[] = [];
const places = new Set([
  "obj",
  "person",
  "deed",
  "maa",
  "ala",
  "ila",
  "min",
  "an",
  "b",
  "l",
  "fi",
  "did",
  "bayn",
  "muqabil",
  "amam",
  "of",
]);

/** The event lexicons, indexed once for each set of lexicons. */
export const vocabularyOf: (lexicons: Lexicons) => Vocabulary = compiled((lexicons) => {
  const index = new Map<string, Known[]>();
  const add = (form: string, known: Known): void => {
    const [first, second = null] = foldOf(formOf(form)).split(" ");
    const list = index.get(first!) ?? [];
    index.set(first!, list);
    addNew(list, { ...known, second });
  };
  const verbs: Ordered[] = [];
  let order = 0;
  for (const { cells, line } of rowsOf(lexicons, "event-verbs.tsv")) {
    const verb = { entry: entryOf(`verb-${line}`, cells.type!, cells.frame!, cells.frame!), order: order++ };
    verbs.push(verb);
    addNominals(cells, verb, add);
  }
  for (const { cells, line } of rowsOf(lexicons, "event-nouns.tsv")) {
    const noun = { entry: entryOf(`noun-${line}`, cells.type!, cells.frame!, cells.light!), order: order++ };
    const words = [
      cells.word!,
      ...(cells.forms === "" || cells.forms === "-" ? [] : cells.forms!.split("|")),
    ];
    for (const word of words) addNoun(word, noun, "noun", add);
  }
  const verbsAt = eventVerbs.of(lexicons);
  const knownAt = (key: string): readonly Known[] => inOrder(verbs, verbsAt(key), index.get(key) ?? []);
  const rolesOf = smallWords(lexicons);
  const lexemeOf = bySpelling(({ fold }): Lexeme => ({ roles: rolesOf(fold), ...lookUp(knownAt, fold) }));
  return {
    sensesOf(word, next) {
      if (word.kind !== "arabic") return none;
      const { senses, seconds } = lexemeOf(word);
      // طلبة is folded like طلبه, but ة is no pronoun.
      const feminine = senses.length > 0 && word.form.endsWith("ة");
      if (seconds === null && !feminine) return senses;
      const fold = next === undefined || next.kind !== "arabic" ? "" : next.fold;
      return senses.filter(({ pronoun }, i) => {
        const second = seconds?.[i] ?? null;
        if (feminine && pronoun === "ه") return false;
        return second === null || second === fold || second === `ال${fold}` || `ال${second}` === fold;
      });
    },
    rolesOf(word) {
      return word.kind === "arabic" ? lexemeOf(word).roles : noRoles;
    },
  };
});

/** What is known of one written word: `seconds` holds the words that its senses need behind it, null where none does. */
interface Lexeme {
  readonly senses: readonly Sense[];
  readonly seconds: readonly (string | null)[] | null;
  readonly roles: readonly Role[];
}

function lookUp(
  knownAt: (key: string) => readonly Known[],
  fold: string,
): Pick<Lexeme, "senses" | "seconds"> {
  for (const way of procliticsOf(fold)) {
    // للقاء is ل and لقاء, never ل and إلقاء, which keeps its alif.
    const article = way.key.startsWith("ال") && fold.startsWith("لل", way.conjunction.length);
    const bare = article ? [] : knownAt(way.key).filter((one) => fits(one, way, false));
    const definite = way.key.startsWith("ال") ? knownAt(way.key.slice(2)) : [];
    const known = [...bare, ...definite.filter((one) => fits(one, way, true))];
    if (known.length === 0) continue;
    const senses = known.map(
      ({ entry, voice, tense, pronoun, second }): Sense => ({
        entry,
        voice,
        tense,
        pronoun,
        conjunction: way.conjunction !== "",
        preposition: way.preposition,
        length: second === null ? 1 : 2,
      }),
    );
    const seconds = known.map(({ second }) => second);
    return { senses, seconds: seconds.some((second) => second !== null) ? seconds : null };
  }
  return { senses: none, seconds: null };
}

function fits(
  known: Known,
  { conjunction, preposition }: Pick<Proclitics, "conjunction" | "preposition">,
  article: boolean,
): boolean {
  if (known.voice === "verb" && conjunction === "و" && known.entry.frame.has("not-w")) return false;
  if (known.voice === "verb")
    return !article && (preposition === "" || (preposition === "ل" && known.tense === "present"));
  if (known.voice === "participle") return !article && preposition === "";
  return !article || known.pronoun === "";
}

type Add = (form: string, known: Known) => void;

/** One line tells a deed in one way only, whatever form the word has. */
function addNew(list: Known[], known: Known): void {
  const { entry, voice, second } = known;
  if (!list.some((one) => one.entry === entry && one.voice === voice && one.second === second))
    list.push(known);
}

/** Verbs and nouns that are written alike, in the order of the lexicon's lines; a line's verb before its masdar. */
function inOrder(
  verbs: readonly Ordered[],
  found: readonly VerbFound[],
  others: readonly Known[],
): readonly Known[] {
  const list: Known[] = [];
  for (const { verb, form } of found) {
    const { entry, order } = verbs[verb]!;
    const { tense, person, object, jussive } = form;
    // لم يلم: a shortened form stands behind a denial only.
    if (person === 1 || jussive || (tense !== "past" && entry.frame.has("past"))) continue;
    addNew(list, { entry, order, voice: "verb", tense, pronoun: object, second: null });
  }
  return list.length === 0 ? others : [...list, ...others].sort((a, b) => a.order - b.order);
}

type Ordered = Pick<Known, "entry" | "order">;

function addNominals(cells: Readonly<Record<string, string>>, verb: Ordered, add: Add): void {
  const { entry, order } = verb;
  const masdar = cells.masdar!;
  if (masdar !== "" && masdar !== "-" && !entry.frame.has("verb")) addNoun(masdar, verb, "masdar", add);
  const participle = cells.participle!;
  if (participle !== "" && participle !== "-") {
    const stem = participle.endsWith("ا") ? participle.slice(0, -1) : participle;
    for (const form of [`${stem}ا`, `${stem}ة`, `${stem}ين`, `${stem}تين`])
      add(form, { entry, order, voice: "participle", tense: null, pronoun: "", second: null });
  }
}

function addNoun(word: string, { entry, order }: Ordered, voice: Voice, add: Add): void {
  const known: Known = { entry, order, voice, tense: null, pronoun: "", second: null };
  add(word, known);
  if (word.includes(" ")) return;
  const soft = word.endsWith("ة");
  if (!soft && !word.endsWith("اء")) add(`${word}ا`, known);
  const joint = soft ? `${word.slice(0, -1)}ت` : word;
  if (voice === "noun" && !word.endsWith("ات"))
    for (const dual of ["ان", "ين"]) add(joint + dual, { ...known, pronoun: "" });
  for (const pronoun of pronouns) add(joint + pronoun, { ...known, pronoun });
}

function entryOf(id: string, type: string, frame: string, light: string): Entry {
  const codes = frame.split(",");
  return {
    id,
    type: type as Entry["type"],
    frame: new Set(codes),
    sides: codes.filter((code) => places.has(code)),
    groups: new Set(light.split(",")),
  };
}
