/** Questions in words (`lexicons/questions.tsv`) and the queries that answer them. */

import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { foldOf, formOf } from "../text/fold.ts";
import type { Query, QueryNode, SearchKind } from "./search-query.ts";

/** What is asked: words of somebody, who says something, what is due, what happened, how many origins a claim has. */
export type Asks = "said" | "who-said" | "denies" | "confirms" | "threatens" | "due" | "timeline" | "origins";

/** A question that was understood; `speaker` and `about` are as they were typed, null where they are not asked about. */
export interface Question {
  readonly asks: Asks;
  readonly speaker: string | null;
  readonly about: string | null;
}

type Slot = "speaker" | "about";

interface Pattern {
  readonly asks: Asks;
  readonly words: readonly (string | { readonly slot: Slot })[];
  readonly example: string;
}

const patternsOf = compiled((lexicons): readonly Pattern[] =>
  rowsOf(lexicons, "questions.tsv").map(({ cells }) => ({
    asks: cells.asks as Asks,
    words: cells.pattern!.split(" ").map((word) => {
      const slot = word.match(/^\{(speaker|about)\}$/)?.[1];
      return slot ? { slot: slot as Slot } : plain(word);
    }),
    example: cells.example!,
  })),
);

/** Words that a question may have: more are none. */
const mostWords = 40;

/** What a question asks, by the pattern that has most of its words; null where none fits. */
export function questionOf(given: string, lexicons: Lexicons): Question | null {
  const words = given
    .replace(/[?؟!.]+\s*$/u, "")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > mostWords) return null;
  const plains = words.map(plain);
  let best: Question | null = null;
  let most = 0;
  for (const { asks, words: pattern } of patternsOf(lexicons)) {
    const literal = pattern.filter((word) => typeof word === "string").length;
    if (literal <= most) continue;
    const slots = matched(pattern, plains, 0, 0);
    if (!slots) continue;
    most = literal;
    const words_ = (slot: Slot): string | null => {
      const span = slots[slot];
      return span ? withoutArticle(words.slice(...span).join(" ")) : null;
    };
    best = { asks, speaker: words_("speaker"), about: words_("about") };
  }
  return best;
}

/** Examples of what can be asked, in Arabic and English, one of each kind. */
export function exampleQuestions(lexicons: Lexicons): readonly string[] {
  const shown = new Map<string, string>();
  for (const { asks, example } of patternsOf(lexicons)) {
    const key = `${asks} ${/\p{Script=Latin}/u.test(example[0]!)}`;
    if (!shown.has(key)) shown.set(key, example);
  }
  return [...shown.values()];
}

type Slots = Partial<Record<Slot, readonly [number, number]>>;

/** Where the slots of a pattern stand; each takes one word at least, and no more than it has to. */
function matched(pattern: Pattern["words"], words: readonly string[], p: number, w: number): Slots | null {
  const part = pattern[p];
  if (part === undefined) return w === words.length ? {} : null;
  if (typeof part === "string") return words[w] === part ? matched(pattern, words, p + 1, w + 1) : null;
  for (let end = w + 1; end <= words.length; end++) {
    const rest = matched(pattern, words, p + 1, end);
    if (rest) return { ...rest, [part.slot]: [w, end] };
  }
  return null;
}

function plain(word: string): string {
  return foldOf(formOf(word)).toLowerCase();
}

function withoutArticle(words: string): string {
  return words.replace(/^(the|a|an)\s+/i, "").replace(/^["«“]|["»”]$/gu, "");
}

const acts: Readonly<Partial<Record<Asks, string>>> = {
  denies: "deny",
  confirms: "confirm",
  threatens: "threaten",
};

/** The query that answers a question: statements, events or articles. */
export function queryOf({ asks, speaker, about }: Question): Query {
  const kind: SearchKind = asks === "timeline" ? "events" : asks === "due" ? "articles" : "statements";
  const act = acts[asks];
  const of: QueryNode[] = [
    ...(speaker === null ? [] : [{ kind: "field", name: "speaker", value: speaker } as const]),
    ...(act === undefined ? [] : [{ kind: "field", name: "act", value: act } as const]),
    ...(about === null ? [] : [asks === "timeline" ? partyOf(about) : wordsOf(about)]),
  ];
  return { kind, root: { kind: "all", of } };
}

/** The words next to each other, or all of them anywhere. */
function wordsOf(about: string): QueryNode {
  const words = about.split(/\s+/).map((one): QueryNode => ({ kind: "text", words: one }));
  const phrase: QueryNode = { kind: "text", words: about };
  return words.length === 1 ? phrase : { kind: "any", of: [phrase, { kind: "all", of: words }] };
}

/** An event of which it is a party or the place. */
function partyOf(about: string): QueryNode {
  const fields = ["actor", "recipient", "place"] as const;
  return { kind: "any", of: fields.map((name) => ({ kind: "field", name, value: about })) };
}
