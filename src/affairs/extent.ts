import type { Span } from "../document.ts";
import { spanAt } from "../events/ground.ts";
import type { AffairGround } from "./ground.ts";

const quoteMarks = new Set(['"', "«", "»", "“", "”", "'", "‘", "’", "%", "٪", "$", "-", "–", "/"]);

/** Whether a mark that ends a part of a sentence stands at a word, or no word of the text does. */
export function isStop({ doc }: AffairGround, index: number): boolean {
  const word = doc.words[index];
  return word === undefined || (word.kind === "mark" && !quoteMarks.has(word.form));
}

/** The word at which the clause around `from` ends: a stop, a word that begins another clause, a reporting verb, or `most` words on. */
export function clauseEnd(affairs: AffairGround, from: number, most = 30): number {
  const { ground, doc } = affairs;
  const { last } = doc.sentences[doc.words[from]!.sentence]!;
  const within = ground.attributionAt(from);
  let at = from;
  while (at < last && at < from + most && !isStop(affairs, at)) {
    if (at > from && (ground.role(at, "stop") || ground.cueAt.has(at))) break;
    // What is reported ends where the reporting does.
    if (within !== null && ground.attributionAt(at) === null) break;
    at++;
  }
  return at;
}

/** The words from `first` up to, not including, `last`, without what is attached before and the marks at the ends; null where none is left. */
export function spanBetween({ ground, doc }: AffairGround, first: number, last: number): Span | null {
  const { words } = doc;
  let from = first;
  let to = last;
  while (from < to && words[from]!.kind === "mark") from++;
  while (to > from && words[to - 1]!.kind === "mark" && !"%٪".includes(words[to - 1]!.form)) to--;
  return from < to ? spanAt(ground, from, to - from) : null;
}

/** Whether no stop stands between two words. */
export function unbroken(affairs: AffairGround, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isStop(affairs, i)) return false;
  return true;
}

/** Indexes of the words of the sentence that a word stands in. */
export function sentenceAround({ doc }: AffairGround, index: number): { first: number; last: number } {
  return doc.sentences[doc.words[index]!.sentence]!;
}
