import { overlapOf } from "./likeness.ts";
import type { Source } from "./sources.ts";
import type { Statement } from "./statements.ts";
import type { Term } from "./terms.ts";
import { keyOf, type Weave } from "./threads.ts";

/** Terms of a statement that are looked up two by two, and with the speaker. */
const pairedTerms = 5;
const spokenTerms = 6;

/** Statements of like content, by the same speaker or by others; wrong merges are worse than missed ones. */
export const claimWeave: Weave<Statement> = {
  keysOf,
  same: saysTheSame,
  together: (one, other) => one.denies.includes(other.position) || other.denies.includes(one.position),
  days: 4,
};

function keysOf(statement: Statement): number[] {
  const terms = rarest(statement.terms);
  const keys: number[] = [];
  for (let a = 0; a < Math.min(terms.length, pairedTerms); a++)
    for (let b = a + 1; b < Math.min(terms.length, pairedTerms); b++)
      keys.push(keyOf("pair", ...[terms[a]!.key, terms[b]!.key].sort()));
  for (const speaker of speakersOf(statement))
    for (const { key } of terms.slice(0, spokenTerms)) keys.push(keyOf("said", speaker, key));
  return keys;
}

/** The terms that weigh most, first; of equal weight, in the order of their keys, so that all articles choose alike. */
export function rarest(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

/** Those at the origin of a chain: entity ids, or the words for one whom no entity names. */
export function speakersOf({ chain }: { readonly chain: readonly (readonly Source[])[] }): string[] {
  return (chain.at(-1) ?? []).flatMap(({ entity, name, anonymous }) =>
    entity !== null ? [entity] : name !== null && !anonymous ? [name] : [],
  );
}

/** What is praised or criticized is no claim of its own: two who do so share the object, not the words. */
const ofAnObject: ReadonlySet<string> = new Set(["criticize", "praise"]);

/** Whether two statements are of like content. */
export function saysTheSame(one: Statement, other: Statement): boolean {
  if (one.mood !== other.mood || one.terms.length === 0 || other.terms.length === 0) return false;
  const { part, both, bits, stems, marks } = overlapOf(one.terms, other.terms);
  if (stems + marks < 3 || stems < 1) return false;
  const known = new Set(speakersOf(one));
  const sameSpeaker = speakersOf(other).some((id) => known.has(id));
  if (!sameSpeaker && (ofAnObject.has(one.act) || ofAnObject.has(other.act))) return false;
  // The same report with other numbers is that of another day or firm, unless all else is alike.
  if (numbersDiffer(one.terms, other.terms) && both < 0.62) return false;
  if (sameSpeaker && part >= 0.5 && both >= 0.38 && bits >= 10) return true;
  return (both >= 0.62 && bits >= 14) || (part >= 0.6 && both >= 0.42 && bits >= 26);
}

function numbersDiffer(one: readonly Term[], other: readonly Term[]): boolean {
  const numbers = (terms: readonly Term[]) =>
    terms.filter(({ key }) => key.startsWith("#")).map(({ key }) => key);
  const [a, b] = [numbers(one), numbers(other)];
  return a.length > 0 && b.length > 0 && !a.some((key) => b.includes(key));
}
