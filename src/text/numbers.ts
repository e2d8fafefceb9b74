import type { Word } from "../document.ts";
import { type Attached, withAttached } from "./attached.ts";

/** How a number word takes part in a number: its kind and what it is worth. */
export interface Numeral {
  /**
   * `unit` 1–10, `teen` only before عشر, `ten` 20–90, `hundred` 100–900, `scale` 1,000 and up, `scales` two of them, `ordinal`;
   * `part` نصف, `parts` counted ones (ثلاثة أرباع), `many` an uncounted plural (عشرات), `percent` the hundred of في المئة and `per` its في.
   */
  readonly kind:
    | "unit"
    | "teen"
    | "ten"
    | "hundred"
    | "scale"
    | "scales"
    | "ordinal"
    | "part"
    | "parts"
    | "many"
    | "percent"
    | "per";
  readonly value: number;
}

/** What a word says as a part of a number. */
export interface NumberPiece extends Attached {
  readonly numerals: readonly Numeral[];
  /** True behind the article. */
  readonly definite: boolean;
}

/** Number words by the folded letters of the whole written word, attached letters and article with it. */
export type Numerals = Pick<ReadonlyMap<string, NumberPiece>, "get" | "has">;

/** The table that `numberAt` reads, from number words by their folded letters without the article. */
export function numeralsFrom(stems: ReadonlyMap<string, readonly Numeral[]>): Numerals {
  const pieces = new Map<string, { numerals: readonly Numeral[]; definite: boolean }>();
  for (const [stem, numerals] of stems) pieces.set(stem, { numerals, definite: false });
  for (const [stem, numerals] of stems)
    if (!pieces.has(`ال${stem}`)) pieces.set(`ال${stem}`, { numerals, definite: true });
  return withAttached(pieces);
}

/** A number in the text: words `first` up to, not including, `last`. */
export interface NumberFound extends Attached {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  /** True for السادس and السادس والعشرون. */
  readonly ordinal: boolean;
  /** True where it carries ال (الثلاثة، الـ24). */
  readonly definite: boolean;
  /** True where it is written in digits (perhaps with a scale word behind them: 1.5 مليون). */
  readonly digits: boolean;
}

const maximalWords = 14;

/** The number that starts at a word, in digits or in words, cardinal or ordinal; null where none does. Bounded, never throws. */
export function numberAt(words: readonly Word[], index: number, numerals: Numerals): NumberFound | null {
  const word = words[index];
  if (!word) return null;
  if (word.kind === "number") return digitsAt(words, index, index, numerals, "");
  if (word.kind !== "arabic") return null;
  const joined = articleBeforeDigits(words, index);
  if (joined !== null) return digitsAt(words, index, index + 1, numerals, joined);
  const piece = numerals.get(word.fold);
  if (!piece) return null;
  return ordinalFrom(words, index, piece, numerals) ?? cardinalFrom(words, index, piece, numerals);
}

/** The value of a run of digits as newspapers write them: 1,500 and 1.500.000 are thousands, 47.6 and 0,3 are fractions. */
export function valueOfDigits(form: string): number {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(form)) return Number(form.replaceAll(",", ""));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(form)) return Number(form.replaceAll(".", ""));
  return Number(form.replace(",", "."));
}

function digitsAt(
  words: readonly Word[],
  first: number,
  at: number,
  numerals: Numerals,
  article: string,
): NumberFound | null {
  const value = valueOfDigits(words[at]!.form);
  if (!Number.isFinite(value)) return null;
  let last = at + 1;
  let times = 1;
  while (last < words.length && last < at + 3) {
    const next = words[last]!;
    const piece = next.kind === "arabic" ? numerals.get(next.fold) : undefined;
    const scale = piece?.skip === 0 && !piece.definite ? kindOf(piece, "scale") : undefined;
    if (!scale) break;
    times *= scale.value;
    last++;
  }
  const conjunction = article.length > 2 ? article[0]! : "";
  return {
    value: value * times,
    first,
    last,
    ordinal: false,
    definite: article !== "",
    digits: true,
    skip: Math.max(0, article.length - 2),
    conjunction: conjunction === "و" || conjunction === "ف" ? conjunction : "",
    preposition: conjunction === "ب" || conjunction === "ل" || conjunction === "ك" ? conjunction : "",
  };
}

/** Whether a number may begin with a word, whatever stands behind it: of most words it is known that none does. */
export function mayBeginNumber({ kind, fold }: Pick<Word, "kind" | "fold">, numerals: Numerals): boolean {
  if (kind !== "arabic") return kind === "number";
  return (fold.length <= 4 && fold.endsWith("ال")) || numerals.has(fold);
}

