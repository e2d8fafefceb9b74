import type { Reading, Span, Word } from "../document.ts";
import { compiled, type Lexicons, rowsOf } from "../rules/lexicon.ts";
import { findNumbers } from "../rules/numerals.ts";
import { wordSegmenterOf } from "../rules/segmentation.ts";
import { firstWordAfter } from "../text/first-word.ts";
import { foldOf } from "../text/fold.ts";
import { bySpelling } from "../text/spellings.ts";
import { tokenise } from "../text/words.ts";

/**
 * What of some words is compared: `@` and the id of an entity, `#` and a number, `=` and an ISO date, else the consonants of a stem.
 * The weight is how rare the term is in the corpus that the stem model was counted on, in bits (to the tenth, as records keep it), so it
 * is the same in every record.
 */
export interface Term {
  readonly key: string;
  readonly weight: number;
}

/** Whether a term is a stem, and no name, number or day. */
export function isStem(key: string): boolean {
  return !key.startsWith("@") && !key.startsWith("#") && !key.startsWith("=");
}

/** Gives the terms of any stretch of one reading's text, each once, in the order of the text. */
export type Termer = (span: Span) => readonly Term[];

/** Bits that a term may weigh at least and at most. */
const least = 0.5;
const most = 8;
/** Stems that stand for so large a part of all words tell nothing: their bits count from here. */
const common = 8;
const weights = { country: 2.5, place: 4, person: 5, organization: 5, number: 4, smallNumber: 1.5, date: 3 };

/** The terms of the words of a reading; they are worked out where they are asked for. */
export function termerOf(
  reading: Pick<Reading, "article" | "entities" | "mentions" | "times">,
  lexicons: Lexicons,
  words: readonly Word[] = tokenise(reading.article.text),
): Termer {
  const { text } = reading.article;
  const stemTerm = stemTermOf(lexicons);
  const countries = countriesOf(lexicons);
  const types = new Map(reading.entities.map(({ id, type }) => [id, type]));
  const numbers = findNumbers({ text, words }, lexicons);
  const named = new Map<number, Term | null>();
  const cover = ({ start, end }: Span, term: Term | null): void => {
    for (let k = firstWordAfter(words, start); k < words.length && words[k]!.start < end; k++)
      if (!named.has(k)) named.set(k, term);
  };
  for (const { entity, form, start, end } of reading.mentions) {
    if (form === "pronoun" || form === "zero") continue;
    const type = types.get(entity);
    const weight = countries.has(entity)
      ? weights.country
      : type === "place"
        ? weights.place
        : type === "person"
          ? weights.person
          : weights.organization;
    cover({ start, end }, { key: `@${entity}`, weight });
  }
  // Offices are told anew in every article, in full or not.
  for (const { roles } of reading.entities) for (const role of roles) cover(role, null);
  for (const time of reading.times) cover(time, dateTerm(time.value));
  for (const { start, end, value, kind } of numbers)
    if (kind !== "ordinal")
      cover({ start, end }, { key: `#${value}`, weight: value > 2 ? weights.number : weights.smallNumber });
  return (span) => {
    const found = new Map<string, Term>();
    for (let k = firstWordAfter(words, span.start); k < words.length && words[k]!.start < span.end; k++) {
      const term = named.has(k) ? named.get(k)! : stemTerm(words[k]!);
      if (term && !found.has(term.key)) found.set(term.key, term);
    }
    return [...found.values()];
  };
}

function dateTerm(value: string | null): Term | null {
  const day = value?.match(/^\d{4}-\d\d(-\d\d)?(?![\d-])/)?.[0];
  return day === undefined ? null : { key: `=${day}`, weight: weights.date };
}

const endings = {
  noun: ["ات", "ون", "ين", "ان", "تين", "تان", "ه"],
  past: ["تا", "وا", "نا", "ت", "ا"],
  present: ["ون", "وا", "ان", "ين"],
} as const;
const weak = /[اويء]/g;

/**
 * What the forms of a word share: its consonants without the endings of its class and the person of a verb, so that انسحب, ينسحبون and
 * انسحاب meet. Words of different roots may meet too, which a single term is not enough to be misled by.
 */
export function consonantsOf(stem: string, kind: "noun" | "past" | "present"): string {
  let left = stem;
  if (kind === "present" && left.length > 3 && "يتنا".includes(left[0]!)) left = left.slice(1);
  const ending = endings[kind].find((one) => left.endsWith(one) && left.length - one.length >= 3);
  if (ending) left = left.slice(0, -ending.length);
  const bones = left.replace(weak, "");
  return bones.length >= 3 ? bones : left;
}

/** Bits that a term weighs, by its key. */
type Rarity = (key: string) => number;

const rarityOf = compiled((lexicons): Rarity => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { cells } of rowsOf(lexicons, "stems.tsv")) {
    const kind = cells.kind?.match(/^(noun|past|present)-form$/)?.[1] as
      | "noun"
      | "past"
      | "present"
      | undefined;
    if (kind === undefined) continue;
    const count = 2 ** (Number(cells.weight) / 2);
    for (const word of cells.words!.split(" ")) {
      const key = consonantsOf(foldOf(word), kind);
      counts.set(key, (counts.get(key) ?? 0) + count);
      all += count;
    }
  }
  const rarity = (count: number): number =>
    Math.round(Math.min(most, Math.max(least, Math.log2(all / count) - common)) * 10) / 10;
  const known = new Map([...counts].map(([key, count]) => [key, rarity(count)]));
  const unknown = rarity(1);
  return (key) => known.get(key) ?? unknown;
});

/** The term of a word that is part of no name, number or time; null where it has none. */
const stemTermOf = compiled((lexicons) => {
  const segment = wordSegmenterOf(lexicons);
  const rarity = rarityOf(lexicons);
  return bySpelling((spelling): Term | null => {
    const { kind, fold } = spelling;
    if (kind === "latin") return { key: fold, weight: weights.place };
    if (kind !== "arabic") return null;
    const parts = segment({ spelling });
    if (parts.class === "particle" || parts.stem.length < 2) return null;
    const key = consonantsOf(
      parts.stem,
      parts.class === "present" ? "present" : parts.class === "past" ? "past" : "noun",
    );
    return { key, weight: rarity(key) };
  });
});

const countriesOf = compiled(
  (lexicons) =>
    new Set(
      rowsOf(lexicons, "places.tsv").flatMap(({ cells }) =>
        cells.id !== undefined && ["country", "continent", "territory", "region"].includes(cells.kind!)
          ? [cells.id]
          : [],
      ),
    ),
);
