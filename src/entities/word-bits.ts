import type { Spelling } from "../document.ts";
import type { Knowledge } from "./knowledge.ts";

/** What the rules ask of every word of an article, each a bit, so that most words cost one look at one number. */
export const bits = {
  arabic: 1,
  mark: 2,
  number: 4,
  /** `dull` of its knowledge. */
  dull: 8,
  /** A name of the gazetteer may begin here. */
  opens: 16,
  /** A title may begin here. */
  titles: 32,
  demonym: 64,
  head: 128,
  /** Neither ordinary nor the opening of a clause: it may belong to a name. */
  nameable: 256,
  /** An ordinary word that no list of names has. */
  common: 512,
  sport: 1024,
  /** A noun of references.tsv. */
  reference: 2048,
  quote: 4096,
} as const;

/** The bits of a word by its spelling; those of taggers (`sport`, `reference`) are left to the table. */
export function bitsOf({ kind, form }: Spelling, known: Knowledge): number {
  let own =
    kind === "arabic" ? bits.arabic : kind === "mark" ? bits.mark : kind === "number" ? bits.number : 0;
  if (known.dull) own |= bits.dull;
  if (known.opens) own |= bits.opens;
  if (known.titles.length > 0) own |= bits.titles;
  if (known.demonym !== null) own |= bits.demonym;
  if (known.head !== null) own |= bits.head;
  const unnamed = known.common && known.name === null;
  if (unnamed) own |= bits.common;
  const word = kind === "arabic" || kind === "latin";
  if (word && !(unnamed && known.head === null) && !known.breaks) own |= bits.nameable;
  if (kind === "mark" && '"“”«»'.includes(form)) own |= bits.quote;
  return own;
}
