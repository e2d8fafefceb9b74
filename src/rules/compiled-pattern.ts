import type { Capture, Match, Pattern } from "./pattern.ts";

type Node = Pattern["root"];

/** Where a compiled pattern looks: `at` it may go up to, not including, `end`. */
export interface Ground {
  readonly end: number;
}

/** Says whether what stands at an index is of one class; made once for each class name of a pattern. */
export type ClassTest<G extends Ground> = (index: number, ground: G) => boolean;

/** Matches one pattern at one index; null where it does not match. */
export type Matcher<G extends Ground> = (start: number, ground: G) => Match | null;

const mostSteps = 4_000;

/**
 * The same language and the same matches as `matchAt`, for patterns that are tried at many places: the pattern becomes functions
 * once, so that a try allocates nothing unless it matches.
 */
export function compilePattern<G extends Ground>(
  what: Pattern,
  testOf: (name: string) => ClassTest<G>,
): Matcher<G> {
  type Step = (at: number) => number;
  const names: string[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  let ground: G;
  let steps = 0;

  const compile = (node: Node, next: Step): Step => {
    switch (node.kind) {
      case "class": {
        const { negated } = node;
        const test = node.name === "any" ? () => true : testOf(node.name);
        return (at) =>
          at < ground.end && ++steps <= mostSteps && test(at, ground) !== negated ? next(at + 1) : -1;
      }
      case "all":
        return node.items.reduceRight((then, item) => compile(item, then), next);
      case "one": {
        const ways = node.items.map((item) => compile(item, next));
        return (at) => {
          for (const way of ways) {
            const reached = way(at);
            if (reached >= 0) return reached;
          }
          return -1;
        };
      }
      case "repeat": {
        let then = next;
        const mayStay = canBeEmpty(node.item);
        for (let count = node.most; count > 0; count--) {
          const more = mayStay ? compileMoving(node.item, then) : compile(node.item, then);
          const mayStop = count > node.least;
          then = (at) => {
            const reached = more(at);
            return reached >= 0 || !mayStop ? reached : next(at);
          };
        }
        return then;
      }
      case "capture": {
        let slot = names.indexOf(node.name);
        if (slot < 0) slot = names.push(node.name) - 1;
        // The item's own end is told by the step behind it; the start waits in a variable of this try.
        const opened: number[] = [];
        const item = compile(node.item, (to) => {
          const from = opened.at(-1)!;
          const first = firsts[slot]!;
          const last = lasts[slot]!;
          firsts[slot] = from;
          lasts[slot] = to;
          const reached = next(to);
          if (reached < 0) {
            firsts[slot] = first;
            lasts[slot] = last;
          }
          return reached;
        });
        return (at) => {
          opened.push(at);
          const reached = item(at);
          opened.pop();
          return reached;
        };
      }
    }
  };

  /** An item that can match nothing does not count where it stays in its place, as in `matchAt`. */
  const compileMoving = (item: Node, next: Step): Step => {
    let from = -1;
    const moved = compile(item, (to) => (to === from ? -1 : next(to)));
    return (at) => {
      from = at;
      return moved(at);
    };
  };

  const run = compile(what.root, (at) => at);
  return (from, where) => {
    ground = where;
    steps = 0;
    for (let i = 0; i < names.length; i++) firsts[i] = lasts[i] = -1;
    const last = run(from);
    if (last <= from) return null;
    const captures: Record<string, Capture> = {};
    for (let i = 0; i < names.length; i++)
      if (firsts[i]! >= 0) captures[names[i]!] = { first: firsts[i]!, last: lasts[i]! };
    return { first: from, last, captures };
  };
}

function canBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case "class":
      return false;
    case "all":
      return node.items.every(canBeEmpty);
    case "one":
      return node.items.some(canBeEmpty);
    case "repeat":
      return node.least === 0 || canBeEmpty(node.item);
    case "capture":
      return canBeEmpty(node.item);
  }
}
