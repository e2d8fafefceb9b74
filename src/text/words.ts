import type { Span, Word, WordKind } from "../document.ts";
import { isControl, isIgnorable } from "./fold.ts";
import { ARABIC, DIGIT, IGNORED, kindOf, LATIN, SPACE } from "./letters.ts";
import { spellingAt } from "./spellings.ts";

/** A word before it knows its sentence. */
export interface Token extends Omit<Word, "sentence"> {
  sentence: number;
}

/**
 * Splits a text into words: runs of Arabic letters (with their signs), of Latin letters, numbers (with their inner
 * decimal point or thousands comma), dotted abbreviations (سي.آي.إيه) as one, and single marks. Linear in the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    switch (kindAt(text, start)) {
      case SPACE:
      case IGNORED:
        at++;
        break;
      case ARABIC:
        at = endOfAbbreviation(text, start, endOfArabic(text, start));
        tokens.push(token(text, start, trimControls(text, start, at), "arabic"));
        break;
      case LATIN:
        at = endOfLatin(text, start);
        tokens.push(token(text, start, at, "latin"));
        break;
      case DIGIT:
        at = endOfNumber(text, start);
        tokens.push(token(text, start, at, "number"));
        break;
      default:
        at = endOfMark(text, start);
        tokens.push(token(text, start, at, "mark"));
    }
  }
  return tokens;
}

/** 0 behind the text: `charCodeAt` is slow in the whole function once it has been asked beyond the end. */
function kindAt(text: string, at: number): number {
  return at < text.length ? kindOf(text.charCodeAt(at)) : 0;
}

function isStop(text: string, at: number): boolean {
  return at < text.length && text.charCodeAt(at) === stop;
}

function token(text: string, start: number, end: number, kind: WordKind): Token {
  const spelling = spellingAt(text, start, end, kind);
  return { start, end, kind, form: spelling.form, fold: spelling.fold, spelling, sentence: 0 };
}

function endOfArabic(text: string, from: number): number {
  let at = from + 1;
  let kind = kindAt(text, at);
  while (kind === ARABIC || kind === IGNORED) kind = kindAt(text, ++at);
  return at;
}

function trimControls(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && isControl(text.charCodeAt(at - 1))) at--;
  return at;
}

const stop = ".".charCodeAt(0);

/** سي.آي.إيه: short pieces joined by stops without a space; two of one or two letters, or more of up to three. */
function endOfAbbreviation(text: string, start: number, end: number): number {
  let pieces = 1;
  let longest = end - start;
  let at = end;
  while (isStop(text, at) && kindAt(text, at + 1) === ARABIC) {
    const next = endOfArabic(text, at + 1);
    longest = Math.max(longest, next - at - 1);
    if (longest > 4) return end;
    pieces++;
    at = next;
  }
  if (pieces >= 3 && longest <= 4) return at;
  return pieces === 2 && longest <= 2 ? at : end;
}

function endOfLatin(text: string, from: number): number {
  let at = from + 1;
  let kind = kindAt(text, at);
  while (kind === LATIN || kind === DIGIT) kind = kindAt(text, ++at);
  return at;
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    if (kindAt(text, at) === DIGIT) at++;
    else if (".,٫٬".includes(text[at]!) && kindAt(text, at + 1) === DIGIT) at += 2;
    else break;
  }
  return at;
}

/** Stops in a row are one mark. */
function endOfMark(text: string, from: number): number {
  let at = from + 1;
  if (isStop(text, from)) while (isStop(text, at)) at++;
  return at;
}

/** The offset in `text` of the n-th letter of a word, as `form` counts letters (signs between them are skipped). */
export function offsetOfLetter(text: string, word: Span, letter: number): number {
  let at = word.start;
  let left = letter;
  while (at < word.end && left > 0) {
    at++;
    while (at < word.end && isIgnorable(text.charCodeAt(at))) at++;
    left--;
  }
  return at;
}
