import { describe, expect, test } from "vitest";
import { findNumbers } from "../../src/rules/numerals.ts";
import { wordSegmenterOf } from "../../src/rules/segmentation.ts";
import { findQuotations } from "../../src/text/quotations.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { hostileTexts } from "../hostile.ts";
import { shippedLexicons } from "../lexicons.ts";
import { leastProcessorTime } from "../processor-time.ts";

const lexicons = shippedLexicons();
const segment = wordSegmenterOf(lexicons);

describe("100,000 units of hostile text are cut into words, sentences, clitics and numbers in less than a second", () => {
  test.each(Object.keys(hostileTexts))("%s", (name) => {
    const text = hostileTexts[name]!(100_000);
    const spent = leastProcessorTime(
      () => {
        const { words } = findSentences(text, findQuotations(text));
        for (const word of words) segment(word);
        findNumbers({ text, words }, lexicons);
      },
      { enough: 1000 },
    );
    expect(spent).toBeLessThan(1000);
  });
});
