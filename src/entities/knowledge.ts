import type { Spelling, Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { procliticsOf } from "../text/proclitics.ts";
import { bySpelling } from "../text/spellings.ts";
import { foldedNames, type Gazetteer, gazetteerOf, lastLetterKept, type Words } from "./gazetteer.ts";
import { isInflected, isInflectedVerb, isPluralVerb, type OrdinaryWords, pronouns } from "./inflected.ts";
import { type ListedWord, type OrdinaryLists, ordinaryPart } from "./ordinary.ts";

/** One reading of a word behind its attached letters. */
export interface Way {
  /** Letters before the stem. */
  readonly skip: number;
  readonly key: string;
  /** Number of the stem in the gazetteer, -1 where no name holds it. */
  readonly word: number;
  /** The state of the gazetteer's names behind the stem, -1 where no name begins with it. */
  readonly state: number;
  readonly conjunction: string;
  readonly preposition: string;
}

/** A word of given-names.tsv behind its attached letters. */
export interface ListedName {
  readonly skip: number;
  readonly kind: ListedWord["kind"];
  readonly ambiguous: boolean;
}

/** A demonym behind its attached letters. */
export interface Demonym {
  readonly skip: number;
  /** Id of the country; null where the lexicon gives none. */
  readonly of: string | null;
  readonly definite: boolean;
  readonly plural: boolean;
}

/** What the lexicons know of a word, whatever stands around it. */
export interface Knowledge {
  readonly ways: readonly Way[];
  readonly whole: number;
  readonly noun: boolean;
  readonly verb: boolean;
  /** Explained only by the list of rare words, which are names as likely where a name is called for. */
  readonly rare: boolean;
  /** Explained by the list of ordinary words. */
  readonly common: boolean;
  /** An ordinary word as it stands, nothing taken off. */
  readonly plain: boolean;
  /** Carries the article, behind any attached letter. */
  readonly definite: boolean;
  readonly conjunction: boolean;
  readonly preposition: boolean;
  readonly name: ListedName | null;
  readonly demonym: Demonym | null;
  /** A verb of saying. */
  readonly saying: boolean;
  /** Kind in name-heads.tsv with the letters before it, null for other words. */
  readonly head: { readonly kind: string; readonly skip: number; readonly definite: boolean } | null;
  /** Ways in which the word may begin a title. */
  readonly titles: readonly TitleStart[];
  /** Opens a clause (الذي, أن, لكن): no name and no role goes on over it. */
  readonly breaks: boolean;
  /** أن, إن, بأن: opens what is said. */
  readonly reports: boolean;
  /** Some name of the gazetteer may begin here. */
  readonly opens: boolean;
  /**
   * An ordinary word, whatever stands around it: it begins no name, no title, no structure, and `isUnknown` is false of it. Most words
   * of an article are.
   */
  readonly dull: boolean;
}

/** How a word may begin a title: الرئيس (article), رئيس (bare), رئيسها (possessive). */
export interface TitleStart {
  readonly skip: number;
  readonly word: number;
  readonly form: "article" | "bare" | "possessive";
}

/** Looks words up; what was seen is remembered, so that a word costs one lookup. */
export type Knower = (word: Pick<Word, "spelling">) => Knowledge;

const nothing: Knowledge = {
  ways: [],
  whole: -1,
  noun: false,
  verb: false,
  rare: false,
  common: false,
  plain: false,
  definite: false,
  conjunction: false,
  preposition: false,
  name: null,
  demonym: null,
  saying: false,
  head: null,
  titles: [],
  breaks: false,
  reports: false,
  opens: false,
  dull: false,
};
const ownPronouns = [...pronouns, "ي"];
const article = "ال";

/** Makes the knower of a set of lexicons. */
export const knowerOf = compiled((lexicons: Lexicons): Knower => {
  const gazetteer = gazetteerOf(lexicons);
  const lists = listsOf(lexicons);
  return bySpelling((word) =>
    word.kind === "arabic" ? knowledgeOf(word, gazetteer, lists) : outsideArabic(word.fold, gazetteer),
  );
});

interface Lists extends OrdinaryWords {
  /** به, لها. */
  readonly pronominal: ReadonlySet<string>;
  /** Ordinary words only behind the article. */
  readonly definites: Words;
  readonly nameOf: OrdinaryLists["nameOf"];
  readonly demonyms: ReadonlyMap<string, { of: string | null; plural: boolean }>;
  readonly sayings: ReadonlySet<string>;
  readonly breaks: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
  /** Prepositions and other particles, by `lastLetterKept`. */
  readonly particles: ReadonlySet<string>;
}

/** Classes of word-classes.tsv that open a clause. */
const clauseClasses = new Set(["relative", "that", "turn", "break", "negation"]);

function listsOf(lexicons: Lexicons): Lists {
  const ordinary = ordinaryPart.of(lexicons);
  const demonyms = new Map<string, { of: string | null; plural: boolean }>();
  for (const { cells } of rowsOf(lexicons, "demonyms.tsv")) {
    const of = cells.id || null;
    const add = (cell: string, plural: boolean): void => {
      for (const folds of foldedNames(cell)) {
        // جنوب أفريقي: its first word alone is no demonym.
        if (folds.length > 1) continue;
        const fold = folds[0]!;
        if (!demonyms.has(fold)) demonyms.set(fold, { of, plural });
      }
    };
    add(cells.masculine!, false);
    add(cells.feminine!, false);
    add(cells.plural!, true);
  }
  const sayings = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "reporting-verbs.tsv"))
    for (const column of ["past", "present"]) {
      const fold = foldedNames(cells[column]!)[0]?.[0];
      if (!fold || fold === "-") continue;
      sayings.add(fold);
      if (column === "present") sayings.add(`ت${fold.slice(1)}`);
      else sayings.add(fold.endsWith("ي") || fold.endsWith("ا") ? `${fold.slice(0, -1)}ت` : `${fold}ت`);
    }
  const breaks = new Set<string>();
  const reports = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "word-classes.tsv")) {
    const folds = foldedNames(cells.word!)[0]!;
    if (cells.class === "that" && folds.length === 1) reports.add(folds[0]!);
    if (clauseClasses.has(cells.class!) && folds.length === 1)
      breaks.add(lastLetterKept(cells.word!, folds[0]!));
  }
  const particles = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "particles.tsv")) {
    const word = cells.word!.trim();
    const folds = foldedNames(word)[0]!;
    if (folds.length === 1 && word.length > 1) particles.add(lastLetterKept(word, folds[0]!));
  }
  const pronominal = new Set<string>();
  for (const preposition of ["ب", "ل"])
    for (const pronoun of pronouns)
      if (pronoun !== "ك")
        for (const conjunction of ["", "و", "ف"]) pronominal.add(`${conjunction}${preposition}${pronoun}`);
  return {
    breaks,
    pronominal,
    reports,
    particles,
    ...ordinary,
    demonyms,
    sayings,
  };
}

