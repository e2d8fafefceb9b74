import type { Span } from "../../document.ts";
import { type Run, runsOf } from "../../text/runs.ts";

/** A line of the article that is not blank, with the runs that its marks cut it into; all offsets count in the whole text. */
export interface Paragraph<M> extends Span {
  readonly runs: readonly Run<M>[];
}

/** The paragraphs of a text with the marks that lie on them; a mark over several lies on each. */
export function paragraphsOf<M extends Span>(text: string, marks: readonly M[]): readonly Paragraph<M>[] {
  const lines = [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length, placed: [] as Placed<M>[] }));
  for (const mark of marks) {
    for (let i = firstEndingAfter(lines, mark.start); i < lines.length; i++) {
      const { start, placed } = lines[i]!;
      if (start >= mark.end) break;
      placed.push({ start: mark.start - start, end: mark.end - start, mark });
    }
  }
  return lines.map(({ start, end, placed }) => ({
    start,
    end,
    runs: runsOf(text.slice(start, end), placed).map((run) => ({
      start: run.start + start,
      end: run.end + start,
      text: run.text,
      marks: run.marks.map(({ mark }) => mark),
    })),
  }));
}

interface Placed<M> extends Span {
  readonly mark: M;
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
