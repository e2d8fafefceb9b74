import type { TimeExpression } from "../../src/document.ts";
import { readTimes } from "../../src/times/read.ts";
import { shippedLexicons } from "../lexicons.ts";

/** The times of a text, as the engine finds them. */
export function timesOf(text: string, published: string | null = "2025-08-06"): TimeExpression[] {
  return readTimes(text, shippedLexicons(), published);
}
