import type { TimeExpression } from "../../src/document.ts";
import { findQuotations } from "../../src/text/quotations.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimes } from "../../src/times/find.ts";
import { shippedLexicons } from "../lexicons.ts";

/** The times of a text, as the engine finds them. */
export function timesOf(text: string, published: string | null = "2025-08-06"): TimeExpression[] {
  const quotations = findQuotations(text);
  const { words, sentences } = findSentences(text, quotations);
  return findTimes({ text, published, quotations, words, sentences }, shippedLexicons());
}
