import type { Span, WordKind } from "../document.ts";
import { foldOf, formOf, isControl, isIgnorable } from "./fold.ts";

/** A word before it knows its sentence. */
export interface Token extends Span {
  readonly kind: WordKind;
  readonly form: string;
  readonly fold: string;
}

const SPACE = 1;
const ARABIC = 2;
const LATIN = 3;
const DIGIT = 4;
const IGNORED = 5;
const MARK = 6;

const classes = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) classes[code] = classify(code);

function classify(code: number): number {
  if (code <= 32 || code === 0xa0 || code === 0x85 || (code >= 0x2000 && code <= 0x200a)) return SPACE;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000) return SPACE;
  if (isIgnorable(code)) return IGNORED;
  if ((code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9))
    return DIGIT;
  if (
    code >= 0x0620 &&
    code <= 0x06ff &&
    code !== 0x066a &&
    code !== 0x066b &&
    code !== 0x066c &&
    code !== 0x066d &&
    code !== 0x06d4
  )
    return ARABIC;
  if (
    (code >= 0x0750 && code <= 0x077f) ||
    (code >= 0xfb50 && code <= 0xfdfb && code !== 0xfd3e && code !== 0xfd3f)
  )
    return ARABIC;
  if (code >= 0xfe70 && code <= 0xfefc) return ARABIC;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return LATIN;
  if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return LATIN;
  if (code >= 0x370 && code <= 0x52f) return LATIN;
  return MARK;
}

/**
 * Splits a text into words: runs of Arabic letters (with their signs), of Latin letters, numbers (with their inner
 * decimal point or thousands comma), dotted abbreviations (سي.آي.إيه) as one, and single marks. Linear in the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kind = classes[text.charCodeAt(at)]!;
    if (kind === SPACE || kind === IGNORED) {
      at++;
      continue;
    }
    const start = at;
    if (kind === ARABIC) {
      at = endOfArabic(text, at);
      const dotted = endOfAbbreviation(text, start, at);
      if (dotted > at) at = dotted;
      tokens.push(token(text, start, trimControls(text, start, at), "arabic"));
    } else if (kind === LATIN) {
      at++;
      while (at < length) {
        const next = classes[text.charCodeAt(at)]!;
        if (next === LATIN || next === DIGIT) at++;
        else break;
      }
      tokens.push(token(text, start, at, "latin"));
    } else if (kind === DIGIT) {
      at = endOfNumber(text, at);
      tokens.push(token(text, start, at, "number"));
    } else {
      at++;
      if (text[start] === ".") while (text[at] === ".") at++;
      const mark = text.slice(start, at);
      tokens.push({ start, end: at, kind: "mark", form: mark, fold: mark });
    }
  }
  return tokens;
}

function token(text: string, start: number, end: number, kind: WordKind): Token {
  const form = formOf(text.slice(start, end));
  return { start, end, kind, form, fold: kind === "number" ? form : foldOf(form) };
}

function endOfArabic(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const kind = classes[text.charCodeAt(at)]!;
    if (kind === ARABIC || kind === IGNORED) at++;
    else break;
  }
  return at;
}

function trimControls(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && isControl(text.charCodeAt(at - 1))) at--;
  return at;
}

/** سي.آي.إيه: short pieces joined by stops without a space; two of one or two letters, or more of up to three. */
function endOfAbbreviation(text: string, start: number, end: number): number {
  let pieces = 1;
  let longest = end - start;
  let at = end;
  while (text[at] === "." && classes[text.charCodeAt(at + 1)] === ARABIC) {
    const next = endOfArabic(text, at + 1);
    longest = Math.max(longest, next - at - 1);
    if (longest > 4) return end;
    pieces++;
    at = next;
  }
  if (pieces >= 3 && longest <= 4) return at;
  return pieces === 2 && longest <= 2 ? at : end;
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    if (classes[text.charCodeAt(at)] === DIGIT) at++;
    else if (".,٫٬".includes(text[at]!) && classes[text.charCodeAt(at + 1)] === DIGIT) at += 2;
    else break;
  }
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
