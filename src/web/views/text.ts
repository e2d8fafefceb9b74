import type { Reading, Span } from "../../document.ts";
import type { MarkKind, Messages } from "../../messages/catalogue.ts";
import { annotate, type Piece } from "../annotate.ts";
import { type Html, html } from "../html.ts";
import { type Mark, marksOf } from "../marks.ts";

// What is reported runs over whole sentences: as links they could not be selected or read in peace.
const unlinked: ReadonlySet<MarkKind> = new Set(["content", "quote", "demand", "consequence"]);

/** The article's text, a paragraph a line, with every mark of the reading on it. */
export function textView(reading: Reading, messages: Messages): Html {
  const marks = marksOf(reading, messages);
  const placed = new Set<string>();
  return html`<div class="text" lang="ar" dir="rtl">
${paragraphs(reading.article.text, marks).map(({ text, placements }) => {
  const pieces = annotate(text, placements);
  return html`<p>${pieces.map((piece) => pieceView(piece, [], placed))}</p>\n`;
})}</div>`;
}

/** A mark on a paragraph; offsets count from the paragraph's beginning. */
interface Placement extends Span {
  readonly mark: Mark;
}

function paragraphs(
  text: string,
  marks: readonly Mark[],
): readonly { readonly text: string; readonly placements: readonly Placement[] }[] {
  const lines = [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length, placements: [] as Placement[] }));
  for (const mark of marks) {
    for (let i = firstEndingAfter(lines, mark.start); i < lines.length; i++) {
      const { start, placements } = lines[i]!;
      if (start >= mark.end) break;
      placements.push({ start: mark.start - start, end: mark.end - start, mark });
    }
  }
  return lines.map(({ start, end, placements }) => ({ text: text.slice(start, end), placements }));
}

function firstEndingAfter(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function pieceView(piece: Piece<Placement>, around: readonly Mark[], placed: Set<string>): Html {
  if (piece.kind === "text") return leafView(piece.text, around);
  const { mark } = piece.mark;
  const inner = [mark, ...around];
  // Browsers show one title, that of the innermost element: so it tells of all marks that lie on the words.
  const title = inner.map(({ label, by }) => `${label} · ${by}`).join("\n");
  const type = mark.type ? ` ${mark.type}` : "";
  const id = placed.has(mark.id) ? null : html` id="${mark.id}"`;
  placed.add(mark.id);
  const children = piece.children.map((child) => pieceView(child, inner, placed));
  return html`<span class="mark ${mark.kind}${type}"${id} title="${title}">${children}</span>`;
}

function leafView(text: string, around: readonly Mark[]): Html {
  const target = around.find(({ kind }) => !unlinked.has(kind));
  if (target === undefined) return html`${text}`;
  // Only reporting words are stops of the Tab key: the panel leads to all other places.
  const stop = target.kind === "cue" ? null : html` tabindex="-1"`;
  return html`<a href="#${target.entry}"${stop}>${text}</a>`;
}

/** A part of the article with `quotes` (offsets into the whole text) set off, as the panel cites it. */
export function citation(text: string, span: Span, quotes: readonly Span[]): Html {
  const inside = quotes.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  const pieces = annotate(text.slice(span.start, span.end), inside);
  const show = (piece: Piece<Span>): Html =>
    piece.kind === "text"
      ? html`${piece.text}`
      : html`<span class="quote">${piece.children.map(show)}</span>`;
  return html`${pieces.map(show)}`;
}
