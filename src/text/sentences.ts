import type { Quotation, Sentence, Word } from "../document.ts";
import { type Token, tokenise } from "./words.ts";

/** Letters that stand with a stop for a title: د. (doctor), أ. (professor), م. (engineer), ص. (page); also joined (أ.د.). */
const abbreviated = new Set("دامص".split(""));

const lineEnd = "\n".charCodeAt(0);

/** Words after which a sentence ends at a comma, and after which it ends anyway: steps may look at each pair of its words. */
const longSentence = 300;
const longestSentence = 400;

/** Tokens between brackets up to which a stop in them is part of a name or number, not the end of a sentence: (إم.إتش. 370), (د. ب. أ). */
const shortAside = 8;

/**
 * Words and sentences of a text. A sentence ends at `.`, `!`, `?`, `؟` or `…` outside quotation marks, and at every line end;
 * a line without a stop (a headline) is a sentence of its own, and a few words in brackets hold no end of one. Closing marks after the stop stay with their sentence.
 */
export function findSentences(
  text: string,
  quotations: readonly Quotation[],
): { words: Word[]; sentences: Sentence[] } {
  const tokens = tokenise(text);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let first = 0;
  let quotation = 0;
  let before = 0;
  let bracketed = 0;

  const close = (last: number, headline: boolean): void => {
    if (last <= first) return;
    for (let i = first; i < last; i++) tokens[i]!.sentence = sentences.length;
    sentences.push({
      start: tokens[first]!.start,
      end: tokens[last - 1]!.end,
      first,
      last,
      paragraph,
      headline,
    });
    first = last;
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const lines = linesBetween(text, before, token.start);
    before = token.end;
    if (lines > 0) {
      close(i, true);
      paragraph += lines;
    }
    const length = i + 1 - first;
    if (length >= longestSentence || (length >= longSentence && isComma(token))) {
      close(i + 1, false);
      continue;
    }
    while (quotation < quotations.length && quotations[quotation]!.end <= token.start) quotation++;
    const inside = quotation < quotations.length ? quotations[quotation] : undefined;
    if (inside?.closed && token.start > inside.start && token.end < inside.end) continue;
    const closesQuotedSentence =
      inside?.closed === true &&
      token.end === inside.end &&
      i > 0 &&
      isStop(tokens, i - 1, first) &&
      tokens[i + 1]?.kind === "arabic";
    if (token.form === "(") bracketed = Math.max(bracketed, endOfAside(text, tokens, i));
    if (i < bracketed || (!isStop(tokens, i, first) && !closesQuotedSentence)) continue;
    let last = i + 1;
    while (last < tokens.length && closes(tokens[last]!) && tokens[last]!.start === tokens[last - 1]!.end)
      last++;
    close(last, false);
    i = last - 1;
  }
  close(tokens.length, true);
  return { words: tokens, sentences };
}

/** The bracket that closes a short aside which opens at a token of the same line; the token itself where none does. */
function endOfAside(text: string, tokens: readonly Token[], open: number): number {
  const most = Math.min(open + shortAside + 1, tokens.length - 1);
  for (let i = open + 1; i <= most; i++) {
    if (tokens[i]!.form === "(" || linesBetween(text, tokens[i - 1]!.end, tokens[i]!.start) > 0) return open;
    if (tokens[i]!.form === ")") return i;
  }
  return open;
}

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === lineEnd) lines++;
  return lines;
}

/** Whether a sentence that begins at `first` may end at a token. */
function isStop(tokens: readonly Token[], i: number, first: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== "mark") return false;
  if (token.form === "!" || token.form === "?" || token.form === "؟" || token.form === "۔") return true;
  if (token.form === "…" || /^\.{2,}$/.test(token.form))
    return tokens[i + 1] === undefined || endsLine(tokens, i);
  return token.form === "." && !shortens(tokens, i, first);
}

/** A stop that belongs to the word before it: a title (د., أ.د.), a Latin letter (U.S.), the number of a list's item. */
function shortens(tokens: readonly Token[], i: number, first: number): boolean {
  const before = i > first ? tokens[i - 1]! : undefined;
  if (!before || before.end !== tokens[i]!.start) return false;
  if (before.kind === "number") return i - 1 === first;
  if (before.kind === "latin") return before.form.length === 1;
  // Behind a number the letter is a unit (1.85 م، 1980 م).
  if (i - 2 >= first && tokens[i - 2]!.kind === "number") return false;
  return before.kind === "arabic" && before.fold.split(".").every((piece) => abbreviated.has(piece));
}

/** An ellipsis ends a sentence only where a new one clearly begins; inside a line it mostly marks a pause. */
function endsLine(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next === undefined || next.kind === "mark";
}

function isComma(token: Token): boolean {
  return token.kind === "mark" && "،,؛;".includes(token.form);
}

/** What stays with the stop before it: closing marks, and a second stop (?!). */
function closes(token: Token): boolean {
  return token.kind === "mark" && '"”“»›’)]!?؟'.includes(token.form);
}
