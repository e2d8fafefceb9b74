import { type Segmentation, type Segmenter, segmenter } from "../text/clitics.ts";
import { formOf } from "../text/fold.ts";
import { keyOf } from "../text/stems.ts";
import { compiled, type Lexicons, rowsOf } from "./lexicon.ts";

/** Words seen are remembered up to this many, so that memory stays flat over a stream of articles. */
const remembered = 50_000;

/** The segmenter of the lexicons: takes conjunctions, prepositions, the article and pronouns off a word. */
export const segmenterOf: (lexicons: Lexicons) => Segmenter = compiled((lexicons) => {
  const segment = segmenter(
    rowsOf(lexicons, "stems.tsv").map(({ cells }) => ({
      kind: cells.kind!,
      weight: Number(cells.weight),
      words: cells.words!.split(" "),
    })),
    rowsOf(lexicons, "particles.tsv").map(({ cells }) => ({
      word: keyOf(formOf(cells.word!)),
      prepositions: cells.prepositions === "" ? [] : cells.prepositions!.split("|"),
      pronouns: cells.pronouns === "yes",
    })),
  );
  const seen = new Map<string, Segmentation>();
  return (word) => {
    const known = seen.get(word.form);
    if (known) return known;
    const made = segment(word);
    if (seen.size >= remembered) seen.clear();
    seen.set(word.form, made);
    return made;
  };
});
