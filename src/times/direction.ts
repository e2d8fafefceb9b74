import type { Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { inflect } from "../text/inflect.ts";
import type { Term } from "./terms.ts";

/** Whether what a time dates lies behind the day of publication or ahead of it; null where the sentence does not tell. */
export type Leaning = "past" | "future" | null;

/** Acts that speak of what is to come: a past tense of theirs says nothing on when the deed is. */
const forward = new Set(["demand", "propose", "promise", "threaten", "predict", "ask", "warn"]);
const mostLeft = 30;
const mostRight = 6;

interface Cues {
  /** Folded past forms of verbs that report or tell of deeds. */
  readonly pasts: ReadonlySet<string>;
  /** Stems that look like a future verb and are none (سيارة، ستون). */
  readonly lookalikes: readonly string[];
}

const cuesOf = compiled((lexicons: Lexicons): Cues => {
  const pasts = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "reporting-verbs.tsv")) {
    if (forward.has(cells.act!)) continue;
    for (const verb of inflect(cells.past!, cells.present!))
      if (verb.tense === "past") pasts.add(foldOf(formOf(verb.form)));
  }
  const lookalikes: string[] = [];
  for (const { cells } of rowsOf(lexicons, "time-words.tsv"))
    if (cells.class === "like-future") lookalikes.push(foldOf(formOf(cells.word!)));
  return { pasts, lookalikes };
});

/** Leans a time by the nearest telling word before it in its sentence, or else the first one after it. */
export function leaningOf(
  words: readonly Word[],
  terms: readonly Term[],
  first: number,
  last: number,
  lexicons: Lexicons,
): Leaning {
  const cues = cuesOf(lexicons);
  for (let i = first - 1; i >= 0 && i >= first - mostLeft; i--) {
    const lean = leanOf(words, terms, i, i === first - 1, cues);
    if (lean !== null) return lean;
  }
  for (let i = last; i < terms.length && i < last + mostRight; i++) {
    const lean = leanOf(words, terms, i, false, cues);
    if (lean !== null) return lean;
  }
  return null;
}

function leanOf(
  words: readonly Word[],
  terms: readonly Term[],
  at: number,
  beside: boolean,
  cues: Cues,
): Leaning {
  const term = terms[at]!;
  const word = words[term.first]!;
  if (word.kind !== "arabic") return null;
  for (const tag of term.tags) {
    if (tag.name === "behind") return "past";
    if (tag.name === "ahead") return negated(words, terms, at) ? "past" : "future";
    if (beside && tag.name === "until") return "future";
  }
  if (isFuture(word.fold, cues) || isSubjunctive(words, terms, at)) return "future";
  const { fold } = word;
  // بين is between, and no verb.
  if (term.tags.length > 0) return null;
  if (isFemininePast(fold)) return "past";
  if (cues.pasts.has(fold)) return "past";
  return (fold[0] === "و" || fold[0] === "ف") && cues.pasts.has(fold.slice(1)) ? "past" : null;
}

/** A present verb after لم or كان tells of the past. */
function negated(words: readonly Word[], terms: readonly Term[], at: number): boolean {
  const term = terms[at]!;
  if (!/^[يت]/.test(words[term.first]!.fold)) return false;
  return at > 0 && terms[at - 1]!.tags.some((tag) => tag.name === "behind" && tag.value === "verb");
}

function isFuture(fold: string, { lookalikes }: Cues): boolean {
  const at = fold[0] === "و" || fold[0] === "ف" ? 1 : 0;
  if (fold[at] !== "س" || fold.length - at < 4) return false;
  const second = fold[at + 1];
  if (second !== "ي" && second !== "ت" && second !== "ن") return false;
  return !lookalikes.some((stem) => fold.startsWith(stem, at));
}

/** سحبت، واعتقلت: what ends like a past verb of she, and is no plural, place or known noun of that end. */
function isFemininePast(fold: string): boolean {
  if (!fold.endsWith("ت") || fold.length < 4 || fold.length > 8) return false;
  return !/[ايو]ت$/.test(fold) && !/^(?:ال|لل|بال|وال|[يت]|س[يت])/.test(fold);
}

/** أن يعقد: what is wanted, expected or asked for lies ahead. */
function isSubjunctive(words: readonly Word[], terms: readonly Term[], at: number): boolean {
  const { fold } = words[terms[at]!.first]!;
  const before = at > 0 ? words[terms[at - 1]!.first]!.fold : "";
  return fold[0] === "ي" && fold.length >= 4 && (before === "ان" || before === "بان");
}