/** The letters of a lone ال (with what is attached before it) that stands directly before digits, as in الـ24. */
function articleBeforeDigits(words: readonly Word[], index: number): string | null {
  const word = words[index]!;
  const next = words[index + 1];
  if (word.fold.length > 4 || !word.fold.endsWith("ال")) return null;
  for (let i = 0; i < word.fold.length - 2; i++) if (!"وفبلك".includes(word.fold[i]!)) return null;
  return next?.kind === "number" && next.start - word.end <= 1 ? word.fold : null;
}

/** The next word of a number: joined by و where `linked` asks for it, by nothing else before it. */
function pieceAt(
  words: readonly Word[],
  index: number,
  linked: boolean,
  numerals: Numerals,
): NumberPiece | null {
  const word = words[index];
  if (word?.kind !== "arabic") return null;
  const piece = numerals.get(word.fold);
  if (piece?.preposition !== "") return null;
  return linked === (piece.conjunction === "و") && piece.conjunction !== "ف" ? piece : null;
}

/** What a word is worth as one of some kinds. */
export const kindOf = (piece: NumberPiece, ...kinds: readonly Numeral["kind"][]): Numeral | undefined =>
  piece.numerals.find((one) => kinds.includes(one.kind));

function ordinalFrom(
  words: readonly Word[],
  index: number,
  piece: NumberPiece,
  numerals: Numerals,
): NumberFound | null {
  const numeral = kindOf(piece, "ordinal");
  const tens = piece.definite ? kindOf(piece, "ten") : undefined;
  if (!numeral && !tens) return null;
  // الثلاثين يوما is a counted thirty; the thirtieth stands alone.
  let value = (numeral ?? tens)!.value;
  let last = index + 1;
  if (numeral && value < 10) {
    const teen = pieceAt(words, last, false, numerals);
    const ten = pieceAt(words, last, true, numerals);
    const upper = ten?.definite === piece.definite ? ten && kindOf(ten, "ten") : undefined;
    if (teen && kindOf(teen, "unit")?.value === 10 && !teen.definite) {
      value += 10;
      last++;
    } else if (upper) {
      value += upper.value;
      last++;
    }
  }
  return found(piece, value, index, last, numeral !== undefined);
}

function cardinalFrom(
  words: readonly Word[],
  index: number,
  head: NumberPiece,
  numerals: Numerals,
): NumberFound | null {
  let total = 0;
  let group = 0;
  /** What may still be added: 1000 after nothing, 100 after hundreds, 10 after a unit that waits for its ten, 1 after all. */
  let room = 1000;
  let scaleRoom = Number.POSITIVE_INFINITY;
  let at = index;
  let piece: NumberPiece | null = head;
  while (piece && at < index + maximalWords) {
    const small = kindOf(piece, "unit", "teen");
    const ten = kindOf(piece, "ten");
    const hundred = kindOf(piece, "hundred");
    const scale = kindOf(piece, "scale");
    const scales = kindOf(piece, "scales");
    const linked = at > index && piece.conjunction === "و";
    if (small && room >= 100) {
      const next = pieceAt(words, at + 1, false, numerals);
      if (next && small.value < 10 && kindOf(next, "unit")?.value === 10 && !next.definite) {
        group += small.value + 10;
        room = 1;
        at++;
      } else if (small.kind === "teen") break;
      else if (next && room === 1000 && kindOf(next, "hundred")?.value === 100 && small.value < 10) {
        group += small.value * 100;
        room = 100;
        at++;
      } else {
        group += small.value;
        room = small.value < 10 ? 10 : 1;
      }
    } else if (ten && room >= 10 && (room !== 10 || linked)) {
      group += ten.value;
      room = 1;
    } else if (hundred && room === 1000) {
      group += hundred.value;
      room = 100;
    } else if (scales && group === 0 && scales.value < scaleRoom) {
      total += scales.value;
      scaleRoom = scales.value / 2;
      room = 1000;
    } else if (scale && scale.value < scaleRoom && (!linked || group === 0)) {
      total += (group || 1) * scale.value;
      group = 0;
      scaleRoom = scale.value;
      room = 1000;
    } else break;
    at++;
    piece = pieceAt(words, at, true, numerals) ?? scaleAt(words, at, group, numerals);
  }
  return at === index ? null : found(head, total + group, index, at, false);
}

/** A scale word needs no و before it: خمسة آلاف. */
function scaleAt(words: readonly Word[], at: number, group: number, numerals: Numerals): NumberPiece | null {
  const piece = group > 0 ? pieceAt(words, at, false, numerals) : null;
  return piece && kindOf(piece, "scale") ? piece : null;
}

function found(head: NumberPiece, value: number, first: number, last: number, ordinal: boolean): NumberFound {
  const { definite, skip, conjunction, preposition } = head;
  return { value, first, last, ordinal, definite, digits: false, skip, conjunction, preposition };
}
