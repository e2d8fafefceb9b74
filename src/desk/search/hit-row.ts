import type { SearchHit } from "../../api/schemas/search.ts";
import type { Cell } from "../../export/csv.ts";

/** The columns of a table of finds. */
export const hitColumns = [
  ...["article", "published", "outlet", "title", "url", "speaker", "act", "certainty", "event", "status"],
  ...["start", "end", "words"],
] as const;

/** A find as a row of that table. */
export function hitRow({ article, statement, event, span, words, chain }: SearchHit): Cell[] {
  return [
    ...[article.key, article.published, article.outlet, article.title, article.url],
    (chain ?? []).map((link) => link.map(({ name }) => name ?? "").join(" + ")).join(" > "),
    ...[statement?.act ?? null, statement?.certainty ?? null, event?.type ?? null, event?.status ?? null],
    ...[span.start, span.end, words],
  ];
}
