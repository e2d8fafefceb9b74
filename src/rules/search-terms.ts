/** The terms that a text is found by: its words without attached letters and signs, in one spelling. */

import type { Span } from "../document.ts";
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

/** The terms as these lexicons cut them: وبالقاهرة and القاهرة are one, شروطها and شروط, إيران and ايران, Müller and muller. */
export const searchTermsOf: (lexicons: Lexicons) => TermsOf = compiled((lexicons) => {
  const segment = wordSegmenterOf(lexicons);
  return (text) => {
    const terms: Term[] = [];
    for (const word of tokenise(text)) {
      if (word.kind === "mark") continue;
      const stem = word.kind === "arabic" ? segment(word).stem || word.fold : word.form;
      for (const term of plain(stem)) terms.push({ term, start: word.start, end: word.end });
    }
    return terms;
  };
});

/** What a full-text index takes for one word: 3.5 and سي.آي are two. */
function plain(stem: string): readonly string[] {
  return (
    stem
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
