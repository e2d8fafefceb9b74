/** The terms that a text is found by: its words without attached letters and signs, in one spelling. */

import type { Span, Word } from "../document.ts";
import { bySpelling } from "../text/spellings.ts";
import { tokenise } from "../text/words.ts";
import { compiled, type Lexicons } from "./lexicon.ts";
import { wordSegmenterOf } from "./segmentation.ts";

/** One term of a text and the whole word that it stands in. */
export interface Term extends Span {
  /** Letters and digits alone: the folded stem of an Arabic word, a Latin word in small letters without accents, a number in ASCII digits. */
  readonly term: string;
}

/** Cuts a text into terms, in order; a query is cut by the same function as the articles are. */
export type TermsOf = (text: string) => readonly Term[];

/** The terms of one word; of a mark none. */
export type WordTerms = (word: Pick<Word, "spelling">) => readonly string[];

/** The terms of words as these lexicons cut them. */
export const wordTermsOf: (lexicons: Lexicons) => WordTerms = compiled((lexicons) => {
  const segment = wordSegmenterOf(lexicons);
  return bySpelling((spelling) => {
    if (spelling.kind === "mark") return none;
    return plain(spelling.kind === "arabic" ? segment({ spelling }).stem || spelling.fold : spelling.form);
  });
});

const none: readonly string[] = [];

/** The terms as these lexicons cut them: وبالقاهرة and القاهرة are one, شروطها and شروط, إيران and ايران, Müller and muller. */
export const searchTermsOf: (lexicons: Lexicons) => TermsOf = compiled((lexicons) => {
  const termsOf = wordTermsOf(lexicons);
  return (text) =>
    tokenise(text).flatMap((word) =>
      termsOf(word).map((term) => ({ term, start: word.start, end: word.end })),
    );
});

/** What a full-text index takes for one word: 3.5 and سي.آي are two. */
function plain(stem: string): readonly string[] {
  return (
    stem
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? none
  );
}
