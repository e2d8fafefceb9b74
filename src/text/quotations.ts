import type { Quotation } from "../document.ts";
import { giveBit, hasBit, PAIRED } from "./letters.ts";

/** Straight and curly doubles are one family, for newsrooms mix them and type them the wrong way round. */
const doubles = '"“”„‟＂';
/** Straight singles are quotation marks only where a pair of them stands around whole words. */
const singles = "'";
const brackets: Readonly<Record<string, string>> = { "«": "»", "‹": "›", "‘": "’" };
for (const sign of `${doubles}${singles}${Object.entries(brackets).flat().join("")}\n`)
  giveBit(sign.charCodeAt(0), PAIRED);

/**
 * Pairs the quotation marks of each paragraph, outermost only. A mark that can only open, met while the same kind is open,
 * means that the first was never closed; what stays open runs to the end of its paragraph.
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
      if (open) push(open.at, trimEnd(text, open.at, at), false);
      open = null;
      continue;
    }
    if (!open) {
      if (singles.includes(sign) && opensSingle(text, at)) open = { at, close: singles };
      else if (doubles.includes(sign)) open = { at, close: doubles };
      else if (sign in brackets && (sign !== "‘" || singleCloses(at))) open = { at, close: brackets[sign]! };
      continue;
    }
    if (!open.close.includes(sign) || (open.close === singles && !closesSingle(text, at))) continue;
    if (open.close === doubles && opensOnly(text, at) && at > open.at + 1) {
      push(open.at, trimEnd(text, open.at, at), false);
      open = { at, close: doubles };
      continue;
    }
    push(open.at, at + 1, true);
    open = null;
  }
  if (open) push(open.at, trimEnd(text, open.at, text.length), false);
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

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from + 1 && /\s/.test(text[at - 1]!)) at--;
  return at;
}
