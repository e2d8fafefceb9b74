import { type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { type Part, part } from "../rules/parts.ts";
import { textArrays, textAt } from "../text/units.ts";
import { inOrder, type WordArrays, wordArrays, wordTrie } from "../text/word-trie.ts";
import { foldedNames, type Words } from "./gazetteer.ts";
import type { OrdinaryWords } from "./inflected.ts";

/** A word of given-names.tsv. */
export interface ListedWord {
  readonly kind: "given" | "particle" | "surname";
  readonly ambiguous: boolean;
  /** As the list writes it, not folded. */
  readonly spelt: string;
}

/** The ordinary words of `common-words.tsv` and the parts of names of `given-names.tsv`, by their folds. */
export interface OrdinaryLists extends OrdinaryWords {
  /** Ordinary words only behind the article. */
  readonly definites: Words;
  readonly nameOf: (fold: string) => ListedWord | undefined;
}

const bits: Readonly<Record<string, number>> = { verb: 1, noun: 2, other: 4, definite: 8, rare: 16 };

type OrdinaryArrays = WordArrays & {
  /** `bits` of each word. */
  readonly kinds: Uint8Array;
  /** Which of the listed words each is; the first is none. */
  readonly listed: Int32Array;
  /** Kind, yes where ambiguous, and spelling of each listed word, divided by TABs. */
  readonly units: Uint8Array;
  readonly starts: Int32Array;
};

/** Both lists. */
export const ordinaryPart: Part<OrdinaryLists> = part("ordinary", makeOrdinary, openOrdinary);

function makeOrdinary(lexicons: Lexicons): OrdinaryArrays {
  const kinds = new Map<string, number>();
  for (const { cells } of rowsOf(lexicons, "common-words.tsv"))
    for (const word of cells.words!.split(" ")) kinds.set(word, (kinds.get(word) ?? 0) | bits[cells.kind!]!);
  const listed = new Map<string, number>();
  const texts = [""];
  const surnames = new Set<string>();
  for (const { cells } of rowsOf(lexicons, "given-names.tsv"))
    for (const folds of foldedNames(cells.name!)) {
      const fold = folds[0]!;
      if (folds.length !== 1 || (listed.has(fold) && !surnames.has(fold))) continue;
      if (cells.kind === "surname") surnames.add(fold);
      else surnames.delete(fold);
      listed.set(fold, texts.push([cells.kind, cells.ambiguous, cells.name!.trim()].join("\t")) - 1);
    }
  const all = new Set([...kinds.keys(), ...listed.keys()]);
  const words = wordArrays(all);
  const ofAll = (values: ReadonlyMap<string, number>): number[] =>
    inOrder(words, new Map([...all].map((word) => [word, values.get(word) ?? 0])));
  return {
    ...words,
    kinds: Uint8Array.from(ofAll(kinds)),
    listed: Int32Array.from(ofAll(listed)),
    ...textArrays(texts),
  };
}

function openOrdinary(arrays: OrdinaryArrays): OrdinaryLists {
  const { numberOf } = wordTrie(arrays);
  const { kinds, listed } = arrays;
  const wordsOf = (kind: string): Words => {
    const bit = bits[kind]!;
    return {
      has: (fold) => {
        const number = numberOf(fold);
        return number >= 0 && (kinds[number]! & bit) !== 0;
      },
    };
  };
  return {
    verbs: wordsOf("verb"),
    nouns: wordsOf("noun"),
    others: wordsOf("other"),
    definites: wordsOf("definite"),
    rares: wordsOf("rare"),
    nameOf: (fold) => {
      const number = numberOf(fold);
      const text = number < 0 ? 0 : listed[number]!;
      if (text === 0) return undefined;
      const [kind, ambiguous, spelt] = textAt(arrays, text).split("\t");
      return { kind: kind as ListedWord["kind"], ambiguous: ambiguous === "yes", spelt: spelt! };
    },
  };
}