/** على is not علي and فإن is not فان, though many write مصطفي for مصطفى and احمد for أحمد. */
function isSpelt(form: string, skip: number, name: string): boolean {
  if (form.endsWith("ى") && name.endsWith("ي")) return false;
  if (name[0] === "آ" && (name.length < 4 ? form[skip] !== "آ" : "أإ".includes(form[skip] ?? "")))
    return false;
  for (let i = 0; i < name.length; i++)
    if (name[i] === "ا" && "أإآ".includes(form[skip + i] ?? "")) return false;
  return true;
}

/** به, لديهم, لهذه, وهو: a particle behind attached letters or with a pronoun. */
function isParticleForm(way: Way, form: string, lists: Lists): boolean {
  const key = lastLetterKept(form, way.key);
  if (way.skip > 0 && key.length > 1 && lists.particles.has(key)) return true;
  return pronouns.some((pronoun) => {
    if (!way.key.endsWith(pronoun) || way.key.length < pronoun.length + 2) return false;
    const stem = way.key.slice(0, -pronoun.length);
    return lists.particles.has(stem) || (stem.endsWith("ي") && lists.particles.has(`${stem.slice(0, -1)}ى`));
  });
}

function outsideArabic(fold: string, gazetteer: Gazetteer): Knowledge {
  const word = gazetteer.wordOf(fold);
  if (word < 0) return nothing;
  const state = gazetteer.names.step(0, word);
  const ways = [{ skip: 0, key: fold, word, state, conjunction: "", preposition: "" }];
  return { ...nothing, ways, whole: word, opens: state >= 0 };
}

function titleStartsOf(way: Way, withArticle: boolean, form: string, gazetteer: Gazetteer): TitleStart[] {
  const out: TitleStart[] = [];
  const add = (key: string, form: TitleStart["form"]): void => {
    const word = gazetteer.wordOf(key);
    if (word >= 0 && gazetteer.titles.step(0, word) >= 0) out.push({ skip: way.skip, word, form });
  };
  if (withArticle) {
    add(way.key, "article");
    add(way.key.slice(2), "article");
    return out;
  }
  // القس: too short for the article to be taken off elsewhere.
  if (way.key.length === 4 && way.key.startsWith(article)) add(way.key.slice(2), "article");
  // منسقه is his coordinator before it is a careless منسقة.
  const careless = form.endsWith("ه");
  if (!careless) add(lastLetterKept(form, way.key), "bare");
  if (form.endsWith("ى")) add(way.key, "bare");
  for (const pronoun of ownPronouns) {
    if (!way.key.endsWith(pronoun) || way.key.length < pronoun.length + 3) continue;
    const stem = way.key.slice(0, -pronoun.length);
    add(stem.endsWith("ت") ? `${stem.slice(0, -1)}ه` : stem, "possessive");
  }
  if (careless) add(way.key, "bare");
  return out;
}

