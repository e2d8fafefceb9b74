import type { Doc, Word } from "../document.ts";
import type { Lexicons } from "../rules/lexicon.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import { gazetteerOf, type Meaning, type Title } from "./gazetteer.ts";
import { type Knowledge, knowerOf, type TitleStart } from "./knowledge.ts";
import { bits } from "./word-bits.ts";
import { type WordPlaces, wordTableOf } from "./word-table.ts";

/** A name of the gazetteer in the text: words `first` up to, not including, `last`. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  /** Letters of the first word before the name. */
  readonly skip: number;
  readonly meanings: readonly Meaning[];
  readonly conjunction: boolean;
  readonly preposition: boolean;
}

/** A title in the text. */
export interface TitleHit {
  readonly first: number;
  readonly last: number;
  readonly skip: number;
  readonly form: "article" | "bare" | "possessive";
  readonly titles: readonly Title[];
}

/** An article as the entity rules see it: each word with what is known of it. */
export interface View {
  readonly text: string;
  readonly words: readonly Word[];
  readonly know: readonly Knowledge[];
  /** For each word its `bits`. */
  readonly bits: Int32Array;
  /** Where the table has the words, until the next article is laid out. */
  readonly table: WordPlaces;
  /** 1 where a word belongs to a time expression. */
  readonly timed: Uint8Array;
  readonly hitAt: (index: number) => Hit | null;
  readonly titleAt: (index: number) => TitleHit | null;
  /** بن, أبو, عبد …: a word that belongs to the name part behind it. */
  readonly isParticle: (fold: string) => boolean;
  /** Ambiguous names that the article uses as names somewhere, and ids of people that it names in full. */
  readonly proven: Set<string>;
  /** Words of committees that the article tells the bodies of. */
  readonly committees: Set<string>;
  /** Names of clubs that are ordinary words too, as the article uses them. */
  readonly clubs: Set<string>;
  /** الثاني, الابن: a word that ends a name. */
  readonly isSuffix: (fold: string) => boolean;
  /** A first name of the list. */
  readonly isListed: (fold: string) => boolean;
  /** A verb, or a word behind a ف of its own, that no list of names has: no name goes on over it. */
  readonly isClausal: (index: number) => boolean;
}

/** Lays an article out for the entity rules. */
export function viewOf(doc: Pick<Doc, "text" | "words" | "sentences" | "times">, lexicons: Lexicons): View {
  const { text, words, sentences } = doc;
  const gazetteer = gazetteerOf(lexicons);
  const knower = knowerOf(lexicons);
  const segment = wordSegmenterOf(lexicons);
  const table = wordTableOf(lexicons)(words);
  const know = new Array<Knowledge>(words.length);
  const own = table.bits;
  for (let i = 0; i < words.length; i++) know[i] = knower(words[i]!);
  const timed = new Uint8Array(words.length);
  let at = 0;
  for (const time of [...doc.times].sort((a, b) => a.start - b.start)) {
    while (at > 0 && words[at - 1]!.end > time.start) at--;
    while (at < words.length && words[at]!.end <= time.start) at++;
    for (let i = at; i < words.length && words[i]!.start < time.end; i++) timed[i] = 1;
  }

  const hits: (Hit | null | undefined)[] = new Array(words.length);
  const hitAt = (index: number): Hit | null => {
    if ((own[index]! & bits.opens) === 0) return null;
    const made = hits[index];
    if (made !== undefined) return made;
    const hit = longestHit(index);
    hits[index] = hit;
    return hit;
  };
  const longestHit = (index: number): Hit | null => {
    const end = sentences[words[index]!.sentence]!.last;
    let best: Hit | null = null;
    for (const way of know[index]!.ways) {
      let { state } = way;
      for (let i = index + 1; state >= 0; i++) {
        const meanings = gazetteer.names.valueAt(state);
        if (meanings && (!best || i > best.last))
          best = {
            first: index,
            last: i,
            skip: way.skip,
            meanings,
            conjunction: way.conjunction !== "",
            preposition: way.preposition !== "",
          };
        if (i >= end) break;
        const word = know[i]!.whole;
        if (word < 0) break;
        state = gazetteer.names.step(state, word);
      }
    }
    return best;
  };

  const titleHits: (TitleHit | null | undefined)[] = new Array(words.length);
  const titleAt = (index: number): TitleHit | null => {
    if ((own[index]! & bits.titles) === 0) return null;
    const made = titleHits[index];
    if (made !== undefined) return made;
    const title = longestTitle(index, know[index]!.titles);
    titleHits[index] = title;
    return title;
  };
  const longestTitle = (index: number, starts: readonly TitleStart[]): TitleHit | null => {
    const end = sentences[words[index]!.sentence]!.last;
    let best: TitleHit | null = null;
    for (const { skip, word, form } of starts) {
      let state = gazetteer.titles.step(0, word);
      for (let i = index + 1; state >= 0; i++) {
        const titles = gazetteer.titles.valueAt(state);
        // A possessive takes no further words: رئيسها الوزراء is no title.
        if (titles && (!best || i > best.last)) best = { first: index, last: i, skip, form, titles };
        if (i >= end || form === "possessive") break;
        const next = know[i]!;
        const stripped = form === "article" && next.definite ? next.ways[0]!.key.slice(2) : null;
        const whole = next.whole;
        let following = whole >= 0 ? gazetteer.titles.step(state, whole) : -1;
        if (following < 0 && stripped !== null) {
          const bare = gazetteer.wordOf(stripped);
          if (bare >= 0) following = gazetteer.titles.step(state, bare);
        }
        state = following;
      }
    }
    return best;
  };
  return {
    text,
    words,
    know,
    bits: own,
    table,
    timed,
    hitAt,
    titleAt,
    proven: new Set(),
    clubs: new Set(),
    committees: new Set(),
    isParticle: (fold) => gazetteer.particles.has(fold),
    isSuffix: (fold) => gazetteer.suffixes.has(fold),
    isListed: (fold) => gazetteer.given.has(fold),
    isClausal: (index) => {
      const { name } = know[index]!;
      if (name || words[index]!.kind !== "arabic" || hitAt(index)?.skip === 0) return false;
      const { class: sort, particle, conjunction } = segment(words[index]!);
      return sort === "past" || sort === "present" || particle !== "" || conjunction === "ف";
    },
  };
}
