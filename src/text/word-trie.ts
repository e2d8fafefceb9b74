/**
 * Words as paths of letters from a root, in typed arrays: one walk along a written word looks up all words that it begins
 * with, without a string for each.
 */
export interface WordTrie {
  /** Puts a word in and gives its number; a word that is there keeps its own. */
  readonly add: (word: string) => number;
  /** The number of a word, -1 where it is not there. */
  readonly numberOf: (word: string) => number;
  /** The node behind a letter (a UTF-16 unit), -1 where no word goes on so. The root is 0. */
  readonly next: (node: number, letter: number) => number;
  /** The number of the word that ends at a node, -1 where none does. */
  readonly wordAt: (node: number) => number;
  /** How many words there are: their numbers run from 0. */
  readonly size: () => number;
}

/** Letters are those of the Arabic block; a word with another one is nowhere in the trie. */
const firstLetter = 0x600;
const letterBits = 8;

/** An empty trie. */
export function wordTrie(): WordTrie {
  /** Open addressing: `edges` holds node and letter in one number, `targets` the node that they lead to. */
  let edges = new Int32Array(1 << 18).fill(-1);
  let targets = new Int32Array(1 << 18);
  let ends = new Int32Array(1 << 17).fill(-1);
  let nodes = 1;
  let words = 0;

  /** Where an edge is, or where it belongs. */
  const slotOf = (edge: number): number => {
    const mask = edges.length - 1;
    let slot = (Math.imul(edge, 0x9e3779b1) >>> 7) & mask;
    while (edges[slot] !== -1 && edges[slot] !== edge) slot = (slot + 1) & mask;
    return slot;
  };
  const edgeOf = (node: number, letter: number): number => {
    const at = letter - firstLetter;
    return at >= 0 && at < 1 << letterBits ? (node << letterBits) | at : -1;
  };
  const grow = (): void => {
    const [oldEdges, oldTargets] = [edges, targets];
    edges = new Int32Array(oldEdges.length * 2).fill(-1);
    targets = new Int32Array(edges.length);
    for (let slot = 0; slot < oldEdges.length; slot++) {
      if (oldEdges[slot] === -1) continue;
      const to = slotOf(oldEdges[slot]!);
      edges[to] = oldEdges[slot]!;
      targets[to] = oldTargets[slot]!;
    }
    const longer = new Int32Array(edges.length / 2).fill(-1);
    longer.set(ends);
    ends = longer;
  };
  const next = (node: number, letter: number): number => {
    const edge = edgeOf(node, letter);
    if (edge === -1) return -1;
    const slot = slotOf(edge);
    return edges[slot] === edge ? targets[slot]! : -1;
  };
  return {
    add(word) {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        const edge = edgeOf(node, word.charCodeAt(at));
        if (edge === -1) throw new RangeError(`a word of Arabic letters was expected, not "${word}"`);
        let slot = slotOf(edge);
        if (edges[slot] !== edge) {
          if (nodes * 2 >= edges.length) {
            grow();
            slot = slotOf(edge);
          }
          edges[slot] = edge;
          targets[slot] = nodes++;
        }
        node = targets[slot]!;
      }
      if (ends[node] === -1) ends[node] = words++;
      return ends[node]!;
    },
    numberOf(word) {
      let node = 0;
      for (let at = 0; at < word.length && node >= 0; at++) node = next(node, word.charCodeAt(at));
      return node < 0 ? -1 : ends[node]!;
    },
    next,
    wordAt: (node) => ends[node]!,
    size: () => words,
  };
}
