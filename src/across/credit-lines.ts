/** Where the body of an article begins and ends: its dateline, by-line and closing credit are the outlet's, not the report's. */

import type { WordKeys } from "./word-keys.ts";

/** The words `first` up to, not including, `last` are the body; what stands before and behind credits somebody. */
export interface Body {
  readonly first: number;
  readonly last: number;
}

/** A dateline ends within so many words, */
const longestHead = 16;
/** and has signs between its pieces (place, date, agency), each of so many words at most. */
const longestPiece = 7;
/** A line without such a sign is a by-line where it is no longer than this. */
const longestName = 3;
/** What is left when a short text loses its head is no body. */
const leastBody = 8;
/** UTF-16 units in which a closing credit is looked for. */
const tailLength = 160;

const sentenceEnd = /[.!?؟،,؛;](?:\s|$)/;
const sign = /[:\-\u2010-\u2015|/]/;
const tails = [
  // انتهى // 08:39 ت م
  /\/\/[^\n]*$/,
  // * خدمة «نيويورك تايمز»
  /\n\s*\*[^\n]*$/,
  // (إعداد سارة للنشرة العربية - تحرير ماجد)
  /[.!?؟»"”\n]\s*[([/][^()[\]\n]{2,140}[)\]/]\s*$/,
];

/** The body of a text with its words; the whole text where nothing looks like a credit. */
export function bodyOf(text: string, words: WordKeys): Body {
  const first = headOf(text, words);
  const last = tailOf(text, words);
  return last - first >= leastBody ? { first, last } : { first: 0, last: words.count };
}

/** «لندن 18 يوليو (رويترز) -»، «الرياض – واس:»: pieces of a few words, each closed by a sign or the end of the line. */
function headOf(text: string, { count, starts, ends }: WordKeys): number {
  let head = 0;
  let signed = false;
  for (let word = 0; word < Math.min(longestHead, count - 1); word++) {
    const gap = text.slice(ends[word], starts[word + 1]);
    if (gap === " ") continue;
    const words = word + 1 - head;
    if (words > longestPiece || sentenceEnd.test(gap)) break;
    const closes = sign.test(gap) || (gap.includes("\n") && (signed || words <= longestName));
    if (!closes) continue;
    head = word + 1;
    signed = true;
  }
  return head;
}

function tailOf(text: string, { count, ends }: WordKeys): number {
  const from = Math.max(0, text.length - tailLength);
  const tail = text.slice(from);
  let cut = text.length;
  for (const pattern of tails) {
    const found = pattern.exec(tail);
    if (found) cut = Math.min(cut, from + found.index);
  }
  let last = count;
  if (cut < text.length) while (last > 0 && ends[last - 1]! > cut) last--;
  return last;
}
