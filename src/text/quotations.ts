import type { Quotation } from "../document.ts";
import { giveBit, hasBit, PAIRED } from "./letters.ts";

/** Straight and curly doubles are one family, for newsrooms mix them and type them the wrong way round. */
const doubles = '"“”„‟＂';
/** Straight singles are quotation marks only where a pair of them stands around whole words. */
const singles = "'";
const brackets: Readonly<Record<string, string>> = { "«": "»", "‹": "›", "‘": "’" };
const guillemets = "«»";
for (const sign of `${doubles}${singles}${Object.entries(brackets).flat().join("")}\n`)
  giveBit(sign.charCodeAt(0), PAIRED);

/**
 * Pairs the quotation marks of each paragraph, outermost only. A mark that can only open, met while the same kind is open,
 * means that the first was never closed; what stays open runs to its first full stop, or to the end of its paragraph where it
 * began the paragraph or the next one begins with a mark as well.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: { at: number; close: string } | null = null;
  const push = (start: number, end: number, closed: boolean): void => {
    const last = closed ? end - 1 : end;
    if (last > start + 1) found.push({ start, end, inner: { start: start + 1, end: last }, closed });
  };
  // Where the next ’ or line end stands: looked up once for all the ‘ before it, so that the cost stays linear.
  let singleEnd = -1;
  const singleCloses = (at: number): boolean => {
    if (singleEnd <= at) {
      singleEnd = at + 1;
      while (singleEnd < text.length && text[singleEnd] !== "’" && text[singleEnd] !== "\n") singleEnd++;
    }
    return text[singleEnd] === "’";
  };
  for (let at = 0; at < text.length; at++) {
    if (!hasBit(text.charCodeAt(at), PAIRED)) continue;
    const sign = text[at]!;
    if (sign === "\n") {
      if (open) push(open.at, endOfUnclosed(text, open.at, at), false);
      open = null;
      continue;
    }
    if (!open) {
      if (singles.includes(sign) && opensSingle(text, at)) open = { at, close: singles };
      else if (doubles.includes(sign)) open = strays(text, at) ? null : { at, close: doubles };
      else if (sign === "»") open = opensReversed(text, at) ? { at, close: guillemets } : null;
      else if (sign in brackets && (sign !== "‘" || singleCloses(at))) open = { at, close: brackets[sign]! };
      continue;
    }
    const reversed = sign === "«" && open.close === brackets["«"] && closesReversed(text, at);
    if (!(open.close.includes(sign) || reversed) || (open.close === singles && !closesSingle(text, at)))
      continue;
    if (open.close === doubles && opensOnly(text, at) && at > open.at + 1) {
      push(open.at, endOfUnclosed(text, open.at, at), false);
      open = { at, close: doubles };
      continue;
    }
    push(open.at, at + 1, true);
    open = null;
  }
  if (open) push(open.at, endOfUnclosed(text, open.at, text.length), false);
  return found;
}

const letter = /[\p{L}\p{N}]/u;

/** ب'كذا', 'كذا': an opening single stands behind a blank or one attached letter, and one that closes follows in its paragraph. */
function opensSingle(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const free = /[\s(:]/.test(before) || (/[بلكـ]/.test(before) && !letter.test(text[at - 2] ?? " "));
  if (!free || !letter.test(text[at + 1] ?? " ")) return false;
  for (let k = at + 1; k < text.length && text[k] !== "\n"; k++)
    if (text[k] === "'") return closesSingle(text, k);
  return false;
}

function closesSingle(text: string, at: number): boolean {
  return !letter.test(text[at + 1] ?? " ") && !/\s/.test(text[at - 1] ?? " ");
}

function opensOnly(text: string, at: number): boolean {
  return (
    /\s/.test(text[at - 1] ?? " ") &&
    !/[\s.,،؛:!?؟)\]]/.test(text[at + 1] ?? " ") &&
    closesLater(text, at, doubles)
  );
}

function closesLater(text: string, from: number, close: string): boolean {
  for (let at = from + 1; at < text.length && text[at] !== "\n"; at++)
    if (close.includes(text[at]!)) return true;
  return false;
}

/** قال كلامه". وأضاف: a double right behind a letter, with no letter behind it, closes what was opened nowhere unless one that closes follows. */
function strays(text: string, at: number): boolean {
  if (!letter.test(text[at - 1] ?? " ") || letter.test(text[at + 1] ?? " ")) return false;
  let next = at + 1;
  while (next < text.length && text[next] !== "\n" && !doubles.includes(text[next]!)) next++;
  if (!doubles.includes(text[next] ?? " ")) return true;
  return !letter.test(text[next - 1] ?? " ") && letter.test(text[next + 1] ?? " ");
}

/** قال:»نعم», لـ»نعم«: a closing guillemet that stands where one opens, behind a blank, a colon or an attached letter. */
function opensReversed(text: string, at: number): boolean {
  if (!letter.test(text[at + 1] ?? " ")) return false;
  const before = text[at - 1] ?? " ";
  return /[\s:ـ(]/.test(before) || (/[وبلك]/.test(before) && !letter.test(text[at - 2] ?? " "));
}

/** «نعم«, «نعم « ثم: an opening guillemet with no letter behind it, where another one is open. */
function closesReversed(text: string, at: number): boolean {
  return (
    /[\s.,،؛:]/.test(text[at + 1] ?? " ") &&
    letter.test(text[at - 1] === " " ? (text[at - 2] ?? " ") : (text[at - 1] ?? " "))
  );
}

/** Where a quotation that nobody closed ends, in a text that goes on to `to`. */
function endOfUnclosed(text: string, from: number, to: number): number {
  const end = trimEnd(text, from, to);
  if (isFirst(text, from) || (text[to] === "\n" && opensLine(text, to + 1))) return end;
  for (let at = from + 1; at < end; at++)
    if (".!?؟".includes(text[at]!) && /\s/.test(text[at + 1] ?? " ")) return at + 1;
  return end;
}

/** Whether nothing but blanks stands before a mark in its line. */
function isFirst(text: string, at: number): boolean {
  let k = at - 1;
  while (k >= 0 && text[k] !== "\n" && /\s/.test(text[k]!)) k--;
  return k < 0 || text[k] === "\n";
}

function opensLine(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  const sign = text[at] ?? " ";
  return doubles.includes(sign) || sign in brackets;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from + 1 && /\s/.test(text[at - 1]!)) at--;
  return at;
}
