import type { Quotation, Sentence, Word } from "../document.ts";
import { type Token, tokenise } from "./words.ts";

/** Letters that stand with a stop for a title: د. (doctor), أ. (professor), م. (engineer), ص. (page). */
const abbreviated = new Set("دامص".split(""));

const lineEnd = "\n".charCodeAt(0);

/** Words after which a sentence ends at a comma, and after which it ends anyway: steps may look at each pair of its words. */
const longSentence = 300;
const longestSentence = 400;

/**
 * Words and sentences of a text. A sentence ends at `.`, `!`, `?`, `؟` or `…` outside quotation marks, and at every line end;
 * a line without a stop (a headline) is a sentence of its own. Closing marks after the stop stay with their sentence.
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
      isStop(tokens, i - 1) &&
      tokens[i + 1]?.kind === "arabic";
    if (!isStop(tokens, i) && !closesQuotedSentence) continue;
    let last = i + 1;
    while (last < tokens.length && isClosing(tokens[last]!) && tokens[last]!.start === tokens[last - 1]!.end)
      last++;
    close(last, false);
    i = last - 1;
  }
  close(tokens.length, true);
  return { words: tokens, sentences };
}

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === lineEnd) lines++;
  return lines;
}

function isStop(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== "mark") return false;
  if (token.form === "!" || token.form === "?" || token.form === "؟" || token.form === "۔") return true;
  if (token.form === "…" || /^\.{2,}$/.test(token.form))
    return tokens[i + 1] === undefined || endsLine(tokens, i);
  if (token.form !== ".") return false;
  // Asking an array before its start is slow ever after.
  const before = i > 0 ? tokens[i - 1] : undefined;
  return !(before && before.end === token.start && before.form.length === 1 && abbreviated.has(before.fold));
}

/** An ellipsis ends a sentence only where a new one clearly begins; inside a line it mostly marks a pause. */
function endsLine(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next === undefined || next.kind === "mark";
}

function isComma(token: Token): boolean {
  return token.kind === "mark" && "،,؛;".includes(token.form);
}

function isClosing(token: Token): boolean {
  return token.kind === "mark" && '"”“»›’)]'.includes(token.form);
}
