/** Where the articles of a group of copies come from, as far as they tell. */

import { byDate, type GroupedArticle } from "./copies.ts";
import type { Agency } from "./credited.ts";

/** An article of a group: `length` counts UTF-16 units. */
export interface Copy extends GroupedArticle {
  readonly outlet: string | null;
  readonly length: number;
  readonly credits: readonly Agency[];
}

/** Why an article or agency is taken for the origin. */
export type OriginReason =
  /** `by` of the `of` articles credit the agency. */
  | { readonly kind: "credited"; readonly by: number; readonly of: number }
  /** The article is the agency's own. */
  | { readonly kind: "own-article" }
  /** No article of the group is earlier. */
  | { readonly kind: "earliest"; readonly published: string }
  /** Of those of the day it is the longest: copies are cut more often than they are added to. */
  | { readonly kind: "longest"; readonly length: number }
  /** Nothing tells which came first. */
  | { readonly kind: "undecided" };

/** The likely origin of a group: an agency, an article of the record, or both where the agency's own article is kept. */
export interface Origin {
  readonly agency: Agency | null;
  /** Key of the article; null where the agency's own is not in the record. */
  readonly article: string | null;
  readonly reasons: readonly OriginReason[];
}

/**
 * The likely origin of copies, at least one: the agency that most of them credit (of several the one credited by more, then the one
 * named first), with its own article where that is among them; without a credit the earliest article, of one day the longest.
 */
export function originOf(copies: readonly Copy[]): Origin {
  const agency = mostCredited(copies);
  if (agency) {
    const by = copies.filter(({ credits }) => credits.some(({ id }) => id === agency.id)).length;
    const own = [...copies].sort(byDate).find(({ outlet }) => isOutletOf(outlet, agency));
    const credited = { kind: "credited", by, of: copies.length } as const;
    return {
      agency,
      article: own?.key ?? null,
      reasons: own ? [{ kind: "own-article" }, credited] : [credited],
    };
  }
  const [first] = [...copies].sort(
    (a, b) =>
      (a.published ?? "9999").localeCompare(b.published ?? "9999") || b.length - a.length || byDate(a, b),
  );
  return { agency: null, article: first!.key, reasons: reasonsFor(first!, copies) };
}

function mostCredited(copies: readonly Copy[]): Agency | null {
  const counts = new Map<string, { agency: Agency; by: number }>();
  for (const { credits } of [...copies].sort(byDate))
    for (const agency of credits) {
      const count = counts.get(agency.id) ?? { agency, by: 0 };
      counts.set(agency.id, { agency, by: count.by + 1 });
    }
  let best: { agency: Agency; by: number } | null = null;
  for (const one of counts.values()) if (!best || one.by > best.by) best = one;
  return best?.agency ?? null;
}

function isOutletOf(outlet: string | null, { id, names, en }: Agency): boolean {
  if (outlet === null) return false;
  const given = outlet.trim().toLowerCase();
  return [id, en.toLowerCase(), ...names].includes(given);
}

function reasonsFor(first: Copy, copies: readonly Copy[]): OriginReason[] {
  const { published, length } = first;
  if (published === null) return [{ kind: "undecided" }];
  const sameDay = copies.filter((copy) => copy.published === published);
  const reasons: OriginReason[] = [];
  if (sameDay.length < copies.length) reasons.push({ kind: "earliest", published });
  if (sameDay.length > 1) {
    const longest = sameDay.every((copy) => copy === first || copy.length < length);
    if (longest) reasons.push({ kind: "longest", length });
    else if (reasons.length === 0) reasons.push({ kind: "undecided" });
  }
  return reasons;
}
