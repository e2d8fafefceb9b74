import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Tagger, taggerOf } from "../rules/tags.ts";

/** Finds the nouns of references.tsv. */
export const referencesOf = compiled(
  (lexicons: Lexicons): Tagger =>
    taggerOf(
      rowsOf(lexicons, "references.tsv").flatMap(({ cells }) =>
        cells.word!.split("|").map((word) => ({ word, name: cells.kinds!, value: word })),
      ),
    ),
);
