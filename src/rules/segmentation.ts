import type { Word } from "../document.ts";
import { type Segmentation, type Segmenter, segmenter } from "../text/clitics.ts";
import { formOf } from "../text/fold.ts";
import { keyOf } from "../text/key.ts";
import { bySpelling } from "../text/spellings.ts";
import { type StemArrays, type StemLine, type StemModel, stemArrays, stemModel } from "../text/stems.ts";
import { compiled, type Lexicons, rowsOf } from "./lexicon.ts";
import { type Part, part } from "./parts.ts";

/** The stem model of the lexicons. */
export const stemsPart: Part<StemModel> = part(
  "stems",
  (lexicons) => stemArrays(stemLines(lexicons)),
  (arrays: StemArrays, lexicons) =>
    stemModel(
      arrays,
      rowsOf(lexicons, "particles.tsv").map(({ cells }) => ({
        word: keyOf(formOf(cells.word!)),
        prepositions: cells.prepositions === "" ? [] : cells.prepositions!.split("|"),
        pronouns: cells.pronouns === "yes",
      })),
    ),
);

/** The segmenter of the lexicons: takes conjunctions, prepositions, the article and pronouns off a word. */
export const segmenterOf: (lexicons: Lexicons) => Segmenter = compiled((lexicons) =>
  segmenter(stemsPart.of(lexicons)),
);

/** The same for the words of a text: what is written alike is taken apart once. */
export const wordSegmenterOf: (lexicons: Lexicons) => (word: Pick<Word, "spelling">) => Segmentation =
  compiled((lexicons) => bySpelling(segmenterOf(lexicons)));

/** Names that the other lexicons know are stems too, however rare they are in the corpus that the model was counted on. */
const nameFiles: readonly (readonly [file: string, column: string])[] = [
  ["places.tsv", "names"],
  ["people.tsv", "names"],
  ["given-names.tsv", "name"],
];
/** What of a name may be a stem: three Arabic letters or more (إم4 is none). */
const ofLetters = /^[\u0621-\u064a]{3,}$/;
/** A name counts as if it had been met once. */
const nameWeight = 0;

function stemLines(lexicons: Lexicons): StemLine[] {
  const lines: StemLine[] = rowsOf(lexicons, "stems.tsv").map(({ cells }) => ({
    kind: cells.kind!,
    weight: Number(cells.weight),
    words: cells.words!.split(" "),
  }));
  const met = new Set(
    lines
      .filter(({ kind }) => kind === "noun-form" || kind === "particle-form")
      .flatMap(({ words }) => words),
  );
  const names = new Set<string>();
  for (const [file, column] of nameFiles)
    for (const { cells } of rowsOf(lexicons, file))
      for (const name of cells[column]!.split(/[| -]/)) {
        const key = keyOf(formOf(name.startsWith("ال") && name.length > 4 ? name.slice(2) : name));
        if (ofLetters.test(key) && !met.has(key)) names.add(key);
      }
  // Longer names hold words with their clitics too: those that are a known word behind one letter.
  const isAttached = (key: string): boolean =>
    "وفبلك".includes(key[0]!) && (met.has(key.slice(1)) || names.has(key.slice(1)));
  lines.push({
    kind: "noun-form",
    weight: nameWeight,
    words: [...names].filter((key) => !isAttached(key)),
    uncounted: true,
  });
  return lines;
}
