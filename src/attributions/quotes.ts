import type { Quotation, Span } from "../document.ts";
import { firstWordAfter } from "../text/first-word.ts";
import type { Ground } from "./ground.ts";

/** The word-for-word parts of a content, without their marks; a name in quotation marks (a paper, a film) is none. */
export function quotesWithin(ground: Ground, content: readonly Span[]): Span[] {
  return quotationsIn(ground.quotations, content)
    .filter(({ inner }) => !ground.isName(inner) && !isNamePhrase(ground, inner) && !isThing(ground, inner))
    .map((quotation) => quotation.inner);
}

/** The quotations that lie in a content, in the order of the text; there may be thousands elsewhere. */
function quotationsIn(quotations: readonly Quotation[], content: readonly Span[]): Quotation[] {
  const found = new Set<Quotation>();
  for (const { start, end } of content)
    for (let k = firstWordAfter(quotations, start); k < quotations.length; k++) {
      const { inner } = quotations[k]!;
      if (inner.start >= end) break;
      if (inner.start >= start && inner.end <= end) found.add(quotations[k]!);
    }
  return [...found].sort((a, b) => a.start - b.start);
}

/** How many words the name of a thing has at most. */
const longestName = 3;

/** شخصية «…», «قمر 2», or the same words in marks again and again: what a thing is called, and no speech. */
function isThing(ground: Ground, { start, end }: Span): boolean {
  const first = firstWordAfter(ground.words, start);
  let last = first;
  let numbered = false;
  while (last < ground.words.length && ground.words[last]!.end <= end) {
    numbered ||= last > first && ground.words[last]!.kind === "number";
    if (++last > first + longestName) return false;
  }
  if (last === first) return false;
  const called = ground.hit(first - 2, "called");
  const definite = ground.words[first - 2]?.fold.startsWith("ال") ?? false;
  return numbered || (called !== null && !definite) || isRepeated(ground, { start, end });
}

function isRepeated({ quotations, text }: Ground, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return quotations.some(({ inner }) => {
    const other = inner.start !== start && inner.end - inner.start === end - start;
    return other && text.slice(inner.start, inner.end) === words;
  });
}

/**
 * «إعلان الجزائر»: two words with a name in them are the name of something, not speech; and so is a body with up to
 * two definite words behind it (قوات الدفاع الوطني).
 */
function isNamePhrase(ground: Ground, { start, end }: Span): boolean {
  const first = firstWordAfter(ground.words, start);
  let last = first;
  while (last < ground.words.length && last < first + 4 && ground.words[last]!.end <= end) last++;
  const length = last - first;
  if (length === 0 || ground.words[last - 1]!.end !== end) return false;
  if (length === 2 && (ground.inMention(first) || ground.inMention(first + 1))) return true;
  if (length > 3) return false;
  if (!ground.hit(first, "body") || length < 2) return false;
  for (let k = first + 1; k < last; k++) if (!ground.words[k]!.fold.startsWith("ال")) return false;
  return true;
}
