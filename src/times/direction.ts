import type { Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import type { Segmentation } from "../text/clitics.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { type Forms, forwardActs, reportingForms } from "./reporting.ts";
import { nameSignsOf } from "./surnames.ts";
import type { Term } from "./terms.ts";

/**
 * Whether what a time dates lies behind the day of publication or ahead of it. `soon` is what a bare present says: with a weekday it
 * means the next one (يلتقي الوزير الأحد), with a month or a date nothing. `lately` is what a past verb says from afar: from another clause, or with an object between that may have a time of its own. Null where the sentence does not tell.
 */
export type Leaning = "past" | "future" | "soon" | "lately" | null;

const mostLeft = 30;
const mostRight = 6;
/** كان الخبراء يرتقبون: so many words may stand between كان and its verb. */
const mostBetween = 4;

interface Cues {
  readonly segment: (word: Word) => Segmentation;
  /** Folded past forms of verbs whose object lies ahead (دعا إلى, تعهد ب). */
  readonly forward: Forms;
  /** Their participles: داعيا، مهددا. */
  readonly forwardParticiples: ReadonlySet<string>;
  /** Folded present forms of reporting verbs: يقول dates nothing. */
  readonly reports: Forms;
  /** Folded verbal nouns: what a forward verb may have as its object. */
  readonly deeds: ReadonlySet<string>;
  /** يحيى and يزيد are names. */
  readonly names: ReadonlySet<string>;
}

const cuesOf = compiled((lexicons: Lexicons): Cues => {
  const forms = reportingForms(lexicons);
  const ahead = new Set<string>();
  const forwardParticiples = new Set<string>();
  const deeds = new Set<string>();
  const key = (word: string): string => foldOf(formOf(word));
  for (const { cells } of rowsOf(lexicons, "reporting-verbs.tsv")) {
    const participle = cells.participle === "-" ? participleOf(cells.past!) : cells.participle!;
    if (forwardActs.has(cells.act!))
      for (const end of ["ا", "ة"]) forwardParticiples.add(key(`${participle}${end}`));
    deeds.add(key(cells.masdar!));
  }
  for (const { cells } of rowsOf(lexicons, "event-verbs.tsv")) deeds.add(key(cells.masdar!));
  for (const { cells } of rowsOf(lexicons, "event-nouns.tsv")) deeds.add(key(cells.word!));
  for (const { cells } of rowsOf(lexicons, "time-words.tsv"))
    if (cells.class === "forward") ahead.add(key(cells.word!));
  return {
    segment: wordSegmenterOf(lexicons),
    forward: { has: (fold) => ahead.has(fold) || forms.forward.has(fold) },
    forwardParticiples,
    reports: forms.present,
    deeds,
    names: nameSignsOf(lexicons).given,
  };
});

/** عرض gives عارض. */
function participleOf(past: string): string {
  return `${past.slice(0, 1)}ا${past.slice(1)}`;
}

/** The words around one time, as its direction is read from them. */
interface Surroundings {
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  readonly cues: Cues;
}

/** Leans a time by the nearest telling word before it in its sentence, or else the first one after it. */
export function leaningOf(
  words: readonly Word[],
  terms: readonly Term[],
  first: number,
  last: number,
  lexicons: Lexicons,
): Leaning {
  const around: Surroundings = { words, terms, cues: cuesOf(lexicons) };
  // ويوم الجمعة يلتقي: what opens a clause is dated by the verb behind it.
  const opens = first === 0 || terms[first]!.tags.some((tag) => tag.conjunction === "و");
  return (
    (opens ? lookRight(around, last, true) : null) ??
    lookLeft(around, first) ??
    lookRight(around, last, false)
  );
}

function lookLeft(around: Surroundings, first: number): Leaning {
  const { words, terms, cues } = around;
  /** A comma lies between, the object of a forward verb has begun. */
  let apart = false;
  let opened = false;
  const until = is(terms[first - 1], "until");
  for (let i = first - 1; i >= 0 && i >= first - mostLeft; i--) {
    const term = terms[i]!;
    if (i < first - 1 && is(term, "comma")) apart = true;
    const word = words[term.first]!;
    if (word.kind !== "arabic") continue;
    const lean = leanOfTags(around, i);
    if (lean !== null) return until && lean === "past" && !is(term, "lasting") ? "future" : lean;
    if (isThat(word) || word.fold === "الي" || word.fold === "علي") opened = true;
    else if (/^[وف]?ان(?:ه|ها|هم|هما)?$/.test(word.fold)) apart = true;
    if (isOther(term) || isNoun(around, i)) continue;
    const parts = cues.segment(word);
    const fold = word.fold.slice(parts.conjunction.length);
    if (cues.forwardParticiples.has(fold)) return "future";
    // ودعت is read as one word of its own, too.
    if (
      (cues.forward.has(fold) || cues.forward.has(word.fold.slice(1))) &&
      (parts.class === "past" || parts.conjunction !== "" || opensClause(terms, i))
    )
      return opened || until ? "future" : "past";
    if (isPast(parts, word.fold) || isPastOfMen(around, i, parts)) {
      if (until && !is(term, "lasting")) return "future";
      return apart || opened ? "lately" : "past";
    }
    if (parts.class === "present") {
      const present = leanOfPresent(around, i, parts, fold);
      if (present !== null && (present !== "soon" || !apart)) return present;
    }
    if (parts.class === "noun" && (parts.preposition === "ب" || isDeed(parts.stem, cues))) opened = true;
  }
  return until ? "future" : null;
}

function lookRight(around: Surroundings, last: number, opens: boolean): Leaning {
  const { words, terms, cues } = around;
  let apart = false;
  const told = (leaning: Leaning): Leaning =>
    apart && leaning === "past" ? "lately" : apart && leaning === "future" ? "soon" : leaning;
  for (let i = last; i < terms.length && i < last + mostRight; i++) {
    const term = terms[i]!;
    if (is(term, "colon") || is(term, "stop")) return null;
    if (is(term, "comma") && (i > last || !opens)) apart = true;
    const word = words[term.first]!;
    if (word.kind !== "arabic") continue;
    if (isThat(word) || word.fold === "ان") return null;
    const lean = leanOfTags(around, i);
    if (lean !== null) return told(lean);
    if (isOther(term) || isNoun(around, i)) continue;
    const parts = cues.segment(word);
    if (isPast(parts, word.fold) || isPastOfMen(around, i, parts)) return told("past");
    // اجتماع الجمعة لبحث الأزمة: what is for a purpose is to come.
    if (i === last && parts.preposition === "ل" && parts.class === "noun" && !parts.article) return "soon";
    const fold = word.fold.slice(parts.conjunction.length);
    const present = parts.class === "present" ? leanOfPresent(around, i, parts, fold) : null;
    if (present !== null) return told(present);
  }
  return null;
}

/** What the lexicon says of a word. */
function leanOfTags({ terms }: Surroundings, at: number): Leaning {
  for (const tag of terms[at]!.tags) {
    if (tag.name === "behind" && tag.preposition === "") return "past";
    // أقل من المتوقع is a comparison.
    if (tag.name === "ahead" && !is(terms[at - 1], "modifier")) return "future";
  }
  return null;
}

/** A verb in the present tells of what is to come, unless it comes after لم or كان, reports, or tells of what lasts. */
function leanOfPresent(around: Surroundings, at: number, parts: Segmentation, fold: string): Leaning {
  const { terms, words, cues } = around;
  if (parts.particle === "س") return "future";
  if (parts.preposition === "ل") return null;
  for (let i = at - 1; i >= 0 && i >= at - mostBetween && !is(terms[i], "comma"); i--)
    if (terms[i]!.tags.some((tag) => tag.name === "behind" && tag.value === "verb")) return "past";
  const before = at > 0 ? words[terms[at - 1]!.first]! : undefined;
  // قبل أن يغادر tells of what has been.
  if (before && isThat(before))
    return is(terms[at - 2], "lead") || is(terms[at - 2], "behind") ? null : "future";
  return cues.reports.has(fold) || is(terms[at], "steady") ? null : "soon";
}

/** Behind a preposition or المقرر stands a noun, whatever verb it looks like: إلى مصر، المقرر عقدها. يحيى and يزيد are names. */
function isNoun({ words, terms, cues }: Surroundings, at: number): boolean {
  const { fold } = words[terms[at]!.first]!;
  if (/^[يت]/.test(fold) && cues.names.has(fold)) return true;
  if (at === 0) return false;
  const before = terms[at - 1]!;
  const word = words[before.first]!;
  if (is(before, "ahead") || isPreposition(word.fold)) return true;
  // يبدأ عرضه: no verb follows upon a verb.
  return word.kind === "arabic" && !isOther(before) && cues.segment(word).class === "present";
}

function isPreposition(fold: string): boolean {
  return /^[وف]?(?:في|من|الي|علي|عن|مع|خلال|بعد|قبل|عقب|اثر|اثناء|منذ)$/.test(fold);
}

/** Words known as parts of times, numbers among them, are no verbs. */
function isOther(term: Term): boolean {
  return term.number !== null || term.tags.some((tag) => !judging.has(tag.name));
}

const judging = new Set(["lead", "forward", "steady", "lasting", "back-to", "behind", "ahead"]);

/** أعلن، انطلق: read without its vowels, a past of these forms is the present of I as well, which newspapers hardly ever write. */
function isPast(parts: Segmentation, fold: string): boolean {
  if (parts.class === "past") return true;
  if (parts.class === "present") return parts.particle === "" && fold[parts.skip] === "ا";
  return parts.class === "noun" && parts.preposition === "" && !parts.article && isFemininePast(fold);
}

/** تعادل الفريقان: with ت the present is of women, and men make it a past. */
function isPastOfMen(
  { words, terms }: Surroundings,
  at: number,
  { class: stem, skip }: Segmentation,
): boolean {
  const { fold } = words[terms[at]!.first]!;
  const next = words[terms[at + 1]?.first ?? -1];
  return stem === "present" && fold[skip] === "ت" && /^ال.{2,}(?:ان|ون)$/.test(next?.fold ?? "");
}

/** سحبت، واعتقلت: what ends like a past verb of she, and is no plural, place or known noun of that end. */
function isFemininePast(fold: string): boolean {
  if (!fold.endsWith("ت") || fold.length < 4 || fold.length > 8) return false;
  return !/[ايو]ت$/.test(fold) && !/^(?:ال|لل|بال|وال|[يت]|س[يت])/.test(fold);
}

/** وعرض, said at the head of a clause, is the verb and not the noun of the same letters. */
function opensClause(terms: readonly Term[], at: number): boolean {
  return at === 0 || is(terms[at - 1], "comma");
}

/** A verbal noun, known or by its shape (استضافة، اجتماع، تنظيم): what a forward verb may ask for or promise. */
function isDeed(stem: string, { deeds }: Cues): boolean {
  return deeds.has(stem) || /^(?:است..?ا.ه?|ا.ت.ا.|ت..ي.)$/.test(stem);
}

/** أن and its kin: what follows is wanted or expected. إن only reports. */
function isThat({ form, fold }: Word): boolean {
  return /^[وفبل]?ان(?:ه|ها|هم|هما)?$/.test(fold) && !form.includes("إ");
}

function is(term: Term | undefined, name: string): boolean {
  return term?.tags.some((tag) => tag.name === name) === true;
}
