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

/** The classes of which every match must hold a word each: where a sentence lacks one, the pattern need not be tried. */
export function neededClasses(what: Pattern): ReadonlySet<string> {
  return needed(what.root);
}

function needed(node: Node): Set<string> {
  switch (node.kind) {
    case "class": {
      if (node.negated || node.name === "any") return new Set();
      if (node.name === "twin") return new Set(["month"]);
      return new Set([node.name[1] === "-" ? node.name.slice(2) : node.name]);
    }
    case "all":
      return new Set(node.items.flatMap((item) => [...needed(item)]));
    case "one": {
      const [first, ...rest] = node.items.map(needed);
      return new Set([...first!].filter((name) => rest.every((other) => other.has(name))));
    }
    case "repeat":
      return node.least > 0 ? needed(node.item) : new Set();
    case "capture":
      return needed(node.item);
  }
}
