import fc from "fast-check";
import { expect, test } from "vitest";
import { segmenterOf } from "../../src/rules/segmentation.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { partsOf } from "../../src/text/word-parts.ts";
import { shippedLexicons } from "../lexicons.ts";

const segment = segmenterOf(shippedLexicons());

function partsIn(text: string): string {
  const { words } = findSentences(text, []);
  return words
    .map((word) =>
      partsOf(text, word, segment(word))
        .map(({ start, end }) => text.slice(start, end))
        .join("+"),
    )
    .join(" ");
}

test.each([
  ["وبالقاهرة", "و+ب+ال+قاهرة"],
  ["للصحافيين", "ل+ل+صحافيين"],
  ["سيلتقي", "س+يلتقي"],
  ["شروطها", "شروط+ها"],
  ["وزير", "وزير"],
  ["وَبِالقاهِرة", "وَ+بِ+ال+قاهِرة"],
  ["لها", "ل+ها"],
  ["25 شخصا", "25 شخصا"],
])("%s", (text, parts) => {
  expect(partsIn(text)).toBe(parts);
});

test("the parts of a word lie end to end and fill it, on any text", () => {
  const letters = fc.constantFrom(..."وفبلكسالمينتهةىأإؤئ\u064e\u0651\u0640 .،12");
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), (units) => {
      const text = units.join("");
      for (const word of findSentences(text, []).words) {
        const parts = partsOf(text, word, segment(word));
        expect(parts[0]?.start).toBe(word.start);
        expect(parts.at(-1)?.end).toBe(word.end);
        for (const [i, part] of parts.entries()) {
          expect(part.end).toBeGreaterThan(part.start);
          if (i > 0) expect(part.start).toBe(parts[i - 1]?.end);
        }
      }
    }),
  );
});
