/** The annotations of a bundle held against themselves: both selectors of each must select as much. */

/** What is wrong with one line. */
export interface SelectorProblem {
  /** From 1. */
  readonly line: number;
  readonly given: string;
}

/** Lines that are no JSON, and annotations whose position has another length than their words. */
export function* selectorProblems(bytes: Uint8Array): Generator<SelectorProblem> {
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [at, text] of lines.entries()) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield { line: at + 1, given: "a line that is no JSON" };
      continue;
    }
    for (const given of within(value)) yield { line: at + 1, given };
  }
}

function* within(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  const { selector } = value as { readonly selector?: unknown };
  if (Array.isArray(selector)) {
    const [position, quote] = selector as readonly Readonly<Record<string, unknown>>[];
    const length = Number(position?.end) - Number(position?.start);
    const words = typeof quote?.exact === "string" ? [...quote.exact].length : Number.NaN;
    if (length !== words) yield `a position of ${length} code points with words of ${words}`;
  }
  for (const inner of Object.values(value)) yield* within(inner);
}
