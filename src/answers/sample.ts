import type { Article } from "../document.ts";

const mark = "Isnad sample";

/** Whether an article says of itself, in its outlet or its last line, that it was written as a sample. */
export function isSample(article: Pick<Article, "outlet" | "text">): boolean {
  const lastLine = article.text.trimEnd().split("\n").at(-1) ?? "";
  return (article.outlet ?? "").startsWith(mark) || lastLine.includes(mark);
}
