/** Walking a tree by keyboard, as the ARIA tree pattern has it. */

/** What can be walked. */
export interface Walkable<T> {
  readonly key: string;
  readonly below: readonly T[];
}

/** A node that is to be seen, with its place. */
export interface Seen<T> {
  readonly node: T;
  /** From 1. */
  readonly level: number;
  readonly parent: string | null;
  /** From 1, among `siblings`. */
  readonly place: number;
  readonly siblings: number;
}

/** The nodes that no closed one hides, in the order in which they are shown. */
export function seenNodes<T extends Walkable<T>>(
  forest: readonly T[],
  closed: ReadonlySet<string>,
): Seen<T>[] {
  const seen: Seen<T>[] = [];
  const show = (nodes: readonly T[], level: number, parent: string | null): void => {
    nodes.forEach((node, k) => {
      seen.push({ node, level, parent, place: k + 1, siblings: nodes.length });
      if (!closed.has(node.key)) show(node.below, level + 1, node.key);
    });
  };
  show(forest, 1, null);
  return seen;
}

/** What a key does: where the focus goes, and which node is opened or closed. */
export interface Step {
  readonly focus: string;
  readonly opened?: string;
  readonly closed?: string;
}

/** The step that a key asks for at a node; null where it asks for none. Arrows follow the direction of reading. */
export function stepOf<T extends Walkable<T>>(
  key: string,
  at: string,
  seen: readonly Seen<T>[],
  closed: ReadonlySet<string>,
  rightToLeft: boolean,
): Step | null {
  const index = seen.findIndex(({ node }) => node.key === at);
  const current = seen[index];
  if (!current) return null;
  const { node, parent } = current;
  const focus = (to: number): Step | null => (seen[to] ? { focus: seen[to].node.key } : null);
  switch (key) {
    case "ArrowDown":
      return focus(index + 1);
    case "ArrowUp":
      return focus(index - 1);
    case "Home":
      return focus(0);
    case "End":
      return focus(seen.length - 1);
    case rightToLeft ? "ArrowLeft" : "ArrowRight":
      if (node.below.length === 0) return null;
      return closed.has(at) ? { focus: at, opened: at } : focus(index + 1);
    case rightToLeft ? "ArrowRight" : "ArrowLeft":
      if (node.below.length > 0 && !closed.has(at)) return { focus: at, closed: at };
      return parent === null ? null : { focus: parent };
    default:
      return null;
  }
}
