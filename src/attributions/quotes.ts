import type { Span } from "../document.ts";
import type { Ground } from "./ground.ts";

/** The word-for-word parts of a content, without their marks; a name in quotation marks (a paper, a film) is none. */
export function quotesWithin(ground: Ground, content: readonly Span[]): Span[] {
  return ground.quotations.filter((quotation) => content.some((span) => quotation.inner.start >= span.start && quotation.inner.end <= span.end))
    .filter((quotation) => !ground.isName(quotation.inner))
    .map((quotation) => quotation.inner);
}
