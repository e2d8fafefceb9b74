import type { Span } from "../document.ts";
import type { Ground } from "./ground.ts";

/** The word-for-word parts of a content, without their marks; a name in quotation marks (a paper, a film) is none. */
export function quotesWithin(ground: Ground, content: readonly Span[]): Span[] {
  return ground.quotations
    .filter((quotation) =>
      content.some((span) => quotation.inner.start >= span.start && quotation.inner.end <= span.end),
    )
    .filter((quotation) => !ground.isName(quotation.inner) && !isNamePhrase(ground, quotation.inner))
    .map((quotation) => quotation.inner);
}

/** «إعلان الجزائر»: two words with a name in them are the name of something, not speech. */
function isNamePhrase(ground: Ground, { start, end }: Span): boolean {
  const first = ground.words.findIndex((word) => word.start >= start);
  if (first < 0) return false;
  const last = first + 1;
  return ground.words[last]?.end === end && (ground.inMention(first) || ground.inMention(last));
}
