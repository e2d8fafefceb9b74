/** When two articles are copies, when one has taken a passage from the other, and which make a group. */

import type { Comparison } from "./comparison.ts";

/**
 * Articles are copies from this similarity on: half of all their three-word runs are in both. What was read below it were reports
 * made from one form day after day (weather, markets, telegrams); above it, one report cut, headed and corrected by several.
 */
export const copySimilarity = 0.5;

/** A passage is taken over where so many words in a row are equal; shorter runs are mostly titles and offices in full. */
export const takenWords = 25;

/** What two articles are to each other; null: strangers. */
export function kinship({
  similarity,
  passages,
}: Pick<Comparison, "similarity" | "passages">): "copy" | "passage" | null {
  if (similarity >= copySimilarity) return "copy";
  return passages.some(({ words }) => words >= takenWords) ? "passage" : null;
}

/** Two copies. */
export interface CopyLink {
  readonly article: string;
  readonly other: string;
}

/** An article to be put into a group: `published` is an ISO date or null. */
export interface GroupedArticle {
  readonly key: string;
  readonly published: string | null;
}

/**
 * Groups of copies, each of two articles or more, in the order of their first. An article joins where it is a copy of half of those
 * who are there: a form that is filled in anew each day makes a chain of copies whose ends have little in common. Earlier articles
 * come first (undated ones last), then the order of keys decides, so that the same articles make the same groups.
 */
export function copyGroups<T extends GroupedArticle>(
  articles: readonly T[],
  links: readonly CopyLink[],
): T[][] {
  const copies = new Map<string, Set<string>>(articles.map(({ key }) => [key, new Set()]));
  for (const { article, other } of links) {
    copies.get(article)?.add(other);
    copies.get(other)?.add(article);
  }
  const groups: T[][] = [];
  const groupOf = new Map<string, number>();
  for (const article of [...articles].sort(byDate)) {
    const met = new Map<number, number>();
    for (const other of copies.get(article.key)!) {
      const group = groupOf.get(other);
      if (group !== undefined) met.set(group, (met.get(group) ?? 0) + 1);
    }
    const joined = bestOf(met, groups) ?? groups.push([]) - 1;
    groups[joined]!.push(article);
    groupOf.set(article.key, joined);
  }
  return groups.filter((group) => group.length > 1);
}

/** The group of which an article is a copy of the greatest share, half at least; of several the first. */
function bestOf(met: ReadonlyMap<number, number>, groups: readonly (readonly unknown[])[]): number | null {
  let best: number | null = null;
  let bestShare = 0;
  for (const [group, copies] of [...met].sort(([a], [b]) => a - b)) {
    const share = copies / groups[group]!.length;
    if (share >= 0.5 && share > bestShare) [best, bestShare] = [group, share];
  }
  return best;
}

/** Earlier ones first, undated ones last, then by key. */
export function byDate(a: GroupedArticle, b: GroupedArticle): number {
  const [left, right] = [a.published ?? "9999", b.published ?? "9999"];
  if (left !== right) return left < right ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
