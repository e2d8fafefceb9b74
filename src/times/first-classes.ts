import type { Pattern } from "../rules/pattern.ts";

type Node = Pattern["root"];

/** The classes of which the first word of any match must have one: what a rule needs to see before it is tried. */
export function firstClasses(what: Pattern): ReadonlySet<string> {
  const classes = new Set<string>();
  if (collect(what.root, classes)) throw new Error(`pattern "${what.source}" may match nothing at all`);
  return classes;
}

/** Adds the first classes of a node; true where the node may match no word, so that what follows it counts too. */
function collect(node: Node, classes: Set<string>): boolean {
  switch (node.kind) {
    case "class":
      if (node.negated || node.name === "any") throw new Error(`a rule may not begin with "${node.name}"`);
      classes.add(node.name);
      return false;
    case "all":
      return node.items.every((item) => collect(item, classes));
    case "one":
      return node.items.map((item) => collect(item, classes)).some((empty) => empty);
    case "repeat":
      return collect(node.item, classes) || node.least === 0;
    case "capture":
      return collect(node.item, classes);
  }
}