function knowledgeOf(given: Spelling, gazetteer: Gazetteer, lists: Lists): Knowledge {
  const { fold, form } = given;
  const ways = procliticsOf(fold).map((way): Way => {
    const word = gazetteer.wordOf(way.key);
    return { word, state: word < 0 ? -1 : gazetteer.names.step(0, word), ...way };
  });
  let noun = false;
  let rare = false;
  let verb = false;
  let other = false;
  let plain = false;
  let definite = false;
  let conjunction = false;
  let preposition = false;
  let name: ListedName | null = null;
  let demonym: Demonym | null = null;
  let saying = false;
  let head: Knowledge["head"] = null;
  let opens = false;
  // آن is no أن.
  const isParticle = form[0] !== "آ" && lists.particles.has(lastLetterKept(form, fold));
  const titles: TitleStart[] = [];
  for (const way of ways) {
    const { skip, key } = way;
    // أل and إل are no article, and folding hides them.
    const withArticle =
      key.length > 4 && key.startsWith(article) && (key.length > fold.length - skip || form[skip] === "ا");
    opens ||= way.state >= 0;
    titles.push(...titleStartsOf(way, withArticle, form, gazetteer));
    const bare = withArticle ? key.slice(2) : key;
    if (withArticle && !definite) definite = true;
    const isNoun = lists.nouns.has(bare) || (!withArticle && lists.nouns.has(key));
    const isOther = lists.others.has(bare) || lists.others.has(key);
    // التقى, التزم carry no article.
    const isVerb =
      (!withArticle || !lists.nouns.has(bare)) &&
      way.preposition !== "ب" &&
      way.preposition !== "ك" &&
      (lists.verbs.has(key) || (key[0] === "س" && key.length > 3 && lists.verbs.has(key.slice(1))));
    rare ||=
      ((skip === 0 || withArticle || (way.preposition === "" && key.length > 3)) && lists.rares.has(bare)) ||
      (withArticle && lists.definites.has(bare));
    noun ||= isNoun || ((skip === 0 || key.length > 4) && isInflected(bare, lists));
    verb ||=
      isVerb ||
      (!withArticle &&
        (way.preposition === "" || way.preposition === "ل") &&
        (isPluralVerb(key, lists) || isInflectedVerb(key, lists)));
    other ||= isOther;
    if (skip === 0) plain = isNoun || isOther || isVerb;
    if (skip > 0 && (isNoun || isOther || isVerb)) {
      conjunction ||= way.conjunction !== "";
      preposition ||= way.preposition !== "";
    }
    if (!name) {
      const listed = lists.nameOf(key);
      const fits =
        listed &&
        isSpelt(form, skip, listed.spelt) &&
        !(skip === 0 && isParticle) &&
        !gazetteer.suffixes.has(key) &&
        // فورد is no ف with ورد.
        !(way.conjunction === "ف" && listed.ambiguous && key.length < 4);
      if (fits) name = { skip, kind: listed.kind, ambiguous: listed.ambiguous };
    }
    if (!demonym) {
      const listed = lists.demonyms.get(bare);
      if (listed) demonym = { skip, definite: withArticle, ...listed };
    }
    if (!head) {
      const kind = gazetteer.heads.get(bare);
      if (kind !== undefined) head = { kind, skip, definite: withArticle };
    }
    if (way.preposition === "" && lists.sayings.has(key)) saying = true;
  }
  const breaks =
    isParticle ||
    (!name &&
      (lists.pronominal.has(fold) || (!opens && ways.some((way) => isParticleForm(way, form, lists))))) ||
    (form[0] !== "آ" && ways.some((way) => lists.breaks.has(lastLetterKept(form, way.key))));
  const explained = noun || other || verb;
  return {
    ways,
    whole: ways[0]!.word,
    noun: noun || other || rare,
    verb,
    rare: rare && !explained,
    common: explained || rare,
    plain,
    definite,
    conjunction,
    preposition,
    name,
    demonym,
    saying,
    head,
    titles,
    breaks,
    reports: form[0] !== "آ" && lists.reports.has(fold),
    opens,
    dull:
      (explained || breaks || demonym !== null || saying) &&
      name === null &&
      head === null &&
      titles.length === 0 &&
      !opens,
  };
}
