import type { Span, Word } from "../document.ts";
import type { Segmentation } from "./clitics.ts";
import { offsetOfLetter } from "./words.ts";

/** One part of a written word, in UTF-16 code units of the text. */
export interface WordPart extends Span {
  readonly kind: "conjunction" | "particle" | "preposition" | "article" | "stem" | "pronoun";
}

/**
 * The parts of a word where they stand, one after the other and without a gap: وبالقاهرة is و, ب, ال, قاهرة. Behind ل the article is the
 * one ل that is left of it (للكرملين: ل, ل, كرملين).
 */
export function partsOf(text: string, word: Word, segmentation: Segmentation): WordPart[] {
  const { conjunction, particle, preposition, article, enclitic } = segmentation;
  const letters = word.form.length;
  const before = conjunction.length + particle.length + preposition.length;
  const rest = letters - before - enclitic.length;
  const shortened = preposition === "ل" && word.form[before] === "ل";
  const articleLetters = article ? (shortened ? 1 : 2) : 0;
  const pieces: readonly (readonly [WordPart["kind"], number])[] = [
    ["conjunction", conjunction.length],
    ["particle", particle.length],
    ["preposition", preposition.length],
    ["article", articleLetters],
    ["stem", rest - articleLetters],
    ["pronoun", enclitic.length],
  ];
  const parts: WordPart[] = [];
  let letter = 0;
  let start = word.start;
  for (const [kind, length] of pieces) {
    if (length <= 0) continue;
    letter += length;
    const end = letter >= letters ? word.end : offsetOfLetter(text, word, letter);
    parts.push({ kind, start, end });
    start = end;
  }
  return parts;
}
