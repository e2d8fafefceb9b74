import type { Span } from "../found.ts";

/** A stretch of text that the same marks lie on from end to end. */
export interface Run<M> extends Span {
  readonly text: string;
  /** The longer marks first; of equal ones the earlier first. */
  readonly marks: readonly M[];
}

/**
 * Cuts a text into runs at every edge of a mark: marks may lie on one another and cross. The texts of the runs, joined, are
 * `text`; those that a mark lies on, joined, are its span. Marks are clipped to the text, empty ones left out.
 */
export function runsOf<M extends Span>(text: string, marks: readonly M[]): readonly Run<M>[] {
  const clipped = clip(text, marks).sort((a, b) => b.end - b.start - (a.end - a.start));
  const order = new Map(clipped.map((one, i) => [one, i] as const));
  const starting = [...clipped].sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, text.length, ...clipped.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  const runs: Run<M>[] = [];
  let covering: Clipped<M>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    covering = covering.filter((one) => one.end > start);
    while (next < starting.length && starting[next]!.start === start) covering.push(starting[next++]!);
    covering.sort((a, b) => order.get(a)! - order.get(b)!);
    runs.push({ start, end, text: text.slice(start, end), marks: covering.map(({ mark }) => mark) });
  }
  return runs;
}

interface Clipped<M> extends Span {
  readonly mark: M;
}

function clip<M extends Span>(text: string, marks: readonly M[]): Clipped<M>[] {
  return marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start < end);
}
