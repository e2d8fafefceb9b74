import type { Act, Attribution, Certainty, Reading, Span } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import { tokenise } from "../text/words.ts";
import { chainOf, type Source } from "./sources.ts";
import type { Term, Termer } from "./terms.ts";

/** What kind of thing is said: only like kinds are of like content. A demand that he leave and the news that he left are two things. */
export type Mood = "fact" | "demand" | "promise" | "refusal";

/** How somebody stands to what is said. */
export type Stance = "asserts" | "confirms" | "possible" | "doubts" | "denies";

/** One attribution, as it is held against those of other articles. */
export interface Statement {
  /** Index into the reading's attributions. */
  readonly position: number;
  readonly act: Act;
  readonly certainty: Certainty;
  /** How the speaker stands to the words of the content; of a denial that repeats no words, to what it denies. */
  readonly stance: Stance;
  /** Whether these words negate: of two like statements, one says that it is, the other that it is not. */
  readonly negative: boolean;
  readonly mood: Mood;
  readonly chain: readonly (readonly Source[])[];
  /** The words that report, null for a free quotation; and what is reported. */
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly terms: readonly Term[];
  /** Positions of the statements of this article that this one denies. */
  readonly denies: readonly number[];
}

/** What says less than this is said every day by somebody else. */
const fewestTerms = 4;
const leastBits = 12;
/** An attribution that holds another with this share of its words passes that one on, and adds nothing. */
const passedOn = 0.6;

/** The statements of a reading that tell enough to be known again. */
export function statementsOf(reading: Reading, terms: Termer, lexicons: Lexicons): Statement[] {
  const passing = passingOn(reading.attributions);
  const denied = denialsOf(reading);
  return reading.attributions.flatMap((one, position): Statement[] => {
    if (passing.has(position) || one.content.length === 0) return [];
    const told = merged(one.content.map(terms));
    const points = denied.get(position) ?? [];
    if (points.length === 0 && !tellsEnough(told)) return [];
    const { act, certainty, cue, content } = one;
    const negative = isNegated(reading.article.text, content[0]!, lexicons);
    return [
      {
        ...{ position, act, certainty, cue, content, terms: told, denies: points },
        ...{ stance: stanceOf(one, negative), negative },
        mood: moods[act] ?? "fact",
        chain: chainOf(one.chain, reading),
      },
    ];
  });
}

/** Whether some terms are enough for likeness to mean anything. */
export function tellsEnough(terms: readonly Term[]): boolean {
  return terms.length >= fewestTerms && terms.reduce((sum, { weight }) => sum + weight, 0) >= leastBits;
}

/** The terms of several stretches, each once. */
export function merged(lists: readonly (readonly Term[])[]): Term[] {
  const found = new Map<string, Term>();
  for (const list of lists) for (const term of list) if (!found.has(term.key)) found.set(term.key, term);
  return [...found.values()];
}

const moods: Partial<Record<Act, Mood>> = {
  demand: "demand",
  propose: "demand",
  ask: "demand",
  promise: "promise",
  threaten: "promise",
  agree: "promise",
  reject: "refusal",
};

function stanceOf({ act, certainty, distance }: Attribution, negative: boolean): Stance {
  if (act === "deny") return certainty === "CT-" ? "denies" : "possible";
  // Who says that it is not so asserts words that negate.
  if (!negative && (certainty === "CT-" || certainty === "PR-")) return "denies";
  if (distance) return "doubts";
  if (certainty === "CTU" || certainty === "UU" || certainty === "PS-") return "doubts";
  if (certainty === "PS+") return "possible";
  return act === "confirm" && certainty.startsWith("CT") ? "confirms" : "asserts";
}

/** Words at the head of a content among which a negation speaks of its main verb. */
const head = 5;

const negationsOf = compiled(
  (lexicons) =>
    new Set(
      rowsOf(lexicons, "word-classes.tsv").flatMap(({ cells }) =>
        cells.class === "negation" ? [foldOf(formOf(cells.word!))] : [],
      ),
    ),
);

function isNegated(text: string, { start, end }: Span, lexicons: Lexicons): boolean {
  const negations = negationsOf(lexicons);
  const words = tokenise(text.slice(start, Math.min(end, start + head * 16))).slice(0, head);
  return words.some(({ fold }) => negations.has(fold));
}

function passingOn(attributions: readonly Attribution[]): Set<number> {
  const found = new Set<number>();
  for (const { parent, content, cue } of attributions) {
    if (parent === null) continue;
    const outer = attributions[parent]!;
    if (outer.act === "deny" || outer.act === "reject") continue;
    const from = cue ?? content[0];
    if (lengthOf(from ? [...content, from] : content) >= passedOn * lengthOf(outer.content))
      found.add(parent);
  }
  return found;
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

function denialsOf({ disputes }: Reading): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const one of disputes)
    if (one.kind === "denial") found.set(one.denial, [...(found.get(one.denial) ?? []), one.claim]);
  return found;
}
