import type { Span, Word } from "../document.ts";
import { kindOf, type NumberFound, type NumberPiece, type Numerals, numberAt } from "./numbers.ts";
import { offsetOfLetter } from "./words.ts";

/** A number as the text gives it, in words or in digits; the span leaves out attached و ف ب ل ك and holds the article. */
export interface Quantity extends Span {
  /**
   * `cardinal` ثلاثة آلاف وخمسمئة, `ordinal` السادس, `fraction` ثلثا, ثلاثة أرباع; `percent` 47.6% or عشرون في المئة, where the value
   * counts per cents (47.6); `indefinite` عشرات, مئات الآلاف, where it is the least that one of them can be (10, 100,000).
   */
  readonly kind: "cardinal" | "ordinal" | "fraction" | "percent" | "indefinite";
  readonly value: number;
  /** Words of the number: `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
}

/**
 * Every number of a text, in its order and not overlapping. Linear, never throws; dates hold numbers too and are not left out. `mayBegin`
 * passes over words of which it is known that no number begins with them.
 */
export function quantitiesIn(
  text: string,
  words: readonly Word[],
  numerals: Numerals,
  mayBegin: (word: Word) => boolean,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const one = mayBegin(words[at]!) ? quantityAt(words, at, numerals) : null;
    if (!one) {
      at++;
      continue;
    }
    const { kind, value, first, last, skip } = one;
    const start = skip === 0 ? words[first]!.start : offsetOfLetter(text, words[first]!, skip);
    found.push({ kind, value, first, last, start, end: words[last - 1]!.end });
    at = last;
  }
  return found;
}

type Place = Omit<Quantity, "start" | "end"> & { readonly skip: number };

function quantityAt(words: readonly Word[], at: number, numerals: Numerals): Place | null {
  const many = manyAt(words, at, numerals);
  if (many) return many;
  const number = numberAt(words, at, numerals);
  if (!number) return partAt(words, at, numerals);
  const { first, skip, ordinal } = number;
  if (ordinal) return { kind: "ordinal", value: number.value, first, last: number.last, skip };
  const whole = withPart(words, number, numerals);
  const sign = percentAt(words, whole.last, numerals);
  if (sign > whole.last) return { kind: "percent", value: whole.value, first, last: sign, skip };
  const counted = pieceOf(words, whole.last, numerals, "");
  const parts = counted && kindOf(counted, "parts");
  if (parts) return { kind: "fraction", value: whole.value * parts.value, first, last: whole.last + 1, skip };
  return { kind: "cardinal", value: whole.value, first, last: whole.last, skip };
}

/** مليونان ونصف: the half is one of the scale that the number ends in; مليونان ونصف المليون says so. */
function withPart(
  words: readonly Word[],
  number: NumberFound,
  numerals: Numerals,
): { value: number; last: number } {
  const { value, last } = number;
  const piece = pieceOf(words, last, numerals, "و");
  const part = piece && kindOf(piece, "part");
  if (!part) return { value, last };
  const named = scaleOf(pieceOf(words, last + 1, numerals, ""));
  const scale = named ?? scaleOf(pieceOf(words, last - 1, numerals)) ?? 1;
  return { value: value + part.value * scale, last: last + (named === undefined ? 1 : 2) };
}

/** نصف السكان; نصف مليون is a plain number. الربع الأول names a part of the year and stays an ordinal. */
function partAt(words: readonly Word[], at: number, numerals: Numerals): Place | null {
  const piece = pieceOf(words, at, numerals);
  const part = piece && kindOf(piece, "part");
  if (!piece || !part) return null;
  const { skip } = piece;
  const next = pieceOf(words, at + 1, numerals, "");
  const scale = scaleOf(next);
  if (scale !== undefined && !piece.definite)
    return { kind: "cardinal", value: part.value * scale, first: at, last: at + 2, skip };
  if (next && kindOf(next, "ordinal") && next.definite) return null;
  return { kind: "fraction", value: part.value, first: at, last: at + 1, skip };
}

/** عشرات, مئات الآلاف. */
function manyAt(words: readonly Word[], at: number, numerals: Numerals): Place | null {
  const piece = pieceOf(words, at, numerals);
  const many = piece && kindOf(piece, "many");
  if (!piece || !many) return null;
  let value = many.value;
  let last = at + 1;
  for (
    let next = pieceOf(words, last, numerals, "");
    next && last < at + 3;
    next = pieceOf(words, last, numerals, "")
  ) {
    const scale = kindOf(next, "scale");
    if (!scale || scale.value < 1000) break;
    value *= scale.value;
    last++;
  }
  return { kind: "indefinite", value, first: at, last, skip: piece.skip };
}

function scaleOf(piece: NumberPiece | null): number | undefined {
  if (!piece) return undefined;
  const scale = kindOf(piece, "scale");
  if (scale) return scale.value;
  const two = kindOf(piece, "scales");
  return two && two.value / 2;
}

/** The number piece that a word is, with the given conjunction and no preposition before it where one is asked for. */
function pieceOf(
  words: readonly Word[],
  at: number,
  numerals: Numerals,
  conjunction?: string,
): NumberPiece | null {
  const word = words[at];
  const piece = word?.kind === "arabic" ? numerals.get(word.fold) : undefined;
  if (!piece) return null;
  if (conjunction === undefined) return piece;
  return piece.conjunction === conjunction && piece.preposition === "" ? piece : null;
}

/** Behind a per cent sign (٪, في المئة, بالمئة) that stands at a word; the same place where none does. */
function percentAt(words: readonly Word[], at: number, numerals: Numerals): number {
  const word = words[at];
  if (word?.kind === "mark") return word.form === "%" || word.form === "٪" ? at + 1 : at;
  const isHundred = (piece: NumberPiece | null): boolean =>
    piece?.definite === true && kindOf(piece, "percent") !== undefined;
  const piece = pieceOf(words, at, numerals);
  if (piece?.preposition === "ب" && isHundred(piece)) return at + 1;
  const per = piece !== null && kindOf(piece, "per") !== undefined;
  return per && isHundred(pieceOf(words, at + 1, numerals, "")) ? at + 2 : at;
}
