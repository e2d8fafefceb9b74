import type { Capture, Match, Node, Pattern } from "../../src/rules/pattern.ts";

/** Says whether the word at an index is of a class. */
export type HasClass = (index: number, name: string) => boolean;

const mostSteps = 4_000;

/** The plain way to match, that the compiled one is held against: matches a pattern at one word, greedily; null where it does not match. `end` is the first word it may not reach. */
export function matchAt(what: Pattern, start: number, end: number, hasClass: HasClass): Match | null {
  let steps = 0;
  const captures: Record<string, Capture> = {};

  const run = (node: Node, at: number, next: (at: number) => number): number => {
    if (++steps > mostSteps) return -1;
    switch (node.kind) {
      case "class": {
        if (at >= end) return -1;
        const is = node.name === "any" || hasClass(at, node.name);
        return is !== node.negated ? next(at + 1) : -1;
      }
      case "all": {
        const step = (k: number, from: number): number =>
          k === node.items.length ? next(from) : run(node.items[k]!, from, (to) => step(k + 1, to));
        return step(0, at);
      }
      case "one": {
        for (const item of node.items) {
          const reached = run(item, at, next);
          if (reached >= 0) return reached;
        }
        return -1;
      }
      case "repeat": {
        const more = (count: number, from: number): number => {
          if (count < node.most) {
            const reached = run(node.item, from, (to) => (to === from ? -1 : more(count + 1, to)));
            if (reached >= 0) return reached;
          }
          return count >= node.least ? next(from) : -1;
        };
        return more(0, at);
      }
      case "capture":
        return run(node.item, at, (to) => {
          const before = captures[node.name];
          captures[node.name] = { first: at, last: to };
          const reached = next(to);
          if (reached < 0) {
            if (before) captures[node.name] = before;
            else delete captures[node.name];
          }
          return reached;
        });
    }
  };

  const last = run(what.root, start, (at) => at);
  return last > start ? { first: start, last, captures } : null;
}
