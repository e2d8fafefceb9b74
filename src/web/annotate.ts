import type { Span } from "../document.ts";

/** A run of text, or a mark around further nodes; a mark that crosses a longer one comes in several pieces. */
export type Piece<M extends Span> = TextPiece | MarkPiece<M>;

/** Text with nothing inside it. */
export interface TextPiece extends Span {
  readonly kind: "text";
  readonly text: string;
}

/** A mark, or one piece of it. */
export interface MarkPiece<M extends Span> {
  readonly kind: "mark";
  readonly mark: M;
  /** True for the piece that the mark begins with. */
  readonly first: boolean;
  readonly children: readonly Piece<M>[];
}

/**
 * Lays marks over a text as a tree: longer marks outside, of equal ones the earlier in `marks`. The texts of the tree,
 * joined, are `text`; the texts under one mark, joined, are its span. Marks are clipped to the text, empty ones left out.
 */
export function annotate<M extends Span>(text: string, marks: readonly M[]): readonly Piece<M>[] {
  const ranked = rank(clip(text, marks));
  const root: Piece<M>[] = [];
  const open: { readonly ranked: Ranked<M>; readonly children: Piece<M>[] }[] = [];
  const begun = new Set<M>();
  for (const { start, end, covering } of segments(text, ranked)) {
    let shared = 0;
    while (shared < open.length && open[shared]!.ranked === covering[shared]) shared++;
    open.length = shared;
    for (const next of covering.slice(shared)) {
      const children: Piece<M>[] = [];
      const around = open.at(-1)?.children ?? root;
      around.push({ kind: "mark", mark: next.mark, first: !begun.has(next.mark), children });
      begun.add(next.mark);
      open.push({ ranked: next, children });
    }
    (open.at(-1)?.children ?? root).push({ kind: "text", start, end, text: text.slice(start, end) });
  }
  return root;
}

interface Ranked<M> extends Span {
  readonly mark: M;
  /** Place from outside in. */
  readonly order: number;
}

function clip<M extends Span>(text: string, marks: readonly M[]): (Span & { readonly mark: M })[] {
  return marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start < end);
}

// One order for the whole text: two marks then never change places from one segment to the next.
function rank<M extends Span>(marks: readonly (Span & { readonly mark: M })[]): readonly Ranked<M>[] {
  return [...marks]
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .map((mark, order) => ({ ...mark, order }));
}

function* segments<M>(
  text: string,
  marks: readonly Ranked<M>[],
): Generator<Span & { readonly covering: readonly Ranked<M>[] }> {
  const starting = [...marks].sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  let covering: Ranked<M>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    covering = covering.filter((mark) => mark.end > start);
    while (next < starting.length && starting[next]!.start === start) covering.push(starting[next++]!);
    covering.sort((a, b) => a.order - b.order);
    yield { start, end: cuts[i + 1]!, covering: [...covering] };
  }
}
