/** Ties between entities, put together: who has most to do with whom. */

import type { Tie } from "../record/ties.ts";

/** Ties of one kind from one to another. */
export interface Edge extends Pick<Tie, "from" | "to" | "kind"> {
  readonly weight: number;
  /** The day of the newest article, null where none has a date. */
  readonly latest: string | null;
  /** Keys of the newest articles. */
  readonly articles: readonly string[];
}

/** Articles that one edge tells. */
const mostArticles = 10;
/** Edges between the entities that are told. */
const mostEdges = 600;

/** The `most` entities with the most ties (with `centre`: it, and those with the most ties to it), and the edges among them. */
export function networkOf(
  ties: readonly Tie[],
  centre: string | null,
  most: number,
): {
  readonly nodes: readonly { readonly id: string; readonly weight: number }[];
  readonly edges: readonly Edge[];
} {
  const weights = new Map<string, number>();
  const add = (id: string): void => void weights.set(id, (weights.get(id) ?? 0) + 1);
  for (const { from, to } of ties) {
    if (centre !== null && from !== centre && to !== centre) continue;
    add(from);
    add(to);
  }
  const nodes = [...weights]
    .map(([id, weight]) => ({ id, weight }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, most);
  const chosen = new Set(nodes.map(({ id }) => id));
  const edges = new Map<string, { edge: Omit<Edge, "articles">; articles: Map<string, string> }>();
  for (const { from, to, kind, article, published } of ties) {
    if (!chosen.has(from) || !chosen.has(to)) continue;
    const key = `${kind} ${from} ${to}`;
    const known = edges.get(key) ?? {
      edge: { from, to, kind, weight: 0, latest: null },
      articles: new Map(),
    };
    const { weight, latest } = known.edge;
    const newest = published !== null && (latest === null || published > latest) ? published : latest;
    known.articles.set(article, published ?? "");
    edges.set(key, { ...known, edge: { from, to, kind, weight: weight + 1, latest: newest } });
  }
  return {
    nodes,
    edges: [...edges.values()]
      .sort((a, b) => b.edge.weight - a.edge.weight || (a.edge.from < b.edge.from ? -1 : 1))
      .slice(0, mostEdges)
      .map(({ edge, articles }) => ({
        ...edge,
        articles: [...articles]
          .sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
          .slice(0, mostArticles)
          .map(([key]) => key),
      })),
  };
}
