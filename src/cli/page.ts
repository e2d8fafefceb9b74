/** The page that a summary is written on: sections with their titles, and the words of the article in it. */

import type { Reading, Span } from "../document.ts";
import { isolated } from "./bidi.ts";
import type { Names } from "./names.ts";
import { inThousands, type Style } from "./style.ts";
import { fitted, widthOf, wrapped } from "./width.ts";

/** How much to show: `whole` wraps long contents over several lines, else each is cut to one. */
export interface SummaryOptions {
  readonly style: Style;
  readonly whole: boolean;
}

/** A reading with the style and the names that its summary is written in. */
export interface Page extends SummaryOptions {
  readonly reading: Reading;
  readonly names: Names;
}

/** A titled section; nothing where there are no items. */
export function section<T>(
  page: Page,
  title: string,
  items: readonly T[],
  lines: (page: Page, item: T, index: number) => string[],
): string[] {
  if (items.length === 0) return [];
  return [
    "",
    sectionTitle(page, title, items.length),
    ...items.flatMap((item, index) => lines(page, item, index)),
  ];
}

/** A section's title with how many things are in it. */
export function sectionTitle({ style }: Page, title: string, count: number): string {
  return `${style.colours.cyan(style.colours.bold(title))} ${style.colours.dim(inThousands(count))}`;
}

/** Text after an indent, cut to the line or wrapped with the following lines set in as far. */
export function paragraph({ style, whole }: SummaryOptions, indent: string, text: string): string[] {
  if (text === "") return [];
  const cells = Math.max(20, style.columns - widthOf(indent));
  if (!whole) return [indent + isolated(fitted(text, cells))];
  return wrapped(text, cells).map(
    (line, index) => (index === 0 ? indent : " ".repeat(widthOf(indent))) + isolated(line),
  );
}

/** Words of the article, cut to a third of a line. */
export function words({ reading, style }: Page, span: Span): string {
  return isolated(fitted(textOf(reading, span), Math.floor(style.columns / 3)));
}

/** The words of the article that a span covers. */
export function textOf(reading: Reading, span: Span): string {
  return reading.article.text.slice(span.start, span.end);
}
