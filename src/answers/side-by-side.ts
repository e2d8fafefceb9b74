/** Two articles side by side: which of their accounts are of one thing, and where those differ. */

import { type Comparison, compare, comparedText } from "../across/comparison.ts";
import { type Digest, digestOf } from "../across/digest.ts";
import { chainOf, type Source } from "../across/sources.ts";
import { disagreementsOf } from "../across/stories.ts";
import type { Act, Attribution, Reading, Span } from "../document.ts";
import type { RecordStore } from "../record/record.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { wordsAt } from "./kept-texts.ts";
import { sentenceAround } from "./texts.ts";

/** What an article tells, with its words. */
export interface Told {
  readonly position: number;
  readonly span: Span;
  readonly words: string;
  readonly chain: readonly (readonly Source[])[] | null;
}

/** One thing that both tell of. */
export interface Pair {
  readonly kind: "claim" | "story" | "deadline";
  /** The name of the thread. */
  readonly thread: string;
  readonly a: readonly Told[];
  readonly b: readonly Told[];
  readonly differs: readonly { readonly about: string; readonly a: string; readonly b: string }[];
}

/** Two articles side by side. */
export interface SideBySide extends Comparison {
  readonly pairs: readonly Pair[];
  /** Statements that the other has not. */
  readonly onlyA: readonly (Told & { readonly act: Act })[];
  readonly onlyB: readonly (Told & { readonly act: Act })[];
}

/** Statements of one article alone that are told. */
const mostAlone = 50;

/** Pairs what two kept articles tell. */
export async function sideBySide(
  record: RecordStore,
  [a, b]: readonly [{ key: string; reading: Reading }, { key: string; reading: Reading }],
  lexicons: Lexicons,
): Promise<SideBySide> {
  const shared = await record.sharedThreads(a.key, b.key);
  const sides = [a, b].map(({ reading }) => ({ reading, digest: digestOf(reading, lexicons) }));
  const [one, other] = sides as unknown as readonly [Side, Side];
  const pairs = shared.flatMap(({ id, kind, accounts }): Pair[] => {
    if (kind === "outlook") return [];
    const [inA, inB] = accounts;
    const [toldA, toldB] = [toldIn(one, kind, inA), toldIn(other, kind, inB)];
    return [{ kind, thread: id, a: toldA, b: toldB, differs: differences(kind, [one, inA], [other, inB]) }];
  });
  const alone = ({ reading }: Side, side: "a" | "b") => {
    const told = new Set(
      pairs.flatMap((pair) => (pair.kind === "claim" ? pair[side].map(({ position }) => position) : [])),
    );
    return reading.attributions
      .flatMap((found, position) =>
        told.has(position) || found.content.length === 0
          ? []
          : [{ ...statement(reading, found, position), act: found.act }],
      )
      .slice(0, mostAlone);
  };
  return {
    ...compare(comparedText(a.reading.article.text), comparedText(b.reading.article.text)),
    ...{ pairs, onlyA: alone(one, "a"), onlyB: alone(other, "b") },
  };
}

interface Side {
  readonly reading: Reading;
  readonly digest: Digest;
}

function toldIn({ reading, digest }: Side, kind: Pair["kind"], positions: readonly number[]): Told[] {
  const { text } = reading.article;
  return positions.flatMap((position): Told[] => {
    if (kind === "claim") return [statement(reading, reading.attributions[position]!, position)];
    const found =
      kind === "story"
        ? digest.story.find((deed) => deed.position === position)
        : digest.deadline.find((due) => due.position === position);
    if (!found) return [];
    const span = "trigger" in found ? sentenceAround(text, found.trigger) : found.sentence;
    return [{ position, span, words: wordsAt(text, [span]), chain: found.chain }];
  });
}

function statement(reading: Reading, { content, cue, chain }: Attribution, position: number): Told {
  const spans = content.length > 0 ? content : cue ? [cue] : [];
  const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  return { position, span, words: wordsAt(reading.article.text, spans), chain: chainOf(chain, reading) };
}

type Accounts = readonly [Side, readonly number[]];

function differences(kind: Pair["kind"], [one, inA]: Accounts, [other, inB]: Accounts): Pair["differs"] {
  if (kind === "story") {
    const deedsA = one.digest.story.filter(({ position }) => inA.includes(position));
    const deedsB = other.digest.story.filter(({ position }) => inB.includes(position));
    return disagreementsOf([...deedsA, ...deedsB]).flatMap(({ about, versions }) => {
      const of = (is: (account: number) => boolean): string =>
        versions.flatMap(({ value, accounts }) => (accounts.some(is) ? [value] : [])).join(" / ");
      const a = of((account) => account < deedsA.length);
      const b = of((account) => account >= deedsA.length);
      return a === b || a === "" || b === "" ? [] : [{ about, a, b }];
    });
  }
  const told = ({ digest }: Side, positions: readonly number[]): readonly (readonly [string, string])[] =>
    kind === "claim"
      ? digest.claim
          .filter(({ position }) => positions.includes(position))
          .flatMap(({ stance, certainty }) => [
            ["stance", stance] as const,
            ["certainty", certainty] as const,
          ])
      : digest.deadline
          .filter(({ position }) => positions.includes(position))
          .flatMap(({ note, date }) => [["note", note] as const, ...(date ? [["date", date] as const] : [])]);
  const [a, b] = [told(one, inA), told(other, inB)];
  const values = (list: typeof a, about: string): string =>
    [...new Set(list.flatMap(([name, value]) => (name === about ? [value] : [])))].sort().join(" / ");
  return [...new Set(a.map(([about]) => about))].flatMap((about) => {
    const [inOne, inOther] = [values(a, about), values(b, about)];
    return inOther === "" || inOne === inOther ? [] : [{ about, a: inOne, b: inOther }];
  });
}
